package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;

/**
 * A published rule for children with many placements: how placements count, in how many years up to a census date, from
 * how many on, and among which children. The rules of Wales and England stand side by side and can be put to one
 * history, whichever rules it carries.
 *
 * @param name what results call the rule
 * @param counting how placements count
 * @param years the years up to and with the census date
 * @param atLeast the least number of placements that is many; the literal Powys readings are 4 (three moves or more)
 *     and 5 (more than three moves)
 * @param monthsLookedAfter how long the child must have been looked after without a break at the census date to be
 *     among those the share is of
 */
public record ManyPlacementsRule(String name, CareRules counting, int years, int atLeast, int monthsLookedAfter) {

    /** Wales: three or more in the year, of all looked after (NAWPI 3.1; later SCC/004, PM33, CH/043). */
    public static final ManyPlacementsRule WALES = new ManyPlacementsRule("Wales: PM33", CareRules.WALES, 1, 3, 0);

    /** England: three or more in the year, of all looked after (NI 62). */
    public static final ManyPlacementsRule ENGLAND =
            new ManyPlacementsRule("England: 3 or more in the year", CareRules.ENGLAND, 1, 3, 0);

    /**
     * England: three or more in two years, of those looked after at least two years (unverified: read as without a
     * break).
     */
    public static final ManyPlacementsRule ENGLAND_TWO_YEARS =
            new ManyPlacementsRule("England: 3 or more in 2 years", CareRules.ENGLAND, 2, 3, 24);

    /**
     * Checks the components.
     *
     * @param name what results call the rule
     * @param counting how placements count
     * @param years the years up to and with the census date, 1 or more
     * @param atLeast the least number of placements that is many, 1 or more
     * @param monthsLookedAfter how long the child must have been looked after, 0 or more
     * @throws IllegalArgumentException if a number is less than said
     */
    public ManyPlacementsRule {
        requireNonNull(name, "name");
        requireNonNull(counting, "counting");
        if (years < 1 || atLeast < 1 || monthsLookedAfter < 0) {
            throw new IllegalArgumentException(
                    "years and atLeast must be 1 or more and monthsLookedAfter 0 or more, but were " + years + ", "
                            + atLeast + " and " + monthsLookedAfter);
        }
    }

    /**
     * Puts the rule to a history.
     *
     * @param history the history
     * @param date the census date
     * @return whether the child is among those the share is of, and the placements counted
     */
    public ManyPlacements on(CareHistory history, CensusDate date) {
        LocalDate dayAfter = date.day().plusDays(1);
        ImmutableList<PeriodOfCare> periods = history.periodsOfCare(counting);
        PlacementCount count = PlacementCount.of(
                CareHistory.placementsOf(periods), DateRange.of(dayAfter.minusYears(years), dayAfter), counting);
        return new ManyPlacements(this, base(history, periods, date.day()), count);
    }

    private ManyPlacements.Base base(CareHistory history, ImmutableList<PeriodOfCare> periods, LocalDate day) {
        return CareHistory.periodOn(day, periods)
                .map(period -> period.lastedMonths(monthsLookedAfter, day, history.child()))
                .map(lasted -> switch (lasted) {
                    case YES -> ManyPlacements.Base.COUNTED;
                    case NO -> ManyPlacements.Base.NOT_LONG_ENOUGH;
                    case NOT_KNOWN -> ManyPlacements.Base.NOT_KNOWN;
                })
                .orElse(ManyPlacements.Base.NOT_LOOKED_AFTER);
    }
}
