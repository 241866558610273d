package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lafc.core.care.Answer;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Locality;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.time.CensusDate;

/**
 * Where children come from and where they are placed: how many go from each place to each, between the localities of one
 * authority or between the authorities of a nation, and outside. Children whose origin or destination is not known are
 * counted apart, so that all counts add up to the cohort.
 *
 * <p>Children whom other authorities have placed here (hosted) stand beside the flows, by placing authority; they are
 * not in {@link #children()}.
 *
 * <p>Counts are exact integers. Flows of parts add up to the flows of the whole, in any order, bit for bit: a national
 * cohort may be counted authority by authority. Immutable and safe between threads.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 8 (figures 1.8 and 2.9) and appendices.
 */
public final class Flows {

    /** Nobody, between no places. */
    public static final Flows EMPTY = new FlowCounter().build();

    private final ImmutableSortedSet<FlowPlace> places; // the named ones, then outside and not known
    private final long[] counts; // from each place to each, in their order
    private final ImmutableSortedMap<Route, Long> hosted;

    /**
     * From where to where.
     *
     * @param origin where children are from; of hosted children the placing authority
     * @param destination where they are placed
     */
    public record Route(FlowPlace origin, FlowPlace destination) implements Comparable<Route> {

        /**
         * Checks that nothing is missing.
         *
         * @param origin where children are from; of hosted children the placing authority
         * @param destination where they are placed
         */
        public Route {
            requireNonNull(origin, "origin");
            requireNonNull(destination, "destination");
        }

        @Override
        public int compareTo(Route other) {
            int byOrigin = origin.compareTo(other.origin);
            return byOrigin != 0 ? byOrigin : destination.compareTo(other.destination);
        }
    }

    // Takes the array over; nobody else may keep it.
    Flows(ImmutableSortedSet<FlowPlace> places, long[] counts, ImmutableSortedMap<Route, Long> hosted) {
        this.places = places;
        this.counts = counts;
        this.hosted = hosted;
    }

    /**
     * Counts the children of a cohort from the locality of the home to the locality of the placement. Outside is who
     * has a home, or a placement, known to be out of the authority's area, whichever boundary is around it; a place in
     * the area of which the locality is not known is not known.
     *
     * @param cohort the cohort
     * @return the flows, over the localities that the cohort's finder named
     */
    public static Flows betweenLocalities(Cohort cohort) {
        FlowCounter counter = new FlowCounter();
        routesBetweenLocalities(cohort).forEach(route -> counter.count(route.origin(), route.destination()));
        return counter.build();
    }

