package org.lafc.examples;

import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.SuppliedDistance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.geo.distance.DistanceBatch;
import org.lafc.geo.distance.EarthColumns;
import org.lafc.geo.distance.GridColumns;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.Ostn15Grid;
import org.lafc.geo.postcode.PostcodeDirectory;

/** The code of docs/guide/distance.md. A test keeps the two alike and runs it. */
public final class HowFar {

    private HowFar() {}

    static DistanceOutcome onePair(PostcodeDirectory directory, String homePostcode, String placementPostcode) {
        // Guide: one
        DistanceMeasure measure = PostcodeDistance.of(directory, StraightLine.ELLIPSOID);
        DistanceOutcome outcome = measure.between(
                Whereabouts.of(Postcode.parse(homePostcode)), Whereabouts.of(Postcode.parse(placementPostcode)));
        // Guide: end
        return outcome;
    }

    static boolean isFar(Distance distance) {
        // Guide: far
        boolean far = DistanceThreshold.moreThan(Distance.ofMiles(20)).isMetBy(distance);
        int band = DistanceBands.P4.bandOf(distance); // 0 for up to 5 miles, 4 for over 50
        // Guide: end
        return far && band > 2;
    }

    static DistanceMeasure byOstn15(PostcodeDirectory directory, Source file) throws IOException {
        // Guide: ostn15
        GridConversion ostn15 = GridConversion.ostn15(Ostn15Grid.read(file));
        DistanceMeasure measure = PostcodeDistance.of(directory, StraightLine.ELLIPSOID, ostn15);
        // Guide: end
        return measure;
    }

    static DistanceMeasure byRoad(Postcode home, Postcode placement, Distance road) {
        // Guide: road
        DistanceMeasure measure = SuppliedDistance.of(
                "SUPPLIED: road, county routing service 2018-03", ImmutableTable.of(home, placement, road));
        // Guide: end
        return measure;
    }

    static int[] manyPairs(int[] homeEastings, int[] homeNorthings, int[] eastings, int[] northings) {
        // Guide: many
        GridConversion conversion = GridConversion.SEVEN_PARAMETER;
        EarthColumns homes = EarthColumns.of(conversion, GridColumns.of(Grid.BRITISH, homeEastings, homeNorthings));
        EarthColumns placements = EarthColumns.of(conversion, GridColumns.of(Grid.BRITISH, eastings, northings));
        DistanceBatch pairs = DistanceBatch.ellipsoid(homes, placements);
        double[] metres = new double[pairs.size()];
        int[] bands = new int[pairs.size()];
        pairs.metres(metres);
        pairs.bands(DistanceBands.P4, bands);
        // Guide: end
        return bands;
    }
}
