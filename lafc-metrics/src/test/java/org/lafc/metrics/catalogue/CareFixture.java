package org.lafc.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;

/** FX1 of the KPI catalogue with the records that its care measures look at, and the other fixtures of those measures. */
final class CareFixture {

    /** The kinds of record that the fixture holds in full. */
    static final Coverage COVERED = Coverage.of(
            List.of(Plan.class, LifeStoryWork.class, SocialWorkerAllocation.class, PlacementPreparation.class));

    private static final ImmutableMap<String, ImmutableList<CareRecord>> RECORDS =
            ImmutableMap.<String, ImmutableList<CareRecord>>builder()
                    .put(
                            "A",
                            ImmutableList.of(
                                    plan("2017-09-01"), lifeStory("2017-11-02"), worker("one", "2014-09-01", "")))
                    .put(
                            "B",
                            ImmutableList.of(
                                    plan("2017-05-15"),
                                    worker("two", "2017-05-15", ""),
                                    prepared("2017-05-15", Answer.NO, Answer.NO, Answer.NO),
                                    prepared("2017-07-03", Answer.YES, Answer.YES, Answer.NO),
                                    prepared("2017-11-20", Answer.YES, Answer.NO, Answer.NO)))
                    .put(
                            "C",
                            ImmutableList.of(
                                    plan("2017-08-01"),
                                    lifeStory("2016-05-04"),
                                    worker("one", "2015-01-05", "2017-10-02"),
                                    worker("three", "2017-10-02", "")))
                    .put(
                            "D",
                            ImmutableList.of(
                                    plan("2017-02-01"),
                                    worker("one", "2017-01-10", "2017-06-01"),
                                    worker("two", "2017-06-01", ""),
                                    prepared("2017-09-04", Answer.YES, Answer.YES, Answer.NO)))
                    .put("E", ImmutableList.of(plan("2017-06-14"), worker("one", "2017-06-12", "2017-12-04")))
                    .put(
                            "F",
                            ImmutableList.of(
                                    plan("2018-02-05"),
                                    worker("one", "2016-10-03", "2017-08-14"),
                                    prepared("2018-02-05", Answer.NOT_KNOWN, Answer.NO, Answer.YES)))
                    .put(
                            "H",
                            ImmutableList.of(
                                    plan("2017-10-02"),
                                    lifeStory("2018-03-31"),
                                    worker("three", "2015-09-01", ""),
                                    prepared("2017-10-02", Answer.YES, Answer.YES, Answer.NO)))
                    .buildOrThrow();

    private CareFixture() {}

    /** FX1 at the end of March 2018, with 16 plans: those of the six looked after, E's, and of nine at home. */
    static Cohort fx1(int year, String knownTo) {
        return cohort(
                year,
                knownTo,
                Stream.concat(fx1().stream(), IntStream.rangeClosed(1, 9).mapToObj(i -> atHome("P" + i, "2017-04-01")))
                        .toList());
    }

    static ImmutableList<CareHistory> fx1() {
        return Fx1.histories().stream()
                .map(history ->
                        with(history, RECORDS.getOrDefault(history.child().id(), ImmutableList.of())))
                .collect(ImmutableList.toImmutableList());
    }

    static Cohort cohort(int year, String knownTo, List<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(year))
                .knownTo(LocalDate.parse(knownTo))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .others(PlainRecords.builder()
                        .add(PopulationEstimate.class, new PopulationEstimate(Fx1.POWYS, 2017, 24_000))
                        .build())
                .build();
    }

    static CareHistory with(CareHistory history, List<CareRecord> records) {
        return CareHistory.builder()
                .from(history)
                .coverage(COVERED)
                .records(records)
                .build();
    }

    /** A child who was never looked after and has a care and support plan. */
    static CareHistory atHome(String id, String planned) {
        return with(Fx1.child(id, "2010-01-01"), List.of(plan(planned)));
    }

    /** The siblings of the example for CT2.4, one who is alone and one whose family is not recorded. */
    static ImmutableList<CareHistory> siblings() {
        return ImmutableList.of(
                sibling("s1", "one", "LD1 5AA"),
                sibling("s2", "one", "LD1 5AA"),
                sibling("s3", "two", "LD1 5AB"),
                sibling("s4", "two", "LD1 5AB"),
                sibling("s5", "two", "LD1 5AD"),
                sibling("s6", "three", "LD1 5AD"),
                sibling("s7", "", "LD1 5AA"));
    }

    static CareHistory sibling(String id, String family, String postcode) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2010, 1, 1))
                        .family(Optional.of(family).filter(name -> !name.isEmpty()))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(Fx1.own("2016-05-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .placement(Whereabouts.of(Postcode.parse(postcode)))
                        .build())
                .build();
    }

    static Plan plan(String date) {
        return new Plan(LocalDate.parse(date), PlanKind.CARE_AND_SUPPORT, PlanStep.MADE, Optional.empty());
    }

    static LifeStoryWork lifeStory(String date) {
        return new LifeStoryWork(LocalDate.parse(date), Optional.empty());
    }

    static SocialWorkerAllocation worker(String worker, String from, String to) {
        LocalDate start = LocalDate.parse(from);
        return new SocialWorkerAllocation(
                to.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, LocalDate.parse(to)),
                worker,
                SocialWorkerChange.NOT_KNOWN,
                Optional.empty());
    }

    static PlacementPreparation prepared(String date, Answer informed, Answer met, Answer emergency) {
        return new PlacementPreparation(LocalDate.parse(date), informed, met, emergency, Optional.empty());
    }
}
