package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

class Ssda903ReaderTest {

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    static final String ANN = "0042,2,15/06/2003,WBRI,A123,1,02/01/2018\n";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    static final String FIRST = "0042,01/06/2016,S,C1,N1,U6,PR4,15/08/2017,X1,CARPL,LD1 5AA,sy210aa,SC123456\n";
    static final String SECOND = "0042,15/08/2017,B,C2,N1,K2,PR1,,,,LD1 5AA,HR3 5AA,\n";

    @Test
    void aReturnGivesHistoriesWithEveryField() {
        ReadResult<CareHistory> result = read(
                Source.ofText("header.csv", HEADER + ANN),
                Source.ofText("episodes.csv", EPISODES + FIRST + SECOND),
                Source.ofText("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n0042,15/06/2003,2017-02-01,PN1\n"),
                Source.ofText("uasc.csv", "CHILD,SEX,DOB,DUC\n0042,2,15/06/2003,03/03/2018\n"));

        assertThat(result.problems()).isEmpty();
        CareHistory history = result.records().get(0);
        assertThat(history.child().id()).isEqualTo("0042");
        assertThat(history.child().dateOfBirth()).isEqualTo("2003-06-15");
        assertThat(history.child().sex()).isEqualTo(Sex.FEMALE);
        assertThat(history.child().ethnicGroup()).isEqualTo(EthnicGroup.WHITE_BRITISH);
        assertThat(history.child().uniquePupilNumber()).contains("A123");
        assertThat(history.child().mother()).isEqualTo(Answer.YES);
        assertThat(history.child().firstChildBorn()).contains(LocalDate.of(2018, 1, 2));
        assertThat(history.child().asylumSeeking()).isEqualTo(Answer.YES);
        assertThat(history.child().asylumSeekingCeased()).contains(LocalDate.of(2018, 3, 3));
        Episode first = history.episodes().get(0);
        assertThat(first.dates()).hasToString("2016-06-01/2017-08-15");
        assertThat(first.startReason()).isEqualTo(EpisodeStart.STARTED);
        assertThat(first.legalStatus()).isEqualTo(LegalStatus.INTERIM_CARE_ORDER);
        assertThat(first.reasonForCare()).isEqualTo(ReasonForCare.ABUSE_OR_NEGLECT);
        assertThat(first.placementType()).isEqualTo(PlacementType.FOSTER);
        assertThat(first.placementCode()).isEqualTo("U6");
        assertThat(first.provider()).isEqualTo(ProviderKind.PRIVATE);
        assertThat(first.endReason()).contains(EpisodeEnd.CONTINUES);
        assertThat(first.placementChangeReason()).contains(PlacementChangeReason.PLANNED);
        assertThat(first.home()).isEqualTo(Whereabouts.of(Postcode.parse("LD1 5AA")));
        assertThat(first.placement()).isEqualTo(Whereabouts.of(Postcode.parse("SY21 0AA")));
        assertThat(first.settingNumber()).contains("SC123456");
        assertThat(first.source()).contains(new SourceRow("episodes.csv", 2));
        assertThat(history.episodes().get(1).dates().isOpen()).isTrue();
        assertThat(history.episodes().get(1).endReason()).isEmpty();
        assertThat(history.reviews()).hasSize(1);
        assertThat(history.reviews().get(0).participation()).isEqualTo(Participation.ATTENDED_SPOKE);
        assertThat(history.rules()).isEqualTo(CareRules.WALES);
    }

    @Test
    void recordedLocationIsKept() {
        Episode episode = onlyEpisode(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,LA,PL_LOCATION,PL_LA,PL_DISTANCE\n"
                        + "0042,2016-06-01,S,C1,N1,U6,PR4,,,,,,,x,OUT,wal,26.6\n");

        assertThat(episode.recordedSide()).isEqualTo(AreaSide.OUT_OF_AREA);
        assertThat(episode.recordedArea()).contains("WAL");
        assertThat(episode.recordedDistance()).contains(Distance.ofMiles(26.6));
    }

