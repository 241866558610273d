package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.LongTermStability;
import org.lafc.core.care.LongTermStability.Basis;
import org.lafc.core.care.ManyPlacements;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.time.CompletedMonths;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The children looked after on the census date; their facts beside {@link ChildFacts#ALL}. */
final class LookedAfterOnDate extends ChildRowMaker<CareHistory> {

    private static final String ALLOCATIONS = "allocations of social workers";

    LookedAfterOnDate() {
        super(
                RowSet.LOOKED_AFTER_ON_DATE,
                ImmutableList.of(
                        new DerivedFact<>(
                                CareFacts.DAYS_IN_CARE,
                                (row, input) -> period(row).beganEarlier()
                                        ? FactValue.MISSING
                                        : FactValue.of(period(row).daysUpTo(row.day()))),
                        new DerivedFact<>(
                                CareFacts.MONTHS_IN_CARE,
                                (row, input) -> period(row).beganEarlier()
                                        ? FactValue.MISSING
                                        : FactValue.of(CompletedMonths.between(
                                                period(row).dates().start(), row.day()))),
                        new DerivedFact<>(
                                CareFacts.LOOKED_AFTER_6_MONTHS,
                                (row, input) -> FactValue.of(lastedMonths(6, row.thing(), row.day()))),
                        new DerivedFact<>(
                                CareFacts.LOOKED_AFTER_12_MONTHS,
                                (row, input) -> FactValue.of(lastedMonths(12, row.thing(), row.day()))),
                        new DerivedFact<>(
                                CareFacts.LOOKED_AFTER_24_MONTHS,
                                (row, input) ->
                                        FactValue.of(base(many(ManyPlacementsRule.ENGLAND_TWO_YEARS, row, input)))),
                        new DerivedFact<>(
                                CareFacts.PLACEMENTS_IN_YEAR_ENGLAND,
                                (row, input) -> FactValue.of(many(ManyPlacementsRule.ENGLAND, row, input)
                                        .placements()
                                        .count())),
                        new DerivedFact<>(
                                CareFacts.PLACEMENTS_IN_2_YEARS_ENGLAND,
                                (row, input) -> FactValue.of(many(ManyPlacementsRule.ENGLAND_TWO_YEARS, row, input)
                                        .placements()
                                        .count())),
                        new DerivedFact<>(
                                CareFacts.LONG_TERM_STABILITY, (row, input) -> stability(row, Basis.SAME_CARER)),
                        new DerivedFact<>(
                                CareFacts.LONG_TERM_STABILITY_BY_PLACEMENT,
                                (row, input) -> stability(row, Basis.SAME_PLACEMENT)),
                        new DerivedFact<>(
                                CareFacts.SOCIAL_WORKER_ALLOCATED,
                                (row, input) -> allocated(row.thing(), row.day()),
                                SocialWorkerAllocation.class,
                                ALLOCATIONS),
                        new DerivedFact<>(
                                CareFacts.SOCIAL_WORKER_CHANGED,
                                (row, input) -> changed(row.thing(), input.year()),
                                SocialWorkerAllocation.class,
                                ALLOCATIONS),
                        new DerivedFact<>(
                                CareFacts.PLANNED_WITH_SIBLINGS,
                                (row, input) -> plannedWithSiblings(row.thing(), row.day()),
                                SiblingPlan.class,
                                "plans for siblings"),
                        new DerivedFact<>(
                                CareFacts.LIFE_STORY_WORK,
                                (row, input) -> lifeStoryWork(row.thing(), input.year()),
                                LifeStoryWork.class,
                                "life-story work")),
                DutyOfChildFacts.ON_DATE,
                ChildSchool.FACTS);
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        if (history.isLookedAfterOn(input.day())) {
            rows.accept(CountedRow.child(history, input.day()));
        }
    }

    static Answer lastedMonths(int months, CareHistory history, LocalDate day) {
        Optional<PeriodOfCare> period = history.periodOn(day);
        return period.isPresent() ? period.get().lastedMonths(months, day, history.child()) : Answer.NO;
    }

    private static PeriodOfCare period(CountedRow<CareHistory> row) {
        return row.thing().periodOn(row.day()).orElseThrow();
    }

    private static ManyPlacements many(ManyPlacementsRule rule, CountedRow<CareHistory> row, CohortInput input) {
        return rule.on(row.thing(), input.censusDate());
    }

    private static Answer base(ManyPlacements many) {
        return switch (many.base()) {
            case COUNTED -> Answer.YES;
            case NOT_LOOKED_AFTER, NOT_LONG_ENOUGH -> Answer.NO;
            case NOT_KNOWN -> Answer.NOT_KNOWN;
        };
    }

    private static FactValue stability(CountedRow<CareHistory> row, Basis basis) {
        return FactValue.of(LongTermStability.of(row.thing(), row.day(), basis).outcome());
    }

    private static FactValue allocated(CareHistory history, LocalDate day) {
        for (SocialWorkerAllocation allocation : history.records(SocialWorkerAllocation.class)) {
            if (allocation.dates().contains(day)) {
                return FactValue.of(true);
            }
        }
        return history.covers(SocialWorkerAllocation.class, DateRange.ofClosed(day, day))
                ? FactValue.of(false)
                : FactValue.MISSING;
    }

    private static FactValue changed(CareHistory history, DateRange year) {
        Optional<String> worker = Optional.empty();
        for (SocialWorkerAllocation allocation : history.records(SocialWorkerAllocation.class)) {
            if (allocation.dates().overlaps(year)) {
                if (worker.isPresent() && !worker.get().equals(allocation.worker())) {
                    return FactValue.of(true);
                }
                worker = Optional.of(allocation.worker());
            }
        }
        return worker.isPresent() && history.covers(SocialWorkerAllocation.class, year)
                ? FactValue.of(false)
                : FactValue.MISSING;
    }

    private static FactValue plannedWithSiblings(CareHistory history, LocalDate day) {
        for (SiblingPlan plan : history.records(SiblingPlan.class).reverse()) {
            if (!plan.date().isAfter(day)) {
                return FactValue.of(plan.together());
            }
        }
        return FactValue.MISSING;
    }

    private static FactValue lifeStoryWork(CareHistory history, DateRange year) {
        for (LifeStoryWork work : history.records(LifeStoryWork.class)) {
            if (year.contains(work.date())) {
                return FactValue.of(true);
            }
        }
        return history.covers(LifeStoryWork.class, year) ? FactValue.of(false) : FactValue.MISSING;
    }
}
