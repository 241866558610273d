package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.Review;
import org.lafc.core.duty.DutiesOfDays;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.metrics.cohort.DerivedFact.Kind;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;

/**
 * What became of duties, as facts of the children, periods of care and placements they were towards. Sources that hold a
 * kind of record and nothing of a child's say that it was not done; where no source holds the kind, the fact is missing.
 */
public final class DutyOfChildFacts {

    private static final int AGE_TAKING_PART = 4; // younger children have the code PN0

    private static final String NOT_HELD = "no source holds what would tell, on the days that matter";
    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** Registration with a GP after the current placement began. */
    public static final Fact GP_REGISTRATION = new Fact(
            "gp-registration",
            DutyOutcome.TYPE,
            "whether the child was registered with a GP within 10 working days after the current placement began, or went "
                    + "on being: met, missed, or not-yet-due where they are not over and the child was not registered",
            NOT_HELD + "; the first day of the placement or its working days are not known",
            "plain table gp_registrations");

    /** Registration with a GP after a placement began. */
    public static final Fact GP_AFTER_START = new Fact(
            "gp-registration",
            DutyOutcome.TYPE,
            "whether the child was registered with a GP within 10 working days after the placement began, or went on being, "
                    + "as it is known. " + DutyOutcome.WORDS,
            NOT_HELD + "; the first day of the placement or its working days are not known",
            "plain table gp_registrations");

    /** Whether a dentist checked the teeth in the year. */
    public static final Fact DENTAL_CHECK_IN_YEAR = new Fact(
            "dental-check-in-year",
            YES_NO,
            "whether a dentist checked the child's teeth in the year; nothing recorded is no",
            "no source holds dental checks for the whole year",
            "plain table dental_checks; SSDA903 TEETH_CHECK");

    /** Whether the child's health was assessed in the year. */
    public static final Fact HEALTH_ASSESSMENT_IN_YEAR = new Fact(
            "health-assessment-in-year",
            YES_NO,
            "whether the child's health was assessed in the year; nothing recorded is no, and so is a refusal",
            "no source holds health assessments for the whole year",
            "plain table health_assessments; SSDA903 HEALTH_ASSESSMENT");

    /** Whether immunisations were up to date. */
    public static final Fact IMMUNISATIONS_UP_TO_DATE = new Fact(
            "immunisations-up-to-date",
            new FactType.Code(ImmutableList.of("yes", "no", "not-recorded")),
            "whether immunisations were up to date when last looked at in the year; not-recorded where the sources hold "
                    + "that and say nothing of the child",
            "no source holds it for the whole year",
            "plain table immunisations; SSDA903 IMMUNISATIONS");

    /** Whether all reviews due in the year were held in time. */
    public static final Fact REVIEWS_OF_YEAR = new Fact(
            "reviews-of-year",
            DutyOutcome.TYPE,
            "whether every review of the child that fell due in the year was held in time: met, missed if one was not, or "
                    + "none-due; those not scored are left out",
            NOT_HELD,
            "SSDA903 REVIEW; plain table reviews");

    /** How many reviews of the year the child attended. */
    public static final Fact REVIEWS_ATTENDED = new Fact(
            "reviews-attended",
            new FactType.WholeNumber(new FactUnit("reviews", "review", 1)),
            "reviews held in the year while the child was looked after and 4 or over that the child attended (PN1 to PN4); "
                    + "one whose participation is not recorded is none of them",
            "no source holds reviews for the whole year",
            "SSDA903 REVIEW_CODE");

    /** Whether the child was seen by a dentist soon after care began. */
    public static final Fact FIRST_DENTAL_CHECK = new Fact(
            "first-dental-check",
            DutyOutcome.TYPE,
            "whether the child was seen by a dentist within 3 months after care began in the year, as it stood on the census "
                    + "date: of the first beginning whose 3 months were over; otherwise not-yet-due; cancelled where care "
                    + "ended before; none-due where none began in the year",
            NOT_HELD,
            "plain table dental_checks");

