package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class BoundarySetProperties {

    /** Squares of 10 km tile 100 km, and each is named for the kilometres of its corner. */
    private static List<String> tiles() {
        List<String> tiles = new ArrayList<>();
        for (int east = 300; east < 400; east += 10) {
            for (int north = 200; north < 300; north += 10) {
                tiles.add(polygon(
                        "\"name\":\"" + east + "-" + north + "\"",
                        ring(east * 1000, north * 1000, (east + 10) * 1000, (north + 10) * 1000)));
            }
        }
        return tiles;
    }

    private static final BoundarySet TILES = boundaries(gridCollection(tiles().toArray(String[]::new)));

    /** On an edge the square to the west or south comes first by name. */
    @Property
    void everyPointIsInOneTile(
            @ForAll @IntRange(min = 300_000, max = 400_000) int east,
            @ForAll @IntRange(min = 200_000, max = 300_000) int north) {
        int tileEast = Math.max(300, (east - 1) / 10_000 * 10);
        int tileNorth = Math.max(200, (north - 1) / 10_000 * 10);
        assertThat(TILES.areaAt(new GridPoint(Grid.BRITISH, east, north), Kind.LOCALITY)
                        .map(Area::name))
                .contains(tileEast + "-" + tileNorth);
    }

    @Property(tries = 100)
    void orderOfTheFileChangesNothing(
            @ForAll Random random,
            @ForAll @IntRange(min = 29, max = 41) int eastOf10Kilometres,
            @ForAll @IntRange(min = 19, max = 31) int northOf10Kilometres) {
        List<String> shuffled = tiles();
        Collections.shuffle(shuffled, random);
        GridPoint corner = new GridPoint(Grid.BRITISH, eastOf10Kilometres * 10_000, northOf10Kilometres * 10_000);
        assertThat(boundaries(gridCollection(shuffled.toArray(String[]::new))).areaAt(corner, Kind.LOCALITY))
                .isEqualTo(TILES.areaAt(corner, Kind.LOCALITY));
    }

    @Property
    void gridReferenceIsWhereItsPositionIs(
            @ForAll @DoubleRange(min = 250_000, max = 450_000) double east,
            @ForAll @DoubleRange(min = 150_000, max = 350_000) double north) {
        BoundarySet square = boundaries(collection(polygon("\"name\":\"Square\"", ring(-3.5, 51.7, -2.5, 52.5))));
        GridPoint point = new GridPoint(Grid.BRITISH, east, north);
        LatLon position = GridConversion.SEVEN_PARAMETER.toLatLon(point);
        boolean inside = position.longitudeDegrees() >= -3.5
                && position.longitudeDegrees() <= -2.5
                && position.latitudeDegrees() >= 51.7
                && position.latitudeDegrees() <= 52.5;
        assertThat(square.areaAt(point, Kind.LOCALITY).isPresent()).isEqualTo(inside);
        assertThat(square.areaAt(position, Kind.LOCALITY).isPresent()).isEqualTo(inside);
    }
}
