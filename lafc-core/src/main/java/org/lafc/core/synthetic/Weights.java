package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * How often each of some values comes up in a cohort, as whole weights, and who says so.
 *
 * <p>Values are immutable and safe between threads.
 *
 * @param <T> the values
 */
public final class Weights<T> {

    private final ImmutableMap<T, Integer> weights;
    private final String source;
    private final ImmutableList<T> values;
    private final long[] sums; // of the weights up to and with each value's

    private Weights(ImmutableMap<T, Integer> weights, String source) {
        this.weights = weights;
        this.source = source;
        this.values = weights.keySet().asList();
        this.sums = new long[values.size()];
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.values().asList().get(i);
            sums[i] = sum;
        }
    }

    /**
     * Returns weights.
     *
     * @param <T> the values
     * @param source the document the weights are from, or that they are invented
     * @param weights each value's weight, 0 or more; only their proportions count
     * @return the weights, in the order of the map
     * @throws IllegalArgumentException if a weight is negative, all are 0, or no source is named
     */
    public static <T> Weights<T> of(String source, Map<T, Integer> weights) {
        if (weights.values().stream().anyMatch(weight -> weight < 0)
                || weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException(
                    "weights must be 0 or more, and not all 0, but were " + weights.values());
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("source of weights must not be blank");
        }
        return new Weights<>(ImmutableMap.copyOf(weights), source);
    }

    /**
     * Returns the values and their weights.
     *
     * @return the weights, in the order they were given
     */
    public ImmutableMap<T, Integer> weights() {
        return weights;
    }

    /**
     * Returns the document the weights are from, or that they are invented.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * Returns the share a value has.
     *
     * @param value the value
     * @return from 0 to 1; 0 for a value that is not among them
     */
    public double shareOf(T value) {
        return weights.getOrDefault(value, 0) / (double) sums[sums.length - 1];
    }

    // The value at a point of the range from 0 to 1 that the values divide between them.
    T at(double unit) {
        double point = unit * sums[sums.length - 1];
        int i = 0;
        while (point >= sums[i]) {
            i++;
        }
        return values.get(i);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights<?> that && weights.equals(that.weights) && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return 31 * weights.hashCode() + source.hashCode();
    }

    @Override
    public String toString() {
        return weights + " (" + source + ")";
    }
}