    /** Whether there was a care and support plan in time. */
    public static final Fact CARE_PLAN = new Fact(
            "care-plan",
            DutyOutcome.TYPE,
            "what became of the duty to make a care and support plan before the first placement or within 10 working days "
                    + "of its start, as it is known; met also where care ended before that day. " + DutyOutcome.WORDS,
            NOT_HELD,
            "plain table plans");

    /** Whether advocacy was offered in time. */
    public static final Fact ADVOCACY_OFFER = new Fact(
            "advocacy-offer",
            DutyOutcome.TYPE,
            "whether the active offer of advocacy was made by the day the first review fell due, as it is known; met also "
                    + "where care ended before that day. " + DutyOutcome.WORDS,
            NOT_HELD,
            "plain table advocacy_offers");

    static final ImmutableList<DerivedFact<CareHistory>> ON_DATE = ImmutableList.of(
            new DerivedFact<>(
                    GP_REGISTRATION,
                    (row, input) -> currentGp(row.thing(), input),
                    GpRegistration.class,
                    Needed.GP_REGISTRATIONS),
            new DerivedFact<>(
                    DENTAL_CHECK_IN_YEAR,
                    (row, input) -> doneInYear(
                            row.thing(), input, DentalCheck.class, check -> true, AnnualOutcomes::teethChecked),
                    new Kind(ImmutableList.of(DentalCheck.class, AnnualOutcomes.class), Needed.DENTAL_CHECKS)),
            new DerivedFact<>(
                    HEALTH_ASSESSMENT_IN_YEAR,
                    (row, input) -> doneInYear(
                            row.thing(),
                            input,
                            HealthAssessment.class,
                            assessment -> assessment.result() == AssessmentResult.DONE,
                            AnnualOutcomes::healthAssessed),
                    new Kind(
                            ImmutableList.of(HealthAssessment.class, AnnualOutcomes.class), Needed.HEALTH_ASSESSMENTS)),
            new DerivedFact<>(
                    IMMUNISATIONS_UP_TO_DATE,
                    (row, input) -> immunisations(row.thing(), input),
                    new Kind(ImmutableList.of(ImmunisationStatus.class, AnnualOutcomes.class), "immunisations")));

    static final ImmutableList<DerivedFact<CareHistory>> IN_YEAR = ImmutableList.of(
            new DerivedFact<>(
                    REVIEWS_OF_YEAR, (row, input) -> reviewsOfYear(row.thing(), input), Review.class, Needed.REVIEWS),
            new DerivedFact<>(
                    REVIEWS_ATTENDED,
                    (row, input) -> reviewsAttended(row.thing(), input),
                    Review.class,
                    Needed.REVIEWS),
            new DerivedFact<>(
                    FIRST_DENTAL_CHECK,
                    (row, input) -> firstDentalCheck(row.thing(), input),
                    DentalCheck.class,
                    Needed.DENTAL_CHECKS));

    static final ImmutableList<DerivedFact<PeriodOfCare>> OF_PERIODS = ImmutableList.of(
            new DerivedFact<>(CARE_PLAN, DutyOfChildFacts::carePlan, Plan.class, Needed.PLANS),
            new DerivedFact<>(
                    ADVOCACY_OFFER, DutyOfChildFacts::advocacyOffer, AdvocacyOffer.class, Needed.ADVOCACY_OFFERS));

    static final ImmutableList<DerivedFact<Placement>> OF_PLACEMENTS = ImmutableList.of(new DerivedFact<>(
            GP_AFTER_START,
            (row, input) -> begunOn(DutyKind.GP_REGISTRATION, row, input),
            GpRegistration.class,
            Needed.GP_REGISTRATIONS));

    private DutyOfChildFacts() {}

    private static FactValue begunOn(DutyKind kind, CountedRow<?> row, CohortInput input) {
        return dutyFrom(kind, row, input).map(DutyOutcome::valueOf).orElse(FactValue.MISSING);
    }

    // The duty that runs from the day of the row, as known on the last day known.
    private static Optional<Duty> dutyFrom(DutyKind kind, CountedRow<?> row, CohortInput input) {
        DateRange start = DateRange.ofClosed(row.day(), row.day());
        List<Duty> duties = ChildDuties.of(kind, DutiesOfDays.startedOn(row.ofChild(), start, input.knownTo()), input);
        return duties.isEmpty() ? Optional.empty() : Optional.of(duties.get(0));
    }

