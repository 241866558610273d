package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A sentence that says of some years or ages that there are more or fewer, for example "fewer aged 15 to 17". Such a
 * sentence under a table of ages and years can be read two ways: over time (each age against the column before) and down
 * the ages (along one column). The papers' own sentences hold one way and fail the other, so both readings are given.
 *
 * <p>Immutable and safe between threads.
 *
 * @param direction what is claimed
 * @param first the first year or age it speaks of
 * @param last the last, not before the first
 */
public record DirectionClaim(Direction direction, int first, int last) {

    /** What a sentence claims. */
    public enum Direction {
        /** More. */
        MORE,
        /** Fewer. */
        FEWER
    }

    /** Whether a claim holds. */
    public enum Holding {
        /** In every case it speaks of. */
        HOLDS,
        /** In more than half of the cases, not in all. */
        HOLDS_PARTLY,
        /** In half of the cases or fewer. */
        FAILS,
        /** There is nothing to hold it against. */
        CANNOT_TELL
    }

    /**
     * What came of a claim.
     *
     * @param holding whether it holds
     * @param holds in how many cases
     * @param cases of how many
     */
    public record Outcome(Holding holding, int holds, int cases) {
        /**
         * Checks the components.
         *
         * @param holding whether it holds
         * @param holds in how many cases
         * @param cases of how many
         */
        public Outcome {
            requireNonNull(holding, "holding");
        }

        private static Outcome of(int holds, int cases) {
            Holding holding = holds == cases ? Holding.HOLDS : 2 * holds > cases ? Holding.HOLDS_PARTLY : Holding.FAILS;
            return new Outcome(holding, holds, cases);
        }

        /**
         * Returns the outcome with its counts.
         *
         * @return for example {@code FAILS (in 5 of 19)}
         */
        @Override
        public String toString() {
            return holding + (cases == 0 ? "" : " (in " + holds + " of " + cases + ")");
        }
    }

    /**
     * Checks the components.
     *
     * @param direction what is claimed
     * @param first the first year or age it speaks of
     * @param last the last, not before the first
     * @throws IllegalArgumentException if the last is before the first
     */
    public DirectionClaim {
        requireNonNull(direction, "direction");
        if (last < first) {
            throw new IllegalArgumentException(
                    "last of a claim must not be before the first, but they were " + last + " and " + first);
        }
    }

    /**
     * Returns a claim of more.
     *
     * @param first the first year or age it speaks of
     * @param last the last, not before the first
     * @return the claim
     */
    public static DirectionClaim more(int first, int last) {
        return new DirectionClaim(Direction.MORE, first, last);
    }

    /**
     * Returns a claim of fewer.
     *
     * @param first the first year or age it speaks of
     * @param last the last, not before the first
     * @return the claim
     */
    public static DirectionClaim fewer(int first, int last) {
        return new DirectionClaim(Direction.FEWER, first, last);
    }

    /**
     * Reads the claims of one sentence over time: each number against the one of the time before.
     *
     * @param claims the claims of the sentence, one or more
     * @param before the numbers of the time before, if there are any
     * @param now the numbers the sentence speaks of
     * @return in how many of the numbers spoken of it holds
     * @throws IllegalArgumentException if there is no claim, or a series lacks a number spoken of
     */
    public static Outcome overTime(List<DirectionClaim> claims, Optional<Series> before, Series now) {
        requireClaims(claims);
        if (before.isEmpty()) {
            return new Outcome(Holding.CANNOT_TELL, 0, 0);
        }
        int holds = 0;
        int cases = 0;
        for (DirectionClaim claim : claims) {
            for (int key = claim.first; key <= claim.last; key++) {
                cases++;
                holds += claim.holds(before.get().at(key), now.at(key)) ? 1 : 0;
            }
        }
        return Outcome.of(holds, cases);
    }

    /**
     * Reads the claims of one sentence along a series: from the first number of each claim to its last, dips between
     * them allowed; a claim of a single year or age is held against the one before it.
     *
     * @param claims the claims of the sentence, one or more
     * @param series the numbers the sentence speaks of
     * @return how many of the claims hold
     * @throws IllegalArgumentException if there is no claim, or the series lacks a number spoken of
     */
    public static Outcome along(List<DirectionClaim> claims, Series series) {
        requireClaims(claims);
        int holds = 0;
        for (DirectionClaim claim : claims) {
            int from = claim.first == claim.last ? claim.first - 1 : claim.first;
            holds += claim.holds(series.at(from), series.at(claim.last)) ? 1 : 0;
        }
        return Outcome.of(holds, claims.size());
    }

    private boolean holds(long before, long now) {
        return direction == Direction.MORE ? now > before : now < before;
    }

    private static void requireClaims(List<DirectionClaim> claims) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a sentence must claim something, but there was no claim");
        }
    }
}
