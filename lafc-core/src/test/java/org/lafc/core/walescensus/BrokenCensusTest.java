package org.lafc.core.walescensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Sex;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/** What is wrong is reported with file, line and column; every row is kept or rejected. */
class BrokenCensusTest {

    private static final String HEADER =
            "CHILD,DATE_OF_BIRTH,SEX,EPISODE_FROM,START_REASON,LEGAL_STATUS,PLACEMENT_TYPE,PLACEMENT_POSTCODE,"
                    + "EPISODE_TO,END_REASON\n";

    @Test
    void rowsThatCannotBePlacedAreRejected() {
        ReadResult<CareHistory> result = read("""
                K1,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,
                ,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,
                K3,yesterday,F,01/05/2017,S,C2,FOSTER,,,
                K4,10/06/2008,F,,S,C2,FOSTER,,,
                K5,10/06/2008,F,01/05/2017,S,C2,FOSTER,,30/04/2017,OTHER
                K6,10/06/2008,F,09/06/2008,S,C2,FOSTER,,,
                K7,10/06/2008,F
                """);

        assertThat(result.records()).extracting(history -> history.child().id()).containsExactly("K1");
        assertThat(problems(result, Effect.ROW_REJECTED))
                .containsExactly(
                        "children.csv line 3, CHILD: is blank; allowed: the child's identifier",
                        "children.csv line 4, DATE_OF_BIRTH: is not a date (value withheld); allowed: a date as"
                                + " dd/mm/yyyy or yyyy-mm-dd",
                        "children.csv line 5, EPISODE_FROM: is blank; allowed: a date as dd/mm/yyyy or yyyy-mm-dd",
                        "children.csv line 6, EPISODE_TO: is before EPISODE_FROM (values withheld); allowed: on or after"
                                + " EPISODE_FROM, or blank",
                        "children.csv line 7, EPISODE_FROM: is before the child's birth (values withheld); allowed: on or"
                                + " after the child's birth",
                        "children.csv line 8: the row has 3 fields; allowed: 10 fields, as in the header");
        assertThat(result.rowCounts()).containsExactly(new RowCount("children.csv", "children", 1, 6));
    }

    @Test
    void valuesThatAreNotInTheTablesReadAsNotKnown() {
        ReadResult<CareHistory> result = read("K1,10/06/2008,X,01/05/2017,S,C9,Mrs Jones,LD15,01/06/2017,\n");

        Episode episode = result.records().get(0).episodes().get(0);
        assertThat(episode.placementType()).isEqualTo(PlacementType.NOT_KNOWN);
        assertThat(episode.placement()).isEqualTo(Whereabouts.NOT_RECORDED);
        assertThat(episode.endReason()).contains(EpisodeEnd.NOT_KNOWN);
        assertThat(result.records().get(0).child().sex()).isEqualTo(Sex.NOT_KNOWN);
        assertThat(problems(result, Effect.VALUE_NOT_KNOWN))
                .anyMatch(text -> text.startsWith("children.csv line 2, SEX: 'X' is not a sex code; allowed: 1, 2, M"))
                .anyMatch(text -> text.startsWith(
                        "children.csv line 2, LEGAL_STATUS: 'C9' is not a legal-status code; allowed: C1, C2"))
                .anyMatch(text -> text.startsWith("children.csv line 2, PLACEMENT_TYPE: a text of 9 characters"
                        + " (withheld) is not a placement-type code"))
                .contains(
                        "children.csv line 2, PLACEMENT_POSTCODE: is not a postcode (value withheld); allowed: a whole"
                                + " postcode, as in LD1 5AA, or blank")
                .contains("children.csv line 2, END_REASON: is blank though EPISODE_TO is filled; allowed: a code when"
                        + " EPISODE_TO is filled");
        assertThat(String.valueOf(result.problems())).doesNotContain("Jones", "JONES", "LD15", "2008", "2017");
    }

