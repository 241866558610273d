package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeSet;
import org.lafc.metrics.stats.Change;

/**
 * A yearly series beside another: who is above, and who changes faster. The series are counts or published rates in whole
 * numbers. Compared are the years both have; a year that one lacks is left out, never guessed.
 *
 * <p>The Cwm Taf statement of June 2016 sets the rates of its two authorities beside that of Wales in this way.
 *
 * <p>Immutable and safe between threads.
 *
 * @param series the series, 0 or more in each year
 * @param other the series it is set against
 */
public record Pace(ImmutableSortedMap<Integer, Long> series, ImmutableSortedMap<Integer, Long> other) {

    /** How the change of one series relates to that of the other, each as a share of where it started. */
    public enum Verdict {
        /** Grew by a larger share, or fell by a smaller one. */
        AHEAD,
        /** Changed by exactly the same share. */
        LEVEL,
        /** Grew by a smaller share, or fell by a larger one. */
        BEHIND,
        /** One of them started from 0. */
        NOT_COMPARABLE
    }

    /**
     * Both series from one year to another.
     *
     * @param from the earlier year
     * @param to the later year
     * @param own the change of the series
     * @param other the change of the other
     */
    public record Step(int from, int to, Change own, Change other) {

        /**
         * Compares both changes, exactly.
         *
         * @return how the series did beside the other
         */
        public Verdict verdict() {
            if (own.from() == 0 || other.from() == 0) {
                return Verdict.NOT_COMPARABLE;
            }
            int more = own.compareShare(other);
            return more > 0 ? Verdict.AHEAD : more < 0 ? Verdict.BEHIND : Verdict.LEVEL;
        }
    }

    /**
     * Sets a series beside another.
     *
     * @param series the series by year
     * @param other the series it is set against, by year
     * @return both
     * @throws IllegalArgumentException if a value is negative or no year is in both
     */
    public static Pace of(Map<Integer, Long> series, Map<Integer, Long> other) {
        return new Pace(ImmutableSortedMap.copyOf(series), ImmutableSortedMap.copyOf(other));
    }

    /**
     * Checks the values.
     *
     * @param series the series, 0 or more in each year
     * @param other the series it is set against
     * @throws IllegalArgumentException if a value is negative, or the series have no year in common
     */
    public Pace {
        series.forEach(Pace::requireNotNegative);
        other.forEach(Pace::requireNotNegative);
        if (series.keySet().stream().noneMatch(other::containsKey)) {
            throw new IllegalArgumentException(
                    "the series must have a year in common, but had " + series.keySet() + " and " + other.keySet());
        }
    }

    /**
     * Returns the years that both series have.
     *
     * @return the years, the earliest first
     */
    public ImmutableList<Integer> years() {
        TreeSet<Integer> both = new TreeSet<>(series.keySet());
        both.retainAll(other.keySet());
        return ImmutableList.copyOf(both);
    }

    /**
     * Returns both changes from each year to the next that both have.
     *
     * @return one step fewer than years
     */
    public ImmutableList<Step> steps() {
        ImmutableList<Integer> years = years();
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (int i = 1; i < years.size(); i++) {
            steps.add(between(years.get(i - 1), years.get(i)));
        }
        return steps.build();
    }

    /**
     * Returns both changes from one year to another.
     *
     * @param from the earlier year
     * @param to the later year
     * @return the step
     * @throws IllegalArgumentException if the years are out of order or either is not in both series
     */
    public Step between(int from, int to) {
        if (from >= to || !years().contains(from) || !years().contains(to)) {
            throw new IllegalArgumentException("years must be two that both series have, the earlier first: " + years()
                    + ", but were " + from + " and " + to);
        }
        return new Step(
                from, to, Change.of(at(series, from), at(series, to)), Change.of(at(other, from), at(other, to)));
    }

    /**
     * Returns in how many of the common years the series was above the other.
     *
     * @return 0 to the number of {@link #years}
     */
    public int yearsAbove() {
        return (int) years().stream()
                .filter(year -> at(series, year) > at(other, year))
                .count();
    }

    /**
     * Returns how far the series was from the other in a year, as a change from the other to the series: 91 to 135 is
     * 48.4 per cent above.
     *
     * @param year a year that both have
     * @return the other as the base, the series as what it became
     * @throws IllegalArgumentException if the year is not in both series
     */
    public Change gap(int year) {
        if (!years().contains(year)) {
            throw new IllegalArgumentException(
                    "year must be one that both series have: " + years() + ", but was " + year);
        }
        return Change.of(at(other, year), at(series, year));
    }

    private static long at(ImmutableSortedMap<Integer, Long> values, int year) {
        Long value = values.get(year);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + year);
        }
        return value;
    }

    private static void requireNotNegative(int year, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("values must be 0 or more, but that of " + year + " was " + value);
        }
    }
}
