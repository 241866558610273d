package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.progress.Attendance;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

class PlainReaderTest {

    private static final PlainReader READER = PlainReader.of(CareRules.WALES);
    private static final LocalDate BORN = LocalDate.of(2006, 5, 20);
    private static final String VISITS = "child,visit,child_seen,seen_alone,not_alone,manner\n";

    @Test
    void rowsJoinTheHistoriesOfTheReturn() {
        PlainResult result = READER.addTo(
                List.of(history("0042")),
                sources(
                        "children",
                        "child,date_of_birth,disability,disability_kinds,family\n"
                                + "0042,20/05/2006,yes,mobility; danger,F7\n",
                        "visits",
                        VISITS + "0042,2018-01-10,yes,no,child-refused,in-person\n0042,21/02/2018,YES,,,\n"));

        assertThat(result.problems()).isEmpty();
        CareHistory history = result.histories().get(0);
        assertThat(history.child().disability()).isEqualTo(Answer.YES);
        assertThat(history.child().disabilityKinds()).containsExactly(DisabilityKind.MOBILITY, DisabilityKind.DANGER);
        assertThat(history.child().family()).contains("F7");
        assertThat(history.visits())
                .containsExactly(
                        new Visit(
                                LocalDate.of(2018, 1, 10),
                                Answer.YES,
                                Answer.NO,
                                Optional.of(NotAlone.CHILD_REFUSED),
                                VisitManner.IN_PERSON,
                                Optional.of(new SourceRow("visits", 2))),
                        new Visit(
                                LocalDate.of(2018, 2, 21),
                                Answer.YES,
                                Answer.NOT_KNOWN,
                                Optional.empty(),
                                VisitManner.NOT_KNOWN,
                                Optional.of(new SourceRow("visits", 3))));
        assertThat(result.rowCounts())
                .containsExactly(new RowCount("children", "children", 1, 0), new RowCount("visits", "visits", 2, 0));
    }

