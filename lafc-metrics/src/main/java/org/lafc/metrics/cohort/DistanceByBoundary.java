package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multiset;
import java.util.function.ToLongBiFunction;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceThreshold;

/**
 * Distance from home against the authority's boundary: two questions, not one. In a large county a child may be far from
 * home and still in it, or near home and already outside. All nine counts are there and add up to the cohort; children
 * without a distance, or of whom the side is not known, are counted apart, never guessed.
 *
 * <p>England's release on placement location has such a table, cut at 20 miles. Tables of parts add up to the table of
 * the whole. Immutable and safe between threads.
 *
 * @param threshold what is far
 * @param distanceMethod how distances were measured
 * @param counts the number of children by side and distance, all nine
 */
public record DistanceByBoundary(
        DistanceThreshold threshold, String distanceMethod, ImmutableTable<AreaSide, HowFar, Long> counts) {

    /** How far from home, as a threshold tells. */
    public enum HowFar {
        /** Not far. */
        NEAR,
        /** Far. */
        FAR,
        /** There is no distance. */
        NOT_MEASURED
    }

    /**
     * Checks that all nine counts are there.
     *
     * @param threshold what is far
     * @param distanceMethod how distances were measured
     * @param counts the number of children by side and distance, all nine
     * @throws IllegalArgumentException if there are not nine counts of 0 or more
     */
    public DistanceByBoundary {
        requireNonNull(threshold, "threshold");
        requireNonNull(distanceMethod, "distanceMethod");
        if (counts.size() != AreaSide.values().length * HowFar.values().length
                || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts must be nine, each 0 or more, one for each side and distance, but were " + counts);
        }
    }

    /**
     * Counts a cohort.
     *
     * @param cohort the cohort
     * @param threshold what is far
     * @return the table
     */
    public static DistanceByBoundary of(Cohort cohort, DistanceThreshold threshold) {
        Multiset<Cell> cells = HashMultiset.create();
        for (int row = 0; row < cohort.size(); row++) {
            HowFar howFar = HowFar.NOT_MEASURED;
            if (cohort.distance(row) instanceof Measured measured) {
                howFar = threshold.isMetBy(measured.distance()) ? HowFar.FAR : HowFar.NEAR;
            }
            cells.add(new Cell(cohort.areaSide(row), howFar));
        }
        return new DistanceByBoundary(
                threshold, cohort.distanceMethod(), table((side, howFar) -> cells.count(new Cell(side, howFar))));
    }

    private record Cell(AreaSide side, HowFar howFar) {}

    /**
     * Returns one count.
     *
     * @param side where the placement is; not recorded for those of whom that is not known
     * @param howFar how far it is
     * @return the number of children
     */
    public long count(AreaSide side, HowFar howFar) {
        Long count = counts.get(side, howFar);
        return count == null ? 0 : count;
    }

    /**
     * Returns how many children were counted.
     *
     * @return all of them, also those without a distance or a side
     */
    public long children() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns how many are far from home but in the area.
     *
     * @return the number of children
     */
    public long farButInside() {
        return count(AreaSide.IN_AREA, HowFar.FAR);
    }

    /**
     * Returns how many are near home but outside the area.
     *
     * @return the number of children
     */
    public long nearButOutside() {
        return count(AreaSide.OUT_OF_AREA, HowFar.NEAR);
    }

    /**
     * Returns the table of both together.
     *
     * @param other the table of other children, with the same threshold and method
     * @return the sum
     * @throws IllegalArgumentException if threshold or method differ: two methods never mix in one figure
     */
    public DistanceByBoundary plus(DistanceByBoundary other) {
        if (!threshold.equals(other.threshold) || !distanceMethod.equals(other.distanceMethod)) {
            throw new IllegalArgumentException("tables must have one threshold and one method of distance, but had "
                    + threshold + " by " + distanceMethod + " and " + other.threshold + " by " + other.distanceMethod);
        }
        return new DistanceByBoundary(
                threshold,
                distanceMethod,
                table((side, howFar) -> Math.addExact(count(side, howFar), other.count(side, howFar))));
    }

    private static ImmutableTable<AreaSide, HowFar, Long> table(ToLongBiFunction<AreaSide, HowFar> counts) {
        ImmutableTable.Builder<AreaSide, HowFar, Long> table = ImmutableTable.builder();
        for (AreaSide side : AreaSide.values()) {
            for (HowFar howFar : HowFar.values()) {
                table.put(side, howFar, counts.applyAsLong(side, howFar));
            }
        }
        return table.buildOrThrow();
    }
}
