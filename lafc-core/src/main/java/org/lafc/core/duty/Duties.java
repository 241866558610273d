package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.plan.PlanKind;

/**
 * The duties of a child's history: what fell due, when, and what became of it, as known at the end of a day.
 *
 * <pre>{@code
 * Duties.visits(history, VisitRules.WALES, LocalDate.of(2018, 3, 31)).stream()
 *         .filter(duty -> duty.year().equals(ReportingYear.ending(2018)) && duty.isScored())
 *         .toList();
 * }</pre>
 *
 * <ul>
 *   <li>Nothing recorded in sources that hold the kind of record is a duty missed. A kind that no source holds ({@link
 *       CareHistory#covers}) gives one duty {@link Duty.Outcome#NOT_KNOWN} instead, and none after it, because when the
 *       next falls due depends on the event before.
 *   <li>A kind that the sources hold on some days alone ({@link CareHistory#coverage()}), as a return of one year does:
 *       what fell due, from the day its clock started to its due date, on days not all of them held and was not met by an
 *       event that is held is {@link Duty.Outcome#NOT_KNOWN}, never missed. The first event held after it goes on with the
 *       sequence, at the interval of later ones, since its place is not known: lafc's own choice. If none comes within that
 *       interval of the first day held after it, one is missed at the end of the interval.
 *   <li>Records dated after the day, and ends after it, are left out of account; that care ends by 18 is not.
 *   <li>A period of care or placement of no night has no duties.
 *   <li>Where care began before the history ({@link org.lafc.core.care.PeriodOfCare#beganEarlier()}), as in a return of one
 *       year without those before, what was due from its start cannot be dated: of what recurs, the first event goes on with
 *       the sequence, or one is missed if none comes within the interval of later ones; of what is done once, there is no
 *       duty, and so with what is due from the start of a placement that {@linkplain
 *       org.lafc.core.care.Placement#beganEarlier() began before the history}.
 *   <li>A first limit in working days that begins before 2003 or ends after 2035 cannot be dated: of what recurs, the first
 *       event begins the sequence; of what is done once, there is no duty.
 * </ul>
 *
 * <p>Who asks for the duties of a year alone, or for those that start on a day, gets them from {@link DutiesOfDays} in less
 * time. Duties come in the order of periods and placements, within each by due date. All methods are pure and safe between
 * threads.
 */
public final class Duties {

    private Duties() {}