    /**
     * Returns the route of each child of a cohort, as {@link #betweenLocalities} counts it.
     *
     * @param cohort the cohort
     * @return from the locality of the home to that of the placement, one a row of the cohort
     */
    public static ImmutableList<Route> routesBetweenLocalities(Cohort cohort) {
        FlowColumn homes =
                new FlowColumn(cohort, ChildFacts.HOME_LOCALITY, ChildFacts.HOME_AREA_SIDE, AreaSide.OUT_OF_AREA);
        FlowColumn placements =
                new FlowColumn(cohort, ChildFacts.PLACEMENT_LOCALITY, ChildFacts.AREA_SIDE, AreaSide.OUT_OF_AREA);
        return IntStream.range(0, cohort.size())
                .mapToObj(row -> new Route(homes.place(row), placements.place(row)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Counts the children of a cohort from the responsible authority to the authority of the placement. Outside is
     * whoever is placed in another nation. To be added up over all authorities of a nation.
     *
     * @param cohort the cohort of one authority
     * @return the flows, from one authority
     */
    public static Flows betweenAuthorities(Cohort cohort) {
        FlowPlace origin = FlowPlace.of(cohort.responsible());
        FlowColumn placements =
                new FlowColumn(cohort, ChildFacts.PLACEMENT_AUTHORITY, ChildFacts.CROSS_BORDER, Answer.YES);
        FlowCounter counter = new FlowCounter().place(origin);
        for (int row = 0; row < cohort.size(); row++) {
            counter.count(origin, placements.place(row));
        }
        return counter.build();
    }

    /**
     * Returns flows of nobody between places, so that a place nobody is from or in is listed too.
     *
     * @param localities the localities
     * @return the flows, all zero
     */
    public static Flows over(Iterable<Locality> localities) {
        FlowCounter counter = new FlowCounter();
        localities.forEach(locality -> counter.place(FlowPlace.of(locality)));
        return counter.build();
    }

    /**
     * Counts the hosted children who are here on a day, by placing authority and locality. The locality is the recorded
     * one, else the one the place is in.
     *
     * @param children the hosted children
     * @param day the day
     * @param finder tells localities of places
     * @return flows that hold hosted children only
     */
    public static Flows ofHosted(Iterable<HostedChild> children, CensusDate day, AreaFinder finder) {
        FlowCounter counter = new FlowCounter();
        for (HostedChild child : children) {
            if (child.dates().contains(day.day())) {
                Optional<Locality> locality = child.locality().or(() -> finder.localityOf(child.place()));
                counter.hosted(
                        child.placingAuthority(), locality.map(FlowPlace::of).orElse(FlowPlace.NOT_KNOWN));
            }
        }
        return counter.build();
    }

    /**
     * Returns the flows of both together.
     *
     * @param other the flows of other children, between places of the same kind
     * @return the sum
     */
    public Flows plus(Flows other) {
        ImmutableSortedSet<FlowPlace> all = ImmutableSortedSet.<FlowPlace>naturalOrder()
                .addAll(places)
                .addAll(other.places)
                .build();
        long[] sums = new long[all.size() * all.size()];
        addTo(sums, all);
        other.addTo(sums, all);
        return new Flows(all, sums, sum(hosted, other.hosted));
    }

    private void addTo(long[] sums, ImmutableSortedSet<FlowPlace> all) {
        int size = places.size();
        int[] indexes = places.stream().mapToInt(all.asList()::indexOf).toArray();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int at = indexes[from] * all.size() + indexes[to];
                sums[at] = Math.addExact(sums[at], counts[from * size + to]);
            }
        }
    }

    /**
     * Returns the named places.
     *
     * @return all of them in order of name, those with nobody included; neither outside nor not known
     */
    public ImmutableList<FlowPlace> places() {
        return places.headSet(FlowPlace.OUTSIDE).asList();
    }

    /**
     * Returns how many children went from where to where.
     *
     * @return counts above 0, in order of origin and destination
     */
    public ImmutableSortedMap<Route, Long> routes() {
        ImmutableList<FlowPlace> ends = places.asList();
        ImmutableSortedMap.Builder<Route, Long> routes = ImmutableSortedMap.naturalOrder();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                routes.put(new Route(ends.get(at / ends.size()), ends.get(at % ends.size())), counts[at]);
            }
        }
        return routes.buildOrThrow();
    }

    /**
     * Returns how many children other authorities have placed here.
     *
     * @return counts above 0, from placing authority to locality
     */
    public ImmutableSortedMap<Route, Long> hosted() {
        return hosted;
    }

    /**
     * Returns how many children went one way.
     *
     * @param origin where from
     * @param destination where to
     * @return the number of children
     */
    public long count(FlowPlace origin, FlowPlace destination) {
        int from = places.asList().indexOf(origin);
        int to = places.asList().indexOf(destination);
        return from < 0 || to < 0 ? 0 : counts[from * places.size() + to];
    }

    /**
     * Returns how many children were counted, hosted ones apart.
     *
     * @return the sum over all routes
     */
    public long children() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns how many hosted children were counted.
     *
     * @return the number of children
     */
    public long hostedChildren() {
        return hosted.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns how many children are from outside all named places, wherever they are placed.
     *
     * @return the number of children
     */
    public long fromOutside() {
        return from(FlowPlace.OUTSIDE);
    }

    /**
     * Returns how many children are from where is not known, wherever they are placed.
     *
     * @return the number of children
     */
    public long originNotKnown() {
        return from(FlowPlace.NOT_KNOWN);
    }

    /**
     * Returns what goes out of each named place and what comes in.
     *
     * @return a summary a place, in the order of {@link #places()}
     */
    public ImmutableSortedMap<FlowPlace, FlowSummary> summaries() {
        SortedMap<FlowPlace, FlowSummary> summaries = new TreeMap<>();
        places().forEach(place -> summaries.put(place, FlowSummary.NOBODY));
        routes().forEach((route, count) -> {
            summaries.computeIfPresent(route.origin(), (place, sum) -> sum.plus(leaving(route, count)));
            summaries.computeIfPresent(route.destination(), (place, sum) -> sum.plus(coming(route, count)));
        });
        hosted.forEach((route, count) -> summaries.computeIfPresent(
                route.destination(), (place, sum) -> sum.plus(new FlowSummary(0, 0, 0, 0, 0, 0, 0, 0, count))));
        return ImmutableSortedMap.copyOf(summaries);
    }

    /**
     * Returns the sum of the summaries of all named places. Moves between two of them are in it twice, once as leaving
     * and once as coming, and cancel in the net flow.
     *
     * @return the sum
     */
    public FlowSummary total() {
        return summaries().values().stream().reduce(FlowSummary.NOBODY, FlowSummary::plus);
    }

    // Staying is counted where children leave from; where they come, it must not be counted again.
    private static FlowSummary leaving(Route route, long count) {
        if (route.destination().equals(route.origin())) {
            return new FlowSummary(count, count, 0, 0, 0, count, 0, 0, 0);
        }
        return switch (route.destination().kind()) {
            case NAMED -> new FlowSummary(count, 0, count, 0, 0, 0, 0, 0, 0);
            case OUTSIDE -> new FlowSummary(count, 0, count, count, 0, 0, 0, 0, 0);
            case NOT_KNOWN -> new FlowSummary(count, 0, 0, 0, count, 0, 0, 0, 0);
        };
    }

    private static FlowSummary coming(Route route, long count) {
        if (route.destination().equals(route.origin())) {
            return FlowSummary.NOBODY;
        }
        return route.origin().equals(FlowPlace.NOT_KNOWN)
                ? new FlowSummary(0, 0, 0, 0, 0, count, 0, count, 0)
                : new FlowSummary(0, 0, 0, 0, 0, count, count, 0, 0);
    }

    private long from(FlowPlace origin) {
        return places.stream()
                .mapToLong(destination -> count(origin, destination))
                .sum();
    }

    private static ImmutableSortedMap<Route, Long> sum(Map<Route, Long> one, Map<Route, Long> other) {
        SortedMap<Route, Long> sum = new TreeMap<>(one);
        other.forEach((route, count) -> sum.merge(route, count, Math::addExact));
        return ImmutableSortedMap.copyOf(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flows flows
                && places.equals(flows.places)
                && Arrays.equals(counts, flows.counts)
                && hosted.equals(flows.hosted);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * places.hashCode() + Arrays.hashCode(counts)) + hosted.hashCode();
    }

    /**
     * Returns how many are counted, without the single counts, which may be of one child.
     *
     * @return for example {@code Flows of 210 children between 7 places, 114 hosted}
     */
    @Override
    public String toString() {
        return "Flows of " + children() + " children between " + places().size() + " places, " + hostedChildren()
                + " hosted";
    }
}
