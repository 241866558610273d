package org.lafc.core.place;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;

/**
 * What came of measuring many pairs of home and placement, one row a pair, in columns: metres, or the reason why there
 * are none. Immutable and safe between threads.
 */
public final class DistanceOutcomes {

    private final double[] metres;
    private final @Nullable Reason[] reasons; // null where there is a distance

    private DistanceOutcomes(double[] metres, @Nullable Reason[] reasons) {
        this.metres = metres;
        this.reasons = reasons;
    }

    /**
     * Returns a builder.
     *
     * @param size how many pairs, 0 or more
     * @return a builder whose rows all wait for an outcome
     * @throws IllegalArgumentException if there are fewer than 0
     */
    public static Builder builder(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("pairs must be 0 or more, but were " + size);
        }
        return new Builder(size);
    }

    /**
     * Returns how many pairs were measured or not.
     *
     * @return the number of rows
     */
    public int size() {
        return metres.length;
    }

    /**
     * Tells whether a row has a distance.
     *
     * @param row the row, from 0
     * @return true if it was measured
     */
    public boolean isMeasured(int row) {
        return reasons[row] == null;
    }

    /**
     * Returns the distance of a row that has one.
     *
     * @param row the row, from 0
     * @return metres, unrounded
     * @throws IllegalArgumentException if the row was not measured
     */
    public double metres(int row) {
        if (!isMeasured(row)) {
            throw new IllegalArgumentException("row " + row + " has no distance: " + reasons[row]);
        }
        return metres[row];
    }

    /**
     * Returns the outcome of a row.
     *
     * @param row the row, from 0
     * @return the distance, unrounded, or the reason why there is none
     */
    public DistanceOutcome outcome(int row) {
        Reason reason = reasons[row];
        return reason == null ? new Measured(Distance.ofMetres(metres[row])) : new NotMeasured(reason);
    }

    /**
     * Counts why rows have no distance.
     *
     * @return the number of rows by reason, in the order of reasons; reasons that no row has are left out
     */
    public ImmutableMap<Reason, Integer> reasons() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (Reason reason : reasons) {
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return ImmutableMap.copyOf(counts);
    }

    /**
     * Returns how many rows there are and nothing of what they hold.
     *
     * @return for example {@code DistanceOutcomes[210 pairs]}
     */
    @Override
    public String toString() {
        return "DistanceOutcomes[" + size() + " pairs]";
    }

    /**
     * Builds {@link DistanceOutcomes}. Several threads may set rows at once if each sets its own; building must come after
     * them all.
     */
    public static final class Builder {

        private double[] metres;
        private @Nullable Reason[] reasons;

        private Builder(int size) {
            this.metres = new double[size];
            this.reasons = new @Nullable Reason[size];
            Arrays.fill(metres, Double.NaN);
        }

        /**
         * Sets the outcome of a row.
         *
         * @param row the row, from 0
         * @param outcome what came of measuring
         * @return this builder
         */
        public Builder set(int row, DistanceOutcome outcome) {
            if (outcome instanceof Measured measured) {
                return measured(row, measured.distance().metres());
            }
            return notMeasured(row, ((NotMeasured) outcome).reason());
        }

        /**
         * Sets the distance of a row.
         *
         * @param row the row, from 0
         * @param distanceMetres metres, finite and not negative
         * @return this builder
         * @throws IllegalArgumentException if it is no distance
         */
        public Builder measured(int row, double distanceMetres) {
            Distance.checkMetres(distanceMetres);
            metres[row] = distanceMetres;
            reasons[row] = null;
            return this;
        }

        /**
         * Says why a row has no distance.
         *
         * @param row the row, from 0
         * @param reason why
         * @return this builder
         */
        public Builder notMeasured(int row, Reason reason) {
            reasons[row] = requireNonNull(reason, "reason");
            return this;
        }

        /**
         * Builds the outcomes. The builder is empty afterwards.
         *
         * @return the outcomes
         * @throws IllegalArgumentException if a row has no outcome
         */
        public DistanceOutcomes build() {
            for (int row = 0; row < metres.length; row++) {
                if (Double.isNaN(metres[row]) && reasons[row] == null) {
                    throw new IllegalArgumentException("every row must have an outcome, but row " + row + " has none");
                }
            }
            DistanceOutcomes built = new DistanceOutcomes(metres, reasons);
            metres = new double[0];
            reasons = new @Nullable Reason[0];
            return built;
        }
    }
}
