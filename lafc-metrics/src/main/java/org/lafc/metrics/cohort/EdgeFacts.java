package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.edge.DepartureReason;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of help before care: family support packages, assessments after a referral, registrations on the Child
 * Protection Register. Conventions C1 to C21 are those of the KPI catalogue.
 */
public final class EdgeFacts {

    static final String NONE_RECORDED = "none-recorded";

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);
    private static final String FAMILY_SUPPORT = "plain table family_support";
    private static final String ASSESSMENTS = "plain table referral_assessments";
    private static final String REGISTER = "plain table protection_register";

    /** Whether the child was looked after on the day of the row. */
    public static final Fact LOOKED_AFTER_THAT_DAY = new Fact(
            "looked-after-that-day",
            YES_NO,
            "whether the child was looked after on the day the row is of (C2); short breaks are not (C6)",
            "care began before the data, on a day that is not known",
            "SSDA903 DECOM, DEC");

    /** Whether the child was at the edge of care. */
    public static final Fact EDGE_OF_CARE = new Fact(
            "edge-of-care",
            YES_NO,
            "whether the child was at the edge of care when the package began",
            "not recorded",
            FAMILY_SUPPORT);

    /** Whether the package is the child's first of the year. */
    public static final Fact FIRST_IN_YEAR = new Fact(
            "first-in-year",
            YES_NO,
            "whether the package is the first of the child's that began in the year",
            "never missing",
            FAMILY_SUPPORT);

    /** Whether the package is the child's first of the year at the edge of care. */
    public static final Fact FIRST_AT_EDGE_IN_YEAR = new Fact(
            "first-at-edge-in-year",
            YES_NO,
            "whether the package is the first of the child's that began in the year at the edge of care",
            "whether the child was at the edge of care is not recorded, and no earlier package was at it",
            FAMILY_SUPPORT);

    /** Whether the child came into care afterwards. */
    public static final Fact CAME_INTO_CARE = new Fact(
            "came-into-care",
            YES_NO,
            "whether the child became looked after on a later day, as far as is known; short breaks do not count (C6), nor "
                    + "does care of no night",
            "care began before the data, on a day that is not known",
            "SSDA903 DECOM");

    /** How long the child stayed out of care. */
    public static final Fact MONTHS_WITHOUT_CARE = new Fact(
            "months-without-care",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "calendar months from the start of the package that passed before the child came into care, or up to the day "
                    + "that is known of; coming into care on the day a month is over, that month has not passed (C21)",
            "as came-into-care",
            "SSDA903 DECOM");

    /** Whether the child moved away or died. */
    public static final Fact DEPARTURE = new Fact(
            "departure",
            new FactType.Code(ImmutableList.<String>builder()
                    .addAll(FactType.Code.of(DepartureReason.values()).words())
                    .add(NONE_RECORDED)
                    .build()),
            "whether the child moved to another authority or died after the package began and before coming into care, as far "
                    + "as is known; only where it was recorded",
            "never: what was not recorded has a word of its own",
            "plain table departures");

    /** When the child moved away or died. */
    public static final Fact MONTHS_TO_DEPARTURE = new Fact(
            "months-to-departure",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "calendar months from the start of the package to the departure, one begun counted whole (C21)",
            "no departure recorded",
            "plain table departures");

    /** Whether an assessment was completed in time. */
    public static final Fact COMPLETED_IN_TIME = new Fact(
            "completed-in-time",
            YES_NO,
            "whether the assessment was completed within 42 working days of the referral, the day of which is day 0",
            "the day of the referral is not recorded, or the calendar of working days does not reach to it",
            ASSESSMENTS);

    /** Whether the child was seen. */
    public static final Fact CHILD_SEEN = new Fact(
            "child-seen",
            YES_NO,
            "whether the social worker saw the child for the assessment",
            "not recorded",
            ASSESSMENTS);

    /** Whether the child was seen alone. */
    public static final Fact SEEN_ALONE = new Fact(
            "seen-alone",
            YES_NO,
            "whether the social worker saw the child alone for the assessment",
            "not recorded",
            ASSESSMENTS);

    /** Whether the child had been on the register before. */
    public static final Fact REGISTERED_BEFORE = new Fact(
            "registered-before",
            YES_NO,
            "whether an earlier registration of the child is recorded, of whatever time",
            "none is recorded, and the register is not known from a year before birth on",
            REGISTER);

    /** How long ago the child came off the register. */
    public static final Fact MONTHS_OFF_REGISTER = new Fact(
            "months-off-register",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "calendar months from the last removal from the register to the registration, one begun counted whole: 12 for "
                    + "exactly twelve months, 13 for a day more (C21)",
            "no earlier registration is recorded",
            REGISTER);

    /** How long the child was on the register. */
    public static final Fact DAYS_ON_REGISTER = new Fact(
            "days-on-register",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days from registration to removal; 0 if both were on one day",
            "never missing",
            REGISTER);

    private EdgeFacts() {}
}
