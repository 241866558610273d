package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HostedChild;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.cohort.Flows.Route;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactValue;

/**
 * A report on each locality, and on those whose home is in none. The children from all of them together are the cohort,
 * and so are the children placed in all of them.
 *
 * @param named one a locality that was given, or that a child is from or placed in, or that a home or hosted child is
 *     in; by name
 * @param outside of who is from outside, and who is placed there
 * @param notKnown of who is from where is not known, and who is placed there
 */
public record Localities(ImmutableList<LocalityReport> named, LocalityReport outside, LocalityReport notKnown) {

    /**
     * Checks that nothing is missing.
     *
     * @param named one a locality that was given, or that a child is from or placed in, or that a home or hosted child is
     *     in; by name
     * @param outside of who is from outside, and who is placed there
     * @param notKnown of who is from where is not known, and who is placed there
     */
    public Localities {
        requireNonNull(named, "named");
        requireNonNull(outside, "outside");
        requireNonNull(notKnown, "notKnown");
    }

    /**
     * Reports on each locality of a cohort and of the records it was given.
     *
     * @param cohort the cohort
     * @return the reports
     */
    public static Localities of(Cohort cohort) {
        return new Counting(cohort).all();
    }

    /**
     * Returns all reports.
     *
     * @return the localities by name, then outside, then not known
     */
    public ImmutableList<LocalityReport> all() {
        return ImmutableList.<LocalityReport>builder()
                .addAll(named)
                .add(outside)
                .add(notKnown)
                .build();
    }

    private static final class Counting {

        private final Cohort cohort;
        private final ImmutableList<Route> routes;
        private final FactColumn kinds;
        private final Map<FlowPlace, ImmutableList<Integer>> from;
        private final Map<FlowPlace, ImmutableList<Integer>> placed;
        private final Optional<Map<FlowPlace, ImmutableList<HostedChild>>> hosted;
        private final Map<FlowPlace, ImmutableList<ChildrensHome>> homes;

        Counting(Cohort cohort) {
            this.cohort = cohort;
            this.routes = Flows.routesBetweenLocalities(cohort);
            this.kinds = cohort.column(ChildFacts.PLACEMENT_PROVISION);
            this.from = rowsBy(Route::origin);
            this.placed = rowsBy(Route::destination);
            this.hosted = cohort.others().covers(HostedChild.class)
                    ? Optional.of(cohort.others().hosted().stream()
                            .filter(child ->
                                    child.dates().contains(cohort.censusDate().day()))
                            .collect(Collectors.groupingBy(
                                    child -> HostedChildren.localityOf(child, cohort),
                                    ImmutableList.toImmutableList())))
                    : Optional.empty();
            this.homes = cohort.others().homes().stream()
                    .collect(Collectors.groupingBy(this::localityOf, ImmutableList.toImmutableList()));
        }

        Localities all() {
            ImmutableSortedSet.Builder<FlowPlace> places = ImmutableSortedSet.<FlowPlace>naturalOrder()
                    .addAll(from.keySet())
                    .addAll(placed.keySet())
                    .addAll(homes.keySet());
            cohort.others().localities().stream()
                    .filter(locality -> locality.authority().equals(cohort.responsible()))
                    .map(AuthorityLocality::locality)
                    .map(FlowPlace::of)
                    .forEach(places::add);
            hosted.ifPresent(here -> places.addAll(here.keySet()));
            return new Localities(
                    places.build().stream()
                            .filter(place -> place.kind() == FlowPlace.Kind.NAMED)
                            .map(this::report)
                            .collect(ImmutableList.toImmutableList()),
                    report(FlowPlace.OUTSIDE),
                    report(FlowPlace.NOT_KNOWN));
        }

        private LocalityReport report(FlowPlace place) {
            ImmutableList<Integer> fromHere = from.getOrDefault(place, ImmutableList.of());
            ImmutableList<Integer> placedHere = placed.getOrDefault(place, ImmutableList.of());
            return new LocalityReport(
                    place,
                    count(fromHere, row -> Optional.of(routes.get(row).destination())),
                    count(placedHere, row -> Optional.of(routes.get(row).origin())),
                    hosted.map(here -> count(
                            here.getOrDefault(place, ImmutableList.of()),
                            child -> Optional.of(child.placingAuthority()))),
                    Spread.of(cohort, ChildFacts.DISTANCE_FROM_HOME, fromHere),
                    count(fromHere, this::reason),
                    provision(place),
                    sufficiency(place, fromHere, placedHere));
        }

