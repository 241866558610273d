package org.lafc.geo.supply;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;

/**
 * How many children there are in each locality. Whole numbers; of the children nothing but their number is kept.
 *
 * @param localities localities and their children, 1 or more
 * @param notKnown children whose locality is not known, or who are outside every locality
 */
public record LocalityCount(ImmutableSortedMap<Locality, Long> localities, long notKnown) {

    /** No children. */
    public static final LocalityCount NONE = new LocalityCount(ImmutableSortedMap.of(), 0);

    /**
     * Checks that the numbers are counts.
     *
     * @param localities localities and their children, 1 or more
     * @param notKnown children whose locality is not known, or who are outside every locality
     * @throws IllegalArgumentException if a locality has no child, or fewer than 0 are not known
     */
    public LocalityCount {
        if (notKnown < 0) {
            throw new IllegalArgumentException("children must not be negative, but were " + notKnown);
        }
        localities.forEach((locality, children) -> {
            if (children < 1) {
                throw new IllegalArgumentException(
                        "children of a locality must be 1 or more, but in '" + locality.name() + "' were " + children);
            }
        });
    }

    /**
     * Counts places, one for each child.
     *
     * @param places where the children's homes are, or where they are placed
     * @param finder tells the locality of a place
     * @return the count
     */
    public static LocalityCount of(Stream<Whereabouts> places, AreaFinder finder) {
        requireNonNull(finder, "finder");
        TreeMap<Locality, Long> localities = new TreeMap<>();
        long[] notKnown = {0};
        places.map(finder::localityOf)
                .forEach(found -> found.ifPresentOrElse(
                        locality -> localities.merge(locality, 1L, Long::sum), () -> notKnown[0]++));
        return new LocalityCount(ImmutableSortedMap.copyOf(localities), notKnown[0]);
    }

    /**
     * Returns the children in a locality.
     *
     * @param locality the locality
     * @return 0 or more
     */
    public long in(Locality locality) {
        return localities.getOrDefault(requireNonNull(locality, "locality"), 0L);
    }

    /**
     * Returns all children.
     *
     * @return those of all localities and those whose locality is not known
     */
    public long total() {
        return localities.values().stream().mapToLong(Long::longValue).sum() + notKnown;
    }

    /**
     * Returns both together.
     *
     * @param other the count of other children
     * @return the sum
     */
    public LocalityCount plus(LocalityCount other) {
        TreeMap<Locality, Long> sum = new TreeMap<>(localities);
        other.localities.forEach((locality, children) -> sum.merge(locality, children, Long::sum));
        return new LocalityCount(ImmutableSortedMap.copyOf(sum), notKnown + other.notKnown);
    }
}
