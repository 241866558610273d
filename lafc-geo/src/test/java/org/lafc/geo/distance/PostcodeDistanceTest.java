package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.postcode.DirectoryTexts.directory;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.GoldenTable;
import org.lafc.geo.grid.Ostn15Nodes;
import org.lafc.geo.postcode.PostcodeDirectory;

class PostcodeDistanceTest {

    private static final DistanceBands BANDS = DistanceBands.of(
            DistanceThreshold.moreThan(Distance.ofMiles(20)), DistanceThreshold.atLeast(Distance.ofMiles(50)));

    /** Real places under invented postcodes. */
    private static final PostcodeDirectory DIRECTORY = directory(
            row("QL1 1AA", "W06000023", "305969", "0261273"),
            row("QS1 1AA", "W06000023", "307507", "0304080"),
            row("QT1 1AA", "E06000002", "449400", "0520600"),
            row("QB1 1AA", "N09000003", "333821", "0374402"),
            row("QB2 1AA", "N09000003", "332806", "0375283"),
            row("QX1 1AA", "W06000023", "", ""),
            row("QY1 1AA", "L99999999", "", ""),
            row("QM1 1AA", "M99999999", "", ""),
            row("QU1 1AA", "W06000023", "307507", "0304080", "199612"));

    private static final Whereabouts LLANDRINDOD = at("QL1 1AA");
    private static final Whereabouts WELSHPOOL = at("QS1 1AA");
    private static final Whereabouts MIDDLESBROUGH = at("QT1 1AA");
    private static final Whereabouts BELFAST = at("QB1 1AA");
    private static final Whereabouts ELSEWHERE_IN_BELFAST = at("QB2 1AA");
    private static final Whereabouts UNLOCATED = at("QX1 1AA");
    private static final Whereabouts UNKNOWN = at("QX9 9ZZ");
    private static final Whereabouts SOMEWHERE_IN_WALES = at("ZZ99 3GZ");

    @Test
    void methodNamesThePositionsItMeasures() {
        assertThat(measure(StraightLine.ELLIPSOID).method()).isEqualTo("ELLIPSOID, seven-parameter positions");
        assertThat(measure(StraightLine.GREAT_CIRCLE).method()).isEqualTo("GREAT_CIRCLE, seven-parameter positions");
        assertThat(measure(StraightLine.GRID_PLANE).method()).isEqualTo("GRID_PLANE");
        assertThat(measure(StraightLine.SSDA903_RULE).method()).isEqualTo("SSDA903_RULE");
    }

    @Test
    void positionsByOstn15AreInTheNameAndInTheDistance() {
        PostcodeDistance measure = PostcodeDistance.of(DIRECTORY, StraightLine.ELLIPSOID, Ostn15Nodes.CONVERSION);
        assertThat(measure.method()).isEqualTo("ELLIPSOID, OSTN15 positions");
        assertThat(PostcodeDistance.of(DIRECTORY, StraightLine.GRID_PLANE, Ostn15Nodes.CONVERSION)
                        .method())
                .isEqualTo("GRID_PLANE");
        double metres =
                ((Measured) measure.between(LLANDRINDOD, WELSHPOOL)).distance().metres();
        assertThat(metres).isCloseTo(42_846.415160978, within(0.002));
    }

    /** A postcode on the sea north of the grid of shifts: no position, and none by the other conversion instead. */
    @Test
    void whatOstn15DoesNotCoverIsNotMeasured() {
        PostcodeDirectory north = directory(
                row("QL1 1AA", "W06000023", "305969", "0261273"), row("QN1 1AA", "S12000027", "450000", "1260000"));
        PostcodeDistance measure = PostcodeDistance.of(north, StraightLine.ELLIPSOID, Ostn15Nodes.CONVERSION);
        assertThat(measure.between(at("QN1 1AA"), LLANDRINDOD))
                .isEqualTo(new NotMeasured(Reason.HOME_WITHOUT_POSITION));
        assertThat(measure.between(LLANDRINDOD, at("QN1 1AA")))
                .isEqualTo(new NotMeasured(Reason.PLACEMENT_WITHOUT_POSITION));
        assertThat(measure.between(at("QN1 1AA"), at("QN1 1AA"))).isEqualTo(new Measured(Distance.ZERO));
        assertThat(PostcodeDistance.of(north, StraightLine.ELLIPSOID).between(at("QN1 1AA"), LLANDRINDOD))
                .isInstanceOf(Measured.class);
        assertThat(PostcodeDistance.of(north, StraightLine.GRID_PLANE, Ostn15Nodes.CONVERSION)
                        .between(at("QN1 1AA"), LLANDRINDOD))
                .isInstanceOf(Measured.class);
    }