    @Test
    void anEndReasonWithoutAnEndIsPassedOver() {
        ReadResult<CareHistory> result = read("K1,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,DIED\n");

        assertThat(result.records().get(0).isLookedAfterOn(LocalDate.of(2018, 3, 31)))
                .isTrue();
        assertThat(problems(result, Effect.VALUE_NOT_KNOWN))
                .contains(
                        "children.csv line 2, END_REASON: is filled though EPISODE_TO is blank: the episode is taken as"
                                + " open; allowed: blank with EPISODE_TO blank");
    }

    @Test
    void childDataThatContradictAreReportedAndTheFirstIsUsed() {
        Source leavers = Source.ofText("left.csv", "CHILD,DATE_OF_BIRTH,LEFT_CARE\nK1,11/06/2000,01/03/2018\n");
        Source children = children("""
                K1,10/06/2000,,01/05/2016,S,C2,FOSTER,,01/05/2017,CONTINUES
                K1,10/06/2000,F,01/05/2017,P,C2,FOSTER,,01/02/2018,CONTINUES
                K1,10/06/2000,M,01/02/2018,P,C2,FOSTER,,01/03/2018,OTHER
                """);

        for (List<Source> order : List.of(List.of(children, leavers), List.of(leavers, children))) {
            ReadResult<CareHistory> result = read(order);
            assertThat(result.records()).hasSize(1);
            assertThat(result.records().get(0).child().sex()).isEqualTo(Sex.FEMALE);
            assertThat(result.records().get(0).child().dateOfBirth()).isEqualTo(LocalDate.of(2000, 6, 10));
            assertThat(problems(result, Effect.KEPT))
                    .containsExactly(
                            "children.csv line 4, SEX: is not what children.csv line 3 has (values withheld), which is"
                                    + " used; allowed: the same in all rows of a child",
                            "left.csv line 2, DATE_OF_BIRTH: is not what children.csv line 2 has (values withheld),"
                                    + " which is used; allowed: the same in all rows of a child");
        }
    }

    @Test
    void ofEpisodesThatBeginOnOneDayTheEndedOneIsKept() {
        ReadResult<CareHistory> result = read("""
                K1,10/06/2008,F,01/05/2017,S,C2,FOSTER,,01/05/2017,OTHER
                K1,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,
                K1,10/06/2008,F,01/05/2017,S,C2,RESIDENTIAL,,01/06/2017,OTHER
                """);

        assertThat(result.records().get(0).episodes())
                .extracting(Episode::placementType)
                .containsExactly(PlacementType.RESIDENTIAL);
        assertThat(problems(result, Effect.ROW_REJECTED))
                .containsExactly(
                        "children.csv line 2, EPISODE_FROM: repeats children.csv line 4, which is kept; allowed: one row"
                                + " a child and day",
                        "children.csv line 3, EPISODE_FROM: repeats children.csv line 4, which is kept; allowed: one row"
                                + " a child and day");
        assertThat(result.rowCounts()).containsExactly(new RowCount("children.csv", "children", 1, 2));
    }

    @Test
    void recordsAreRejectedBeforeBirthWhenRepeatedAndWithoutABirthDate() {
        ReadResult<CareHistory> result = read(List.of(Source.ofText("later.csv", """
                CHILD,DATE_OF_BIRTH,STATUS_DATE,IN_TOUCH
                K1,10/06/1999,31/03/2018,YES
                K1,10/06/1999,31/03/2018,NO
                K1,10/06/1999,31/03/1998,NO
                K2,,31/03/2018,YES
                """)));

        assertThat(problems(result, Effect.ROW_REJECTED))
                .containsExactly(
                        "later.csv line 3, STATUS_DATE: repeats later.csv line 2, which is kept; allowed: one row a child"
                                + " and day",
                        "later.csv line 4, STATUS_DATE: is before the child's birth (values withheld); allowed: on or"
                                + " after the child's birth",
                        "later.csv line 5, DATE_OF_BIRTH: no form has the child's birth date; allowed: a birth date in one"
                                + " of the child's rows");
        assertThat(result.rowCounts()).containsExactly(new RowCount("later.csv", "care-leavers", 1, 3));
    }

