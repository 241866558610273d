package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class ReturnYearsTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final String ANN = "0042,2,15/06/2003,WBRI,A123,0,\n";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,"
                    + "PL_LOCATION,PL_LA,PL_DISTANCE\n";
    private static final String OPEN =
            "0042,01/06/2016,S,C1,N1,U6,PR4,,,,LD1 5AA,SY21 0AA,SC123456,OUT,E06000051,26.6\n";
    private static final ReportingYear FIRST = ReportingYear.ending(2017);
    private static final ReportingYear SECOND = ReportingYear.ending(2018);

    private final Map<ReportingYear, ReadResult<CareHistory>> returns = new LinkedHashMap<>();

    @Test
    void anOpenEpisodeThatGetsItsEndLaterIsOneEpisode() {
        add(FIRST, ANN, OPEN);
        add(
                SECOND,
                ANN,
                OPEN.replace("PR4,,,", "PR4,15/08/2017,X1,CARPL")
                        + "0042,15/08/2017,P,C1,N1,K2,PR1,,,,LD1 5AA,HR3 5AA,SC123457,OUT,E06000019,20.1\n");
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.problems()).isEmpty();
        CareHistory history = merged.records().get(0);
        assertThat(history.episodes()).hasSize(2);
        assertThat(history.episodes().get(0).dates()).hasToString("2016-06-01/2017-08-15");
        assertThat(history.episodes().get(0).source()).contains(new SourceRow("2018/episodes.csv", 2));
        assertThat(history.placements()).hasSize(2);
        assertThat(merged.rowCounts()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S,C1|P,C1|RNE|differs from", "C1,N1|C2,N1|LS|differs from",
                "N1,U6|N5,U6|CIN|differs from", "U6,PR4|U4,PR4|PLACE|differs from",
                "PR4,|PR1,|PLACE_PROVIDER|differs from", "SC123456|SC123457|URN|differs from",
                "LD1 5AA|LD1 5AB|HOME_POST|differs from", "SY21 0AA|SY21 0AB|PL_POST|differs from",
                ",OUT|,IN|PL_LOCATION|differs from", "E06000051|E06000019|PL_LA|differs from",
                "26.6|26.8|PL_DISTANCE|differs from", "SC123456|''|URN|is blank or not a code",
                "PR4,|,|PLACE_PROVIDER|is blank or not a code", "C1,N1|C1,|CIN|is blank or not a code",
            })
    void aFieldThatDiffersIsReportedAtTheLaterRowWhichIsKept(String was, String is, String field, String said) {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace(was, is));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        List<Problem> conflicts = merged.problems().stream()
                .filter(problem -> problem.effect() == Effect.KEPT)
                .toList();
        assertThat(conflicts).hasSize(1);
        Problem conflict = conflicts.get(0);
        assertThat(conflict.row()).isEqualTo(new SourceRow("2018/episodes.csv", 2));
        assertThat(conflict.field()).isEqualTo(field);
        assertThat(conflict.message()).startsWith(said).contains("2017/episodes.csv line 2 of the return of 2016-17");
        assertThat(merged.records().get(0).episodes()).hasSize(1);
        assertThat(merged.records().get(0).episodes().get(0).source()).contains(conflict.row());
    }

    @ParameterizedTest
    @CsvSource({
        "RNE, 'S,C1', 'P,C1', rule 503A", "LS, 'C1,N1', 'C2,N1', rule 503B",
        "CIN, 'N1,U6', 'N5,U6', rule 503C", "PLACE, 'U6,PR4', 'U4,PR4', rule 503D",
        "PLACE_PROVIDER, 'PR4,', 'PR1,', rule 503E", "URN, SC123456, SC123457, rule 503F",
        "PL_LOCATION, ',OUT', ',IN', rule 503J", "PL_LA, E06000051, E06000019, rules 452 and 503H",
        "PL_DISTANCE, 26.6, 26.8, rules 453 and 503G"
    })
    void theRuleIsNamedWhereTheEpisodeWasOpen(String field, String was, String is, String rule) {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace(was, is));

        assertThat(ReturnYears.merge(returns).problems())
                .extracting(Problem::toString)
                .containsExactly("2018/episodes.csv line 2, " + field
                        + ": differs from 2017/episodes.csv line 2 of the return of 2016-17 (values withheld); "
                        + "this row is kept (" + rule + "); allowed: the same in both returns");
    }

    @Test
    void aValueOneReturnHasIsKeptAgainstABlank() {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace("SC123456,OUT,E06000051,26.6", ",,,"));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.records().get(0).episodes().get(0).settingNumber()).contains("SC123456");
        assertThat(merged.records().get(0).episodes().get(0).recordedArea()).contains("E06000051");
        assertThat(merged.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2018/episodes.csv line 2, URN: is blank or not a code; the value of 2017/episodes.csv "
                                + "line 2 of the return of 2016-17 is kept (rule 503F); allowed: the same in both returns");
    }

    @ParameterizedTest
    @CsvSource({"Z1,Z13,2018,0", "H5,K3,2025,0", "H5,K3,2018,1", "Z1,U6,2018,1"})
    void somePlacementCodesGiveWayToOthers(String was, String is, int year, int problems) {
        String blank = OPEN.replace("PR4", "")
                .replace("2016", Integer.toString(year - 2))
                .replace("2003", "2008");
        String ann = ANN.replace("2003", "2008");
        add(ReportingYear.ending(year - 1), ann, blank.replace("U6", was));
        add(ReportingYear.ending(year), ann, blank.replace("U6", is));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.problems().stream().filter(p -> p.field().equals("PLACE")))
                .hasSize(problems);
        assertThat(merged.records().get(0).episodes().get(0).placementCode()).isEqualTo(is);
    }

    @Test
    void aTenthOfAMileIsNoDifference() {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace("26.6", "26.7"));

        assertThat(ReturnYears.merge(returns).problems()).isEmpty();
    }

    @Test
    void anOpenEpisodeThatDoesNotReappearIsReportedAndKept() {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace("01/06/2016", "02/06/2016"));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.records().get(0).episodes()).hasSize(2);
        assertThat(merged.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2017/episodes.csv line 2, DECOM: is of an episode open on 31 March that is not in the return of "
                                + "2017-18; it is kept as it is (rule 502); allowed: the same DECOM in the next year's "
                                + "return",
                        "2018/episodes.csv line 2, DECOM: is before the year of this return, but the return of 2016-17 "
                                + "has not got the episode; it is kept; allowed: episodes that begin in the year, or "
                                + "stand in the return of the year before");
    }

    @Test
    void aChildWhoVanishesWithAnOpenEpisodeIsReportedAndKept() {
        add(FIRST, ANN, OPEN);
        add(SECOND, "", "");
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.records()).hasSize(1);
        assertThat(merged.problems()).hasSize(1);
        assertThat(merged.problems().get(0).message()).contains("rule 502");
    }

    @Test
    void aMissingYearIsNoBreachOfRule502ButIsTold() {
        add(FIRST, ANN, OPEN);
        add(ReportingYear.ending(2019), ANN, OPEN.replace("01/06/2016", "02/06/2018"));

        assertThat(ReturnYears.merge(returns).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2017/episodes.csv line 2, DECOM: is of an episode open on 31 March, and the return of the "
                                + "year after is not given; it is kept as it is; allowed: the same DECOM in the next year's return");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PR4,,,|PR4,01/02/2017,E4A,|DEC|is not after the 31 March on which 2017/episodes.csv line 2 of the return of "
                        + "2016-17 has the episode open; this row is kept",
            })
    void anEndBeforeA31MarchOnWhichTheEpisodeWasOpenIsReported(String was, String is, String field, String message) {
        add(FIRST, ANN, OPEN);
        add(SECOND, ANN, OPEN.replace(was, is));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.problems()).extracting(Problem::field).containsExactly(field);
        assertThat(merged.problems()).extracting(Problem::message).containsExactly(message);
        assertThat(merged.records().get(0).episodes().get(0).dates()).hasToString("2016-06-01/2017-02-01");
    }

    @Test
    void anEndedEpisodeMayBeRepeatedButNotChanged() {
        String ended = OPEN.replace("PR4,,,", "PR4,01/02/2017,X1,CARPL");
        String next = OPEN.replace("01/06/2016,S", "01/02/2017,P").replace("SY21 0AA", "SY21 0AB");
        add(FIRST, ANN, ended + next);
        add(SECOND, ANN, ended + next);
        assertThat(ReturnYears.merge(returns).problems()).isEmpty();

        add(SECOND, ANN, ended.replace("01/02/2017,X1,CARPL", "31/01/2017,E4A,OTHER") + next.replace("P,C1", "S,C1"));
        assertThat(ReturnYears.merge(returns).problems())
                .extracting(problem -> problem.row().line() + " " + problem.field())
                .containsExactly("2 DEC", "2 REASON_PLACE_CHANGE", "2 REC", "3 RNE");

        add(SECOND, ANN, OPEN.replace("C1", "C2"));
        ReadResult<CareHistory> reopened = ReturnYears.merge(returns);
        assertThat(reopened.problems())
                .extracting(problem -> problem.field() + " "
                        + problem.message().replaceFirst(".*(this row is kept.*|rule 502).*", "$1"))
                .contains("DEC this row is kept", "LS this row is kept");
        assertThat(reopened.records().get(0).episodes().get(0).dates().isOpen()).isTrue();
    }

    @Test
    void aLaterBlankReasonDoesNotUndoAnEarlierOne() {
        String ended = OPEN.replace("PR4,,,", "PR4,01/02/2017,E4A,CARPL");
        add(FIRST, ANN, ended);
        add(SECOND, ANN, ended.replace("E4A,CARPL", ","));
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.records()).isEqualTo(ImmutableList.of(merged.records().get(0)));
        assertThat(merged.records().get(0).episodes().get(0).endReason()).contains(EpisodeEnd.RETURNED_HOME_PLANNED);
        assertThat(merged.problems().stream()
                        .filter(problem -> problem.message().contains("the value of"))
                        .map(Problem::field))
                .containsExactly("REASON_PLACE_CHANGE", "REC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0042,2,15/06/2003,WBRI,A123,0,|0042,1,15/06/2003,WBRI,A123,0,|SEX",
                "0042,2,15/06/2003,WBRI,A123,0,|0042,2,14/06/2003,WBRI,A123,0,|DOB",
                "0042,2,15/06/2003,WBRI,A123,0,|0042,2,15/06/2003,WOTH,A123,0,|ETHNIC",
                "0042,2,15/06/2003,WBRI,A123,0,|0042,2,15/06/2003,WBRI,A124,0,|UPN",
                "0042,2,15/06/2003,WBRI,A123,1,02/01/2016|0042,2,15/06/2003,WBRI,A123,1,03/01/2016|MC_DOB",
                "0042,2,15/06/2003,WBRI,A123,1,02/01/2016|0042,2,15/06/2003,WBRI,A123,0,|MOTHER",
                // What changes in the course of time, or becomes known.
                "0042,2,15/06/2003,NOBT,UN4,0,|0042,2,15/06/2003,WBRI,A123,1,02/01/2018|",
                "0042,2,15/06/2003,WBRI,A123,0,|0042,U,15/06/2003,NOBT,UN5,0,|",
            })
    void attributesOfTheLaterReturnAreKeptAndReported(String was, String is, String field) {
        add(FIRST, was + "\n", OPEN);
        add(SECOND, is + "\n", OPEN);
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.problems()).extracting(Problem::field).isEqualTo(field == null ? List.of() : List.of(field));
        assertThat(merged.problems()).allSatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(new SourceRow("2018/episodes.csv", 2));
            assertThat(problem.message())
                    .isEqualTo(
                            "of this child differs from the one in 2017/episodes.csv line 2 of the return of 2016-17 "
                                    + "(values withheld); that of the return of 2017-18 is kept");
        });
    }

    @Test
    void knownAttributesAreKeptAgainstUnknownOnes() {
        add(FIRST, "0042,2,15/06/2003,WBRI,A123,1,02/01/2016\n", OPEN);
        add(SECOND, "0042,U,15/06/2003,NOBT,UN5,,\n", OPEN);
        Child child = ReturnYears.merge(returns).records().get(0).child();

        assertThat(child.sex()).isEqualTo(Sex.FEMALE);
        assertThat(child.uniquePupilNumber()).contains("A123");
        assertThat(child.mother()).isEqualTo(Answer.YES);
        assertThat(child.firstChildBorn()).isPresent();
    }

    @Test
    void aDayOfBirthAfterAnEpisodeBeganIsNotTaken() {
        add(FIRST, ANN, OPEN.replace("PR4,,,", "PR4,01/02/2017,E4A,"));
        add(SECOND, ANN.replace("15/06/2003", "15/06/2017"), "");
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.records().get(0).child().dateOfBirth()).isEqualTo("2003-06-15");
        assertThat(merged.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "return of 2017-18, DOB: of this child differs from the one in 2017/episodes.csv line 2 "
                                + "of the return of 2016-17 (values withheld); the earlier one is kept, for an episode began before "
                                + "this one; allowed: the same in all returns");
    }

    @Test
    void aConflictNamesTheReturnThatTheOtherValueIsOf() {
        ReportingYear third = ReportingYear.ending(2019);
        add(FIRST, "0042,2,15/06/2003,WBRI,A123,0,\n", OPEN);
        add(SECOND, "0042,U,15/06/2003,WOTH,UN5,0,\n", OPEN);
        add(third, "0042,1,14/06/2003,WOTH,A124,0,\n", OPEN);

        assertThat(ReturnYears.merge(returns).problems())
                .extracting(problem -> problem.row() + " " + problem.field() + " "
                        + problem.message().replaceFirst(".* of the return of ([-0-9]+) \\(.*", "$1"))
                .containsExactly(
                        "2018/episodes.csv line 2 ETHNIC 2016-17",
                        "2019/episodes.csv line 2 DOB 2017-18",
                        "2019/episodes.csv line 2 SEX 2016-17",
                        "2019/episodes.csv line 2 UPN 2016-17");
    }

    @Test
    void recordsOfTwoYearsAreOneWhereKindDayAndContentAreTheSame() {
        LocalDate day = LocalDate.of(2017, 2, 1);
        List<CareRecord> earlier = records("2017/a.csv", day, Optional.empty());
        List<CareRecord> repeated = records("2018/a.csv", day, Optional.empty());
        List<CareRecord> ended = records("2018/a.csv", day, Optional.of(day.plusDays(9)));

        assertThat(merged(earlier, repeated).problems()).isEmpty();
        assertThat(merged(earlier, repeated).records().get(0).records()).containsExactlyInAnyOrderElementsOf(repeated);
        assertThat(merged(earlier, ended).problems())
                .extracting(problem -> problem.row() + " " + problem.field())
                .isEmpty();
        assertThat(merged(earlier, ended).records().get(0).records()).containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void recordsThatDifferAreReportedAndTheLaterIsKept() {
        LocalDate day = LocalDate.of(2017, 2, 1);
        List<CareRecord> earlier = List.of(
                Visit.on(day),
                outcomes(day, 3, "2017/oc2.csv"),
                LeavingCareStatus.builder().date(day).inTouch(InTouch.NO).build());
        List<CareRecord> later = List.of(
                new Visit(day, Answer.YES, Answer.YES, Optional.empty(), VisitManner.IN_PERSON, Optional.empty()),
                outcomes(day, 4, "2018/oc2.csv"),
                LeavingCareStatus.builder().date(day).inTouch(InTouch.YES).build());
        ReadResult<CareHistory> merged = merged(earlier, later);

        assertThat(merged.records().get(0).records()).containsExactlyInAnyOrderElementsOf(later);
        assertThat(merged.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2018/oc2.csv line 2, OC2: differs from 2017/oc2.csv line 2 of the return of 2016-17 (values "
                                + "withheld); this row is kept; allowed: the same in both returns",
                        "return of 2017-18, OC3: differs from the return of 2016-17 (values withheld); this row is kept; "
                                + "allowed: the same in both returns",
                        "return of 2017-18, VISIT: differs from the return of 2016-17 (values withheld); this row is kept; "
                                + "allowed: the same in both returns");
    }

    @Test
    void recordsOfOtherKindsAreAllKept() {
        DateRange dates = DateRange.startingOn(LocalDate.of(2017, 2, 1));
        CareRecord earlier = new Homelessness(dates, Optional.of(new SourceRow("2017/h.csv", 2)));
        CareRecord later = new Homelessness(dates, Optional.of(new SourceRow("2018/h.csv", 2)));

        assertThat(merged(List.of(earlier), List.of(later)).records().get(0).records())
                .containsExactly(earlier, later);
        assertThat(merged(List.of(earlier), List.of(earlier)).records().get(0).records())
                .containsExactly(earlier);
    }

    @Test
    void recordsOfOneReturnAreNeverOne() {
        Visit visit = Visit.on(LocalDate.of(2017, 2, 1));

        assertThat(merged(List.of(), List.of(visit, visit)).records().get(0).visits())
                .hasSize(2);
        assertThat(merged(List.of(visit), List.of(visit, visit))
                        .records()
                        .get(0)
                        .visits())
                .hasSize(2);
    }

    @Test
    void aChildTwiceInOneReturnAndMixedRulesAreRejected() {
        CareHistory history = history(CareRules.ENGLAND, List.of());
        returns.put(FIRST, result(history));
        returns.put(SECOND, result(history, history));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnYears.merge(returns))
                .withMessage("a return must hold each child once, but that of 2017-18 holds one twice");

        returns.put(SECOND, result(history(CareRules.WALES, List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnYears.merge(returns))
                .withMessage("histories must follow one set of counting rules, but followed England and Wales");
    }

    @Test
    void noReturnGivesNoHistory() {
        assertThat(ReturnYears.merge(Map.of()).records()).isEmpty();
    }

    @Test
    void noMessageHoldsAPersonalValue() {
        add(FIRST, ANN, OPEN);
        add(
                SECOND,
                "0042,1,14/06/2003,WOTH,A124,1,01/01/2017\n",
                "0042,01/06/2016,P,C2,N5,U4,PR1,,,,LD1 5AB,SY21 0AB,SC123457,IN,E06000019,20\n");

        assertThat(ReturnYears.merge(returns).problems()).hasSizeGreaterThan(12);
        assertThat(ReturnYears.merge(returns).problems().toString())
                .doesNotContain("0042", "2003", "LD1", "SY21", "SC1234", "A12", "E06", "WOTH", "WBRI");
    }

    private void add(ReportingYear year, String header, String episodes) {
        returns.put(
                year,
                Ssda903Reader.of(Ssda903Codes.england(), CareRules.ENGLAND)
                        .read(List.of(
                                Source.ofText(year.endYear() + "/header.csv", HEADER + header),
                                Source.ofText(year.endYear() + "/episodes.csv", EPISODES + episodes))));
    }

    private static ReadResult<CareHistory> merged(
            List<? extends CareRecord> earlier, List<? extends CareRecord> later) {
        return ReturnYears.merge(Map.of(
                FIRST, result(history(CareRules.ENGLAND, earlier)), SECOND, result(history(CareRules.ENGLAND, later))));
    }

    private static ReadResult<CareHistory> result(CareHistory... histories) {
        return new ReadResult<>(ImmutableList.copyOf(histories), ImmutableList.of(), ImmutableList.of());
    }

    private static CareHistory history(CareRules rules, List<? extends CareRecord> records) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("0042")
                        .dateOfBirth(LocalDate.of(2003, 6, 15))
                        .build())
                .rules(rules)
                .records(records)
                .build();
    }

    private static AnnualOutcomes outcomes(LocalDate day, int score, String file) {
        return AnnualOutcomes.builder()
                .date(day)
                .difficultiesScore(score)
                .source(new SourceRow(file, 2))
                .build();
    }

    // One of each kind that goes on, and of each that does not; those that go on end if an end is given.
    private static List<CareRecord> records(String file, LocalDate day, Optional<LocalDate> end) {
        Optional<SourceRow> row = Optional.of(new SourceRow(file, 2));
        DateRange dates = end.map(last -> DateRange.of(day, last)).orElse(DateRange.startingOn(day));
        return List.of(
                new MissingEpisode(dates, MissingKind.MISSING, row),
                new SocialWorkerAllocation(dates, "W1", SocialWorkerChange.OTHER, row),
                new DeprivationOfLiberty(dates, row),
                new AdoptionDecision(day, end, end.map(ceased -> AdoptionCeased.OTHER), row),
                new Adoption(
                        day,
                        Optional.of(day),
                        Answer.YES,
                        Optional.of(1),
                        Adopters.ONE_MALE,
                        AdoptersStatus.SINGLE,
                        row),
                LeavingCareStatus.builder().date(day).source(row).build(),
                outcomes(day, 3, file));
    }
}
