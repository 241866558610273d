package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;

class CareFactsTest {

    private static final LocalDate MARCH_2018 = LocalDate.of(2018, 3, 31);
    private static final LocalDate MARCH_2019 = LocalDate.of(2019, 3, 31);

    @Test
    void sevenChildrenOfTheExampleAreLookedAfterInTheYear() {
        FactTable rows = fx1(MARCH_2018, RowSet.LOOKED_AFTER_IN_YEAR);
        assertThat(keys(rows)).containsExactly("A", "B", "C", "D", "E", "F", "H");
        // E is of the day E left: 4 December 2017
        assertThat(values(rows, ChildOfRow.AGE)).containsExactly("12", "7", "16", "1", "9", "6", "2");
        assertThat(values(rows, CareFacts.LOOKED_AFTER))
                .containsExactly("yes", "yes", "yes", "yes", "no", "yes", "yes");
        assertThat(values(rows, CareFacts.BEGAN_IN_YEAR)).containsExactly("no", "yes", "no", "no", "yes", "yes", "no");
        assertThat(values(rows, CareFacts.ENDED_IN_YEAR)).containsExactly("no", "no", "no", "no", "yes", "yes", "no");
        assertThat(values(rows, CareFacts.RETURNED_HOME)).containsExactly("no", "no", "no", "no", "yes", "yes", "no");
        assertThat(values(rows, CareFacts.MONTHS_OUT_OF_CARE)).containsExactly("?", "?", "?", "?", "3", "5", "?");
        assertThat(values(rows, CareFacts.BACK_IN_CARE)).containsExactly("?", "?", "?", "?", "no", "yes", "?");
        assertThat(values(rows, ChildFacts.MOVES_IN_YEAR)).containsExactly("0", "2", "0", "1", "0", "0", "1");
        assertThat(values(rows, ChildFacts.PLACEMENTS_IN_YEAR)).containsExactly("1", "3", "1", "2", "1", "2", "2");
    }

    @Test
    void whatIsKnownLaterTellsMoreOfTheReturns() {
        FactTable rows = fx1(MARCH_2019, RowSet.PERIODS_ENDED);
        assertThat(keys(rows)).containsExactly("E 2017-12-04", "F 2017-08-14");
        assertThat(values(rows, CareFacts.WAY_OUT)).containsExactly("returned-home", "returned-home");
        assertThat(values(rows, CareFacts.DAYS_IN_CARE)).containsExactly("175", "315");
        assertThat(values(rows, CareFacts.MONTHS_OUT_OF_CARE)).containsExactly("15", "5");
        assertThat(values(rows, CareFacts.BACK_IN_CARE)).containsExactly("no", "yes");
        assertThat(values(rows, ChildOfRow.AGE)).containsExactly("9", "5");
    }

    @Test
    void threePeriodsBeganAndSevenPlacements() {
        FactTable periods = fx1(MARCH_2018, RowSet.PERIODS_BEGUN);
        assertThat(keys(periods)).containsExactly("B 2017-05-15", "E 2017-06-12", "F 2018-02-05");
        assertThat(values(periods, CareFacts.DAYS_IN_CARE)).containsExactly("320", "175", "54");
        FactTable placements = fx1(MARCH_2018, RowSet.PLACEMENTS_BEGUN);
        assertThat(keys(placements))
                .containsExactly(
                        "B 2017-05-15",
                        "B 2017-07-03",
                        "B 2017-11-20",
                        "D 2017-09-04",
                        "E 2017-06-12",
                        "F 2018-02-05",
                        "H 2017-10-02");
        assertThat(values(placements, CareFacts.FIRST_PLACEMENT))
                .containsExactly("yes", "no", "no", "no", "yes", "yes", "no");
    }

