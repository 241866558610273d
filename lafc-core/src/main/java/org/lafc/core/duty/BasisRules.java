package org.lafc.core.duty;

import static org.lafc.core.duty.Verification.UNVERIFIED;
import static org.lafc.core.duty.Verification.VERIFIED;

import com.google.common.collect.ImmutableList;
import org.lafc.core.time.TimeLimit;

/**
 * The limits that hang on the basis a placement was made on ({@link org.lafc.core.care.PlacementBasis}): with a parent before
 * the assessment, with a connected person approved for a time, with foster carers in an emergency.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulations 20, 24, 26 and 27; England 2010,
 * regulations 19 and 23 to 25. All but regulation 20 are unverified.
 */
public final class BasisRules {

    private static final String WALES = "SI 2015/1818 (W.261)";
    private static final String ENGLAND = "SI 2010/959";

    /** Wales: with a parent before the assessment, assessed and reviewed within 10 working days of placement. */
    public static final DutyRule WALES_REVIEW_BEFORE_ASSESSMENT =
            review("wales", new LegalSource(WALES, "regulation 20", VERIFIED));

    /** England: with a parent before the assessment, assessed and reviewed within 10 working days. Unverified. */
    public static final DutyRule ENGLAND_REVIEW_BEFORE_ASSESSMENT =
            review("england", new LegalSource(ENGLAND, "regulation 19", UNVERIFIED));

    /** Wales: decision on such a placement within 10 working days of the review. Data alone: nothing records it. */
    public static final DutyRule WALES_DECISION_AFTER_REVIEW =
            decision("wales", new LegalSource(WALES, "regulation 20", VERIFIED));

    /** England: decision on such a placement. Unverified. Data alone: nothing records it. */
    public static final DutyRule ENGLAND_DECISION_AFTER_REVIEW =
            decision("england", new LegalSource(ENGLAND, "regulation 19", UNVERIFIED));

    /** Wales: a connected person's approval for a time lasts 16 weeks. Unverified. */
    public static final DutyRule WALES_TEMPORARY_APPROVAL =
            approval("wales.temporary-approval", "at most 16 weeks", 16, wales("regulations 26 and 27"));

    /** England: a connected person's approval for a time lasts 16 weeks. Unverified. */
    public static final DutyRule ENGLAND_TEMPORARY_APPROVAL =
            approval("england.temporary-approval", "at most 16 weeks", 16, england("regulations 24 and 25"));

    /** Wales: such an approval once extended by 8 weeks. Unverified. */
    public static final DutyRule WALES_TEMPORARY_APPROVAL_EXTENDED = approval(
            "wales.temporary-approval.extended", "16 weeks, extended by 8", 24, wales("regulations 26 and 27"));

    /** England: such an approval once extended by 8 weeks. Unverified. */
    public static final DutyRule ENGLAND_TEMPORARY_APPROVAL_EXTENDED = approval(
            "england.temporary-approval.extended", "16 weeks, extended by 8", 24, england("regulations 24 and 25"));

    /** Wales: a foster placement in an emergency lasts 6 working days. Unverified. Data alone: nothing records it as one. */
    public static final DutyRule WALES_EMERGENCY_PLACEMENT = emergency("wales", wales("regulation 24"));

    /** England: a foster placement in an emergency. Unverified. Data alone: nothing records it as one. */
    public static final DutyRule ENGLAND_EMERGENCY_PLACEMENT = emergency("england", england("regulation 23"));

    private BasisRules() {}

    static ImmutableList<DutyRule> all() {
        return ImmutableList.of(
                WALES_REVIEW_BEFORE_ASSESSMENT,
                ENGLAND_REVIEW_BEFORE_ASSESSMENT,
                WALES_DECISION_AFTER_REVIEW,
                ENGLAND_DECISION_AFTER_REVIEW,
                WALES_TEMPORARY_APPROVAL,
                ENGLAND_TEMPORARY_APPROVAL,
                WALES_TEMPORARY_APPROVAL_EXTENDED,
                ENGLAND_TEMPORARY_APPROVAL_EXTENDED,
                WALES_EMERGENCY_PLACEMENT,
                ENGLAND_EMERGENCY_PLACEMENT);
    }

    private static LegalSource wales(String provision) {
        return new LegalSource(WALES, provision, UNVERIFIED);
    }

    private static LegalSource england(String provision) {
        return new LegalSource(ENGLAND, provision, UNVERIFIED);
    }

    private static DutyRule review(String nation, LegalSource source) {
        return new DutyRule(
                nation + ".before-assessment.review",
                "assessed and reviewed within 10 working days of placement",
                ClockStart.PLACEMENT_START,
                TimeLimit.workingDays(10),
                source);
    }

    private static DutyRule decision(String nation, LegalSource source) {
        return new DutyRule(
                nation + ".before-assessment.decision",
                "decided within 10 working days of the review",
                ClockStart.LAST_EVENT,
                TimeLimit.workingDays(10),
                source);
    }

    private static DutyRule approval(String id, String text, int weeks, LegalSource source) {
        return new DutyRule(id, text, ClockStart.PLACEMENT_START, TimeLimit.weeks(weeks), source);
    }

    private static DutyRule emergency(String nation, LegalSource source) {
        return new DutyRule(
                nation + ".emergency-placement",
                "at most 6 working days",
                ClockStart.PLACEMENT_START,
                TimeLimit.workingDays(6),
                source);
    }
}
