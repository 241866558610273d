package org.lafc.geo.supply;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Locality;
import org.lafc.core.provision.HomeOwner;

/**
 * Homes, beds and free beds in each locality, by who owns the home.
 *
 * <ul>
 *   <li>A home is in the locality that is recorded for it; where none is, in the one its place is in.
 *   <li>Homes of which neither says are counted apart, never left out: localities and {@link #notKnown()} sum to
 *       {@link #total()}.
 *   <li>To count the homes that fit one need only, give those.
 * </ul>
 *
 * <p>Immutable and safe between threads.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 10 and appendices Two to Eight, which list the
 * provision of seven localities.
 */
public final class LocalProvision {

    private final ImmutableSortedMap<Locality, ImmutableSortedMap<HomeOwner, BedCount>> localities;
    private final ImmutableSortedMap<HomeOwner, BedCount> notKnown;

    private LocalProvision(
            ImmutableSortedMap<Locality, ImmutableSortedMap<HomeOwner, BedCount>> localities,
            ImmutableSortedMap<HomeOwner, BedCount> notKnown) {
        this.localities = localities;
        this.notKnown = notKnown;
    }

    /**
     * Counts homes.
     *
     * @param offers the homes, each once
     * @param finder tells the locality of a place; {@link AreaFinder#NONE} to go by what is recorded alone
     * @return the counts
     */
    public static LocalProvision of(Collection<HomeOffer> offers, AreaFinder finder) {
        requireNonNull(finder, "finder");
        Map<Locality, Map<HomeOwner, BedCount>> localities = new TreeMap<>();
        Map<HomeOwner, BedCount> notKnown = new TreeMap<>();
        for (HomeOffer offer : offers) {
            Optional<Locality> locality = offer.home()
                    .locality()
                    .or(() -> finder.localityOf(offer.home().place()));
            Map<HomeOwner, BedCount> counts = locality.map(
                            name -> localities.computeIfAbsent(name, any -> new TreeMap<>()))
                    .orElse(notKnown);
            counts.merge(offer.home().owner(), BedCount.of(Stream.of(offer)), BedCount::plus);
        }
        ImmutableSortedMap.Builder<Locality, ImmutableSortedMap<HomeOwner, BedCount>> sorted =
                ImmutableSortedMap.naturalOrder();
        localities.forEach((locality, counts) -> sorted.put(locality, ImmutableSortedMap.copyOf(counts)));
        return new LocalProvision(sorted.buildOrThrow(), ImmutableSortedMap.copyOf(notKnown));
    }

    /**
     * Returns the localities with a home.
     *
     * @return for each the counts by owner, of owners with a home there; by name
     */
    public ImmutableSortedMap<Locality, ImmutableSortedMap<HomeOwner, BedCount>> localities() {
        return localities;
    }

    /**
     * Returns the homes whose locality is not known.
     *
     * @return their counts by owner
     */
    public ImmutableSortedMap<HomeOwner, BedCount> notKnown() {
        return notKnown;
    }

    /**
     * Returns the count of one locality.
     *
     * @param locality the locality
     * @return all its homes; {@link BedCount#NONE} if there is none
     */
    public BedCount in(Locality locality) {
        return sum(localities.getOrDefault(requireNonNull(locality, "locality"), ImmutableSortedMap.of()));
    }

    /**
     * Returns the count of all homes.
     *
     * @return all localities and the homes whose locality is not known
     */
    public BedCount total() {
        return localities.values().stream().map(LocalProvision::sum).reduce(sum(notKnown), BedCount::plus);
    }

    static BedCount sum(Map<HomeOwner, BedCount> counts) {
        return counts.values().stream().reduce(BedCount.NONE, BedCount::plus);
    }

    @Override
    public String toString() {
        return "LocalProvision[" + localities.size() + " localities, " + total() + "]";
    }
}