    @ParameterizedTest
    @CsvSource({"999.9, ''", "'', ''", "0, ''", "1000, PL_DISTANCE", "-1, PL_DISTANCE", "far, PL_DISTANCE"})
    void sentinelOfDistanceIsNotKnown(String recorded, String field) {
        List<Problem> problems = new ArrayList<>();
        Episode episode = onlyEpisode(
                EPISODES.replace("URN", "URN,PL_DISTANCE") + "0042,2016-06-01,S,C1,N1,U6,PR4,,,,,,," + recorded + "\n",
                problems);

        assertThat(episode.recordedDistance().isPresent()).isEqualTo(recorded.equals("0"));
        assertThat(problems).extracting(Problem::field).isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void modulesAreRecognisedByTheirColumnsInAnyOrder() {
        ReadResult<CareHistory> result = read(
                Source.ofText(
                        "b.txt",
                        "rec,dec,place,ls,rne,decom,child,cin,place_provider,reason_place_change,"
                                + "home_post,pl_post,urn\nE4A,2017-01-01,U6,C2,S,2016-06-01,0042,N1,PR1,,,,\n"),
                Source.ofText("a.txt", "ETHNIC,CHILD,DOB,SEX,UPN,MOTHER,MC_DOB\nWBRI,0042,2003-06-15,F,UN3,0,\n"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts())
                .containsExactly(new RowCount("b.txt", "Episodes", 1, 0), new RowCount("a.txt", "Header", 1, 0));
        assertThat(result.records().get(0).episodes()).hasSize(1);
    }

    @Test
    void aFileOfNoModuleIsReported() {
        ReadResult<CareHistory> result = read(Source.ofText("notes.csv", "CHILD,NOTE\n0042,hello\n"));

        assertThat(result.records()).isEmpty();
        assertThat(result.rowCounts()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("notes.csv line 1: its columns are of no module that is read; allowed: "
                        + "Header (CHILD, DOB, ETHNIC); Episodes (CHILD, DECOM, DEC, RNE, LS, PLACE); "
                        + "Reviews (CHILD, REVIEW, REVIEW_CODE); UASC (CHILD, DOB, DUC); "
                        + "OC2 (CHILD, SDQ_SCORE, SDQ_REASON, CONVICTED); OC3 (CHILD, IN_TOUCH, ACTIV, ACCOM); "
                        + "AD1 (CHILD, DATE_INT, DATE_MATCH); SBPFA (CHILD, DATE_PLACED, DATE_PLACED_CEASED); "
                        + "PrevPerm (CHILD, PREV_PERM); Missing (CHILD, MISSING, MIS_START, MIS_END); "
                        + "SW episodes (CHILD, SW_ID, SW_DECOM, SW_DEC); DoLO (CHILD, DOLO_START, DOLO_END)");
    }

    @Test
    void aMissingColumnIsReportedOnce() {
        ReadResult<CareHistory> result = read(
                Source.ofText("header.csv", HEADER + ANN),
                Source.ofText(
                        "episodes.csv",
                        "CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                                + "0042,2016-06-01,S,C1,U6,PR4,,,,,,\n"));

        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0))
                .hasToString(
                        "episodes.csv line 1, CIN: the column is missing from the Episodes module; allowed: CHILD, "
                                + "DECOM, DEC, RNE, LS, PLACE, CIN, PLACE_PROVIDER, REC, REASON_PLACE_CHANGE, HOME_POST, "
                                + "PL_POST, URN, PL_LOCATION, PL_LA, PL_DISTANCE");
        assertThat(result.records().get(0).episodes().get(0).reasonForCare()).isEqualTo(ReasonForCare.NOT_KNOWN);
    }

    @Test
    void walesKnowsAdoptionDisruptionAndEnglandDoesNot() {
        String episode = EPISODES + "0042,2016-06-01,S,C1,N9,U6,PR4,,,,,,\n";
        List<Source> sources =
                List.of(Source.ofText("header.csv", HEADER + ANN), Source.ofText("episodes.csv", episode));

        ReadResult<CareHistory> wales =
                Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES).read(sources);
        ReadResult<CareHistory> england =
                Ssda903Reader.of(Ssda903Codes.england(), CareRules.ENGLAND).read(sources);

        assertThat(wales.problems()).isEmpty();
        assertThat(wales.records().get(0).episodes().get(0).reasonForCare())
                .isEqualTo(ReasonForCare.ADOPTION_DISRUPTION);
        assertThat(england.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 2, CIN: 'N9' is not a CIN code; allowed: N1, N2, N3, N4, N5, N6, N7, N8");
        assertThat(england.records().get(0).episodes().get(0).reasonForCare()).isEqualTo(ReasonForCare.NOT_KNOWN);
    }

    @Test
    void adoptiveWhereaboutsAreNotMissing() {
        Episode episode = onlyEpisode(EPISODES + "0042,2016-06-01,S,E1,N1,A5,PR1,,,,LD1 5AA,,\n");

        assertThat(episode.placement()).isEqualTo(Whereabouts.PLACED_FOR_ADOPTION);
        assertThat(episode.home()).isEqualTo(Whereabouts.of(Postcode.parse("LD1 5AA")));
    }

    @Test
    void noFixedAbodeIsAPseudoPostcode() {
        Episode episode = onlyEpisode(EPISODES + "0042,2016-06-01,S,C2,N1,U6,PR1,,,,ZZ99 3VZ,LD1 5AA,\n");

        assertThat(episode.home()).isEqualTo(Whereabouts.NO_FIXED_ABODE);
    }

    @Test
    void nullMeansBlank() {
        Episode episode = onlyEpisode(EPISODES + "0042,2016-06-01,S,C2,N1,U6,PR1,NULL,null,NULL,NULL,NULL,NULL\n");

        assertThat(episode.dates().isOpen()).isTrue();
        assertThat(episode.placement()).isEqualTo(Whereabouts.NOT_RECORDED);
        assertThat(episode.settingNumber()).isEmpty();
    }

    @Test
    void withoutTheModuleAsylumSeekingIsNotKnownAndWithItNo() {
        Source header = Source.ofText("header.csv", HEADER + ANN);

        assertThat(read(header).records().get(0).child().asylumSeeking()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(read(header, Source.ofText("uasc.csv", "CHILD,SEX,DOB,DUC\n"))
                        .records()
                        .get(0)
                        .child()
                        .asylumSeeking())
                .isEqualTo(Answer.NO);
    }

    @Test
    void aChildWithoutEpisodesIsKept() {
        assertThat(read(Source.ofText("header.csv", HEADER + ANN)).records())
                .extracting(CareHistory::episodes)
                .containsExactly(ImmutableList.of());
    }

    @Test
    void bytesOfAnotherEncodingRejectTheRow() {
        byte[] header = (HEADER + "00é2,2,15/06/2003,WBRI,,,\n" + ANN).getBytes(StandardCharsets.ISO_8859_1);
        ReadResult<CareHistory> result = read(Source.of("header.csv", () -> new ByteArrayInputStream(header)));

        assertThat(result.records()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "header.csv line 2, CHILD: holds bytes that are not text (value withheld); allowed: text in UTF-8");
        assertThat(result.rowCounts()).containsExactly(new RowCount("header.csv", "Header", 1, 1));
    }

    static ReadResult<CareHistory> read(Source... sources) {
        return Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES).read(List.of(sources));
    }

    private static Episode onlyEpisode(String episodes) {
        List<Problem> problems = new ArrayList<>();
        Episode episode = onlyEpisode(episodes, problems);
        assertThat(problems).isEmpty();
        return episode;
    }

    private static Episode onlyEpisode(String episodes, List<Problem> problems) {
        ReadResult<CareHistory> result =
                read(Source.ofText("header.csv", HEADER + ANN), Source.ofText("episodes.csv", episodes));
        problems.addAll(result.problems());
        return result.records().get(0).episodes().get(0);
    }
}