    /** Positions by OSTN15 in Great Britain, by EPSG:1953 in Northern Ireland, as the table was made. */
    @Test
    void pairsOfPostcodesOfBothGridsAreMeasuredToTwoMillimetres() {
        var rows = GoldenTable.rows("postcode-pairs.csv");
        assertThat(rows).anyMatch(row -> !row.field("grid1").equals(row.field("grid2")));
        for (var pair : rows) {
            PostcodeDirectory both = directory(entry("QA1 1AA", pair, "1"), entry("QA2 1AA", pair, "2"));
            DistanceOutcome outcome = PostcodeDistance.of(both, StraightLine.ELLIPSOID, Ostn15Nodes.CONVERSION)
                    .between(at("QA1 1AA"), at("QA2 1AA"));
            assertThat(((Measured) outcome).distance().metres())
                    .as(pair.toString())
                    .isCloseTo(pair.number("geodesic_m"), within(0.002));
            assertThat(((Measured) outcome).distance().miles())
                    .as(pair.toString())
                    .isCloseTo(pair.number("geodesic_miles"), within(2e-6));
            assertThat(List.of("0-20", "20-50", "50+").get(BANDS.bandOf(((Measured) outcome).distance())))
                    .as(pair.toString())
                    .isEqualTo(pair.field("band_geodesic"));
        }
    }

    private static String entry(String postcode, GoldenTable.Row pair, String end) {
        boolean irish = pair.field("grid" + end).equals("IG");
        return row(
                postcode,
                irish ? "N09000003" : "W06000023",
                pair.field("easting" + end),
                "0".repeat(7 - pair.field("northing" + end).length()) + pair.field("northing" + end));
    }

