package org.lafc.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.lafc.geo.distance.DistanceBatch;
import org.lafc.geo.distance.EarthColumns;

/**
 * Ten million random pairs in the United Kingdom by {@code ELLIPSOID} and by Karney's algorithm (GeographicLib), from the
 * same positions: the largest difference must be under 0.3 mm. Not a JMH benchmark, since it times nothing:
 *
 * <pre>
 * mvn -pl benchmarks -am package -DskipTests
 * java -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.EllipsoidAccuracy [PAIRS]
 * </pre>
 *
 * <p>The sample of it that every build runs is {@code GeodesicAccuracyTest} of lafc-geo, where the golden pairs of
 * postcodes are too.
 */
public final class EllipsoidAccuracy {

    private static final int PAIRS = 10_000_000;
    private static final int AT_A_TIME = 100_000;
    private static final double ALLOWED_METRES = 0.0003;
    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);

    private EllipsoidAccuracy() {}

    /**
     * Runs it and prints the largest difference.
     *
     * @param args how many pairs; ten million if nothing is said
     */
    public static void main(String[] args) {
        PrintStream out = System.out;
        int pairs = args.length == 0 ? PAIRS : Integer.parseInt(args[0]);
        double largest = largestMetres(pairs);
        out.printf(
                Locale.ROOT,
                "ELLIPSOID against GeographicLib, %,d random pairs in the UK: largest error %.6f mm%n",
                pairs,
                largest * 1000);
        System.exit(largest < ALLOWED_METRES ? 0 : 1);
    }

    static double largestMetres(int pairs) {
        int stretches = (pairs + AT_A_TIME - 1) / AT_A_TIME;
        return IntStream.range(0, stretches)
                .parallel()
                .mapToDouble(stretch -> largestMetres(stretch, Math.min(AT_A_TIME, pairs - stretch * AT_A_TIME)))
                .max()
                .orElse(0);
    }

    private static double largestMetres(int seed, int pairs) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] latitudes = random.doubles(2L * pairs, 49.9, 60.9).toArray();
        double[] longitudes = random.doubles(2L * pairs, -8.2, 1.8).toArray();
        int[] homes = IntStream.range(0, pairs).toArray();
        int[] placements = IntStream.range(pairs, 2 * pairs).toArray();
        double[] metres = new double[pairs];
        DistanceBatch.ellipsoid(EarthColumns.ofDegrees(latitudes, longitudes), homes, placements)
                .metres(metres);
        double largest = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double exact = GRS80.Inverse(
                            latitudes[pair],
                            longitudes[pair],
                            latitudes[pairs + pair],
                            longitudes[pairs + pair],
                            GeodesicMask.DISTANCE)
                    .s12;
            largest = Math.max(largest, Math.abs(metres[pair] - exact));
        }
        return largest;
    }
}
