package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

/** The distance to an edge against a search along the edges with GeographicLib, which shares no code with ours. */
class EdgeDistanceProperties {

    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);

    /** Edges of up to two degrees, along which the shortest way is far from that in a plane. */
    private static final double[][] TRIANGLE = {{-4.1, 51.9}, {-2.2, 52.3}, {-3.4, 53.6}, {-4.1, 51.9}};

    private static final BoundarySet DEGREES = boundaries(
            collection(polygon("\"name\":\"Triangle\"", "[[-4.1,51.9],[-2.2,52.3],[-3.4,53.6],[-4.1,51.9]]")));

    private static final double[][] SQUARE = {
        {250_000, 200_000}, {350_000, 210_000}, {340_000, 300_000}, {250_000, 290_000}, {250_000, 200_000}
    };

    private static final BoundarySet METRES = boundaries(gridCollection(polygon(
            "\"name\":\"Square\"",
            "[[250000,200000],[350000,210000],[340000,300000],[250000,290000],[250000,200000]]")));

    @Property(tries = 200)
    void degreesAgreeWithASearchAlongTheEdges(
            @ForAll @DoubleRange(min = 49, max = 61) double latitude,
            @ForAll @DoubleRange(min = -8, max = 2) double longitude) {
        LatLon from = new LatLon(latitude, longitude);
        EdgeDistance found = DEGREES.edgeDistance(from, DEGREES.areas().get(0)).orElseThrow();
        double searched = Double.POSITIVE_INFINITY;
        for (int edge = 0; edge < 3; edge++) {
            double[] a = TRIANGLE[edge];
            double[] b = TRIANGLE[edge + 1];
            searched = Math.min(
                    searched,
                    shortest(from, along -> new LatLon(a[1] + along * (b[1] - a[1]), a[0] + along * (b[0] - a[0]))));
        }
        assertThat(found.distance().metres()).isCloseTo(searched, within(0.011));
        if (searched < 400_000) {
            assertThat(found.distance().metres()).isCloseTo(searched, within(0.001));
        }
        assertThat(found.isInside())
                .isEqualTo(DEGREES.areaAt(from, Kind.LOCALITY).isPresent());
    }

    @Property(tries = 100)
    void metresAgreeWithASearchAlongTheEdges(
            @ForAll @DoubleRange(min = 100_000, max = 500_000) double easting,
            @ForAll @DoubleRange(min = 50_000, max = 450_000) double northing) {
        GridPoint from = new GridPoint(Grid.BRITISH, easting, northing);
        EdgeDistance found = METRES.edgeDistance(from, METRES.areas().get(0)).orElseThrow();
        double searched = Double.POSITIVE_INFINITY;
        for (int edge = 0; edge < 4; edge++) {
            double[] a = SQUARE[edge];
            double[] b = SQUARE[edge + 1];
            searched = Math.min(
                    searched,
                    shortest(
                            GridConversion.SEVEN_PARAMETER.toLatLon(from),
                            along -> GridConversion.SEVEN_PARAMETER.toLatLon(new GridPoint(
                                    Grid.BRITISH, a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])))));
        }
        assertThat(found.distance().metres()).isCloseTo(searched, within(0.001));
        assertThat(found.isInside())
                .isEqualTo(METRES.areaAt(from, Kind.LOCALITY).isPresent());
    }

    private interface Edge {
        LatLon at(double along);
    }

    // A sample of each edge, then the part around the best of it cut in three until it is a point.
    private static double shortest(LatLon from, Edge edge) {
        int pieces = 50;
        int best = 0;
        for (int i = 0; i <= pieces; i++) {
            if (metres(from, edge.at(i / 50.0)) < metres(from, edge.at(best / 50.0))) {
                best = i;
            }
        }
        double low = Math.max(0, (best - 1) / 50.0);
        double high = Math.min(1, (best + 1) / 50.0);
        for (int i = 0; i < 60; i++) {
            double third = low + (high - low) / 3;
            double twoThirds = high - (high - low) / 3;
            if (metres(from, edge.at(third)) < metres(from, edge.at(twoThirds))) {
                high = twoThirds;
            } else {
                low = third;
            }
        }
        return metres(from, edge.at((low + high) / 2));
    }

    private static double metres(LatLon from, LatLon to) {
        return GRS80.Inverse(
                        from.latitudeDegrees(),
                        from.longitudeDegrees(),
                        to.latitudeDegrees(),
                        to.longitudeDegrees(),
                        GeodesicMask.DISTANCE)
                .s12;
    }
}