    /**
     * Returns the visits that fell due in every placement.
     *
     * <ul>
     *   <li>What nothing records is taken for the ordinary case: no {@code PlacementTerms} in force is a placement on no
     *       special basis. Whether a placement is meant to last until 18 is not known if no source holds terms, or the
     *       terms do not say; its visits after the first year are then not known. Terms that are held, but none for the
     *       placement, mean it is not meant to last.
     *   <li>The weekly visits before the first review end with the first review held in that placement, also if the child
     *       had reviews before it: the stricter reading. Where no source holds reviews, visits after the first week are not
     *       known.
     *   <li>A move with the same carer does not start afresh unless the rules say so, and does not begin a new first year.
     *   <li>In a placement that {@linkplain org.lafc.core.care.Placement#beganEarlier() began before the history} there is no
     *       first visit, and whether its first year is over is not known: nor are its visits, if that matters.
     *   <li>Duties due while placed for adoption are excluded; their due dates are those of an ordinary placement.
     *   <li>Short breaks have intervals agreed in each case, so no duties.
     *   <li>A visit counts whether the child was seen or not, which is a matter of its conduct; one whose manner is not
     *       recorded is taken to have been in person.
     * </ul>
     *
     * @param history the history
     * @param rules how often visits must be
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> visits(CareHistory history, VisitRules rules, LocalDate asOf) {
        return DutiesOfDays.all(history, asOf).visits(rules);
    }

    /**
     * Returns the reviews that fell due in every period of care, and in every series of short breaks. Those due while placed
     * for adoption, and those of short breaks, are excluded.
     *
     * @param history the history
     * @param rules when reviews must be
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> reviews(CareHistory history, ReviewRules rules, LocalDate asOf) {
        return DutiesOfDays.all(history, asOf).reviews(rules);
    }

    /**
     * Returns the health assessments that fell due in every period of care. An assessment shortly before care began stands
     * for the first. One refused on or before the due date, with none made by then, is excluded; the next falls due as if it
     * had been met on its due date.
     *
     * @param history the history
     * @param rules when assessments must be
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> healthAssessments(CareHistory history, HealthRules rules, LocalDate asOf) {
        return DutiesOfDays.all(history, asOf).healthAssessments(rules);
    }

    /**
     * Returns the care and support plan of every period of care. A plan made before the first placement answers it, one of an
     * earlier period of care does not. Under a full care order when care began the plan is the court's: excluded, a reading
     * of lafc.
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_CARE_PLAN}, or {@link DutyRules#CARE_PLAN_AT_PLACEMENT}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> carePlans(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).carePlans(rule);
    }

    /**
     * Returns the plan for permanence of every period of care, due when the second review falls due. There is none before the
     * first review fell due, nor where reviews are not known.
     *
     * @param history the history
     * @param reviews when reviews must be
     * @param rule usually {@link DutyRules#PERMANENCE_PLAN}; its limit is not used
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> permanencePlans(
            CareHistory history, ReviewRules reviews, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).permanencePlans(reviews, rule);
    }

    /**
     * Returns the placement plan of every placement. A plan made before the placement answers it, unless it answered the one
     * before, in time or late. A placement with the same carer needs none of its own.
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_PLACEMENT_PLAN}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> placementPlans(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).placementPlans(rule);
    }

    /**
     * Returns the personal education plan, made or brought up to date, of every period of care begun at school age (5 to 15
     * on the 31 August before, a reading of lafc) and, if the rule's clock says so, of every school joined while in care.
     * Schools that no source holds give no duty.
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_EDUCATION_PLAN}, or {@link DutyRules#educationPlanInSchoolDays}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> educationPlans(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).educationPlans(rule);
    }

    /**
     * Returns the assessment of needs before leaving care, of a child aged 16 or 17 who was looked after for 13 weeks since
     * 14. Leaving care cancels it; {@link #pathwayAssessmentsAfterCare} goes on from there. Where care began before the
     * history, and the 13 weeks might have been over sooner, it is not known.
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_PATHWAY_ASSESSMENT}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duty, if the child qualified
     */
    public static ImmutableList<Duty> pathwayAssessments(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new PathwayDuties(history, asOf, Wanted.ALL).inCare(PlanKind.PATHWAY_ASSESSMENT, rule);
    }

    /**
     * Returns the pathway plan of a child aged 16 or 17 who was looked after for 13 weeks since 14. Where care began before
     * the history, and the 13 weeks might have been over sooner, it is not known.
     *
     * @param history the history
     * @param rule usually {@link DutyRules#PATHWAY_PLAN}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duty, if the child qualified
     */
    public static ImmutableList<Duty> pathwayPlans(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new PathwayDuties(history, asOf, Wanted.ALL).inCare(PlanKind.PATHWAY, rule);
    }

    /**
     * Returns the assessment of young people who left care at 16 or later, having qualified (categories 2 and 3), and had
     * none by then. Coming back into care cancels it, as does death. Whose care the 18th birthday ended has left on that
     * day, though the statistics end care a day earlier (C3).
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_PATHWAY_AFTER_CARE}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duty of each time care ended; none after death, or if another authority took over
     */
    public static ImmutableList<Duty> pathwayAssessmentsAfterCare(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new PathwayDuties(history, asOf, Wanted.ALL).afterCare(PlanKind.PATHWAY_ASSESSMENT, rule);
    }

