package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PlacementLocation;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.stats.Proportion;

class LocationGroupingTest {

    private static final Cohort POWYS = PowysWitness.cohort();

    @Test
    void outOfCountyIsThePublishedFigure() {
        Breakdown breakdown = LocationGrouping.POWYS.count(POWYS);

        // S01: 42.58 per cent of 209. The witness holds the side alone, so its class is known of nobody outside.
        assertThat(breakdown.rows())
                .containsExactly(
                        new Breakdown.Row("in county", Proportion.of(120, 209), Proportion.of(120, 210)),
                        new Breakdown.Row("out of county", Proportion.of(89, 209), Proportion.of(89, 210)));
        assertThat(breakdown.missing()).isEqualTo(1);
        assertThat(LocationGrouping.STATS_WALES.count(POWYS).missing()).isEqualTo(90);
    }

    @Test
    void theMetricsOfWalesAreThoseOfTheExample() {
        Breakdown breakdown = LocationGrouping.WALES_METRICS.count(Fx1.cohort(2018));

        // CH/047 counts B and H, CH/048 counts C; of F nothing is known.
        assertThat(breakdown.rows())
                .extracting(Breakdown.Row::label)
                .containsExactly(
                        "in neither: in the responsible authority",
                        "CH/047: in Wales, outside the responsible authority",
                        "CH/048: outside Wales");
        assertThat(breakdown.rows()).extracting(Breakdown.Row::count).containsExactly(2L, 2L, 1L);
        assertThat(breakdown.missing()).isEqualTo(1);
        assertThat(LocationGrouping.STATS_WALES.count(Fx1.cohort(2018)).rows())
                .extracting(Breakdown.Row::count)
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void englandCountsInsideAndOutsideTheBoundary() {
        // E4 of the example: 3 of 5.
        assertThat(LocationGrouping.ENGLAND
                        .count(Fx1.cohort(2018))
                        .rows()
                        .get(1)
                        .ofKnown())
                .isEqualTo(Proportion.of(3, 5));
    }

    @Test
    void eachNationHasThePublishedGroupingsOfItsSources() {
        assertThat(LocationGrouping.of(Nation.WALES))
                .containsExactly(LocationGrouping.POWYS, LocationGrouping.STATS_WALES, LocationGrouping.WALES_METRICS);
        assertThat(LocationGrouping.of(Nation.ENGLAND)).containsExactly(LocationGrouping.ENGLAND);
        assertThat(LocationGrouping.of(Nation.SCOTLAND)).isEmpty();
        assertThat(LocationGrouping.of(Nation.WALES)).allSatisfy(grouping -> {
            assertThat(grouping.source()).isNotBlank();
            assertThat(grouping.fact().source()).isEqualTo(grouping.source());
        });
    }

    @Test
    void aGroupingThatIsNoPartitionIsRejected() {
        ImmutableSet<PlacementLocation> own = ImmutableSet.of(PlacementLocation.OWN_AUTHORITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouping(ImmutableMap.of("in", own)))
                .withMessage("every known class must be in a group, but in none were"
                        + " [WALES, ENGLAND, SCOTLAND, NORTHERN_IRELAND, OUTSIDE_UK]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouping(ImmutableMap.of("in", own, "inside", own)))
                .withMessage("a group must hold one known class or more that no other group holds, but 'inside' held"
                        + " [OWN_AUTHORITY]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouping(ImmutableMap.of("unknown", ImmutableSet.of(PlacementLocation.NOT_KNOWN))))
                .withMessageContaining("'unknown' held [NOT_KNOWN]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouping(ImmutableMap.of("nobody", ImmutableSet.of())))
                .withMessageContaining("'nobody' held []");
    }

    @Test
    void farButInsideAndNearButOutsideAreThoseOfTheWitness() {
        DistanceByBoundary fifty = DistanceByBoundary.of(POWYS, DistanceThreshold.atLeast(Distance.ofMiles(50)));
        DistanceByBoundary five = DistanceByBoundary.of(POWYS, DistanceThreshold.atLeast(Distance.ofMiles(5)));

        assertThat(fifty.farButInside()).isEqualTo(5); // S26
        assertThat(five.nearButOutside()).isEqualTo(4); // S27
        assertThat(fifty.count(AreaSide.IN_AREA, HowFar.FAR) + fifty.count(AreaSide.OUT_OF_AREA, HowFar.FAR))
                .isEqualTo(46); // S02
        assertThat(fifty.children()).isEqualTo(210);
        assertThat(fifty.distanceMethod()).isEqualTo("GRID_PLANE of the witness");
    }

    /** B is placed 34 miles from home exactly. */
    @Test
    void theEdgeIsFarOnlyIfTheThresholdSaysSo() {
        Distance edge = Distance.ofMiles(34);
        assertThat(far(DistanceThreshold.atLeast(edge)) - far(DistanceThreshold.moreThan(edge)))
                .isEqualTo(1);
    }

    private static long far(DistanceThreshold threshold) {
        DistanceByBoundary table = DistanceByBoundary.of(Fx1.cohort(2018), threshold);
        return Arrays.stream(AreaSide.values())
                .mapToLong(side -> table.count(side, HowFar.FAR))
                .sum();
    }

    @Test
    void tablesOfTwoMethodsOrThresholdsNeverMix() {
        DistanceByBoundary fifty = DistanceByBoundary.of(POWYS, DistanceThreshold.atLeast(Distance.ofMiles(50)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        fifty.plus(DistanceByBoundary.of(POWYS, DistanceThreshold.moreThan(Distance.ofMiles(50)))))
                .withMessage("tables must have one threshold and one method of distance, but had 50 miles or more by"
                        + " GRID_PLANE of the witness and more than 50 miles by GRID_PLANE of the witness");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fifty.plus(
                        DistanceByBoundary.of(Fx1.cohort(2018), DistanceThreshold.atLeast(Distance.ofMiles(50)))))
                .withMessageContaining("SUPPLIED: FX1 miles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceByBoundary(fifty.threshold(), "R", ImmutableTable.of()))
                .withMessage("counts must be nine, each 0 or more, one for each side and distance, but were {}");
    }

    private static LocationGrouping grouping(ImmutableMap<String, ImmutableSet<PlacementLocation>> groups) {
        return new LocationGrouping("location-test", "a test", "a test", groups);
    }
}