    @Test
    void aNumberOfAdoptersOutsideOneAndTwoIsNotKnown() {
        ReadResult<CareHistory> result = read(List.of(Source.ofText(
                "adopted.csv", "CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,ADOPTER_COUNT\nK1,10/06/2010,01/02/2017,3\n")));

        assertThat(problems(result, Effect.VALUE_NOT_KNOWN))
                .contains(
                        "adopted.csv line 2, ADOPTER_COUNT: is not a number of adopters (value withheld); allowed: 1, 2"
                                + " or blank");
    }

    @Test
    void aColumnThatIsMissingIsReportedOnceAndOneThereTwiceRejectsTheFile() {
        ReadResult<CareHistory> result = read("K1,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,\n");
        assertThat(problems(result, Effect.VALUE_NOT_KNOWN))
                .contains(
                        "children.csv line 1, LOCATION: the column is missing from form children; allowed: a column for"
                                + " location, or a layout without it");

        ReadResult<CareHistory> twice =
                read(List.of(Source.ofText("left.csv", "CHILD,LEFT_CARE,IN_TOUCH,in_touch\nK1,01/02/2017,YES,NO\n")));
        assertThat(problems(twice, Effect.FILE_REJECTED))
                .containsExactly("left.csv line 1, IN_TOUCH: the column is there twice, so its values cannot be told"
                        + " apart; allowed: each column once");
        assertThat(twice.rowCounts()).isEmpty();
    }

    @Test
    void aFileOfNoFormIsRejected() {
        assertThat(problems(read(List.of(Source.ofText("notes.csv", "A,B\n1,2\n"))), Effect.FILE_REJECTED))
                .containsExactly("notes.csv line 1: its columns are of no form of the layout; allowed: children (CHILD,"
                        + " DATE_OF_BIRTH, EPISODE_FROM, EPISODE_TO, START_REASON, LEGAL_STATUS, PLACEMENT_TYPE);"
                        + " adoptions (CHILD, ADOPTION_DECIDED); leavers (CHILD, LEFT_CARE); care-leavers (CHILD,"
                        + " STATUS_DATE)");
    }

    @Test
    void bytesThatAreNotTextAreReported() {
        byte[] bytes = (HEADER + "K1,10/06/2008,\u00e9,01/05/2017,S,C2,FOSTER,,,\n"
                        + "K\u00e9,10/06/2008,F,01/05/2017,S,C2,FOSTER,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ReadResult<CareHistory> result =
                read(List.of(Source.of("children.csv", () -> new ByteArrayInputStream(bytes))));

        assertThat(result.records()).hasSize(1);
        assertThat(problems(result, Effect.ROW_REJECTED))
                .containsExactly(
                        "children.csv line 3, CHILD: holds bytes that are not text (value withheld); allowed: text in"
                                + " UTF-8");
        assertThat(problems(result, Effect.VALUE_NOT_KNOWN))
                .contains("children.csv line 2, SEX: holds bytes that are not text (value withheld); allowed: text in"
                        + " UTF-8");
    }

    private static List<String> problems(ReadResult<CareHistory> result, Effect effect) {
        return result.problems().stream()
                .filter(problem -> problem.effect() == effect)
                .map(Problem::toString)
                .toList();
    }

    private static ReadResult<CareHistory> read(String rows) {
        return read(List.of(children(rows)));
    }

    private static Source children(String rows) {
        return Source.ofText("children.csv", HEADER + rows);
    }

    private static ReadResult<CareHistory> read(List<Source> sources) {
        return WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc()).read(sources);
    }
}
