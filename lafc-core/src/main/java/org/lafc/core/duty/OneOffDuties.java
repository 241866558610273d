package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.progress.SchoolAge;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;

/** Finds the duties of one history that fall due once after a day. */
final class OneOffDuties {

    private final CareHistory history;
    private final LocalDate asOf;
    private final Wanted wanted;

    OneOffDuties(CareHistory history, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.asOf = asOf;
        this.wanted = wanted;
    }

    ImmutableList<Duty> carePlans(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        long endBefore = DutyRun.ALWAYS; // a plan of an earlier time in care does not serve this one
        for (PeriodOfCare period : begun(history, asOf)) {
            long start = startOf(period);
            long end = NextDue.endOf(period.dates());
            if (wanted.includes(rule, start) && !period.beganEarlier()) {
                DutyRun run = once(rule, start, endBefore, Plan.class, plans(PlanKind.CARE_AND_SUPPORT))
                        .end(end);
                if (period.placements().get(0).episodes().get(0).legalStatus() == LegalStatus.CARE_ORDER) {
                    run.exclusionOn(due -> Exclusion.COURT_PLAN);
                }
                add(duties, run);
            }
            endBefore = end;
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> permanencePlans(ReviewRules reviews, DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : begun(history, asOf)) {
            if (isPast(period, reviews)) {
                continue;
            }
            List<Duty> held = ReviewSchedules.ofPeriod(history, period, reviews).first(2, asOf);
            boolean firstIsKnown = held.size() >= 2
                    && held.get(0).rule().equals(reviews.first())
                    && held.get(0).outcome() != Outcome.PENDING
                    && held.get(0).outcome() != Outcome.NOT_KNOWN;
            if (!firstIsKnown) {
                continue;
            }
            LocalDate start = period.dates().start();
            Obligation byReview = new Obligation(rule, start, held.get(1).due(), true);
            Events plans = plans(PlanKind.PERMANENCE);
            add(
                    duties,
                    DutyRun.once(start.toEpochDay(), plans, history.coveredDays(Plan.class))
                            .first(Optional.of(byReview))
                            .end(NextDue.endOf(period.dates()))
                            .exclusionOn(Exclusions.adoption(history)));
        }
        return ImmutableList.copyOf(duties);
    }

    // The second review falls due after the first, or after the one that came in its place before a further fell due.
    private boolean isPast(PeriodOfCare period, ReviewRules reviews) {
        NextDue next = new NextDue();
        return next.set(reviews.first(), startOf(period))
                && next.set(reviews.second(), next.due())
                && wanted.isPast(next.due(), reviews.second());
    }

    ImmutableList<Duty> placementPlans(DutyRule rule) {
        List<Placement> placements = placements();
        if (!isAnyWanted(rule, placements)) {
            return ImmutableList.of();
        }
        Events plans = Events.of(
                history.records(Plan.class), plan -> plan.kind() == PlanKind.PLACEMENT && plan.step() == PlanStep.MADE);
        List<Duty> duties = new ArrayList<>();
        long from = DutyRun.ALWAYS; // a plan that served the placement before does not serve this one
        for (Placement placement : placements) {
            long start = startOf(placement);
            long usedUp = start;
            if (!placement.beganEarlier()) {
                List<Duty> answered = once(rule, start, from, Plan.class, plans)
                        .end(NextDue.endOf(placement.dates()))
                        .exclusionOn(Exclusions.adoption(history))
                        .duties(asOf);
                for (Duty duty : answered) {
                    Optional<CareRecord> event = duty.event();
                    usedUp = event.isPresent() ? event.get().date().toEpochDay() : usedUp;
                }
                if (wanted.includes(rule, start)) {
                    duties.addAll(answered);
                }
            }
            from = usedUp + 1;
        }
        return ImmutableList.copyOf(duties);
    }

    private boolean isAnyWanted(DutyRule rule, List<Placement> placements) {
        for (Placement placement : placements) {
            if (wanted.includes(rule, startOf(placement))) {
                return true;
            }
        }
        return false;
    }

    ImmutableList<Duty> educationPlans(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : begun(history, asOf)) {
            LocalDate start = period.dates().start();
            long end = NextDue.endOf(period.dates());
            boolean isWanted = wanted.includes(rule, start.toEpochDay());
            if (isWanted && isOfSchoolAge(start) && !period.beganEarlier()) {
                add(duties, educationPlan(rule, start).end(end));
            }
            if (rule.clock() == ClockStart.CARE_OR_SCHOOL_START) {
                for (SchoolPlace school : history.records(SchoolPlace.class)) {
                    LocalDate joined = school.date();
                    boolean counts = wanted.includes(rule, joined.toEpochDay())
                            && joined.isAfter(start)
                            && period.dates().contains(joined)
                            && !joined.isAfter(asOf)
                            && isOfSchoolAge(joined);
                    if (counts) {
                        add(duties, educationPlan(rule, joined).end(end).end(NextDue.endOf(school.dates())));
                    }
                }
            }
        }
        return ImmutableList.copyOf(duties);
    }