    /**
     * Returns the pathway plan of young people who left care at 16 or later, having qualified (categories 2 and 3), and had
     * none by then. Coming back into care cancels it, as does death. Whose care the 18th birthday ended has left on that
     * day, though the statistics end care a day earlier (C3).
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_PATHWAY_AFTER_CARE}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duty of each time care ended; none after death, or if another authority took over
     */
    public static ImmutableList<Duty> pathwayPlansAfterCare(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new PathwayDuties(history, asOf, Wanted.ALL).afterCare(PlanKind.PATHWAY, rule);
    }

    /**
     * Returns the reviews of the pathway plan from the day it was made, in care and after it. They end with death, in care
     * or recorded later ({@link org.lafc.core.leaving.InTouch#DIED}), and where another authority took over.
     *
     * @param history the history
     * @param rule for example {@link DutyRules#WALES_PATHWAY_REVIEW}
     * @param untilAge the birthday on which they end: 21, or 25 where support goes on
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties; none if no plan was made
     */
    public static ImmutableList<Duty> pathwayReviews(CareHistory history, DutyRule rule, int untilAge, LocalDate asOf) {
        return new PathwayDuties(history, asOf, Wanted.ALL).reviews(rule, untilAge);
    }

    /**
     * Returns the first dental check of every period of care. A check before care began does not count.
     *
     * @param history the history
     * @param rule usually {@link DutyRules#DENTIST}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> dentalChecks(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).dentalChecks(rule);
    }

    /**
     * Returns the registration with a GP of every placement, placements for adoption among them. One that goes on from before
     * answers it; its event may then be older than the placement. A placement with the same carer needs none of its own.
     *
     * @param history the history
     * @param rule usually {@link DutyRules#GP_REGISTRATION}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties, in the order of placements
     */
    public static ImmutableList<Duty> gpRegistrations(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).gpRegistrations(rule);
    }

    /**
     * Returns the active offer of advocacy of every period of care. The measure asks only about children aged 5 or over who
     * stayed 28 days or more: the caller's filter.
     *
     * @param history the history
     * @param rule usually {@link DutyRules#ADVOCACY_OFFER}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> advocacyOffers(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).advocacyOffers(rule);
    }

    /**
     * Returns the assessments that followed a referral. One whose referral date is not recorded has no due date and is not
     * here; nor is a referral without an assessment.
     *
     * @param history the history
     * @param rule usually {@link DutyRules#ASSESSMENT}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    public static ImmutableList<Duty> assessments(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).assessments(rule);
    }

    /**
     * Returns the review of every placement of which the terms say that it was made before the assessment was finished, from
     * the first day on which they say so: where that is after the placement began, so is the clock's start. A placement of
     * which no terms say it has none; one with the same carer goes on.
     *
     * @param history the history
     * @param rule for example {@link BasisRules#WALES_REVIEW_BEFORE_ASSESSMENT}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties, in the order of placements
     */
    public static ImmutableList<Duty> reviewsBeforeAssessment(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new BasisDuties(history, asOf).reviews(rule);
    }

    /**
     * Returns the end of every connected person's approval for a time, from the first day on which the placement's terms
     * say that it rests on one: met by terms on another basis, cancelled by the end of the placement, which goes on with the same carer. Whether an approval
     * was extended nothing records; the rule tells which limit is asked about.
     *
     * @param history the history
     * @param rule for example {@link BasisRules#WALES_TEMPORARY_APPROVAL}
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties, in the order of placements
     */
    public static ImmutableList<Duty> temporaryApprovals(CareHistory history, DutyRule rule, LocalDate asOf) {
        return new BasisDuties(history, asOf).approvals(rule);
    }

    /**
     * Returns the reviews of a child on the Child Protection Register or in need, whose due dates are recorded. A review due
     * again is another one: each record is one duty.
     *
     * @param history the history
     * @param kind of which plan
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties by {@link DutyRules#SUPPORT_REVIEW}; one held late is missed, with its event
     */
    public static ImmutableList<Duty> supportReviews(CareHistory history, SupportReviewKind kind, LocalDate asOf) {
        return new OneOffDuties(history, asOf, Wanted.ALL).supportReviews(kind);
    }
}
