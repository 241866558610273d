package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Over invented shifts as steep as those of OSTN15, a quarter of a metre from node to node at most. */
class Ostn15Properties {

    private static final GridConversion CONVERSION = GridConversion.ostn15(steep());

    @Property
    void thereAndBackIsTheSamePlaceToATenthOfAMillimetre(
            @ForAll @DoubleRange(min = 200, max = 699_000) double easting,
            @ForAll @DoubleRange(min = 200, max = 1_249_000) double northing) {
        LatLon position = CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, easting, northing));
        GridPoint back = CONVERSION.toGrid(position, Grid.BRITISH);
        assertThat(back.eastingMetres()).isCloseTo(easting, within(1e-4));
        assertThat(back.northingMetres()).isCloseTo(northing, within(1e-4));
    }

    @Property
    void projectionsAreUndoneToATenthOfAMillimetre(
            @ForAll @DoubleRange(min = 0, max = 700_000) double easting,
            @ForAll @DoubleRange(min = 0, max = 1_250_000) double northing) {
        GridPoint point = new GridPoint(Grid.BRITISH, easting, northing);
        GridPoint back =
                TransverseMercator.BRITISH_ON_ETRS89.project(TransverseMercator.BRITISH_ON_ETRS89.unproject(point));
        assertThat(back.eastingMetres()).isCloseTo(easting, within(1e-4));
        assertThat(back.northingMetres()).isCloseTo(northing, within(1e-4));
    }

    private static Ostn15Grid steep() {
        SplittableRandom random = new SplittableRandom(15);
        int[] east = new int[Ostn15Grid.NODES];
        int[] north = new int[Ostn15Grid.NODES];
        for (int node = 0; node < Ostn15Grid.NODES; node++) {
            east[node] = 95_000 + random.nextInt(-125, 126);
            north[node] = -60_000 + random.nextInt(-125, 126);
        }
        return new Ostn15Grid(east, north);
    }
}
