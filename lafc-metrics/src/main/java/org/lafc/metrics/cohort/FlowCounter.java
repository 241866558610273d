package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lafc.metrics.cohort.Flows.Route;

/**
 * Counts children into {@link Flows}, one by one. For whoever knows origin and destination himself; of a cohort, take
 * {@link Flows#betweenLocalities(Cohort)}. Not safe between threads: let each thread have its own and add up the flows.
 */
public final class FlowCounter {

    private static final int FIRST_SIZE = 16;

    private final Map<FlowPlace, Integer> indexes = new HashMap<>();
    private final List<FlowPlace> places = new ArrayList<>();
    private final Map<Route, Long> hosted = new TreeMap<>();
    private long[][] counts = new long[FIRST_SIZE][FIRST_SIZE]; // from, to, by the order places came in

    /** Begins with nobody. */
    public FlowCounter() {
        index(FlowPlace.OUTSIDE);
        index(FlowPlace.NOT_KNOWN);
    }

    /**
     * Counts one child.
     *
     * @param origin where the child is from
     * @param destination where the child is placed
     * @return this counter
     */
    public FlowCounter count(FlowPlace origin, FlowPlace destination) {
        int from = index(origin);
        int to = index(destination);
        counts[from][to]++;
        return this;
    }

    /**
     * Counts several children who go the same way.
     *
     * @param origin where they are from
     * @param destination where they are placed
     * @param children how many, 0 or more
     * @return this counter
     * @throws IllegalArgumentException if there are fewer than 0
     */
    public FlowCounter count(FlowPlace origin, FlowPlace destination, long children) {
        if (children < 0) {
            throw new IllegalArgumentException("children must be 0 or more, but were " + children);
        }
        int from = index(origin);
        int to = index(destination);
        counts[from][to] = Math.addExact(counts[from][to], children);
        return this;
    }

    /**
     * Counts one hosted child.
     *
     * @param placingAuthority the placing authority, or its region, not blank
     * @param destination where the child is placed
     * @return this counter
     */
    public FlowCounter hosted(String placingAuthority, FlowPlace destination) {
        index(destination);
        hosted.merge(new Route(FlowPlace.named(placingAuthority), destination), 1L, Math::addExact);
        return this;
    }

    /**
     * Lists a place, whether anybody is counted there or not.
     *
     * @param place the place
     * @return this counter
     */
    public FlowCounter place(FlowPlace place) {
        index(place);
        return this;
    }

    /**
     * Returns what was counted so far.
     *
     * @return the flows
     */
    public Flows build() {
        ImmutableSortedSet<FlowPlace> sorted = ImmutableSortedSet.copyOf(places);
        int size = sorted.size();
        int[] order = places.stream().mapToInt(sorted.asList()::indexOf).toArray();
        long[] inOrder = new long[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                inOrder[order[from] * size + order[to]] = counts[from][to];
            }
        }
        return new Flows(sorted, inOrder, ImmutableSortedMap.copyOf(hosted));
    }

    private int index(FlowPlace place) {
        Integer known = indexes.get(place);
        if (known != null) {
            return known;
        }
        int index = places.size();
        if (index == counts.length) {
            grow();
        }
        indexes.put(place, index);
        places.add(place);
        return index;
    }

    private void grow() {
        int size = 2 * counts.length;
        long[][] larger = new long[size][];
        for (int from = 0; from < size; from++) {
            larger[from] = from < counts.length ? Arrays.copyOf(counts[from], size) : new long[size];
        }
        counts = larger;
    }

    /**
     * Returns how many places there are, outside and not known among them, without counts, which may be of one child.
     *
     * @return for example {@code FlowCounter of 9 places}
     */
    @Override
    public String toString() {
        return "FlowCounter of " + places.size() + " places";
    }
}
