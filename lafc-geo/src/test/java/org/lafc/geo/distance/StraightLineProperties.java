package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.place.Distance;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;

class StraightLineProperties {

    /** Whole metres over the land of Great Britain. */
    @Provide
    Arbitrary<GridPoint> points() {
        return Combinators.combine(
                        Arbitraries.integers().between(80_000, 656_000),
                        Arbitraries.integers().between(5_000, 1_220_000))
                .as((east, north) -> new GridPoint(Grid.BRITISH, east, north));
    }

    @Provide
    Arbitrary<StraightLine> lines() {
        return Arbitraries.of(StraightLine.class);
    }

    @Property
    void bothWaysAreEquallyFar(
            @ForAll("lines") StraightLine line, @ForAll("points") GridPoint one, @ForAll("points") GridPoint other) {
        assertThat(line.between(one, other)).isEqualTo(line.between(other, one));
    }

    @Property
    void aPlaceIsNotAwayFromItself(@ForAll("lines") StraightLine line, @ForAll("points") GridPoint point) {
        assertThat(line.between(point, point)).isEqualTo(Distance.ZERO);
    }

    @Property
    void placesAMetreApartAreApart(@ForAll("points") GridPoint point) {
        GridPoint beside = new GridPoint(Grid.BRITISH, point.eastingMetres() + 1, point.northingMetres());
        assertThat(StraightLine.ELLIPSOID.between(point, beside).metres()).isCloseTo(1, within(0.002));
        assertThat(StraightLine.GREAT_CIRCLE.between(point, beside).metres()).isCloseTo(1, within(0.01));
        assertThat(StraightLine.GRID_PLANE.between(point, beside).metres()).isEqualTo(1);
    }

    /** Unrounded methods within their millimetre; the rule's three roundings are worth 0.15 miles. */
    @Property
    void aDetourIsNeverShorter(
            @ForAll("lines") StraightLine line,
            @ForAll("points") GridPoint from,
            @ForAll("points") GridPoint over,
            @ForAll("points") GridPoint to) {
        double allowedMetres = line == StraightLine.SSDA903_RULE ? 242 : 0.001;
        double detour =
                line.between(from, over).metres() + line.between(over, to).metres();
        assertThat(line.between(from, to).metres()).isLessThanOrEqualTo(detour + allowedMetres);
    }

    /** The scale of the projection runs from 0.9996 on the central meridian to 1.0006 at easting 80,000. */
    @Property
    void planeAndEllipsoidDifferByTheScaleOfTheProjection(
            @ForAll("points") GridPoint one, @ForAll("points") GridPoint other) {
        double plane = StraightLine.GRID_PLANE.between(one, other).metres();
        double ellipsoid = StraightLine.ELLIPSOID.between(one, other).metres();
        assertThat(plane).isBetween(ellipsoid * 0.99955 - 0.001, ellipsoid * 1.0009 + 0.001);
    }

    @Property
    void greatCircleAndEllipsoidDifferByTheFlatteningAtMost(
            @ForAll("points") GridPoint one, @ForAll("points") GridPoint other) {
        double sphere = StraightLine.GREAT_CIRCLE.between(one, other).metres();
        double ellipsoid = StraightLine.ELLIPSOID.between(one, other).metres();
        assertThat(sphere).isBetween(ellipsoid * 0.996 - 0.001, ellipsoid * 1.001 + 0.001);
    }

    @Property
    void ruleOfTheEnglishReturnIsTheGuidanceRounded(
            @ForAll("points") GridPoint one, @ForAll("points") GridPoint other) {
        double miles = StraightLine.guidanceMiles(one, other);
        assertThat(StraightLine.SSDA903_RULE.between(one, other).miles()).isCloseTo(miles, within(0.0500001));
    }

    @Property
    void gridReferencesAreMeasuredAtTheirPositions(@ForAll("points") GridPoint one, @ForAll("points") GridPoint other) {
        GridConversion conversion = GridConversion.SEVEN_PARAMETER;
        assertThat(StraightLine.ELLIPSOID.between(one, other))
                .isEqualTo(StraightLine.ELLIPSOID.between(conversion.toLatLon(one), conversion.toLatLon(other)));
    }
}