    @ParameterizedTest
    @EnumSource
    void manyAreMeasuredAsOneByOneOnAnyNumberOfThreads(StraightLine line) {
        List<Whereabouts> places = new ArrayList<>(HOMES.values());
        places.addAll(PLACEMENTS.values());
        places.addAll(List.of(LLANDRINDOD, WELSHPOOL, MIDDLESBROUGH, BELFAST, ELSEWHERE_IN_BELFAST));
        List<Whereabouts> homes = new ArrayList<>();
        List<Whereabouts> placements = new ArrayList<>();
        for (Whereabouts home : places) {
            for (Whereabouts placement : places) {
                homes.add(home);
                placements.add(placement);
            }
        }
        PostcodeDistance measure = measure(line);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            DistanceOutcomes many = measure.betweenAll(homes, placements);
            DistanceOutcomes inParts = measure.betweenAll(homes, placements, threads, 7);
            assertThat(many.size()).isEqualTo(homes.size());
            for (int row = 0; row < homes.size(); row++) {
                DistanceOutcome one = measure.between(homes.get(row), placements.get(row));
                assertThat(many.outcome(row)).isEqualTo(one);
                assertThat(inParts.outcome(row)).isEqualTo(one);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThatThrownBy(() -> measure.betweenAll(homes, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be as many placements as homes, but there were 0 and " + homes.size());
    }

    @Test
    void everyMethodMeasuresBetweenTwoPostcodes() {
        assertMetres(StraightLine.ELLIPSOID, LLANDRINDOD, WELSHPOOL, 42_845.909, 0.001);
        assertMetres(StraightLine.GRID_PLANE, LLANDRINDOD, WELSHPOOL, 42_834.620262, 1e-6);
        assertMetres(StraightLine.SSDA903_RULE, LLANDRINDOD, WELSHPOOL, 26.6 * 1609.344, 1e-6);
        // Northwards the sphere is 0.07% short here.
        assertMetres(StraightLine.GREAT_CIRCLE, LLANDRINDOD, WELSHPOOL, 42_815, 5);
    }

    @Test
    void bothWaysAreEquallyFar() {
        for (StraightLine line : StraightLine.values()) {
            assertThat(measure(line).between(LLANDRINDOD, MIDDLESBROUGH))
                    .isEqualTo(measure(line).between(MIDDLESBROUGH, LLANDRINDOD));
        }
    }

    /** 312,419.617 m from OSTN15 positions; the plane's 116,891 m would be nonsense. */
    @Test
    void curvedMethodsMeasureFromGridToGrid() {
        PostcodeDirectory towns = directory(
                row("QL1 1AA", "W06000023", "305969", "0261273"), row("QB1 1AA", "N09000003", "333826", "0374796"));
        DistanceOutcome outcome =
                PostcodeDistance.of(towns, StraightLine.ELLIPSOID).between(LLANDRINDOD, BELFAST);
        assertThat(((Measured) outcome).distance().metres()).isBetween(312_000.0, 313_000.0);
        assertThat(measure(StraightLine.GREAT_CIRCLE).between(LLANDRINDOD, BELFAST))
                .isInstanceOf(Measured.class);
    }

    @Test
    void planeMethodsDoNotMeasureFromGridToGrid() {
        assertReason(StraightLine.GRID_PLANE, LLANDRINDOD, BELFAST, Reason.DIFFERENT_GRIDS);
        assertReason(StraightLine.SSDA903_RULE, BELFAST, LLANDRINDOD, Reason.DIFFERENT_GRIDS);
        assertMetres(StraightLine.GRID_PLANE, BELFAST, ELSEWHERE_IN_BELFAST, 1344.02, 0.01);
    }

    @ParameterizedTest
    @EnumSource
    void onePostcodeAtBothEndsGivesZeroWhetherOrNotItIsKnown(StraightLine line) {
        for (Whereabouts place : List.of(LLANDRINDOD, BELFAST, UNLOCATED, UNKNOWN)) {
            assertThat(measure(line).between(place, place)).isEqualTo(new Measured(Distance.ZERO));
        }
        assertReason(line, SOMEWHERE_IN_WALES, SOMEWHERE_IN_WALES, Reason.HOME_WITHOUT_POSITION);
    }

    /** Places that give a reason at home, in the order of the reasons. */
    private static final Map<Reason, Whereabouts> HOMES = new EnumMap<>(Map.of(
            Reason.NO_FIXED_ABODE, Whereabouts.NO_FIXED_ABODE,
            Reason.PLACED_FOR_ADOPTION, Whereabouts.PLACED_FOR_ADOPTION,
            Reason.HOME_NOT_RECORDED, Whereabouts.NOT_RECORDED,
            Reason.HOME_WITHHELD, Whereabouts.WITHHELD,
            Reason.HOME_NOT_IN_DIRECTORY, UNKNOWN,
            Reason.HOME_WITHOUT_POSITION, UNLOCATED));

    private static final Map<Reason, Whereabouts> PLACEMENTS = new EnumMap<>(Map.of(
            Reason.PLACED_FOR_ADOPTION, Whereabouts.PLACED_FOR_ADOPTION,
            Reason.PLACEMENT_NOT_RECORDED, Whereabouts.NOT_RECORDED,
            Reason.PLACEMENT_WITHHELD, Whereabouts.WITHHELD,
            Reason.PLACEMENT_NOT_IN_DIRECTORY, at("QX9 9ZY"),
            Reason.PLACEMENT_WITHOUT_POSITION, SOMEWHERE_IN_WALES));

    @ParameterizedTest
    @EnumSource
    void everyReasonIsGivenAtItsEnd(StraightLine line) {
        HOMES.forEach((reason, home) -> assertReason(line, home, LLANDRINDOD, reason));
        PLACEMENTS.forEach((reason, placement) -> assertReason(line, LLANDRINDOD, placement, reason));
    }

    @ParameterizedTest
    @EnumSource
    void firstReasonInTheOrderIsGivenWhereTwoHold(StraightLine line) {
        HOMES.forEach((atHome, home) -> PLACEMENTS.forEach((atPlacement, placement) ->
                assertReason(line, home, placement, atHome.compareTo(atPlacement) <= 0 ? atHome : atPlacement)));
    }

    @Test
    void pseudoPostcodesHaveNoPosition() {
        assertReason(StraightLine.ELLIPSOID, SOMEWHERE_IN_WALES, LLANDRINDOD, Reason.HOME_WITHOUT_POSITION);
        assertReason(StraightLine.ELLIPSOID, LLANDRINDOD, at("ZZ99 9ZZ"), Reason.PLACEMENT_WITHOUT_POSITION);
        assertReason(
                StraightLine.ELLIPSOID, Whereabouts.of(Postcode.parse("ZZ99 3VZ")), LLANDRINDOD, Reason.NO_FIXED_ABODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QY1 1AA", "QM1 1AA"})
    void postcodesOfTheCrownDependenciesHaveNoPosition(String island) {
        assertReason(StraightLine.ELLIPSOID, LLANDRINDOD, at(island), Reason.PLACEMENT_WITHOUT_POSITION);
        assertReason(StraightLine.GRID_PLANE, at(island), LLANDRINDOD, Reason.HOME_WITHOUT_POSITION);
    }

    @Test
    void terminatedPostcodeIsMeasuredFromWhereItLastWas() {
        for (StraightLine line : StraightLine.values()) {
            assertThat(measure(line).between(LLANDRINDOD, at("QU1 1AA")))
                    .isInstanceOf(Measured.class)
                    .isEqualTo(measure(line).between(LLANDRINDOD, WELSHPOOL));
        }
    }

    @Test
    void placementOfNoFixedAbodeHasNoPosition() {
        assertReason(
                StraightLine.ELLIPSOID, LLANDRINDOD, Whereabouts.NO_FIXED_ABODE, Reason.PLACEMENT_WITHOUT_POSITION);
    }

    private static void assertMetres(
            StraightLine line, Whereabouts home, Whereabouts placement, double metres, double tolerance) {
        DistanceOutcome outcome = measure(line).between(home, placement);
        assertThat(outcome).isInstanceOf(Measured.class);
        assertThat(((Measured) outcome).distance().metres()).isCloseTo(metres, within(tolerance));
    }

    private static void assertReason(StraightLine line, Whereabouts home, Whereabouts placement, Reason reason) {
        assertThat(measure(line).between(home, placement)).isEqualTo(new NotMeasured(reason));
    }

    private static PostcodeDistance measure(StraightLine line) {
        return PostcodeDistance.of(DIRECTORY, line);
    }

    private static Whereabouts at(String postcode) {
        return new Whereabouts.AtPostcode(Postcode.parse(postcode));
    }
}
