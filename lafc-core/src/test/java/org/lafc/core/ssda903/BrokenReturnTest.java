package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.ssda903.Ssda903ReaderTest.ANN;
import static org.lafc.core.ssda903.Ssda903ReaderTest.EPISODES;
import static org.lafc.core.ssda903.Ssda903ReaderTest.FIRST;
import static org.lafc.core.ssda903.Ssda903ReaderTest.HEADER;
import static org.lafc.core.ssda903.Ssda903ReaderTest.SECOND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/** Every fault costs one problem with its line and field, and nothing else. */
class BrokenReturnTest {

    private static final String DATES = "a date as dd/mm/yyyy or yyyy-mm-dd";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2017",
                "2017-13-01",
                "1/6/2016",
                "01/06/16",
                "01-06-2016",
                "2016/06/01",
                "01/06/1899",
                "today",
                "00/06/2016",
                "aa/bb/cccc"
            })
    void aDateThatIsNoneRejectsTheRow(String date) {
        ReadResult<CareHistory> result = episodes("0042," + date + ",S,C1,N1,U6,PR4,,,,,,\n" + SECOND);

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("episodes.csv line 2, DECOM: is not a date (value withheld); allowed: " + DATES);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.ROW_REJECTED);
        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 1, 1));
    }

    @Test
    void leapDaysOfLeapYearsAreDates() {
        assertThat(episodes("0042,29/02/2016,S,C1,N1,U6,PR4,,,,,,\n").problems())
                .isEmpty();
        assertThat(episodes("0042,29/02/2017,S,C1,N1,U6,PR4,,,,,,\n").problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'',01/06/2016,S,C1,N1,U6,PR4,,,,,,|CHILD: is blank; allowed: 1 to 10 characters",
                "0042,,S,C1,N1,U6,PR4,,,,,,|DECOM: is blank; allowed: " + DATES,
                "0042,01/06/2016,S,C1,N1,U6,PR4,31/06/2017,X1,,,,|DEC: is not a date (value withheld); allowed: "
                        + DATES,
                "0042,01/06/2016,S,C1,N1,U6,PR4,31/05/2016,X1,,,,|DEC: is before DECOM (values withheld); allowed: on or "
                        + "after DECOM, or blank",
                "0042,14/06/2003,S,C1,N1,U6,PR4,,,,,,|DECOM: is before the child's birth (values withheld); allowed: on or "
                        + "after DOB in Header",
                "0043,01/06/2016,S,C1,N1,U6,PR4,,,,,,|CHILD: is not in Header (value withheld; rule INT03); allowed: a CHILD that "
                        + "Header has",
            })
    void aRowThatCannotBePlacedIsLeftOut(String row, String problem) {
        ReadResult<CareHistory> result = episodes(row.replace("''", "") + "\n" + SECOND);

        assertThat(result.problems()).extracting(Problem::toString).containsExactly("episodes.csv line 2, " + problem);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.ROW_REJECTED);
        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 1, 1));
        assertThat(result.records().get(0).episodes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0042,01/06/2016,X,C1,N1,U6,PR4,,,,,,|RNE: 'X' is not a RNE code; allowed: S, L, P, T, B, U",
                "0042,01/06/2016,*DUMMY*,C1,N1,U6,PR4,,,,,,|RNE: a text of 7 characters (withheld) is not a RNE code; "
                        + "allowed: S, L, P, T, B, U",
                "0042,01/06/2016,S,Q9,N1,U6,PR4,,,,,,|LS: a text of 2 characters (withheld) is not a LS code; allowed: C1, C2, D1, E1, V2, V3, V4, L1, "
                        + "L2, L3, J1, J2, J3",
                "0042,01/06/2016,S,C1,N1,,PR4,,,,,,|PLACE: is blank; allowed: A3, A4, A5, A6, H5, K1, K2, K3, P1, P2, P3, "
                        + "R1, R2, R3, R5, S1, T0, T1, T2, T3, T4, U1, U2, U3, U4, U5, U6, Z1, Z11, Z12, Z13, Z14",
                "0042,01/06/2016,S,C1,N1,U6,PR9,,,,,,|PLACE_PROVIDER: 'PR9' is not a PLACE_PROVIDER code; allowed: PR0, "
                        + "PR1, PR2, PR3, PR4, PR5",
                "0042,01/06/2016,S,C1,N1,U6,PR4,,X1,,,,|REC: is filled though DEC is blank: the episode is taken as open (rule 148); "
                        + "allowed: blank with DEC blank",
                "0042,01/06/2016,S,C1,N1,U6,PR4,01/07/2016,,,,,|REC: is blank though DEC is filled (rule 148); allowed: a code when "
                        + "DEC is filled",
                "0042,01/06/2016,S,C1,N1,U6,PR4,,,,2TR,,|HOME_POST: is not a postcode (value withheld); allowed: a whole "
                        + "postcode, as in LD1 5AA, or blank",
                "0042,01/06/2016,S,C1,N1,U6,PR4,,,,,Llandrindod,|PL_POST: is not a postcode (value withheld); allowed: a "
                        + "whole postcode, as in LD1 5AA, or blank",
            })
    void aWrongValueReadsAsNotKnownAndTheRowIsKept(String row, String problem) {
        ReadResult<CareHistory> result = episodes(row + "\n");

        assertThat(result.problems()).extracting(Problem::toString).containsExactly("episodes.csv line 2, " + problem);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.VALUE_NOT_KNOWN);
        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 1, 0));
        assertThat(result.records().get(0).episodes()).hasSize(1);
    }

    @Test
    void unknownCodesLeaveTheChildInCare() {
        CareHistory history =
                episodes("0042,01/06/2016,X,Q9,N0,U9,PR9,,,,,,\n").records().get(0);

        assertThat(history.isLookedAfterOn(java.time.LocalDate.of(2018, 3, 31))).isTrue();
        assertThat(history.episodes().get(0).startReason()).isEqualTo(EpisodeStart.NOT_KNOWN);
        assertThat(history.episodes().get(0).legalStatus()).isEqualTo(LegalStatus.NOT_KNOWN);
        assertThat(history.episodes().get(0).placementType()).isEqualTo(PlacementType.NOT_KNOWN);
        assertThat(history.episodes().get(0).placementCode()).isEqualTo("U9");
        assertThat(history.episodes().get(0).placement()).isEqualTo(Whereabouts.NOT_RECORDED);
    }

    @Test
    void aRecWithoutDecLeavesTheEpisodeOpenAndADecWithoutRecEndsIt() {
        CareHistory open =
                episodes("0042,01/06/2016,S,C1,N1,U6,PR4,,E4A,,,,\n").records().get(0);
        CareHistory ended = episodes("0042,01/06/2016,S,C1,N1,U6,PR4,01/07/2016,,,,,\n")
                .records()
                .get(0);

        assertThat(open.episodes().get(0).dates().isOpen()).isTrue();
        assertThat(open.episodes().get(0).endReason()).isEmpty();
        assertThat(ended.episodes().get(0).endReason()).contains(EpisodeEnd.NOT_KNOWN);
    }

    @Test
    void ofRepeatedEpisodesTheOneWithAnEndIsKeptWhereverItStands() {
        String open = FIRST.replace("15/08/2017,X1,CARPL", ",,");
        for (List<String> rows : List.of(List.of(open, FIRST), List.of(FIRST, open))) {
            ReadResult<CareHistory> result = episodes(String.join("", rows) + SECOND);
            int kept = rows.indexOf(FIRST) + 2;
            int repeated = rows.indexOf(open) + 2;

            assertThat(result.records().get(0).episodes().get(0).dates()).hasToString("2016-06-01/2017-08-15");
            assertThat(result.problems())
                    .extracting(Problem::toString)
                    .containsExactly("episodes.csv line " + repeated + ", DECOM: repeats episodes.csv line " + kept
                            + ", which is kept; allowed: one row a child and DECOM");
            assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 2, 1));
        }
    }

    @Test
    void aRowOfNoNightNeverTakesThePlaceOfOneThatSaysWhereTheChildWas() {
        String open = "0042,01/06/2016,S,C1,N1,U6,PR4,,,,LD1 5AA,LD1 5AB,\n";
        String empty = open.replace("PR4,,", "PR4,01/06/2016,X1");
        for (String rows : List.of(open + empty, empty + open)) {
            assertThat(episodes(rows).records().get(0).episodes().get(0).dates().isOpen())
                    .isTrue();
        }
    }

    // Each case: episodes after CHILD (short forms), nation, and what is reported: line, field, rule.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W|01/06/2016 S C1 01/07/2016 X1;01/07/2016 P C1 - -|",
                "W|01/06/2016 S C1 30/06/2016 X1;01/07/2016 P C1 - -|",
                "E|01/06/2016 S C1 30/06/2016 X1;01/07/2016 P C1 - -|3 DECOM 433",
                "W|01/06/2016 S C1 29/06/2016 X1;01/07/2016 P C1 - -|3 DECOM 433",
                "W|01/06/2016 S C1 - -;01/07/2016 P C1 - -|2 DEC 142",
                "W|01/06/2016 S C1 02/07/2016 X1;01/07/2016 P C1 - -|3 DECOM 501",
                "W|01/06/2016 S C1 01/12/2016 X1;01/07/2016 P C1 01/08/2016 X1;01/08/2016 P C1 - -|3 DECOM 501, 4 DECOM 501",
                "W|01/06/2016 S C1 01/07/2016 E4A;01/07/2016 P C1 - -|3 RNE 432",
                "W|01/06/2016 S C1 01/07/2016 E4A;01/07/2016 S C1 - -|3 RNE 431",
                "W|01/06/2016 S C1 01/07/2016 X1;01/07/2016 S C1 - -|3 RNE 431",
                "W|01/06/2016 S C1 01/07/2016 E4A;05/07/2016 S C1 - -|",
                "W|01/06/2016 S C1 01/07/2016 X1;05/09/2016 S C1 - -|2 REC 388",
                "W|01/06/2016 S C1 01/07/2016 X1|2 REC 388",
                "W|01/06/2016 S C1 31/03/2017 X1|",
                "E|01/06/2016 S C1 31/03/2017 X1|2 REC 388",
                "W|01/06/2016 S C1 01/06/2016 E4A|2 DEC 355",
                // Short breaks beside care: the true neighbour is not care, so nothing is amiss.
                "E|01/06/2016 S V2 01/07/2016 E4A;01/12/2016 S V4 01/01/2017 X1;01/01/2017 L V2 - -|",
                "E|01/06/2016 S V2 01/07/2016 X1;01/07/2016 L V4 - -|",
                "E|01/06/2016 S V2 01/07/2016 X1;01/07/2016 L V4 01/08/2016 X1;01/08/2016 L C2 - -|",
                "E|01/06/2016 S V3 - -;01/07/2016 S C2 - -|",
            })
    void episodesThatDoNotFollowEachOtherAreReportedAndKept(String nation, String episodes, String reported) {
        StringBuilder rows = new StringBuilder(EPISODES);
        for (String episode : episodes.split(";")) {
            String[] cells = episode.replace("-", "").split(" ", -1);
            rows.append(String.format("0042,%s,%s,%s,N1,U6,PR4,%s,%s,,,,%n", (Object[]) cells)
                    .replace("\r", ""));
        }
        List<Source> sources =
                List.of(Source.ofText("header.csv", HEADER + ANN), Source.ofText("episodes.csv", rows.toString()));
        ReadResult<CareHistory> result = nation.equals("W")
                ? Ssda903Reader.of(Ssda903Codes.wales(), org.lafc.core.care.CareRules.WALES)
                        .read(sources)
                : Ssda903Reader.of(Ssda903Codes.england(), org.lafc.core.care.CareRules.ENGLAND)
                        .read(sources);

        assertThat(result.problems()).allMatch(problem -> problem.effect() == Effect.KEPT);
        assertThat(result.problems().stream()
                        .map(problem -> problem.row().line() + " " + problem.field() + " "
                                + problem.message().replaceFirst(".*\\(rule (\\d+)\\)", "$1"))
                        .collect(java.util.stream.Collectors.joining(", ")))
                .isEqualTo(reported == null ? "" : reported);
        assertThat(result.rowCounts().get(1).rejected()).isZero();
    }

    @Test
    void ofThreeRepeatedRowsTheOthersNameTheOneThatIsKept() {
        String open = "0042,01/06/2016,S,C1,N1,U6,PR4,,,,LD1 5AA,LD1 5AB,\n";
        String closed = open.replace("PR4,,", "PR4,01/07/2016,E4A");
        String empty = open.replace("PR4,,", "PR4,01/06/2016,X1");
        ReadResult<CareHistory> result = episodes(empty + open + closed);

        assertThat(result.problems())
                .extracting(problem -> problem.row().line() + " " + problem.message())
                .containsExactly(
                        "2 repeats episodes.csv line 4, which is kept", "3 repeats episodes.csv line 4, which is kept");
        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 1, 2));
    }

    @Test
    void aColumnThatIsThereTwiceRejectsTheFile() {
        ReadResult<CareHistory> result =
                Ssda903ReaderTest.read(Source.ofText("header.csv", HEADER.replace("UPN", "DOB") + ANN));

        assertThat(result.records()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "header.csv line 1, DOB: the column is there twice, so its values cannot be told apart; "
                                + "allowed: each column once");
    }

    @Test
    void aFileWithoutDecIsNoEpisodesFile() {
        assertThat(Ssda903ReaderTest.read(Source.ofText("e.csv", EPISODES.replace("DEC,", "") + "\n"))
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("its columns are of no module that is read");
    }

    @Test
    void bytesThatAreNotTextCostOnlyTheirValueWhereTheRowCanBePlaced() {
        byte[] rows = (EPISODES + "0042,01/06/2016,S,C1,N1,U6,PR4,,,,LD1 5\u00e9A,LD1 5AB,\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        ReadResult<CareHistory> result = Ssda903ReaderTest.read(
                Source.ofText("header.csv", HEADER + ANN),
                Source.of("episodes.csv", () -> new java.io.ByteArrayInputStream(rows)));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 2, HOME_POST: holds bytes that are not text (value withheld); allowed: "
                                + "text in UTF-8");
        assertThat(result.records().get(0).episodes().get(0).home()).isEqualTo(Whereabouts.NOT_RECORDED);
    }

    @Test
    void anExactRepeatKeepsTheFirst() {
        ReadResult<CareHistory> result = episodes(FIRST + FIRST + SECOND + SECOND);

        assertThat(result.problems())
                .extracting(problem -> problem.row().line())
                .containsExactly(3L, 5L);
        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 2, 2));
    }

    @Test
    void aChildTwiceInHeaderKeepsTheFirstRow() {
        ReadResult<CareHistory> result =
                Ssda903ReaderTest.read(Source.ofText("header.csv", HEADER + ANN + ANN.replace("2003", "2004")));

        assertThat(result.records()).hasSize(1);
        assertThat(result.records().get(0).child().dateOfBirth()).isEqualTo("2003-06-15");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "header.csv line 3, CHILD: repeats header.csv line 2, which is kept (rule INT32); allowed: one row a "
                                + "child in Header");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0042,2,,WBRI,,,|DOB: is blank; allowed: " + DATES + "|0",
                "0042,9,15/06/2003,WBRI,,,|SEX: '9' is not a SEX code; allowed: 1, 2, M, F, U|1",
                "0042,2,15/06/2003,WBRI,,7,|MOTHER: '7' is not a MOTHER code; allowed: 0, 1|1",
                "0042,2,15/06/2003,WBRI,,1,soon|MC_DOB: is not a date (value withheld); allowed: " + DATES + "|1",
            })
    void faultsOfHeaderAreReported(String row, String problem, int kept) {
        ReadResult<CareHistory> result = Ssda903ReaderTest.read(Source.ofText("header.csv", HEADER + row + "\n"));

        assertThat(result.problems()).extracting(Problem::toString).containsExactly("header.csv line 2, " + problem);
        assertThat(result.records()).hasSize(kept);
        assertThat(result.rowCounts()).containsExactly(new RowCount("header.csv", "Header", kept, 1 - kept));
    }

    @Test
    void faultsOfReviewsAndAsylumRowsAreReported() {
        ReadResult<CareHistory> result = Ssda903ReaderTest.read(
                Source.ofText("header.csv", HEADER + ANN),
                Source.ofText(
                        "reviews.csv",
                        "CHILD,DOB,REVIEW,REVIEW_CODE\n"
                                + "0042,16/06/2003,01/02/2017,PN1\n"
                                + "0042,15/06/2003,01/02/2017,PN1\n"
                                + "0042,15/06/2003,01/02/2003,PN1\n"
                                + "0042,15/06/2003,01/03/2017,PN8\n"
                                + "0099,15/06/2003,01/03/2017,PN1\n"),
                Source.ofText("uasc.csv", "CHILD,SEX,DOB,DUC\n0042,2,15/06/2003,\n0042,2,15/06/2003,\n"));

        assertThat(result.problems())
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.effect())
                .containsExactly(
                        "reviews.csv line 2 DOB KEPT",
                        "reviews.csv line 3 REVIEW ROW_REJECTED",
                        "reviews.csv line 4 REVIEW ROW_REJECTED",
                        "reviews.csv line 5 REVIEW_CODE VALUE_NOT_KNOWN",
                        "reviews.csv line 6 CHILD ROW_REJECTED",
                        "uasc.csv line 3 CHILD ROW_REJECTED");
        assertThat(result.rowCounts())
                .containsExactly(
                        new RowCount("header.csv", "Header", 1, 0),
                        new RowCount("reviews.csv", "Reviews", 2, 3),
                        new RowCount("uasc.csv", "UASC", 1, 1));
    }

    @Test
    void rowsOfAnotherLengthAreCountedAsRejected() {
        ReadResult<CareHistory> result = episodes("0042,01/06/2016\n" + SECOND);

        assertThat(result.rowCounts()).contains(new RowCount("episodes.csv", "Episodes", 1, 1));
        assertThat(result.problems().get(0).message()).isEqualTo("the row has 2 fields");
    }

    @Test
    void noMessageHoldsAPersonalValue() {
        ReadResult<CareHistory> result = Ssda903ReaderTest.read(
                Source.ofText("header.csv", HEADER + ANN + ANN + "SECRET1,2,15/06/20033,WBRI,,,\n"),
                Source.ofText(
                        "episodes.csv",
                        EPISODES
                                + "SECRET2,01/06/2016,S,C1,N1,U6,PR4,,,,SY21 0AA,SY21 0AB,\n"
                                + "0042,11/12/1999,S,C1,N1,U6,PR4,,,,SY21 0AA,SY21 0AB,SC765432\n"
                                + "0042,01/06/2016,LD15AA,Ann,N1,U6,PR4,,,,SY21 0A,SECRET3,\n"));

        assertThat(result.problems()).hasSizeGreaterThan(6);
        assertThat(result.problems().toString())
                .doesNotContain("SECRET", "0042", "SY21", "LD15AA", "Ann", "1999", "2003", "SC765432");
    }

    private static ReadResult<CareHistory> episodes(String rows) {
        return Ssda903ReaderTest.read(
                Source.ofText("header.csv", HEADER + ANN), Source.ofText("episodes.csv", EPISODES + rows));
    }
}
