package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.KnownAreas;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;

/** Laws of location over cohorts of every mixture of evidence, agreeing or not. */
class LocationProperties {

    private static final List<String> CODES =
            List.of("", "W06000023", "W06000008", "E06000051", "E10000008", "E07000041", "S12000033", "L99999999");
    private static final List<String> PSEUDO =
            List.of("ZZ99 3CZ", "ZZ99 3GZ", "ZZ99 1WZ", "ZZ99 2WZ", "ZZ99 3WZ", "ZZ99 4QZ");
    private static final List<String> LOCALITIES = List.of("", "North", "South");

    /** What is known of one child. */
    record Known(int home, int placement, AreaSide flag, String area, double miles) {}

    @Property
    void everyGroupingAccountsForEveryone(
            @ForAll("children") List<Known> children, @ForAll("groupings") LocationGrouping g) {
        Cohort cohort = cohort(children, "W06000023");
        Breakdown breakdown = g.count(cohort);
        long sum = 0;
        for (Breakdown.Row row : breakdown.rows()) {
            long ofClasses = countOf(cohort, g.groups().get(row.label()));
            // Children of whom the class is not known may still be in a group; nobody of the classes may be missing.
            assertThat(row.count()).isGreaterThanOrEqualTo(ofClasses);
            sum += row.count();
        }
        assertThat(sum + breakdown.missing()).isEqualTo(cohort.size());
        assertThat(breakdown.missing()).isLessThanOrEqualTo(countOf(cohort, EnumSet.of(PlacementLocation.NOT_KNOWN)));
    }

    @Property
    void inAndOutOfCountyAreTheSides(@ForAll("children") List<Known> children) {
        Cohort cohort = cohort(children, "W06000023");
        Breakdown sides = Breakdown.of(cohort, ChildFacts.AREA_SIDE);
        assertThat(LocationGrouping.POWYS.count(cohort).rows())
                .extracting(Breakdown.Row::count)
                .containsExactly(
                        sides.rows().get(0).count(), sides.rows().get(1).count());
    }

    @Property
    void aKnownClassTellsSideAndBorder(
            @ForAll("children") List<Known> children, @ForAll("responsible") String responsible) {
        Cohort cohort = cohort(children, responsible);
        for (int row = 0; row < cohort.size(); row++) {
            PlacementLocation location = cohort.location(row);
            if (location != PlacementLocation.NOT_KNOWN) {
                assertThat(cohort.areaSide(row)).isEqualTo(location.side());
                boolean abroad = location.nation(cohort.responsible()).orElseThrow()
                        != cohort.responsible().nation();
                assertThat(cohort.column(ChildFacts.CROSS_BORDER).word(row)).contains(abroad ? "yes" : "no");
            }
            boolean crosses = cohort.column(ChildFacts.CROSS_BORDER).word(row).equals(Optional.of("yes"));
            assertThat(!crosses || cohort.areaSide(row) == AreaSide.OUT_OF_AREA).isTrue();
            assertThat(cohort.areaEvidence(row) == AreaEvidence.NONE)
                    .isEqualTo(cohort.areaSide(row) == AreaSide.NOT_RECORDED);
        }
    }

    @Property
    void evidenceNarrowsDownAndNeverContradictsItself(@ForAll("possible") List<PossibleLocations> claims) {
        PossibleLocations possible = PossibleLocations.ANYWHERE;
        for (PossibleLocations claim : claims) {
            PossibleLocations before = possible;
            possible = possible.and(claim).orElse(possible);
            assertThat(before.classes()).containsAll(possible.classes());
            assertThat(possible.and(possible)).contains(possible);
        }
        assertThat(possible.classes()).isNotEmpty().doesNotContain(PlacementLocation.NOT_KNOWN);
        assertThat(possible.location() != PlacementLocation.NOT_KNOWN)
                .isEqualTo(possible.classes().size() == 1);
    }

