package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.WayOut;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.Age;

/** Finds the duties of one history towards a young person who leaves care: the assessment, the plan and its reviews. */
final class PathwayDuties {

    private final CareHistory history;
    private final LocalDate asOf;
    private final Wanted wanted;

    PathwayDuties(CareHistory history, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.asOf = asOf;
        this.wanted = wanted;
    }

    ImmutableList<Duty> inCare(PlanKind kind, DutyRule rule) {
        Optional<LocalDate> qualified = LeavingCareEntitlement.qualifyingDay(history);
        if (qualified.isEmpty() || !wanted.includes(rule, qualified.get().toEpochDay())) {
            return ImmutableList.of();
        }
        LocalDate day = qualified.get();
        Obligation known = new Obligation(rule, day, rule.limit().after(day), isQualifyingDayKnown(day));
        return ImmutableList.copyOf(DutyRun.once(DutyRun.ALWAYS, plans(kind), history.coveredDays(Plan.class))
                .first(Optional.of(known))
                .end(endOfCareFrom(day))
                .duties(asOf));
    }

    // Care before the history may have made up the 13 weeks sooner, but not before the 16th birthday.
    private boolean isQualifyingDayKnown(LocalDate day) {
        LocalDate born = history.child().dateOfBirth();
        PeriodOfCare first = history.periodsOfCare().get(0);
        return !first.beganEarlier()
                || !first.dates().start().isAfter(new Age(14).birthday(born))
                || day.equals(new Age(16).birthday(born));
    }

    private long endOfCareFrom(LocalDate day) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            long end = NextDue.endOf(period.dates());
            if (end != NextDue.NEVER && end >= day.toEpochDay()) {
                return end;
            }
        }
        return NextDue.NEVER;
    }

    // Of each time care ended after the child had qualified, unless there was a plan by then, or nobody to make it for.
    ImmutableList<Duty> afterCare(PlanKind kind, DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : OneOffDuties.begun(history, asOf)) {
            Optional<LocalDate> left = period.leftOn();
            if (left.isEmpty() || left.get().isAfter(asOf)) {
                continue;
            }
            long day = left.get().toEpochDay();
            if (wanted.includes(rule, day) && isWithoutPlan(kind, left.get()) && !endsSupport(period)) {
                add(
                        duties,
                        DutyRun.once(day, plans(kind), history.coveredDays(Plan.class))
                                .first(rule, day)
                                .end(firstBackInCareFrom(day))
                                .end(supportEnded()));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    private long firstBackInCareFrom(long day) {
        long first = NextDue.NEVER;
        for (PeriodOfCare period : history.periodsOfCare()) {
            first = period.dates().start().toEpochDay() >= day
                    ? Math.min(first, period.dates().start().toEpochDay())
                    : first;
        }
        return first;
    }

    private boolean isWithoutPlan(PlanKind kind, LocalDate left) {
        Optional<LocalDate> qualified = LeavingCareEntitlement.qualifyingDay(history);
        if (qualified.isEmpty() || qualified.get().isAfter(left)) {
            return false;
        }
        for (Plan plan : history.records(Plan.class)) {
            if (plan.kind() == kind && !plan.date().isAfter(left)) {
                return false;
            }
        }
        return true;
    }

    ImmutableList<Duty> reviews(DutyRule rule, int untilAge) {
        Optional<LocalDate> made = firstPathwayPlan();
        if (made.isEmpty() || made.get().isAfter(asOf)) {
            return ImmutableList.of();
        }
        long start = made.get().toEpochDay();
        List<Duty> duties = new ArrayList<>();
        add(
                duties,
                new DutyRun(
                                (anchor, ordinal, next) -> next.set(rule, anchor),
                                start + 1,
                                plans(PlanKind.PATHWAY),
                                history.coveredDays(Plan.class))
                        .first(rule, start)
                        .end(endOfSupport())
                        .end(new Age(untilAge)
                                .birthday(history.child().dateOfBirth())
                                .toEpochDay()));
        return ImmutableList.copyOf(duties);
    }

    private Optional<LocalDate> firstPathwayPlan() {
        for (Plan plan : history.records(Plan.class)) {
            if (plan.kind() == PlanKind.PATHWAY && plan.step() == PlanStep.MADE) {
                return Optional.of(plan.date());
            }
        }
        return Optional.empty();
    }

    // Death, in care or later, or another authority that took over for good.
    private long endOfSupport() {
        ImmutableList<PeriodOfCare> all = history.periodsOfCare();
        boolean leftForGood = !all.isEmpty() && endsSupport(all.get(all.size() - 1));
        long left = leftForGood ? NextDue.endOf(all.get(all.size() - 1).dates()) : NextDue.NEVER;
        return Math.min(left, supportEnded());
    }

    private static boolean endsSupport(PeriodOfCare period) {
        Optional<WayOut> way = period.endReason().flatMap(EpisodeEnd::wayOut);
        return way.isPresent() && (way.get() == WayOut.DIED || way.get() == WayOut.OTHER_AUTHORITY);
    }

    // The first day on which it was recorded that a care leaver had died, or is supported by another authority.
    private long supportEnded() {
        for (LeavingCareStatus status : history.records(LeavingCareStatus.class)) {
            if (status.inTouch().endsSupport()) {
                return status.date().toEpochDay();
            }
        }
        return NextDue.NEVER;
    }

    private Events plans(PlanKind kind) {
        return Events.of(history.records(Plan.class), plan -> plan.kind() == kind);
    }

    private void add(List<Duty> duties, DutyRun run) {
        run.addTo(duties, asOf, wanted);
    }
}