    private static FactValue advocacyOffer(CountedRow<?> row, CohortInput input) {
        return doneBeforeTheEnd(
                dutyFrom(DutyKind.ADVOCACY_OFFER, row, input),
                row.day(),
                row.ofChild().records(AdvocacyOffer.class).stream());
    }

    // A plan of an earlier time in care does not serve this one.
    private static FactValue carePlan(CountedRow<?> row, CohortInput input) {
        CareHistory history = row.ofChild();
        LocalDate from = history.periodsOfCare().stream()
                .flatMap(period -> period.dates().endExclusive().stream())
                .filter(end -> !end.isAfter(row.day()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return doneBeforeTheEnd(
                dutyFrom(DutyKind.CARE_PLAN, row, input),
                from,
                history.records(Plan.class).stream().filter(plan -> plan.kind() == PlanKind.CARE_AND_SUPPORT));
    }

    // What was done in time is met, though care ended before the day it was due.
    private static FactValue doneBeforeTheEnd(
            Optional<Duty> duty, LocalDate from, Stream<? extends CareRecord> records) {
        return duty.filter(cancelled -> cancelled.outcome() == Outcome.CANCELLED)
                .filter(cancelled -> records.anyMatch(
                        record -> DateRange.ofClosed(from, cancelled.due()).contains(record.date())))
                .map(cancelled -> FactValue.of(DutyOutcome.MET))
                .or(() -> duty.map(DutyOutcome::valueOf))
                .orElse(FactValue.MISSING);
    }

    private static FactValue currentGp(CareHistory history, CohortInput input) {
        Optional<LocalDate> start = startOfStay(history, input.day());
        if (start.isEmpty()) {
            return FactValue.MISSING;
        }
        DateRange first = DateRange.ofClosed(start.get(), start.get());
        List<Duty> duties =
                ChildDuties.of(DutyKind.GP_REGISTRATION, DutiesOfDays.startedOn(history, first, input.day()), input);
        if (duties.isEmpty()) {
            return FactValue.MISSING;
        }
        Duty duty = duties.get(0);
        return duty.outcome() == Outcome.PENDING && duty.event().isPresent()
                ? FactValue.of(DutyOutcome.MET)
                : DutyOutcome.valueOf(duty);
    }

    // A placement with the same carer goes on with the one before.
    private static Optional<LocalDate> startOfStay(CareHistory history, LocalDate day) {
        Optional<LocalDate> start = Optional.empty();
        for (Placement placement : history.placements()) {
            LocalDate from = placement.dates().start();
            boolean begun = !placement.dates().isEmpty() && !from.isAfter(day);
            if (begun && !(start.isPresent() && placement.keptCarer())) {
                start = Optional.of(from);
            }
        }
        return start;
    }

    private static <T extends CareRecord> FactValue doneInYear(
            CareHistory history,
            CohortInput input,
            Class<T> kind,
            Predicate<T> counts,
            Function<AnnualOutcomes, Answer> annual) {
        for (T record : history.records(kind)) {
            if (input.year().contains(record.date()) && counts.test(record)) {
                return FactValue.of(true);
            }
        }
        if (annualOutcomes(history, input).map(annual).anyMatch(Answer.YES::equals)) {
            return FactValue.of(true);
        }
        return isHeld(history, input, kind) ? FactValue.of(false) : FactValue.MISSING;
    }

    private static FactValue immunisations(CareHistory history, CohortInput input) {
        if (history.records(ImmunisationStatus.class).isEmpty()
                && history.records(AnnualOutcomes.class).isEmpty()) {
            return isHeld(history, input, ImmunisationStatus.class) ? FactValue.of("not-recorded") : FactValue.MISSING;
        }
        LocalDate last = LocalDate.MIN;
        boolean upToDate = true; // of all said on the last day
        for (ImmunisationStatus status : history.records(ImmunisationStatus.class)) {
            if (counts(status.date(), status.upToDate(), last, input)) {
                upToDate = status.upToDate() == Answer.YES
                        && (upToDate || status.date().isAfter(last));
                last = status.date();
            }
        }
        for (AnnualOutcomes annual : history.records(AnnualOutcomes.class)) {
            boolean ofTheDay = annual.date().equals(input.day());
            if (ofTheDay && counts(annual.date(), annual.immunisationsUpToDate(), last, input)) {
                upToDate = annual.immunisationsUpToDate() == Answer.YES
                        && (upToDate || annual.date().isAfter(last));
                last = annual.date();
            }
        }
        if (last.isAfter(LocalDate.MIN)) {
            return FactValue.of(upToDate);
        }
        return isHeld(history, input, ImmunisationStatus.class) ? FactValue.of("not-recorded") : FactValue.MISSING;
    }

    private static boolean counts(LocalDate date, Answer upToDate, LocalDate last, CohortInput input) {
        return input.year().contains(date) && upToDate != Answer.NOT_KNOWN && !date.isBefore(last);
    }

    private static Stream<AnnualOutcomes> annualOutcomes(CareHistory history, CohortInput input) {
        ImmutableList<AnnualOutcomes> all = history.records(AnnualOutcomes.class);
        return all.isEmpty()
                ? Stream.empty()
                : all.stream().filter(annual -> annual.date().equals(input.day()));
    }

    // The annual outcomes are of the census date, and speak of the year to it.
    private static boolean isHeld(CareHistory history, CohortInput input, Class<? extends CareRecord> kind) {
        return history.covers(kind, input.year())
                || annualOutcomes(history, input).findAny().isPresent();
    }

    private static FactValue reviewsOfYear(CareHistory history, CohortInput input) {
        if (!history.covers(Review.class) || NationRules.of(input).isEmpty()) {
            return FactValue.MISSING;
        }
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Duty duty : ChildDuties.of(DutyKind.REVIEW, DutiesOfDays.dueOn(history, input.year()), input)) {
            outcomes.add(duty.outcome());
        }
        if (outcomes.contains(Outcome.MISSED)) {
            return FactValue.of(DutyOutcome.MISSED);
        }
        if (outcomes.contains(Outcome.NOT_KNOWN)) {
            return FactValue.MISSING;
        }
        return FactValue.of(outcomes.contains(Outcome.MET) ? DutyOutcome.MET : DutyOutcome.NONE_DUE);
    }

    private static FactValue reviewsAttended(CareHistory history, CohortInput input) {
        if (!history.covers(Review.class, input.year())) {
            return FactValue.MISSING;
        }
        LocalDate oldEnough = history.child().dateOfBirth().plusYears(AGE_TAKING_PART);
        int attended = 0;
        for (Review review : history.reviews()) {
            LocalDate held = review.date();
            if (input.year().contains(held)
                    && !held.isBefore(oldEnough)
                    && isAttended(review)
                    && history.isLookedAfterOn(held)) {
                attended++;
            }
        }
        return FactValue.of(attended);
    }

    private static boolean isAttended(Review review) {
        return switch (review.participation()) {
            case ATTENDED_SPOKE, ATTENDED_ADVOCATE_SPOKE, ATTENDED_CONVEYED_VIEWS, ATTENDED_SILENT -> true;
            default -> false;
        };
    }

    private static FactValue firstDentalCheck(CareHistory history, CohortInput input) {
        if (NationRules.of(input).isEmpty()) {
            return FactValue.MISSING;
        }
        List<Duty> duties = ChildDuties.of(
                DutyKind.DENTAL_CHECK, DutiesOfDays.startedOn(history, input.year(), input.day()), input);
        return firstOf(duties, Outcome.MET, Outcome.MISSED, Outcome.NOT_KNOWN)
                .or(() -> firstOf(duties, Outcome.PENDING))
                .or(() -> firstOf(duties, Outcome.CANCELLED))
                .map(DutyOutcome::valueOf)
                .orElse(FactValue.of(DutyOutcome.NONE_DUE));
    }

    private static Optional<Duty> firstOf(List<Duty> duties, Outcome... outcomes) {
        for (Duty duty : duties) {
            if (Arrays.asList(outcomes).contains(duty.outcome())) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