    @Property
    void distanceByBoundaryAddsUpToTheCohort(
            @ForAll("children") List<Known> children,
            @ForAll("children") List<Known> others,
            @ForAll("thresholds") DistanceThreshold threshold) {
        DistanceByBoundary one = DistanceByBoundary.of(cohort(children, "W06000023"), threshold);
        DistanceByBoundary other = DistanceByBoundary.of(cohort(others, "W06000023"), threshold);
        List<Known> all = new ArrayList<>(children);
        all.addAll(others);

        assertThat(one.children()).isEqualTo(children.size());
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other)).isEqualTo(DistanceByBoundary.of(cohort(all, "W06000023"), threshold));
        long measured = children.stream().filter(child -> child.miles() >= 0).count();
        long notMeasured = 0;
        for (AreaSide side : AreaSide.values()) {
            notMeasured += one.count(side, HowFar.NOT_MEASURED);
        }
        assertThat(notMeasured).isEqualTo(children.size() - measured);
    }

    @Property
    void flowsAddUpToTheCohortInEveryPart(
            @ForAll("children") List<Known> children, @ForAll("responsible") String responsible) {
        Cohort cohort = cohort(children, responsible);
        Flows localities = Flows.betweenLocalities(cohort);
        Flows authorities = Flows.betweenAuthorities(cohort);

        assertThat(localities.children()).isEqualTo(children.size());
        assertThat(authorities.children()).isEqualTo(children.size());
        FlowSummary total = localities.total();
        assertThat(total.from() + localities.fromOutside() + localities.originNotKnown())
                .isEqualTo(children.size());
        assertThat(authorities.total().from()).isEqualTo(children.size());
        long outside = countWhere(cohort, AreaSide.OUT_OF_AREA);
        long flowing = 0;
        for (FlowPlace origin : withUnnamed(localities)) {
            flowing += localities.count(origin, FlowPlace.OUTSIDE);
        }
        assertThat(flowing).isEqualTo(outside);
        assertThat(authorities.count(FlowPlace.named(responsible), FlowPlace.named(responsible)))
                .isEqualTo(countWhere(cohort, AreaSide.IN_AREA));
    }

    private static List<FlowPlace> withUnnamed(Flows flows) {
        List<FlowPlace> places = new ArrayList<>(flows.places());
        places.add(FlowPlace.OUTSIDE);
        places.add(FlowPlace.NOT_KNOWN);
        return places;
    }

    private static long countWhere(Cohort cohort, AreaSide side) {
        long count = 0;
        for (int row = 0; row < cohort.size(); row++) {
            count += cohort.areaSide(row) == side ? 1 : 0;
        }
        return count;
    }

    private static long countOf(Cohort cohort, Set<PlacementLocation> classes) {
        long count = 0;
        for (int row = 0; row < cohort.size(); row++) {
            count += classes.contains(cohort.location(row)) ? 1 : 0;
        }
        return count;
    }

    @Provide
    Arbitrary<List<Known>> children() {
        int places = CODES.size() * CODES.size() * LOCALITIES.size() + PSEUDO.size();
        return Combinators.combine(
                        Arbitraries.integers().between(0, places - 1),
                        Arbitraries.integers().between(0, places - 1),
                        Arbitraries.of(AreaSide.class),
                        Arbitraries.of("", "W06000023", "E06000019", "WAL", "ENG", "SCO", "NIR", "NUK", "CON"),
                        Arbitraries.of(-1.0, 0.0, 4.9, 5.0, 19.99, 20.0, 20.01, 50.0, 218.0))
                .as(Known::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> responsible() {
        return Arbitraries.of("W06000023", "E06000051", "E10000008", "S12000033");
    }

    @Provide
    Arbitrary<DistanceThreshold> thresholds() {
        return Combinators.combine(Arbitraries.of(5, 20, 50), Arbitraries.of(true, false))
                .as((miles, edge) -> new DistanceThreshold(Distance.ofMiles(miles), edge));
    }

    @Provide
    Arbitrary<LocationGrouping> groupings() {
        return Arbitraries.of(
                LocationGrouping.POWYS,
                LocationGrouping.STATS_WALES,
                LocationGrouping.WALES_METRICS,
                LocationGrouping.ENGLAND);
    }

    @Provide
    Arbitrary<List<PossibleLocations>> possible() {
        return Arbitraries.subsetOf(PossibleLocations.ANYWHERE.classes())
                .ofMinSize(1)
                .map(classes -> new PossibleLocations(Sets.immutableEnumSet(classes)))
                .list()
                .ofMaxSize(5);
    }

    private static Cohort cohort(List<Known> children, String responsible) {
        KnownAreas areas = new KnownAreas();
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int i = 0; i < children.size(); i++) {
            Known child = children.get(i);
            Episode.Builder episode = Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                    .home(KnownAreas.at(tell(areas, child.home(), "H", i)))
                    .placement(KnownAreas.at(tell(areas, child.placement(), "P", i)))
                    .recordedSide(child.flag());
            if (!child.area().isEmpty()) {
                episode.recordedArea(child.area());
            }
            if (child.miles() >= 0) {
                episode.recordedDistance(Distance.ofMiles(child.miles()));
            }
            histories.add(Fx1.child(String.format("%03d", i), "2010-03-31", episode));
        }
        return Cohort.builder()
                .histories(histories.build())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of(responsible))
                .recordedDistances("R")
                .areaFinder(areas)
                .build();
    }

    // Each child has postcodes of its own, so what is told of one says nothing of another.
    private static String tell(KnownAreas areas, int place, String area, int child) {
        if (place < PSEUDO.size()) {
            return PSEUDO.get(place);
        }
        int mixture = place - PSEUDO.size();
        String postcode = area + (1 + child % 9) + " " + child / 9 + "AA";
        areas.with(
                postcode,
                CODES.get(mixture % CODES.size()),
                CODES.get(mixture / CODES.size() % CODES.size()),
                LOCALITIES.get(mixture / CODES.size() / CODES.size()));
        return postcode;
    }
}
