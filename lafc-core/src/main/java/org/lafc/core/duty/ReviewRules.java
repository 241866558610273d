package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;
import static org.lafc.core.duty.Verification.UNVERIFIED;
import static org.lafc.core.duty.Verification.VERIFIED;

import org.lafc.core.time.TimeLimit;

/**
 * When a child's case must be reviewed: the first time, the second, and each later time; and for a series of short breaks.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 39; England 2010, regulation
 * 33; short breaks regulations 62(3)(d) and 48(3)(d), unverified. That England lets some reviews of long-term foster
 * placements go without a meeting (2015, unverified) changes no date. What calls for an earlier review (39(3), 33(3)) is not
 * here: an earlier review held counts, but none falls due.
 *
 * @param name what results call the rules
 * @param first the first review after care began
 * @param second the second review
 * @param later every later review
 * @param shortBreaksFirst the first review of a series of short breaks
 * @param shortBreaksLater every later review of a series of short breaks
 */
public record ReviewRules(
        String name,
        DutyRule first,
        DutyRule second,
        DutyRule later,
        DutyRule shortBreaksFirst,
        DutyRule shortBreaksLater) {

    /** Wales, from 6 April 2016. */
    public static final ReviewRules WALES = of(
            "Wales",
            "wales",
            "SI 2015/1818 (W.261)",
            TimeLimit.workingDays(20),
            new String[] {"regulation 39(1)", "regulation 39(2)", "regulation 62(3)(d)"},
            VERIFIED);

    /** England, from 1 April 2011. */
    public static final ReviewRules ENGLAND = of(
            "England",
            "england",
            "SI 2010/959",
            TimeLimit.workingDays(20),
            new String[] {"regulation 33(1)", "regulation 33(2)", "regulation 48(3)(d)"},
            VERIFIED);

    /** Wales before 6 April 2016: 4 weeks, 3 months, 6 months. Unverified. */
    public static final ReviewRules WALES_BEFORE_2016 = of(
            "Wales before April 2016",
            "wales-before-2016",
            "SI 2007/307",
            TimeLimit.weeks(4),
            new String[] {"regulation 4", "regulation 4", "not seen"},
            UNVERIFIED);

    /**
     * Checks the components.
     *
     * @param name what results call the rules
     * @param first the first review after care began
     * @param second the second review
     * @param later every later review
     * @param shortBreaksFirst the first review of a series of short breaks
     * @param shortBreaksLater every later review of a series of short breaks
     */
    public ReviewRules {
        requireNonNull(name, "name");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(later, "later");
        requireNonNull(shortBreaksFirst, "shortBreaksFirst");
        requireNonNull(shortBreaksLater, "shortBreaksLater");
    }

    private static ReviewRules of(
            String name,
            String prefix,
            String instrument,
            TimeLimit first,
            String[] provisions,
            Verification verification) {
        LegalSource firstSource = new LegalSource(instrument, provisions[0], verification);
        LegalSource source = new LegalSource(instrument, provisions[1], verification);
        LegalSource breaks = new LegalSource(instrument, provisions[2], UNVERIFIED);
        String id = prefix + ".review.";
        return new ReviewRules(
                name,
                new DutyRule(
                        id + "first",
                        "within " + first + " after care began",
                        ClockStart.CARE_START,
                        first,
                        firstSource),
                new DutyRule(
                        id + "second",
                        "at most 3 months after the first review",
                        ClockStart.LAST_EVENT,
                        TimeLimit.months(3),
                        source),
                new DutyRule(
                        id + "later",
                        "at most 6 months after the review before",
                        ClockStart.LAST_EVENT,
                        TimeLimit.months(6),
                        source),
                new DutyRule(
                        id + "short-breaks.first",
                        "within 3 months of the first short break",
                        ClockStart.FIRST_SHORT_BREAK,
                        TimeLimit.months(3),
                        breaks),
                new DutyRule(
                        id + "short-breaks.later",
                        "at most 6 months after the review before",
                        ClockStart.LAST_EVENT,
                        TimeLimit.months(6),
                        breaks));
    }
}
