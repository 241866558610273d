package org.lafc.core.duty;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.WayOut;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.duty.DutySchedule.Course;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.progress.SchoolAge;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;

/** Finds the duties of one history that fall due once after a day. */
final class OneOffDuties {

    private final CareHistory history;
    private final LocalDate asOf;
    private final Wanted wanted;
    private final List<PeriodOfCare> periods;

    OneOffDuties(CareHistory history, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.asOf = asOf;
        this.wanted = wanted;
        this.periods = periods(history, asOf);
    }

    ImmutableList<Duty> carePlans(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        LocalDate endBefore = LocalDate.MIN; // a plan of an earlier time in care does not serve this one
        for (PeriodOfCare period : periods) {
            Optional<Obligation> plan = wanted.obligation(rule, period.dates().start());
            if (plan.isPresent() && !period.beganEarlier()) {
                DutyRun run = once(plan, endBefore, Plan.class, plans(PlanKind.CARE_AND_SUPPORT))
                        .end(period.dates().endExclusive());
                if (period.placements().get(0).episodes().get(0).legalStatus() == LegalStatus.CARE_ORDER) {
                    run.exclusionOn(due -> Optional.of(Exclusion.COURT_PLAN));
                }
                add(duties, run);
            }
            endBefore = period.dates().endExclusive().orElse(LocalDate.MAX);
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> permanencePlans(ReviewRules reviews, DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : periods) {
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
            add(
                    duties,
                    once(Optional.of(byReview), start, Plan.class, plans(PlanKind.PERMANENCE))
                            .end(period.dates().endExclusive())
                            .exclusionOn(due -> Exclusions.adoption(history, due)));
        }
        return ImmutableList.copyOf(duties);
    }

    // The second review falls due after the first, or after the one that came in its place before a further fell due.
    private boolean isPast(PeriodOfCare period, ReviewRules reviews) {
        LocalDate start = period.dates().start();
        Optional<LocalDate> last = reviews.first()
                .limit()
                .tryAfter(start)
                .flatMap(first -> reviews.second().limit().tryAfter(first));
        return wanted.isPast(last, List.of(reviews.second()));
    }

    ImmutableList<Duty> placementPlans(DutyRule rule) {
        List<Placement> placements = placements();
        if (!isAnyWanted(rule, placements)) {
            return ImmutableList.of();
        }
        List<Plan> plans =
                records(Plan.class, plan -> plan.kind() == PlanKind.PLACEMENT && plan.step() == PlanStep.MADE);
        List<Duty> duties = new ArrayList<>();
        LocalDate from = LocalDate.MIN; // a plan that served the placement before does not serve this one
        for (Placement placement : placements) {
            LocalDate start = placement.dates().start();
            LocalDate usedUp = start;
            if (!placement.beganEarlier()) {
                Optional<Obligation> plan = Obligation.of(rule, start);
                List<Duty> answered = once(plan, from, Plan.class, plans)
                        .end(placement.dates().endExclusive())
                        .exclusionOn(due -> Exclusions.adoption(history, due))
                        .duties(asOf);
                for (Duty duty : answered) {
                    usedUp = duty.event().map(CareRecord::date).orElse(usedUp);
                }
                if (plan.filter(wanted::includes).isPresent()) {
                    duties.addAll(answered);
                }
            }
            from = usedUp.plusDays(1);
        }
        return ImmutableList.copyOf(duties);
    }

    private boolean isAnyWanted(DutyRule rule, List<Placement> placements) {
        for (Placement placement : placements) {
            if (wanted.obligation(rule, placement.dates().start()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    ImmutableList<Duty> educationPlans(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : periods) {
            LocalDate start = period.dates().start();
            Optional<Obligation> plan = wanted.obligation(rule, start);
            if (plan.isPresent() && isOfSchoolAge(start) && !period.beganEarlier()) {
                add(duties, educationPlan(plan).end(period.dates().endExclusive()));
            }
            if (rule.clock() == ClockStart.CARE_OR_SCHOOL_START) {
                for (SchoolPlace school : history.records(SchoolPlace.class)) {
                    LocalDate joined = school.date();
                    Optional<Obligation> onJoining = wanted.obligation(rule, joined);
                    boolean counts = onJoining.isPresent()
                            && joined.isAfter(start)
                            && period.dates().contains(joined)
                            && !joined.isAfter(asOf)
                            && isOfSchoolAge(joined);
                    if (counts) {
                        LocalDate end = period.dates().endExclusive().orElse(LocalDate.MAX);
                        DateRange both = school.dates().endingBy(end);
                        add(duties, educationPlan(onJoining).end(both.endExclusive()));
                    }
                }
            }
        }
        return ImmutableList.copyOf(duties);
    }

    private DutyRun educationPlan(Optional<Obligation> plan) {
        return once(plan, plan.orElseThrow().clockStart(), Plan.class, plans(PlanKind.PERSONAL_EDUCATION));
    }

    private boolean isOfSchoolAge(LocalDate day) {
        return SchoolAge.isCompulsory(history.child().dateOfBirth(), day);
    }

    ImmutableList<Duty> pathway(PlanKind kind, DutyRule rule) {
        Optional<LocalDate> qualified = LeavingCareEntitlement.qualifyingDay(history);
        if (qualified.isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate day = qualified.get();
        Optional<Obligation> plan = wanted.obligation(rule, day);
        if (plan.isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate due = plan.get().due();
        Obligation known = new Obligation(rule, day, due, isQualifyingDayKnown(day));
        return ImmutableList.copyOf(once(Optional.of(known), LocalDate.MIN, Plan.class, plans(kind))
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

    private Optional<LocalDate> endOfCareFrom(LocalDate day) {
        return history.periodsOfCare().stream()
                .flatMap(period -> period.dates().endExclusive().stream())
                .filter(end -> !end.isBefore(day))
                .findFirst();
    }

    // Of each time care ended after the child had qualified, unless there was a plan by then, or nobody to make one
    // for.
    ImmutableList<Duty> pathwayAfterCare(PlanKind kind, DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : periods) {
            Optional<LocalDate> left = period.leftOn().filter(end -> !end.isAfter(asOf));
            Optional<Obligation> plan = left.isPresent() ? wanted.obligation(rule, left.get()) : Optional.empty();
            if (plan.isPresent() && isWithoutPlan(kind, left.get()) && !endsSupport(period)) {
                Stream<LocalDate> backInCare = history.periodsOfCare().stream()
                        .map(other -> other.dates().start())
                        .filter(start -> !start.isBefore(left.get()));
                add(
                        duties,
                        once(plan, left.get(), Plan.class, plans(kind))
                                .end(backInCare.min(naturalOrder()))
                                .end(supportEnded()));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    private boolean isWithoutPlan(PlanKind kind, LocalDate left) {
        Optional<LocalDate> qualified = LeavingCareEntitlement.qualifyingDay(history);
        return qualified.isPresent()
                && !qualified.get().isAfter(left)
                && plans(kind).stream().allMatch(plan -> plan.date().isAfter(left));
    }

    ImmutableList<Duty> pathwayReviews(DutyRule rule, int untilAge) {
        Optional<LocalDate> made = firstPathwayPlan();
        if (made.isEmpty() || made.get().isAfter(asOf)) {
            return ImmutableList.of();
        }
        LocalDate start = made.get();
        List<Plan> plans = plans(PlanKind.PATHWAY);
        List<Duty> duties = new ArrayList<>();
        add(
                duties,
                new DutyRun(
                                (anchor, ordinal) -> Obligation.of(rule, anchor),
                                start.plusDays(1),
                                plans,
                                history.coveredDays(Plan.class))
                        .first(Obligation.of(rule, start))
                        .end(endOfSupport())
                        .end(new Age(untilAge).birthday(history.child().dateOfBirth())));
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
    private Optional<LocalDate> endOfSupport() {
        Stream<LocalDate> leftForGood = history.periodsOfCare().reverse().stream()
                .limit(1)
                .filter(OneOffDuties::endsSupport)
                .flatMap(period -> period.dates().endExclusive().stream());
        return Stream.concat(leftForGood, supportEnded().stream()).min(naturalOrder());
    }

    private static boolean endsSupport(PeriodOfCare period) {
        return period.endReason()
                .flatMap(EpisodeEnd::wayOut)
                .filter(way -> way == WayOut.DIED || way == WayOut.OTHER_AUTHORITY)
                .isPresent();
    }

    // The first day on which it was recorded that a care leaver had died, or is supported by another authority.
    private Optional<LocalDate> supportEnded() {
        return history.records(LeavingCareStatus.class).stream()
                .filter(status -> status.inTouch().endsSupport())
                .map(LeavingCareStatus::date)
                .findFirst();
    }

    ImmutableList<Duty> dentalChecks(DutyRule rule) {
        return perPeriod(rule, DentalCheck.class);
    }

    ImmutableList<Duty> advocacyOffers(DutyRule rule) {
        return perPeriod(rule, AdvocacyOffer.class);
    }

    private <T extends CareRecord> ImmutableList<Duty> perPeriod(DutyRule rule, Class<T> kind) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodOfCare period : periods) {
            LocalDate start = period.dates().start();
            Optional<Obligation> due = wanted.obligation(rule, start);
            if (due.isPresent() && !period.beganEarlier()) {
                add(
                        duties,
                        once(due, start, kind, history.records(kind))
                                .end(period.dates().endExclusive()));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> gpRegistrations(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (Placement placement : placements()) {
            Optional<Obligation> due = wanted.obligation(rule, placement.dates().start());
            if (due.isPresent() && !placement.beganEarlier()) {
                add(duties, gpRegistration(due, placement));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    // A registration that goes on from before the placement answers it.
    private DutyRun gpRegistration(Optional<Obligation> due, Placement placement) {
        LocalDate start = placement.dates().start();
        List<GpRegistration> registrations =
                records(GpRegistration.class, registration -> endsAfter(start, registration.dates()));
        return once(due, LocalDate.MIN, GpRegistration.class, registrations)
                .end(placement.dates().endExclusive());
    }

    private static boolean endsAfter(LocalDate day, DateRange dates) {
        Optional<LocalDate> end = dates.endExclusive();
        return end.isEmpty() || end.get().isAfter(day);
    }

    ImmutableList<Duty> assessments(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (ReferralAssessment assessment : history.records(ReferralAssessment.class)) {
            Optional<LocalDate> referred = assessment.referred().filter(day -> !day.isAfter(asOf));
            Optional<Obligation> due =
                    referred.isPresent() ? wanted.obligation(rule, referred.get()) : Optional.empty();
            if (due.isPresent()) {
                add(duties, once(due, referred.get(), ReferralAssessment.class, List.of(assessment)));
            }
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> supportReviews(SupportReviewKind kind) {
        List<Duty> duties = new ArrayList<>();
        for (SupportReview review : history.records(SupportReview.class)) {
            boolean isWanted =
                    wanted.due().contains(review.due()) && wanted.started().contains(review.due());
            if (review.kind() == kind && isWanted) {
                duties.add(supportReview(review));
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
            Optional<Obligation> obligation, LocalDate countsFrom, Class<T> kind, List<T> events) {
        return new DutyRun(Course.ONCE, countsFrom, events, history.coveredDays(kind))
                .first(obligation)
                .counting(Counting.EACH);
    }

    private void add(List<Duty> duties, DutyRun run) {
        run.addTo(duties, asOf, wanted);
    }

    private List<Plan> plans(PlanKind kind) {
        return records(Plan.class, plan -> plan.kind() == kind);
    }

    private <T extends CareRecord> ImmutableList<T> records(Class<T> kind, Predicate<T> which) {
        ImmutableList<T> all = history.records(kind);
        ImmutableList.Builder<T> some = ImmutableList.builderWithExpectedSize(all.size());
        for (T record : all) {
            if (which.test(record)) {
                some.add(record);
            }
        }
        return some.build();
    }

    private static List<PeriodOfCare> periods(CareHistory history, LocalDate asOf) {
        List<PeriodOfCare> periods = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            if (!period.dates().isEmpty() && !period.dates().start().isAfter(asOf)) {
                periods.add(period);
            }
        }
        return periods;
    }

    // Placements of a night or more (C11); one with the same carer is no new one.
    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : history.placements()) {
            boolean counts =
                    !placement.dates().isEmpty() && !placement.dates().start().isAfter(asOf);
            if (counts && !(placement.keptCarer() && !placements.isEmpty())) {
                placements.add(placement);
            }
        }
        return placements;
    }
}