        // Where a home is not known to be anywhere, it may be here.
        private Optional<Provision> provision(FlowPlace place) {
            return homes.containsKey(place) || !homes.containsKey(FlowPlace.NOT_KNOWN)
                    ? Provision.of(cohort, homes.getOrDefault(place, ImmutableList.of()))
                    : Optional.empty();
        }

        private ImmutableList<Sufficiency> sufficiency(
                FlowPlace place, ImmutableList<Integer> fromHere, ImmutableList<Integer> placedHere) {
            Map<String, Long> needing = count(fromHere, row -> Optional.of(kind(row)));
            Map<String, Long> here = count(placedHere, row -> Optional.of(kind(row)));
            Map<String, Long> both = count(
                    fromHere.stream()
                            .filter(row -> routes.get(row).destination().equals(place))
                            .toList(),
                    row -> Optional.of(kind(row)));
            ImmutableList.Builder<Sufficiency> rows = ImmutableList.builder();
            for (String kind : Iterables.concat(kinds.words(), ImmutableList.of(PlacementsBySide.NOT_KNOWN))) {
                OptionalLong places = places(kind, place);
                OptionalLong others = hosted(kind, place);
                if (needing.containsKey(kind)
                        || here.containsKey(kind)
                        || places.orElse(0) > 0
                        || others.orElse(0) > 0) {
                    rows.add(new Sufficiency(
                            kind,
                            places,
                            needing.getOrDefault(kind, 0L),
                            both.getOrDefault(kind, 0L),
                            here.getOrDefault(kind, 0L),
                            others));
                }
            }
            return rows.build();
        }

        // One home that may be anywhere leaves the beds of every locality unknown.
        private OptionalLong places(String kind, FlowPlace place) {
            boolean known = kind.equals(FactValue.word(PlacementType.RESIDENTIAL))
                    && place.kind() == FlowPlace.Kind.NAMED
                    && cohort.others().covers(ChildrensHome.class)
                    && !homes.containsKey(FlowPlace.NOT_KNOWN);
            return known
                    ? OptionalLong.of(homes.getOrDefault(place, ImmutableList.of()).stream()
                            .mapToLong(ChildrensHome::beds)
                            .sum())
                    : OptionalLong.empty();
        }

        // Of foster care no source tells whose carers they are.
        private OptionalLong hosted(String kind, FlowPlace place) {
            boolean isFoster = kind.endsWith("-foster") && !kind.equals(FactValue.word(PlacementType.KINSHIP_FOSTER));
            return hosted.filter(here -> !isFoster && !here.containsKey(FlowPlace.NOT_KNOWN))
                    .map(here -> here.getOrDefault(place, ImmutableList.of()))
                    .filter(here -> here.stream().noneMatch(child -> child.placementType() == PlacementType.NOT_KNOWN))
                    .map(here -> OptionalLong.of(here.stream()
                            .filter(child ->
                                    FactValue.word(child.placementType()).equals(kind))
                            .count()))
                    .orElse(OptionalLong.empty());
        }

        private String kind(int row) {
            return kinds.word(row).orElse(PlacementsBySide.NOT_KNOWN);
        }

        private Optional<Reason> reason(int row) {
            return cohort.distance(row) instanceof NotMeasured not ? Optional.of(not.reason()) : Optional.empty();
        }

        private FlowPlace localityOf(ChildrensHome home) {
            Optional<Locality> locality =
                    home.locality().or(() -> cohort.areaFinder().localityOf(home.place()));
            return locality.map(FlowPlace::of).orElse(FlowPlace.NOT_KNOWN);
        }

        private Map<FlowPlace, ImmutableList<Integer>> rowsBy(Function<Route, FlowPlace> end) {
            return IntStream.range(0, routes.size())
                    .boxed()
                    .collect(Collectors.groupingBy(
                            row -> end.apply(routes.get(row)), TreeMap::new, ImmutableList.toImmutableList()));
        }

        private static <T, K extends Comparable<K>> ImmutableSortedMap<K, Long> count(
                Collection<T> things, Function<T, Optional<K>> by) {
            return ImmutableSortedMap.copyOf(things.stream()
                    .flatMap(thing -> by.apply(thing).stream())
                    .collect(Collectors.groupingBy(key -> key, Collectors.counting())));
        }
    }
}
