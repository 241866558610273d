package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.ssda903.AllModules.HEADER;

import java.time.LocalDate;
import java.util.List;
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
import org.lafc.core.care.CareRules;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

class AllModulesTest {

    private static final String ANN = "A,F,29/02/2008,WBRI,UN3,,\n";
    private static final String DATES = "a date as dd/mm/yyyy or yyyy-mm-dd";

    private final ReadResult<CareHistory> result = AllModules.READER.read(AllModules.CSV);
    private final CareHistory older = result.records().get(0);
    private final CareHistory younger = result.records().get(1);

    @Test
    void nothingIsWrongAndEveryRowIsKept() {
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).extracting(RowCount::rejected).containsOnly(0L);
        assertThat(result.rowCounts())
                .extracting(RowCount::kept)
                .containsExactly(2L, 3L, 2L, 1L, 1L, 1L, 1L, 1L, 1L, 2L, 1L, 1L);
    }

    @Test
    void yearlyOutcomesStandOnThe31OfMarch() {
        AnnualOutcomes outcomes = younger.records(AnnualOutcomes.class).get(0);

        assertThat(outcomes.date()).isEqualTo("2025-03-31");
        assertThat(outcomes.difficultiesScore()).contains(12);
        assertThat(outcomes.noScore()).isEmpty();
        assertThat(outcomes.convicted()).isEqualTo(Answer.NO);
        assertThat(outcomes.surveillanceUpToDate()).isEqualTo(Answer.YES);
        assertThat(outcomes.immunisationsUpToDate()).isEqualTo(Answer.YES);
        assertThat(outcomes.teethChecked()).isEqualTo(Answer.NO);
        assertThat(outcomes.healthAssessed()).isEqualTo(Answer.YES);
        assertThat(outcomes.substanceMisuse()).isEqualTo(Answer.NO);
        assertThat(outcomes.interventionReceived()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(outcomes.interventionOffered()).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void aCareLeaverIsSeenOnTheBirthdayInTheYear() {
        LeavingCareStatus status = older.records(LeavingCareStatus.class).get(0);

        // Born on 29 February: in 2025 the 17th birthday is 1 March (C4).
        assertThat(status.date()).isEqualTo("2025-03-01");
        assertThat(status.inTouch()).isEqualTo(InTouch.YES);
        assertThat(status.activity()).isEqualTo(Activity.APPRENTICESHIP_FULL_TIME);
        assertThat(status.accommodation()).isEqualTo(Accommodation.INDEPENDENT);
        assertThat(status.suitable()).isEqualTo(Answer.YES);
    }

    @Test
    void eventsKeepTheirDays() {
        Adoption adoption = younger.records(Adoption.class).get(0);
        assertThat(adoption.date()).isEqualTo("2024-04-01");
        assertThat(adoption.matched()).contains(LocalDate.of(2024, 5, 1));
        assertThat(adoption.byFosterCarer()).isEqualTo(Answer.YES);
        assertThat(adoption.adopterCount()).contains(2);
        assertThat(adoption.adopters()).isEqualTo(Adopters.MALE_AND_FEMALE);
        assertThat(adoption.status()).isEqualTo(AdoptersStatus.MARRIED_DIFFERENT_GENDER);
        AdoptionDecision decision = younger.records(AdoptionDecision.class).get(0);
        assertThat(decision.date()).isEqualTo("2024-04-01");
        assertThat(decision.ceased()).isEmpty();
        assertThat(older.records(MissingEpisode.class))
                .extracting(missing -> missing.dates() + " " + missing.kind())
                .containsExactly("2024-08-01/2024-08-03 MISSING", "2024-09-01/.. AWAY");
        SocialWorkerAllocation worker =
                older.records(SocialWorkerAllocation.class).get(0);
        assertThat(worker.dates()).hasToString("2024-06-01/..");
        assertThat(worker.worker()).isEqualTo("SW7");
        assertThat(worker.reason()).isEqualTo(SocialWorkerChange.FIRST_CONTACT);
        assertThat(older.records(DeprivationOfLiberty.class).get(0).dates()).hasToString("2024-09-01/2024-09-10");
        assertThat(older.records(MissingEpisode.class).get(0).kind()).isEqualTo(MissingKind.MISSING);
    }

    @Test
    void thePersonIsToldByThreeModules() {
        PreviousPermanence before = older.child().previousPermanence().orElseThrow();

        assertThat(before.kind()).isEqualTo(PermanenceKind.SPECIAL_GUARDIANSHIP);
        assertThat(before.since()).hasToString("zz/03/2012");
        assertThat(before.authority()).contains("352");
        assertThat(older.child().asylumSeeking()).isEqualTo(Answer.YES);
        assertThat(older.child().asylumSeekingCeased()).contains(LocalDate.of(2025, 3, 1));
        assertThat(younger.child().asylumSeeking()).isEqualTo(Answer.NO);
        assertThat(younger.child().previousPermanence()).isEmpty();
    }

    @Test
    void coverageIsWhatTheFilesHoldEvenIfEmpty() {
        assertThat(older.coverage().kinds())
                .containsExactlyInAnyOrder(
                        Review.class,
                        AnnualOutcomes.class,
                        LeavingCareStatus.class,
                        Adoption.class,
                        AdoptionDecision.class,
                        MissingEpisode.class,
                        SocialWorkerAllocation.class,
                        DeprivationOfLiberty.class);
        CareHistory sparse = AllModules.read(
                        Source.ofText("h.csv", HEADER + ANN), Source.ofText("m.csv", AllModules.MISSING))
                .records()
                .get(0);
        assertThat(sparse.coverage().kinds()).containsExactly(MissingEpisode.class);
        assertThat(sparse.covers(Review.class)).isFalse();
    }

    // A child that Header has not got, another birth date, a second row: for each module the number of the rule.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "AD1|AD1|,,,,,,,|INT01|INT11|INT31",
                "PLACED|SBPFA|,,01/04/2024,,|INT02|INT12|DATE_PLACED",
                "MISSING|Missing|,,M,01/08/2024,|INT04|INT13|MIS_START",
                "OC2|OC2|,,,,,,,,,,,|INT05|INT14|INT33",
                "OC3|OC3|,,YES,F1,B1|INT06|INT15|INT34",
                "PERMANENCE|PrevPerm|,,,,|INT07|INT16|INT35",
                "REVIEWS|Reviews|,,01/07/2024,PN1|INT08|INT17|REVIEW",
                "UASC|UASC|,F,,|INT09|INT18|INT36",
                "WORKERS|SW episodes|,,W,01/06/2024,,FCONTA|-|-|SW_DECOM",
                "DOLO|DoLO|,,01/06/2024,|-|-|DOLO_START",
            })
    void integrityRulesAreReportedWithTheirNumbers(
            String columns, String module, String cells, String notInHeader, String otherBirth, String repeated)
            throws ReflectiveOperationException {
        String header = (String) AllModules.class.getDeclaredField(columns).get(null);
        int birth = List.of(header.strip().split(",")).indexOf("DOB");
        String row = with(cells, 0, "A");
        List<Problem> problems = AllModules.read(
                        Source.ofText("h.csv", HEADER + ANN),
                        Source.ofText(
                                "m.csv",
                                header + row + "\n" + with(row, birth, "28/02/2008") + "\n" + with(row, 0, "Q") + "\n"))
                .problems();

        String once = repeated.startsWith("INT")
                ? "CHILD: repeats m.csv line 2, which is kept (rule " + repeated + "); allowed: one row a child in "
                        + module
                : repeated + ": repeats m.csv line 2, which is kept; allowed: one row a child and " + repeated;
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "m.csv line 3, DOB: is not the DOB that Header has (values withheld"
                                + (otherBirth == null ? "" : "; rule " + otherBirth)
                                + "); Header's is used; allowed: the same DOB in every module",
                        "m.csv line 3, " + once,
                        "m.csv line 4, CHILD: is not in Header (value withheld"
                                + (notInHeader == null ? "" : "; rule " + notInHeader)
                                + "); allowed: a CHILD that Header has");
        assertThat(problems)
                .extracting(Problem::effect)
                .containsExactly(Effect.KEPT, Effect.ROW_REJECTED, Effect.ROW_REJECTED);
    }

    @Test
    void sexIsComparedInUasc() {
        assertThat(problems("u.csv", AllModules.UASC + "A,M,29/02/2008,\n"))
                .containsExactly("u.csv line 2, SEX: is not the SEX that Header has (rule INT21); Header's is used; "
                        + "allowed: the same SEX in Header and UASC");
        assertThat(problems("u.csv", AllModules.UASC + "A,U,29/02/2008,\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AD1|A,,01/04/2024,,1,2,MF,L11|DATE_MATCH: is blank though other items of the adoption are filled (rule "
                        + "151); allowed: all of them, or none",
                "AD1|A,,,01/04/2024,1,2,MF,L11|DATE_INT: is blank though other items of the adoption are filled (rule "
                        + "151); allowed: " + DATES,
                "AD1|A,,01/04/2024,01/05/2024,1,3,MF,L11|NB_ADOPTR: is not a number of adopters (value withheld); "
                        + "allowed: 1 or 2",
                "PLACED|A,,01/04/2024,,RD1|REASON_PLACED_CEASED: is filled though DATE_PLACED_CEASED is blank: the "
                        + "decision is taken as standing (rule 119); allowed: both or neither",
                "PLACED|A,,01/04/2024,01/05/2024,XXX|REASON_PLACED_CEASED: a text of 3 characters (withheld) is not a "
                        + "REASON_PLACED_CEASED code; allowed: RD1, RD2, RD3, RD4",
                "PERMANENCE|A,,P1,352,zz/13/2012|DATE_PERM: is not a date (value withheld); allowed: a date as "
                        + "dd/mm/yyyy, zz/mm/yyyy, zz/zz/yyyy, zz/zz/zzzz or yyyy-mm-dd",
                "MISSING|A,,M,01/08/2024,31/07/2024|MIS_END: is before MIS_START (values withheld); allowed: on or after "
                        + "MIS_START, or blank",
                "MISSING|A,,,01/08/2024,|MISSING: is blank; allowed: M, A",
                "MISSING|A,,M,28/02/2008,|MIS_START: is before the child's birth (values withheld); allowed: on or after "
                        + "DOB in Header",
                "WORKERS|A,,,01/08/2024,,OTHERS|SW_ID: is blank; allowed: the worker's number",
                "OC2|A,,41,,,,,,,,,|SDQ_SCORE: is not a score (value withheld); allowed: 0 to 40, or blank",
                "OC2|A,,,,2,,,,,,,|CONVICTED: '2' is not a CONVICTED code; allowed: 0, 1",
                "OC3|A,,YES,F1,Q1|ACCOM: a text of 2 characters (withheld) is not a ACCOM code; allowed: B1, B2, C1, C2, "
                        + "D1, D2, E1, E2, G1, G2, H1, H2, K1, K2, R1, R2, S2, T1, T2, U1, U2, V1, V2, W1, W2, X2, Y1, "
                        + "Y2, Z1, Z2, 0",
            })
    void faultsOfARowAreReportedOnceEach(String columns, String row, String problem)
            throws ReflectiveOperationException {
        String header = (String) AllModules.class.getDeclaredField(columns).get(null);

        assertThat(problems("m.csv", header + row + "\n")).containsExactly("m.csv line 2, " + problem);
    }

    @Test
    void aReasonCeasedThatIsNoneIsNotKnown() {
        CareHistory history = AllModules.read(
                        Source.ofText("h.csv", HEADER + ANN),
                        Source.ofText("p.csv", AllModules.PLACED + "A,,01/04/2024,01/05/2024,XXX\n"))
                .records()
                .get(0);

        assertThat(history.records(AdoptionDecision.class).get(0).reason()).contains(AdoptionCeased.NOT_KNOWN);
    }

    @Test
    void ofABirthMonthThe15thIsTaken() {
        ReadResult<CareHistory> read = AllModules.read(
                Source.ofText("h.csv", HEADER + "A,F,zz/03/2008,WBRI,UN3,,\n"),
                Source.ofText("r.csv", AllModules.REVIEWS + "A,15/03/2008,01/07/2024,PN1\n"));

        assertThat(read.records().get(0).child().dateOfBirth()).isEqualTo("2008-03-15");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "h.csv line 2, DOB: has no day; the 15th is taken; allowed: the day of birth, or the 15th if unknown");
    }

    @Test
    void tooYoungACareLeaverIsReported() {
        ReadResult<CareHistory> read = AllModules.read(
                Source.ofText("h.csv", HEADER + "A,F,01/05/2008,WBRI,UN3,,\nB,F,01/05/2025,WBRI,UN3,,\n"),
                Source.ofText("o.csv", AllModules.OC3 + "A,,YES,F1,B1\nB,,YES,F1,B1\n"));

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "o.csv line 2, DOB: is of a child younger than a care leaver (value withheld); allowed: a 17th "
                                + "birthday or a later one in 2024-25",
                        "o.csv line 3, DOB: is after the return's year (value withheld); allowed: a 17th birthday or a "
                                + "later one in 2024-25");
        assertThat(read.records().get(0).records(LeavingCareStatus.class).get(0).date())
                .isEqualTo("2024-05-01");
        assertThat(read.rowCounts()).contains(new RowCount("o.csv", "OC3", 1, 1));
    }

    @Test
    void withoutAYearWhatBearsNoDateIsLeftOut() {
        ReadResult<CareHistory> read =
                Ssda903Reader.of(Ssda903Codes.england(), CareRules.ENGLAND).read(AllModules.CSV);

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "oc2.csv line 1: OC2 and OC3 bear no dates, and the code lists read with are of no one year; "
                                + "allowed: the code lists of the return's year, as Ssda903Codes.england(year) gives",
                        "oc3.csv line 1: OC2 and OC3 bear no dates, and the code lists read with are of no one year; "
                                + "allowed: the code lists of the return's year, as Ssda903Codes.england(year) gives");
        assertThat(read.records().get(0).covers(AnnualOutcomes.class)).isFalse();
        assertThat(read.records().get(0).records(LeavingCareStatus.class)).isEmpty();
    }

    @Test
    void aCodeOfAnotherYearKeepsItsMeaning() {
        ReadResult<CareHistory> read = AllModules.read(
                Source.ofText("h.csv", HEADER + "A,2,29/02/2008,WBRI,UN3,,\n"),
                Source.ofText("o.csv", AllModules.OC3 + "A,,YES,F3,S1\n"));

        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "'2' is a SEX code of returns up to 2023-24, not of 2024-25; its meaning is kept",
                        "'F3' is a ACTIV code of returns up to 2020-21, not of 2024-25; its meaning is kept",
                        "'S1' is a ACCOM code of returns up to 2020-21, not of 2024-25; its meaning is kept");
        assertThat(read.problems()).extracting(Problem::effect).containsOnly(Effect.KEPT);
        assertThat(read.records().get(0).child().sex()).isEqualTo(org.lafc.core.care.Sex.FEMALE);
        LeavingCareStatus status =
                read.records().get(0).records(LeavingCareStatus.class).get(0);
        assertThat(status.activity()).isEqualTo(Activity.TRAINING_OR_EMPLOYMENT_FULL_TIME);
        assertThat(status.accommodation()).isEqualTo(Accommodation.NO_FIXED_ABODE);
        assertThat(status.suitable()).isEqualTo(Answer.YES);
        assertThat(Optional.of(status.date())).contains(LocalDate.of(2025, 3, 1));
    }

    private static List<String> problems(String name, String text) {
        return AllModules.read(Source.ofText("h.csv", HEADER + ANN), Source.ofText(name, text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static String with(String row, int column, String value) {
        String[] cells = row.split(",", -1);
        cells[column] = value;
        return String.join(",", cells);
    }
}
