package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Printed whole numbers in an order, by year or by age, for claims such as "a steady increase" or "above Wales in every
 * year".
 *
 * <p>Immutable and safe between threads.
 *
 * @param name whose numbers they are
 * @param values the numbers by year or age, one or more
 */
public record Series(String name, ImmutableSortedMap<Integer, Long> values) {

    /**
     * Checks the components.
     *
     * @param name whose numbers they are
     * @param values the numbers by year or age, one or more
     * @throws IllegalArgumentException if there is no value
     */
    public Series {
        requireNonNull(name, "name");
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a series must have a value or more, but '" + name + "' had none");
        }
    }

    /**
     * Returns a series of neighbouring years or ages.
     *
     * @param name whose numbers they are
     * @param first the first year or age
     * @param values the numbers from there on
     * @return the series
     */
    public static Series of(String name, int first, long... values) {
        ImmutableSortedMap.Builder<Integer, Long> byKey = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < values.length; i++) {
            byKey.put(first + i, values[i]);
        }
        return new Series(name, byKey.buildOrThrow());
    }

    /**
     * Finds where the numbers fall.
     *
     * @return the years or ages whose number is lower than the one before
     */
    public ImmutableList<Integer> falls() {
        return steps(step -> step < 0);
    }

    /**
     * Finds where the numbers rise.
     *
     * @return the years or ages whose number is higher than the one before
     */
    public ImmutableList<Integer> rises() {
        return steps(step -> step > 0);
    }

    /**
     * Finds where the numbers stay.
     *
     * @return the years or ages whose number is that of the one before
     */
    public ImmutableList<Integer> standstills() {
        return steps(step -> step == 0);
    }

    /**
     * Finds where this series is not above another.
     *
     * @param other the other series
     * @return the years or ages that both have, in which this one's number is not higher
     * @throws IllegalArgumentException if they have no year or age in common, so that nothing can be said
     */
    public ImmutableList<Integer> notAbove(Series other) {
        ImmutableList<Integer> common =
                values.keySet().stream().filter(other.values::containsKey).collect(ImmutableList.toImmutableList());
        if (common.isEmpty()) {
            throw new IllegalArgumentException(
                    "series must have a year or age in common, but '" + name + "' and '" + other.name + "' had none");
        }
        return common.stream().filter(key -> at(key) <= other.at(key)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the change between two years or ages.
     *
     * @param from the first
     * @param to the second
     * @return the percentage change, to be rounded or compared
     * @throws IllegalArgumentException if the series does not have both
     */
    public Calculation change(int from, int to) {
        return Calculation.of(Operation.PERCENT_CHANGE, at(from), at(to));
    }

    long at(int key) {
        Long value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "series '" + name + "' has values for " + values.keySet() + ", but not for " + key);
        }
        return value;
    }

    private ImmutableList<Integer> steps(IntPredicate sign) {
        ImmutableList.Builder<Integer> steps = ImmutableList.builder();
        long before = at(values.firstKey());
        for (Map.Entry<Integer, Long> entry :
                values.tailMap(values.firstKey(), false).entrySet()) {
            if (sign.test(Long.compare(entry.getValue(), before))) {
                steps.add(entry.getKey());
            }
            before = entry.getValue();
        }
        return steps.build();
    }
}
