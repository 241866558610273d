package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;
import static org.lafc.core.duty.Verification.SECONDARY;
import static org.lafc.core.duty.Verification.UNVERIFIED;
import static org.lafc.core.duty.Verification.VERIFIED;

import org.lafc.core.time.TimeLimit;

/**
 * When a child's health must be assessed: the first time, and again while young and later.
 *
 * <p>At the 5th birthday the shorter gap applies if it ends on or before it, otherwise the longer one: a choice of lafc,
 * and earlier than a strict reading of the regulations would have it.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 7, unverified; England 2010,
 * regulation 7, from secondary pages; before April 2016 in Wales SI 2007/310, regulation 8(1)(a). That an assessment in the
 * three months before, or the refusal of a child who understands, takes the duty away is unverified in both nations.
 *
 * @param name what results call the rules
 * @param first the first assessment
 * @param young each further one up to an age
 * @param older each further one later
 * @param youngUntil the age, in years by birthdays
 * @param notNeededIfWithin an assessment within this before care began stands for the first one
 */
public record HealthRules(
        String name, DutyRule first, DutyRule young, DutyRule older, int youngUntil, TimeLimit notNeededIfWithin) {

    /** Wales, from 6 April 2016. Unverified. */
    public static final HealthRules WALES = of(
            "Wales",
            "wales",
            TimeLimit.workingDays(20),
            new LegalSource("SI 2015/1818 (W.261)", "regulation 7", UNVERIFIED),
            new LegalSource("SI 2015/1818 (W.261)", "regulation 7", UNVERIFIED));

    /** England, from 1 April 2011. From secondary pages. */
    public static final HealthRules ENGLAND = of(
            "England",
            "england",
            TimeLimit.workingDays(20),
            new LegalSource("SI 2010/959", "regulation 7(1)", SECONDARY),
            new LegalSource("SI 2010/959", "regulation 7(3)", SECONDARY));

    /** Wales before 6 April 2016: first within 14 working days. The gaps after it are unverified. */
    public static final HealthRules WALES_BEFORE_2016 = of(
            "Wales before April 2016",
            "wales-before-2016",
            TimeLimit.workingDays(14),
            new LegalSource("SI 2007/310", "regulation 8(1)(a)", VERIFIED),
            new LegalSource("SI 2007/307", "regulation 7", UNVERIFIED));

    /**
     * Checks the components.
     *
     * @param name what results call the rules
     * @param first the first assessment
     * @param young each further one up to an age
     * @param older each further one later
     * @param youngUntil the age, in years by birthdays
     * @param notNeededIfWithin an assessment within this before care began stands for the first one: in days, weeks or
     *     months
     * @throws IllegalArgumentException if {@code youngUntil} is negative
     */
    public HealthRules {
        requireNonNull(name, "name");
        requireNonNull(first, "first");
        requireNonNull(young, "young");
        requireNonNull(older, "older");
        requireNonNull(notNeededIfWithin, "notNeededIfWithin");
        if (youngUntil < 0) {
            throw new IllegalArgumentException("youngUntil must be 0 or more years, but was " + youngUntil);
        }
    }

    private static HealthRules of(
            String name, String prefix, TimeLimit first, LegalSource firstSource, LegalSource source) {
        String id = prefix + ".health.";
        return new HealthRules(
                name,
                new DutyRule(
                        id + "first",
                        "before placement or within " + first + " after care began",
                        ClockStart.CARE_START,
                        first,
                        firstSource),
                new DutyRule(
                        id + "under-five",
                        "at least once in every 6 months before the 5th birthday",
                        ClockStart.LAST_EVENT,
                        TimeLimit.months(6),
                        source),
                new DutyRule(
                        id + "five-and-over",
                        "at least once in every 12 months",
                        ClockStart.LAST_EVENT,
                        TimeLimit.months(12),
                        source),
                5,
                TimeLimit.months(3));
    }
}
