package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.time.DateRange;

/**
 * An unbroken time looked after, short breaks apart. Derived from episodes.
 *
 * @param dates the days of the period, ended by the day before the 18th birthday at the latest
 * @param endReason why care ended; empty while it goes on, and where the 18th birthday alone ended it
 * @param placements its placements in order; at least one
 * @param derivation the rules and rows it was made by
 */
public record PeriodOfCare(
        DateRange dates, Optional<EpisodeEnd> endReason, ImmutableList<Placement> placements, Derivation derivation) {

    /**
     * Checks the components.
     *
     * @param dates the days of the period, ended by the day before the 18th birthday at the latest
     * @param endReason why care ended; empty while it goes on, and where the 18th birthday alone ended it
     * @param placements its placements in order; at least one
     * @param derivation the rules and rows it was made by
     * @throws IllegalArgumentException if there is no placement
     */
    public PeriodOfCare {
        requireNonNull(dates, "dates");
        requireNonNull(endReason, "endReason");
        requireNonNull(derivation, "derivation");
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("a period of care must hold at least one placement");
        }
    }

    /**
     * Tells whether care began before {@link #dates()} begin: the child's first episode is there, but RNE says that it
     * did not begin care. A return of one year without the years before is the usual reason.
     *
     * @return true if the first day of care is not known and the time in care is a minimum
     */
    public boolean beganEarlier() {
        return derivation.rules().contains(Derivation.Rule.BEGAN_EARLIER);
    }

    /**
     * Returns how long the child had been looked after in this period on a day.
     *
     * @param day the day, not counted itself
     * @return the nights from the first day of care to that day, or to the end of care if that came before; 0 before
     *     it began; a minimum if care {@linkplain #beganEarlier() began earlier}
     */
    public long daysUpTo(LocalDate day) {
        return dates.daysUpTo(day);
    }

    /**
     * Returns the day the young person left care, from which care leavers are followed: the 18th birthday where that ended
     * care, though the statistics end care a day earlier (C3).
     *
     * @return the day, or empty while care goes on
     */
    public Optional<LocalDate> leftOn() {
        boolean byAge = derivation.rules().contains(Derivation.Rule.ENDS_BY_EIGHTEEN);
        return dates.endExclusive().map(end -> byAge ? end.plusDays(1) : end);
    }

    /**
     * Tells whether the child had been looked after in this period for some months on a day of it: by the calendar, the day
     * on which they are complete is enough (C21).
     *
     * @param months the months, 0 or more
     * @param day the day, one of the period's
     * @param child the child
     * @return yes or no; not known if care {@linkplain #beganEarlier() began earlier} than the data and the child is old
     *     enough for it, since nobody is looked after before birth
     */
    public Answer lastedMonths(int months, LocalDate day, Child child) {
        if (!dates.start().plusMonths(months).isAfter(day)) {
            return Answer.YES;
        }
        boolean mayBeLonger =
                beganEarlier() && !child.dateOfBirth().plusMonths(months).isAfter(day);
        return mayBeLonger ? Answer.NOT_KNOWN : Answer.NO;
    }

    /**
     * Returns the period without its dates, which are personal.
     *
     * @return end reason, placements and derivation
     */
    @Override
    public String toString() {
        return "PeriodOfCare{endReason=" + endReason.map(EpisodeEnd::toString).orElse("none") + ", placements="
                + placements + ", derivation=" + derivation + "}";
    }
}