    @Test
    void whatIsNotRecordedIsNotTakenForNo() {
        CareHistory notSaid = Fx1.child(
                "X",
                "2010-01-01",
                Fx1.own("2016-05-01", "2017-06-01", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .endReason(EpisodeEnd.NOT_KNOWN));
        FactTable ended = cohort(MARCH_2018, notSaid).rows(RowSet.PERIODS_ENDED);
        assertThat(values(ended, CareFacts.WAY_OUT)).containsExactly("?");
        FactTable inYear = cohort(MARCH_2018, notSaid).rows(RowSet.LOOKED_AFTER_IN_YEAR);
        assertThat(values(inYear, CareFacts.RETURNED_HOME)).containsExactly("?");
    }

    // Born on 1 April 2000: care ends on 31 March 2018, the day before the 18th birthday (C3).
    @Test
    void theEighteenthBirthdayEndsCare() {
        CareHistory grownUp =
                Fx1.child("X", "2000-04-01", Fx1.own("2016-05-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER));
        FactTable ended = cohort(MARCH_2018, grownUp).rows(RowSet.PERIODS_ENDED);
        assertThat(keys(ended)).containsExactly("X 2018-03-31");
        assertThat(values(ended, CareFacts.WAY_OUT)).containsExactly("turned-eighteen");
    }

    @Test
    void careThatBeganBeforeTheDataHasNoKnownLength() {
        CareHistory before = Fx1.child(
                "X",
                "2010-01-01",
                Fx1.own("2017-05-01", "2017-06-01", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED));
        Cohort cohort = cohort(MARCH_2018, before);
        assertThat(cohort.rows(RowSet.PERIODS_BEGUN).size()).isZero();
        assertThat(values(cohort.rows(RowSet.LOOKED_AFTER_IN_YEAR), CareFacts.BEGAN_IN_YEAR))
                .containsExactly("?");
        assertThat(values(cohort.rows(RowSet.PERIODS_ENDED), CareFacts.DAYS_IN_CARE))
                .containsExactly("?");
        // the child did come to another placement
        assertThat(values(cohort.rows(RowSet.PLACEMENTS_BEGUN), CareFacts.FIRST_PLACEMENT))
                .containsExactly("?");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31, STARTED, 2010-01-01, yes, yes, 12",
        "2017-04-01, STARTED, 2010-01-01, yes, no, 11",
        "2017-09-30, STARTED, 2010-01-01, yes, no, 6",
        "2017-10-01, STARTED, 2010-01-01, no, no, 5",
        // care began before the data, which tell no first day but may reach back far enough
        "2017-03-31, PLACEMENT, 2010-01-01, yes, yes, ?",
        "2017-04-01, PLACEMENT, 2010-01-01, yes, ?, ?",
        "2017-10-01, PLACEMENT, 2010-01-01, ?, ?, ?",
        // nobody is looked after before birth
        "2017-10-01, PLACEMENT, 2017-05-01, ?, no, ?",
    })
    void monthsAreCompleteOnTheirDay(
            String from, EpisodeStart start, String born, String six, String twelve, String months) {
        FactTable rows = cohort(
                        MARCH_2018, Fx1.child("X", born, Fx1.own(from, "", start, LegalStatus.CARE_ORDER)))
                .rows(RowSet.LOOKED_AFTER_ON_DATE);
        assertThat(values(rows, CareFacts.LOOKED_AFTER_6_MONTHS)).containsExactly(six);
        assertThat(values(rows, CareFacts.LOOKED_AFTER_12_MONTHS)).containsExactly(twelve);
        assertThat(values(rows, CareFacts.MONTHS_IN_CARE)).containsExactly(months);
    }

    // Born on 1 April 2002: not yet 16 on 31 March 2018.
    @ParameterizedTest
    @CsvSource({"2002-04-01, same-placement", "2002-03-31, too-old", "2002-03-30, too-old"})
    void longTermStabilityIsForThoseUnder16(String born, String told) {
        FactTable rows = cohort(
                        MARCH_2018,
                        Fx1.child("X", born, Fx1.own("2015-09-30", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .rows(RowSet.LOOKED_AFTER_ON_DATE);
        assertThat(values(rows, CareFacts.LONG_TERM_STABILITY)).containsExactly(told);
        assertThat(values(rows, CareFacts.LONG_TERM_STABILITY_BY_PLACEMENT)).containsExactly(told);
    }

    @Test
    void aMoveWithTheCarerKeepsTheCarerButNotThePlacement() {
        FactTable rows = cohort(
                        MARCH_2018,
                        Fx1.child(
                                "X",
                                "2010-01-01",
                                Fx1.own("2015-09-30", "2017-01-01", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                                Fx1.own("2017-01-01", "", EpisodeStart.PLACEMENT_SAME_CARER, LegalStatus.CARE_ORDER)))
                .rows(RowSet.LOOKED_AFTER_ON_DATE);
        assertThat(values(rows, CareFacts.LONG_TERM_STABILITY)).containsExactly("same-carer");
        assertThat(values(rows, CareFacts.LONG_TERM_STABILITY_BY_PLACEMENT)).containsExactly("not-stable");
        assertThat(values(rows, CareFacts.PLACEMENTS_IN_2_YEARS_ENGLAND)).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        // allocations from, to and worker; covered from; allocated, changed
        "2017-03-01/.. one, 2017-04-01, yes, no",
        "2017-03-01/.. one, 2017-04-02, yes, ?", // the first day of the year is not known
        "2017-03-01/2018-03-31 one, 2017-04-01, no, no", // the last day is not one of the allocation's
        "2017-03-01/2017-04-01 one; 2017-04-01/.. two, 2017-04-01, yes, no", // changed before the year
        "2017-03-01/2017-04-02 one; 2017-04-02/.. two, 2018-01-01, yes, yes", // known all the same
        "2017-03-01/2017-06-01 one; 2017-08-01/.. one, 2017-04-01, yes, no", // away for a time
        "2018-04-01/.. one, 2017-04-01, no, ?", // nobody in the year
        "2018-04-01/.. one, 2018-04-01, ?, ?",
    })
    void socialWorkersOfTheYear(String allocations, LocalDate coveredFrom, String allocated, String changed) {
        CareHistory history = CareHistory.builder()
                .from(Fx1.child(
                        "X",
                        "2010-01-01",
                        Fx1.own("2017-03-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .coverage(Coverage.of(List.of(SocialWorkerAllocation.class), DateRange.startingOn(coveredFrom)))
                .records(Arrays.stream(allocations.split("; "))
                        .map(text -> text.split(" "))
                        .map(parts -> new SocialWorkerAllocation(
                                DateRange.parse(parts[0]), parts[1], SocialWorkerChange.NOT_KNOWN, Optional.empty()))
                        .toList())
                .build();
        FactTable rows = cohort(MARCH_2018, history).rows(RowSet.LOOKED_AFTER_ON_DATE);
        assertThat(values(rows, CareFacts.SOCIAL_WORKER_ALLOCATED)).containsExactly(allocated);
        assertThat(values(rows, CareFacts.SOCIAL_WORKER_CHANGED)).containsExactly(changed);
    }

    @ParameterizedTest
    @CsvSource({"2017-03-31, no", "2017-04-01, yes", "2018-03-31, yes", "2018-04-01, no"})
    void lifeStoryWorkIsThatOfTheYear(LocalDate day, String told) {
        CareHistory history = CareHistory.builder()
                .from(Fx1.child(
                        "X",
                        "2010-01-01",
                        Fx1.own("2017-03-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(new LifeStoryWork(day, Optional.empty()))
                .build();
        assertThat(values(cohort(MARCH_2018, history).rows(RowSet.LOOKED_AFTER_ON_DATE), CareFacts.LIFE_STORY_WORK))
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"2017-03-31, no", "2018-03-31, yes", "2018-04-01, no"})
    void theLatestPlanForSiblingsHolds(LocalDate second, String told) {
        CareHistory history = CareHistory.builder()
                .from(Fx1.child(
                        "X",
                        "2010-01-01",
                        Fx1.own("2017-03-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(
                        new SiblingPlan(LocalDate.of(2017, 5, 1), Answer.NO, Optional.empty()),
                        new SiblingPlan(second, Answer.YES, Optional.empty()))
                .build();
        assertThat(values(
                        cohort(MARCH_2018, history).rows(RowSet.LOOKED_AFTER_ON_DATE),
                        CareFacts.PLANNED_WITH_SIBLINGS))
                .containsExactly(told);
    }

    @Test
    void twoPreparationsThatDifferSayNothing() {
        CareHistory history = CareHistory.builder()
                .from(Fx1.child(
                        "X",
                        "2010-01-01",
                        Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(preparation(Answer.YES, Answer.YES), preparation(Answer.NO, Answer.NOT_KNOWN))
                .build();
        FactTable rows = cohort(MARCH_2018, history).rows(RowSet.PLACEMENTS_BEGUN);
        assertThat(values(rows, CareFacts.INFORMED_OF_CARER)).containsExactly("?");
        assertThat(values(rows, CareFacts.MET_CARER)).containsExactly("yes");
        assertThat(values(rows, CareFacts.EMERGENCY)).containsExactly("?");
    }

    private static PlacementPreparation preparation(Answer informed, Answer met) {
        return new PlacementPreparation(
                LocalDate.of(2017, 5, 1), informed, met, Answer.NOT_KNOWN, Optional.empty());
    }

    @Test
    void whoIsLookedAfterIsNotOnShortBreaks() {
        CareHistory both = Fx1.child(
                "X",
                "2010-01-01",
                Fx1.own("2017-05-01", "2018-02-01", EpisodeStart.STARTED, LegalStatus.SHORT_BREAKS_AGREEMENT)
                        .endReason(EpisodeEnd.OTHER),
                Fx1.own("2018-02-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER));
        Cohort cohort = cohort(MARCH_2018, both);
        assertThat(cohort.rows(RowSet.SHORT_BREAKS_ON_DATE).size()).isZero();
        assertThat(cohort.rows(RowSet.LOOKED_AFTER_ON_DATE).size()).isEqualTo(1);
        assertThat(values(cohort.rows(RowSet.PERIODS_BEGUN), CareFacts.DAYS_IN_CARE)).containsExactly("58");
    }

    @Test
    void aPlacementOfNoNightIsNoneAndTheNextIsTheFirst() {
        CareHistory moved = Fx1.child(
                "X",
                "2010-01-01",
                Fx1.own("2017-05-01", "2017-05-01", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                Fx1.own("2017-05-02", "2017-06-01", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER),
                Fx1.own("2017-06-01", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER));
        Cohort cohort = cohort(MARCH_2018, moved);
        assertThat(keys(cohort.rows(RowSet.PLACEMENTS_BEGUN))).containsExactly("X 2017-05-02", "X 2017-06-01");
        assertThat(values(cohort.rows(RowSet.LOOKED_AFTER_IN_YEAR), ChildFacts.MOVES_IN_YEAR))
                .containsExactly("1");
    }

    private static FactTable fx1(LocalDate knownTo, RowSet set) {
        return cohort(knownTo, Fx1.histories().toArray(CareHistory[]::new)).rows(set);
    }

    static Cohort cohort(LocalDate knownTo, CareHistory... histories) {
        return Cohort.builder()
                .histories(ImmutableList.copyOf(histories))
                .censusDate(CensusDate.yearEnd(2018))
                .knownTo(knownTo)
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .build();
    }

    private static List<String> keys(FactTable rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.key(row).child()
                        + rows.key(row).day().map(day -> " " + day).orElse(""))
                .toList();
    }

    static List<String> values(FactTable rows, Fact fact) {
        FactColumn column = rows.column(fact);
        return IntStream.range(0, rows.size())
                .mapToObj(row ->
                        column.isKnown(row) ? column.word(row).orElseGet(() -> Long.toString(column.value(row))) : "?")
                .toList();
    }
}
