package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.DateRange;

/**
 * Of the duties that {@link Duties} finds those of some days alone, in less time: what cannot fall due on them is not laid
 * out. Duties and order are the same.
 *
 * <pre>{@code
 * DutiesOfDays.dueOn(history, ReportingYear.ending(2018).days()).visits(VisitRules.WALES);
 * }</pre>
 *
 * <p>Immutable and safe between threads; printing shows no personal value.
 */
public final class DutiesOfDays {

    private final CareHistory history;
    private final LocalDate asOf;
    private final Wanted wanted;
    private final OneOffDuties oneOff;
    private final PathwayDuties pathway;

    private DutiesOfDays(CareHistory history, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.asOf = asOf;
        this.wanted = wanted;
        this.oneOff = new OneOffDuties(history, asOf, wanted);
        this.pathway = new PathwayDuties(history, asOf, wanted);
    }

    static DutiesOfDays all(CareHistory history, LocalDate asOf) {
        return new DutiesOfDays(history, asOf, Wanted.ALL);
    }

    /**
     * Asks for the duties whose due date falls on some days, as they stand at the end of the last: none of them is pending.
     *
     * @param history the history
     * @param due the days, usually a year
     * @return what finds them
     * @throws IllegalArgumentException if the days have no end
     */
    public static DutiesOfDays dueOn(CareHistory history, DateRange due) {
        LocalDate end = due.endExclusive()
                .orElseThrow(() -> new IllegalArgumentException(
                        "days on which duties fell due must have an end, but had none (dates withheld)"));
        return new DutiesOfDays(history, end.minusDays(1), Wanted.dueOn(due));
    }

    /**
     * Asks for the duties whose clock starts on some days, as they stand at the end of a day.
     *
     * @param history the history
     * @param clockStart the days
     * @param asOf the day at whose end the outcomes are wanted
     * @return what finds them
     */
    public static DutiesOfDays startedOn(CareHistory history, DateRange clockStart, LocalDate asOf) {
        return new DutiesOfDays(history, asOf, Wanted.startedOn(clockStart));
    }

    /**
     * Returns those of {@link Duties#visits}.
     *
     * @param rules how often visits must be
     * @return the duties
     */
    public ImmutableList<Duty> visits(VisitRules rules) {
        return run(new VisitSchedules(history, rules, asOf, wanted).runs());
    }

    /**
     * Returns those of {@link Duties#reviews}.
     *
     * @param rules when reviews must be
     * @return the duties
     */
    public ImmutableList<Duty> reviews(ReviewRules rules) {
        return run(ReviewSchedules.of(history, rules, asOf, wanted));
    }

    /**
     * Returns those of {@link Duties#healthAssessments}.
     *
     * @param rules when assessments must be
     * @return the duties
     */
    public ImmutableList<Duty> healthAssessments(HealthRules rules) {
        return run(HealthSchedules.of(history, rules, asOf, wanted));
    }

    /**
     * Returns those of {@link Duties#carePlans}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> carePlans(DutyRule rule) {
        return oneOff.carePlans(rule);
    }

    /**
     * Returns those of {@link Duties#permanencePlans}.
     *
     * @param reviews when reviews must be
     * @param rule the rule; its limit is not used
     * @return the duties
     */
    public ImmutableList<Duty> permanencePlans(ReviewRules reviews, DutyRule rule) {
        return oneOff.permanencePlans(reviews, rule);
    }

    /**
     * Returns those of {@link Duties#placementPlans}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> placementPlans(DutyRule rule) {
        return oneOff.placementPlans(rule);
    }

    /**
     * Returns those of {@link Duties#educationPlans}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> educationPlans(DutyRule rule) {
        return oneOff.educationPlans(rule);
    }

    /**
     * Returns those of {@link Duties#pathwayAssessments}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> pathwayAssessments(DutyRule rule) {
        return pathway.inCare(PlanKind.PATHWAY_ASSESSMENT, rule);
    }

    /**
     * Returns those of {@link Duties#pathwayPlans}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> pathwayPlans(DutyRule rule) {
        return pathway.inCare(PlanKind.PATHWAY, rule);
    }

    /**
     * Returns those of {@link Duties#pathwayAssessmentsAfterCare}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> pathwayAssessmentsAfterCare(DutyRule rule) {
        return pathway.afterCare(PlanKind.PATHWAY_ASSESSMENT, rule);
    }

    /**
     * Returns those of {@link Duties#pathwayPlansAfterCare}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> pathwayPlansAfterCare(DutyRule rule) {
        return pathway.afterCare(PlanKind.PATHWAY, rule);
    }

    /**
     * Returns those of {@link Duties#pathwayReviews}.
     *
     * @param rule what sets the limit
     * @param untilAge the birthday on which they end
     * @return the duties
     */
    public ImmutableList<Duty> pathwayReviews(DutyRule rule, int untilAge) {
        return pathway.reviews(rule, untilAge);
    }

    /**
     * Returns those of {@link Duties#dentalChecks}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> dentalChecks(DutyRule rule) {
        return oneOff.dentalChecks(rule);
    }

    /**
     * Returns those of {@link Duties#gpRegistrations}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> gpRegistrations(DutyRule rule) {
        return oneOff.gpRegistrations(rule);
    }

    /**
     * Returns those of {@link Duties#advocacyOffers}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> advocacyOffers(DutyRule rule) {
        return oneOff.advocacyOffers(rule);
    }

    /**
     * Returns those of {@link Duties#assessments}.
     *
     * @param rule what sets the limit
     * @return the duties
     */
    public ImmutableList<Duty> assessments(DutyRule rule) {
        return oneOff.assessments(rule);
    }

    /**
     * Returns those of {@link Duties#supportReviews}.
     *
     * @param kind of which plan
     * @return the duties
     */
    public ImmutableList<Duty> supportReviews(SupportReviewKind kind) {
        return oneOff.supportReviews(kind);
    }

    private ImmutableList<Duty> run(List<DutyRun> runs) {
        if (runs.isEmpty()) {
            return ImmutableList.of();
        }
        List<Duty> duties = new ArrayList<>();
        for (DutyRun run : runs) {
            run.addTo(duties, asOf, wanted);
        }
        return ImmutableList.copyOf(duties);
    }

    @Override
    public String toString() {
        return "DutiesOfDays{withheld}";
    }
}
