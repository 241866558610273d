package org.lafc.metrics.survival;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many spells ended or were last seen at which time, counted from the start of each spell (days in care, for
 * example). Holds whole numbers only, so tallies of parts add up to the tally of the whole, bit for bit, in any order.
 *
 * <ul>
 *   <li>A spell that <em>ended</em> did so in one of several ways; with a single way use {@link Builder#ended(double)}.
 *   <li>A spell that had not ended when it was last seen is <em>unfinished</em>: it counts as long as it was seen.
 *   <li><em>Late entry</em>: a spell that is known only from some time on, because only children in care on a census date
 *       are in the data, counts from that time. A spell is at risk at a time after its entry, up to and with its last.
 * </ul>
 *
 * <p>Immutable and safe between threads.
 *
 * @param entered how many spells came in at each time; those seen from the start, zero included, are not among them
 * @param ended how many spells ended at each time, by way
 * @param unfinished how many spells were last seen at each time without having ended
 */
public record SpellTally(
        ImmutableSortedMap<Double, Long> entered,
        ImmutableSortedMap<Double, ImmutableSortedMap<String, Long>> ended,
        ImmutableSortedMap<Double, Long> unfinished) {

    /** No spell. */
    public static final SpellTally EMPTY = builder().build();

    /** The way a spell ends if there is only one. */
    public static final String ENDED = "ended";

    /**
     * Checks that such spells can be.
     *
     * @param entered how many spells came in at each time; those seen from the start, zero included, are not among them
     * @param ended how many spells ended at each time, by way
     * @param unfinished how many spells were last seen at each time without having ended
     * @throws IllegalArgumentException if a time or a count is out of range, a way blank, or more spells leave at a time
     *     than are at risk
     * @throws ArithmeticException if there are more spells than a long holds
     */
    public SpellTally {
        entered.forEach(SpellTally::requireCount);
        unfinished.forEach(SpellTally::requireCount);
        ended.forEach((time, ways) -> ways.forEach((way, count) -> {
            requireCount(time, count);
            requireWay(way);
        }));
        for (RiskTable.Row row : RiskTable.of(entered, ended, unfinished)) {
            if (row.leaving() < 1 || row.leaving() > row.atRisk()) {
                throw new IllegalArgumentException("at " + row.time()
                        + " a spell or more must end or be last seen, and no more than the " + row.atRisk()
                        + " at risk, but " + row.leaving() + " did");
            }
        }
    }

    /**
     * Returns a builder.
     *
     * @return a builder without spells
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the number of spells.
     *
     * @return those that ended and those that did not
     */
    public long spells() {
        return Math.addExact(endings(), sum(unfinished));
    }

    /**
     * Returns the number of spells that ended.
     *
     * @return the endings, in all ways together
     */
    public long endings() {
        return ended.values().stream().mapToLong(SpellTally::sum).reduce(0, Math::addExact);
    }

    /**
     * Returns the ways in which spells ended.
     *
     * @return the ways, in the order of the alphabet
     */
    public ImmutableSet<String> ways() {
        return ended.values().stream()
                .flatMap(ways -> ways.keySet().stream())
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Adds the spells of another tally.
     *
     * @param other a tally of other spells
     * @return the tally of both
     * @throws ArithmeticException if there are more spells than a long holds
     */
    public SpellTally plus(SpellTally other) {
        return builder().add(this).add(other).build();
    }

    private static void requireCount(double time, long count) {
        if (!(Double.compare(time, 0.0) >= 0) || Double.isInfinite(time) || Double.isNaN(time) || count < 1) {
            throw new IllegalArgumentException(
                    "times must be 0 or more and finite and counts 1 or more, but there were " + count + " at " + time);
        }
    }

    private static void requireWay(String way) {
        if (way.isBlank()) {
            throw new IllegalArgumentException("way in which a spell ends must not be blank");
        }
    }

    static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** Collects spells. Used by one thread. */
    public static final class Builder {

        private final TreeMap<Double, Long> entered = new TreeMap<>();
        private final TreeMap<Double, TreeMap<String, Long>> ended = new TreeMap<>();
        private final TreeMap<Double, Long> unfinished = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a spell that ended, where there is one way to end.
         *
         * @param time when it ended, from its start, 0 or more and finite
         * @return this
         * @throws IllegalArgumentException if the time is negative or not finite
         */
        public Builder ended(double time) {
            return ended(0, time, ENDED);
        }

        /**
         * Adds a spell that ended and is known from an entry on.
         *
         * @param entry from when on it is known, from its start; 0 if from the start
         * @param time when it ended, after the entry, or 0 if both are
         * @param way how it ended, not blank
         * @return this
         * @throws IllegalArgumentException if a time is negative or not finite, the end not after the entry, or the way
         *     blank
         */
        public Builder ended(double entry, double time, String way) {
            requireTimes(entry, time);
            requireWay(way);
            enter(entry, 1);
            end(time, way, 1);
            return this;
        }

        /**
         * Adds a spell that had not ended when it was last seen.
         *
         * @param time when it was last seen, from its start, 0 or more and finite
         * @return this
         * @throws IllegalArgumentException if the time is negative or not finite
         */
        public Builder unfinished(double time) {
            return unfinished(0, time);
        }

        /**
         * Adds a spell that had not ended when it was last seen and is known from an entry on.
         *
         * @param entry from when on it is known, from its start; 0 if from the start
         * @param time when it was last seen, after the entry, or 0 if both are
         * @return this
         * @throws IllegalArgumentException if a time is negative or not finite, or the last not after the entry
         */
        public Builder unfinished(double entry, double time) {
            requireTimes(entry, time);
            enter(entry, 1);
            unfinished.merge(time + 0.0, 1L, Math::addExact);
            return this;
        }

        /**
         * Adds all spells of a tally.
         *
         * @param tally the tally
         * @return this
         * @throws ArithmeticException if there are more spells than a long holds
         */
        public Builder add(SpellTally tally) {
            tally.entered.forEach(this::enter);
            tally.ended.forEach((time, ways) -> ways.forEach((way, count) -> end(time, way, count)));
            tally.unfinished.forEach((time, count) -> unfinished.merge(time, count, Math::addExact));
            return this;
        }

        /**
         * Returns the tally.
         *
         * @return the tally of all spells added
         */
        public SpellTally build() {
            ImmutableSortedMap.Builder<Double, ImmutableSortedMap<String, Long>> byTime =
                    ImmutableSortedMap.naturalOrder();
            ended.forEach((time, ways) -> byTime.put(time, ImmutableSortedMap.copyOfSorted(ways)));
            return new SpellTally(
                    ImmutableSortedMap.copyOfSorted(entered),
                    byTime.buildOrThrow(),
                    ImmutableSortedMap.copyOfSorted(unfinished));
        }

        private void enter(double entry, long count) {
            if (entry > 0) {
                entered.merge(entry, count, Math::addExact);
            }
        }

        private void end(double time, String way, long count) {
            // -0.0 becomes 0.0, so that it is one time.
            ended.computeIfAbsent(time + 0.0, none -> new TreeMap<>()).merge(way, count, Math::addExact);
        }

        private static void requireTimes(double entry, double time) {
            if (!(entry >= 0) || !(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException(
                        "times must be 0 or more and finite, but entry was " + entry + " and end " + time);
            }
            if (entry > 0 && !(time > entry)) {
                throw new IllegalArgumentException(
                        "a spell must end after its entry, but entry was " + entry + " and end " + time);
            }
        }
    }
}