    private DutyRun educationPlan(DutyRule rule, LocalDate from) {
        long start = from.toEpochDay();
        return once(rule, start, start, Plan.class, plans(PlanKind.PERSONAL_EDUCATION));
    }

    private boolean isOfSchoolAge(LocalDate day) {
        return SchoolAge.isCompulsory(history.child().dateOfBirth(), day);
    }

    ImmutableList<Duty> dentalChecks(DutyRule rule) {
        return perPeriod(rule, DentalCheck.class);
    }

    ImmutableList<Duty> advocacyOffers(DutyRule rule) {
        return perPeriod(rule, AdvocacyOffer.class);
    }

    private <T extends CareRecord> ImmutableList<Duty> perPeriod(DutyRule rule, Class<T> kind) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : begun(history, asOf)) {
            long start = startOf(period);
            if (wanted.includes(rule, start) && !period.beganEarlier()) {
                add(
                        duties,
                        once(rule, start, start, kind, Events.of(history.records(kind)))
                                .end(NextDue.endOf(period.dates())));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> gpRegistrations(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (Placement placement : placements()) {
            if (wanted.includes(rule, startOf(placement)) && !placement.beganEarlier()) {
                add(duties, gpRegistration(rule, placement));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    // A registration that goes on from before the placement answers it.
    private DutyRun gpRegistration(DutyRule rule, Placement placement) {
        LocalDate start = placement.dates().start();
        Events registrations = Events.of(
                history.records(GpRegistration.class), registration -> endsAfter(start, registration.dates()));
        return once(rule, start.toEpochDay(), DutyRun.ALWAYS, GpRegistration.class, registrations)
                .end(NextDue.endOf(placement.dates()));
    }

    private static boolean endsAfter(LocalDate day, DateRange dates) {
        Optional<LocalDate> end = dates.endExclusive();
        return end.isEmpty() || end.get().isAfter(day);
    }

    ImmutableList<Duty> assessments(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (ReferralAssessment assessment : history.records(ReferralAssessment.class)) {
            Optional<LocalDate> referred = assessment.referred();
            if (referred.isEmpty() || referred.get().isAfter(asOf)) {
                continue;
            }
            long day = referred.get().toEpochDay();
            if (wanted.includes(rule, day)) {
                add(duties, once(rule, day, day, ReferralAssessment.class, Events.of(List.of(assessment))));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> supportReviews(SupportReviewKind kind) {
        List<Duty> duties = new ArrayList<>();
        for (SupportReview review : history.records(SupportReview.class)) {
            if (review.kind() == kind) {
                long due = review.due().toEpochDay();
                if (wanted.includes(due, due)) {
                    duties.add(supportReview(review));
                }
            }
        }
        return ImmutableList.copyOf(duties);
    }

    private Duty supportReview(SupportReview review) {
        Optional<LocalDate> held = review.held().filter(day -> !day.isAfter(asOf));
        boolean inTime = held.filter(day -> !day.isAfter(review.due())).isPresent();
        Outcome settled = inTime ? Outcome.MET : Outcome.MISSED;
        return Duty.builder()
                .rule(DutyRules.SUPPORT_REVIEW)
                .clockStart(review.due())
                .due(review.due())
                .outcome(review.due().isAfter(asOf) ? Outcome.PENDING : settled)
                .event(held.map(day -> review))
                .build();
    }

    private <T extends CareRecord> DutyRun once(
            DutyRule rule, long clockStart, long countsFrom, Class<T> kind, Events events) {
        return DutyRun.once(countsFrom, events, history.coveredDays(kind)).first(rule, clockStart);
    }

    private void add(List<Duty> duties, DutyRun run) {
        run.addTo(duties, asOf, wanted);
    }

    private Events plans(PlanKind kind) {
        return Events.of(history.records(Plan.class), plan -> plan.kind() == kind);
    }

    private static long startOf(Placement placement) {
        return placement.dates().start().toEpochDay();
    }

    private static long startOf(PeriodOfCare period) {
        return period.dates().start().toEpochDay();
    }

    /** The periods of care begun by a day, but those of no night. */
    static ImmutableList<PeriodOfCare> begun(CareHistory history, LocalDate asOf) {
        ImmutableList<PeriodOfCare> all = history.periodsOfCare();
        int begun = 0;
        for (PeriodOfCare period : all) {
            begun += isBegun(period, asOf) ? 1 : 0;
        }
        return begun == all.size()
                ? all
                : all.stream().filter(period -> isBegun(period, asOf)).collect(ImmutableList.toImmutableList());
    }

    private static boolean isBegun(PeriodOfCare period, LocalDate asOf) {
        return !period.dates().isEmpty() && !period.dates().start().isAfter(asOf);
    }

    // Placements of a night or more (C11); one with the same carer is no new one.
    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            for (Placement placement : period.placements()) {
                DateRange dates = placement.dates();
                boolean counts = !dates.isEmpty() && !dates.start().isAfter(asOf);
                if (counts && !(placement.keptCarer() && !placements.isEmpty())) {
                    placements.add(placement);
                }
            }
        }
        return placements;
    }
}