    @Test
    void columnsMayStandInAnyOrderAndCase() {
        PlainResult result =
                READER.addTo(List.of(history("A")), sources("x.txt", "SEEN_ALONE, Visit ,CHILD\nno,2018-01-10,A\n"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.histories().get(0).visits().get(0).seenAlone()).isEqualTo(Answer.NO);
    }

    @Test
    void childrenWhomNoReturnHoldsGetHistoriesWithoutEpisodes() {
        PlainResult result = READER.read(sources(
                "referrals", "child,referral,referred_by\nB,2018-01-10,midwife\n",
                "children", "child,date_of_birth,sex,ethnic_group\nB,2018-03-01,female,white-other\n"));

        CareHistory history = result.histories().get(0);
        assertThat(history.child().sex()).isEqualTo(Sex.FEMALE);
        assertThat(history.child().ethnicGroup()).isEqualTo(EthnicGroup.WHITE_OTHER);
        assertThat(history.rules()).isEqualTo(CareRules.WALES);
        assertThat(history.episodes()).isEmpty();
        assertThat(history.records(Referral.class)).hasSize(1);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aTableWithoutRowsSaysThatThereWereNone() {
        PlainResult result =
                READER.addTo(List.of(history("A"), history("B")), sources("dental", "child,dental_check\n"));

        assertThat(result.histories()).allMatch(history -> history.covers(DentalCheck.class));
        assertThat(result.histories()).noneMatch(history -> history.covers(Visit.class));
        assertThat(result.others().covers(HostedChild.class)).isFalse();
    }

    @Test
    void aFileThatBreaksOffCoversOnlyTheChildrenItHolds() {
        String rows = "child,dental_check\nA,2018-01-10\n" + "\"A,2018-01-10\n".repeat(102);

        PlainResult result = READER.addTo(List.of(history("A"), history("B")), sources("dental", rows));

        assertThat(result.problems()).extracting(Problem::effect).contains(Effect.REST_OF_FILE_REJECTED);
        assertThat(result.histories())
                .extracting(history -> history.covers(DentalCheck.class))
                .containsExactly(true, false);
    }

    @Test
    void aReviewOfTheReturnTakesWhatThePlainTableAdds() {
        SourceRow row = new SourceRow("reviews.csv", 9);
        Review ofReturn = Review.of(LocalDate.of(2018, 1, 10), Participation.ATTENDED_SPOKE, Optional.of(row));
        CareHistory given =
                CareHistory.builder().from(history("A")).addRecords(ofReturn).build();

        PlainResult result = READER.addTo(
                List.of(given),
                sources(
                        "more",
                        "child,review_held,participation,officer_spoke,outcome_circulated\n"
                                + "A,2018-01-10,,yes,2018-01-30\nA,2018-02-01,absent-no-views,no,\n"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.histories().get(0).reviews())
                .containsExactly(
                        new Review(
                                LocalDate.of(2018, 1, 10),
                                Participation.ATTENDED_SPOKE,
                                Answer.YES,
                                Answer.NOT_KNOWN,
                                Optional.of(LocalDate.of(2018, 1, 30)),
                                Optional.of(row)),
                        new Review(
                                LocalDate.of(2018, 2, 1),
                                Participation.ABSENT_NO_VIEWS,
                                Answer.NO,
                                Answer.NOT_KNOWN,
                                Optional.empty(),
                                Optional.of(new SourceRow("more", 3))));
    }

    @Test
    void conflictsAreReportedAndTheReturnIsKept() {
        CareHistory given = CareHistory.builder()
                .from(history("A"))
                .addRecords(Review.of(LocalDate.of(2018, 1, 10), Participation.ATTENDED_SPOKE))
                .build();

        PlainResult result = READER.addTo(
                List.of(given),
                sources(
                        "children", "child,date_of_birth,sex\nA,2006-05-21,female\n",
                        "reviews", "child,review_held,participation\nA,2018-01-10,under-four\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "children line 2, date_of_birth: differs from what is known already, which is kept (values "
                                + "withheld); allowed: the same in every source, or blank",
                        "children line 2, sex: differs from what is known already, which is kept (values withheld); "
                                + "allowed: the same in every source, or blank",
                        "reviews line 2, participation: differs from what is known already, which is kept (values "
                                + "withheld); allowed: the same in every source, or blank");
        assertThat(result.problems()).extracting(Problem::effect).containsOnly(Effect.KEPT);
        assertThat(result.histories()).containsExactly(given);
        assertThat(result.rowCounts()).extracting(RowCount::kept).containsExactly(1L, 1L);
    }

    @Test
    void whatTheHistoryHasAlreadyIsNotCountedTwice() {
        MissingEpisode known = new MissingEpisode(
                DateRange.of(LocalDate.of(2018, 1, 3), LocalDate.of(2018, 1, 5)), MissingKind.AWAY, Optional.empty());
        CareHistory given =
                CareHistory.builder().from(history("A")).addRecords(known).build();

        PlainResult result = READER.addTo(
                List.of(given),
                sources(
                        "missing",
                        "child,missing_from,missing_to,kind\nA,2018-01-03,2018-01-05,away\nA,2018-02-01,,missing\n"));

        assertThat(result.histories().get(0).records(MissingEpisode.class)).hasSize(2);
        assertThat(result.rowCounts()).containsExactly(new RowCount("missing", "missing", 2, 0));
    }

    @Test
    void birthParentsAreLeftOutUnlessAskedFor() {
        ImmutableList<Source> sources =
                sources("parents.csv", "child,parent,known,parent_born\nA,mother,yes,1980-01-02\nA,father,no,\n");

        PlainResult without = READER.addTo(List.of(history("A")), sources);
        PlainResult with = READER.withBirthParents().addTo(List.of(history("A")), sources);

        assertThat(without.histories().get(0).child().birthParents()).isEmpty();
        assertThat(without.problems())
                .extracting(Problem::toString)
                .containsExactly("parents.csv: holds birth parents, who are other people: left out, as they were not "
                        + "asked for; allowed: asking for birth parents, or leaving the file away");
        assertThat(without.rowCounts()).containsExactly(new RowCount("parents.csv", "birth_parents", 0, 2));
        assertThat(with.problems()).isEmpty();
        assertThat(with.histories().get(0).child().birthParents())
                .containsExactly(
                        new BirthParent(ParentRole.MOTHER, Answer.YES, Optional.of(LocalDate.of(1980, 1, 2))),
                        new BirthParent(ParentRole.FATHER, Answer.NO, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child,visit|,2018-01-10|child: is blank; allowed: text",
                "child,visit|Z,2018-01-10|child: is neither in the return nor in children (value withheld); allowed: a "
                        + "child of the return or of the table children",
                "child,visit|A,|visit: is blank; allowed: a date as dd/mm/yyyy or yyyy-mm-dd",
                "child,visit|A,10.1.2018|visit: is not a date (value withheld); allowed: a date as dd/mm/yyyy or "
                        + "yyyy-mm-dd",
                "child,visit|A,2006-05-19|visit: is before the child's birth (values withheld); allowed: on or after the "
                        + "child's birth",
                "child,referral|A,2005-05-19|referral: is more than a year before the child's birth (values withheld); "
                        + "allowed: no more than a year before the child's birth",
                "child,gp_from,gp_to|A,2018-01-10,2018-01-09|gp_to: is before gp_from (values withheld); allowed: on or "
                        + "after gp_from, or blank",
                "child,gp_from,gp_to|A,2018-01-10,soon|gp_to: is not a date (value withheld); allowed: a date as "
                        + "dd/mm/yyyy or yyyy-mm-dd",
                "child,plan_date,plan,step|A,2018-01-10,holiday,made|plan: a text of 7 characters (withheld) is not a "
                        + "word of this column; allowed: care-and-support, placement, personal-education, pathway, "
                        + "pathway-assessment, permanence, health",
                "child,attendance_from,attendance_to,sessions_possible,sessions_attended|A,2018-01-08,2018-02-01,30,31|"
                        + "sessions_attended: is more than sessions_possible; allowed: no more than sessions_possible",
                "child,attendance_from,attendance_to,sessions_possible,sessions_attended|A,2018-01-08,2018-02-01,-3,1|"
                        + "sessions_possible: is not a whole number (value withheld); allowed: a whole number, 0 or more",
                "child,visit|A,2018-01-10,x|the row has 3 fields; allowed: 2 fields, as in the header",
            })
    void aRowThatCannotBePlacedIsLeftOut(String header, String row, String message) {
        PlainResult result = READER.addTo(List.of(history("A")), sources("f.csv", header + "\n" + row + "\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("f.csv line 2" + (message.startsWith("the row") ? ": " : ", ") + message);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.ROW_REJECTED);
        assertThat(result.histories().get(0).records()).isEmpty();
        assertThat(result.rowCounts())
                .extracting(RowCount::kept, RowCount::rejected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0L, 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child,visit,child_seen|A,2018-01-10,perhaps|child_seen: a text of 7 characters (withheld) is not a word "
                        + "of this column; allowed: yes, no, not-known",
                "child,visit,seen_alone,not_alone|A,2018-01-10,yes,child-refused|not_alone: is filled though seen_alone "
                        + "is not no; allowed: blank, or seen_alone no",
                "child,review_held,outcome_circulated|A,2018-01-10,31/02/2018|outcome_circulated: is not a date (value "
                        + "withheld); allowed: a date as dd/mm/yyyy or yyyy-mm-dd",
                "child,visit,child_seen,seen_alone|A,2018-01-10,no,yes|seen_alone: is yes though child_seen is no; "
                        + "allowed: no or blank, or child_seen yes or blank",
                "child,review_held,outcome_circulated|A,2018-01-10,2018-01-09|outcome_circulated: is before review_held "
                        + "(values withheld); allowed: on or after review_held, or blank",
                "child,assessment_completed,referred|A,2018-01-10,2018-01-11|referred: is after assessment_completed "
                        + "(values withheld); allowed: on or before assessment_completed, or blank",
                "child,date_of_birth,disability,disability_kinds|A,,no,mobility|disability_kinds: is filled though "
                        + "disability is not yes; allowed: blank, or disability yes",
            })
    void anyOtherWrongValueReadsAsNotKnown(String header, String row, String message) {
        PlainResult result = READER.addTo(List.of(history("A")), sources("f.csv", header + "\n" + row + "\n"));

        assertThat(result.problems()).extracting(Problem::toString).containsExactly("f.csv line 2, " + message);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.VALUE_NOT_KNOWN);
        assertThat(result.rowCounts()).extracting(RowCount::kept).containsExactly(1L);
    }

    @Test
    void theBirthOfAHostedChildAfterItsFirstDayHereIsNotKnown() {
        PlainResult result = READER.read(sources(
                "f.csv", "hosted_from,hosted_to,placing_authority,date_of_birth\n2018-01-10,,Anytown,2018-01-11\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("f.csv line 2, date_of_birth: is after hosted_from (values withheld); allowed: on or "
                        + "before hosted_from, or blank");
        assertThat(result.others().records(HostedChild.class))
                .singleElement()
                .satisfies(child -> assertThat(child.dateOfBirth()).isEmpty());
    }

    @Test
    void repeatedKeysAreLeftOut() {
        PlainResult result = READER.withBirthParents()
                .addTo(
                        List.of(history("A")),
                        sources(
                                "b_parents", "child,parent,known\nA,mother,yes\nA,mother,no\n",
                                "c_children", "child,date_of_birth\nA,\nA,2006-05-20\n",
                                "homes", "home,name,beds\nH1,Hill,2\nH1,Dale,3\n",
                                "reviews", "child,review_held\nA,2018-01-10\nA,10/01/2018\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "b_parents line 3, parent: repeats b_parents line 2, which is kept; allowed: one row a child",
                        "c_children line 3, child: repeats c_children line 2, which is kept; allowed: one row a child",
                        "homes line 3, home: repeats homes line 2, which is kept; allowed: each once in homes",
                        "reviews line 3, review_held: repeats reviews line 2, which is kept; allowed: one row a child "
                                + "and review_held");
        assertThat(result.rowCounts()).allMatch(count -> count.kept() == 1 && count.rejected() == 1);
    }

    @Test
    void aFindingOfAHomeThatIsNotListedIsReported() {
        String findings = "home,regulation,finding\nH2,25(1A),No plan\n";

        PlainResult alone = READER.read(sources("findings", findings));
        PlainResult withHomes = READER.read(sources("findings", findings, "homes", "home,name,beds\nH1,Hill,2\n"));

        assertThat(alone.problems()).isEmpty();
        assertThat(withHomes.problems())
                .extracting(Problem::toString)
                .containsExactly("findings line 2, home: is not in homes; allowed: a home of the table homes");
        assertThat(withHomes.others().findings()).hasSize(1);
    }

    @Test
    void theUnbornMayBeReferredAndRegistered() {
        PlainResult result = READER.addTo(
                List.of(history("A")), sources("register", "child,registered,deregistered\nA,2006-02-01,2006-09-01\n"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.histories().get(0).records(ProtectionRegistration.class))
                .hasSize(1);
    }

    @Test
    void aChildWithoutDateOfBirthNeedsTheReturn() {
        PlainResult result = READER.read(sources("children", "child,date_of_birth\nB,\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("children line 2, date_of_birth: is blank, and the return does not hold the child; "
                        + "allowed: a date of birth, or a child of the return");
        assertThat(result.histories()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("children", "children", 0, 1));
    }

    @Test
    void aParentBornAfterTheChildHasNoKnownBirth() {
        PlainResult result = READER.withBirthParents()
                .addTo(
                        List.of(history("A")),
                        sources("p", "child,parent,known,parent_born\nA,mother,yes,2006-05-20\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("p line 2, parent_born: is not before the child's birth (values withheld); allowed: "
                        + "before the child's birth, or blank");
        assertThat(result.histories().get(0).child().birthParents())
                .containsExactly(new BirthParent(ParentRole.MOTHER, Answer.YES, Optional.empty()));
    }

    @Test
    void aMisspeltColumnIsReported() {
        PlainResult result =
                READER.addTo(List.of(history("A")), sources("f", "child,visit,seen_aloen\nA,2018-01-10,no\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("f line 1: column 3 is not of the table visits and is passed over; allowed: child, "
                        + "visit, child_seen, seen_alone, not_alone, manner");
    }

    @Test
    void filesOfNoTableOrOfSeveralAreRejected() {
        PlainResult result = READER.read(sources(
                "a", "CHILD,DOB,ETHNIC\nA,20/05/2006,WBRI\n",
                "b", "child,visit,dental_check\nA,2018-01-10,2018-01-10\n",
                "c", "child,visit,visit\nA,2018-01-10,2018-01-10\n"));

        assertThat(result.problems()).extracting(Problem::effect).containsOnly(Effect.FILE_REJECTED);
        assertThat(result.problems().get(0).toString())
                .startsWith("a line 1: its columns are of no plain table; allowed: the columns of one table: children "
                        + "(child, date_of_birth); birth_parents (child, parent); visits (child, visit);");
        assertThat(result.problems().get(1))
                .hasToString("b line 1: its columns are of several tables: visits, dental_checks; allowed: one table a "
                        + "file");
        assertThat(result.problems().get(2))
                .hasToString("c line 1, visit: the column is there twice, so its values cannot be told apart; allowed: "
                        + "each column once");
        assertThat(result.rowCounts()).isEmpty();
    }

    @Test
    void anApplicationCanTellPlainTablesFromReturns() {
        assertThat(READER.recognises(Source.ofText("x", "Child,Visit\n"))).isTrue();
        assertThat(READER.recognises(Source.ofText("x", "CHILD,DOB,REVIEW,REVIEW_CODE\n")))
                .isFalse();
        assertThat(READER.recognises(Source.ofText("x", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")))
                .isFalse();
        assertThat(READER.recognises(Source.ofText("x", ""))).isFalse();
    }

    @Test
    void whatIsNotAboutOneChildComesApart() {
        PlainResult result = READER.read(sources(
                "hosted",
                        "hosted_from,hosted_to,placing_authority,hosted_postcode,locality,date_of_birth\n"
                                + "2017-05-01,,English Midlands,LD1 5AA,North,2005-01-01\n",
                "homes", "home,name,beds,owner,home_postcode\nH1,Hill House,4,council,withheld\n",
                "populations", "authority,mid_year,residents_aged_0_17\nW06000023,2017,24000\n",
                "contracts",
                        "contract_from,contract_to,contract,provider,places\n2018-01-01,2019-01-01,block,Dale,3\n"));

        assertThat(result.problems()).isEmpty();
        PlainRecords others = result.others();
        HostedChild hosted = others.hosted().get(0);
        assertThat(hosted.place()).isEqualTo(Whereabouts.of(Postcode.parse("LD1 5AA")));
        assertThat(hosted.locality()).contains(new Locality("North"));
        assertThat(others.homes().get(0).place()).isEqualTo(Whereabouts.WITHHELD);
        assertThat(others.populations())
                .containsExactly(new PopulationEstimate(LocalAuthority.of("W06000023"), 2017, 24000));
        assertThat(others.records(PlacementContract.class).get(0).places()).isEqualTo(3);
        assertThat(others.covers(HostedChild.class)).isTrue();
        assertThat(others).hasToString("PlainRecords{4 records}");
    }

    @Test
    void populationsAreReadAndBadRowsReported() {
        PlainResult result = READER.read(sources(
                "population.csv",
                "residents_aged_0_17,authority,mid_year\n24000,w06000023,2017\nmany,W06000023,2016\n"
                        + "-1,W06000023,2016\n5,Powys,2016\n5,W06000023,17\n9,W06000023,2017\n5,W06000023\n"));

        assertThat(result.others().populations())
                .containsExactly(new PopulationEstimate(LocalAuthority.of("W06000023"), 2017, 24000));
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "population.csv line 3, residents_aged_0_17: is not a whole number (value withheld); allowed: a "
                                + "whole number, 0 or more",
                        "population.csv line 4, residents_aged_0_17: is not a whole number (value withheld); allowed: a "
                                + "whole number, 0 or more",
                        "population.csv line 5, authority: is not an authority code (value withheld); allowed: an "
                                + "authority code as W06000023",
                        "population.csv line 6, mid_year: is not a whole number (value withheld); allowed: a whole "
                                + "number from 1900 to 9999",
                        "population.csv line 7, authority: repeats population.csv line 2, which is kept; allowed: each "
                                + "once in populations",
                        "population.csv line 8: the row has 2 fields; allowed: 3 fields, as in the header");
        assertThat(result.rowCounts()).containsExactly(new RowCount("population.csv", "populations", 1, 6));
    }

    @Test
    void recordsWithABuilderStandUnderTheirOwnKind() {
        PlainResult result = READER.addTo(
                List.of(history("A")),
                sources("leaving", "child,leaving_care_date,category\nA,2024-05-20,category-3\n"));

        CareHistory history = result.histories().get(0);
        assertThat(history.records(LeavingCareStatus.class).get(0).category()).contains(CareLeaverCategory.CATEGORY_3);
        assertThat(history.covers(LeavingCareStatus.class)).isTrue();
        assertThat(history.coverage().kinds()).containsExactly(LeavingCareStatus.class);
    }

    @Test
    void attendanceIsReadWhole() {
        PlainResult result = READER.addTo(
                List.of(history("A")),
                sources(
                        "attendance",
                        "child,attendance_from,attendance_to,phase,sessions_possible,sessions_attended\n"
                                + "A,2018-01-08,2018-02-10,primary,50,47\n"));

        Attendance attendance =
                result.histories().get(0).records(Attendance.class).get(0);
        assertThat(attendance.dates()).isEqualTo(DateRange.of(LocalDate.of(2018, 1, 8), LocalDate.of(2018, 2, 10)));
        assertThat(attendance.sessionsAttended()).isEqualTo(47);
    }

    @Test
    void twoHistoriesOfOneChildAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.addTo(List.of(history("A"), history("A")), List.of()))
                .withMessage("histories must be one a child, but two are of one (value withheld)");
    }

    @Test
    void readingTwiceAddsNothing() {
        ImmutableList<Source> sources = sources(
                "children", "child,date_of_birth,disability,family\nA,,no,F1\n",
                "visits", VISITS + "A,2018-01-10,yes,yes,,in-person\nA,2018-01-10,yes,yes,,in-person\n",
                "reviews", "child,review_held,officer_spoke\nA,2018-01-10,no\n");
        PlainResult once = READER.addTo(List.of(history("A")), sources);

        PlainResult twice = READER.addTo(once.histories(), sources);

        assertThat(once.histories().get(0).visits()).hasSize(2);
        assertThat(twice.children()).isEqualTo(once.children());
    }

    static CareHistory history(String id) {
        return CareHistory.builder()
                .child(Child.builder().id(id).dateOfBirth(BORN).sex(Sex.MALE).build())
                .rules(CareRules.ENGLAND)
                .build();
    }

    private static ImmutableList<Source> sources(String... namesAndTexts) {
        ImmutableList.Builder<Source> sources = ImmutableList.builder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            sources.add(Source.ofText(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return sources.build();
    }
}
