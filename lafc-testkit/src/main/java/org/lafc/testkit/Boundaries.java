package org.lafc.testkit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates boundary files: an invented authority, Cwm Dychmygol (W06000099), cut into localities by meridians and
 * parallels, so that where a place belongs is plain.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Boundaries {

    private static final String CODE = "W06000099";
    private static final String NAME = "Cwm Dychmygol";
    private static final int HUNDREDTHS_WEST = -400;
    private static final int HUNDREDTHS_SOUTH = 5200;
    private static final int HUNDREDTHS_ACROSS = 100;

    private Boundaries() {}

    /**
     * A map in both forms that lafc reads: one authority, and localities that fill it without overlap.
     *
     * @param geoJson as GeoJSON
     * @param wkt as a CSV table of well-known text
     * @param localities how many localities there are, 1 or more; their names are L1, L2 and so on
     */
    public record Texts(String geoJson, String wkt, int localities) {
        /**
         * Checks that the texts are there.
         *
         * @param geoJson as GeoJSON
         * @param wkt as a CSV table of well-known text
         * @param localities how many localities there are, 1 or more; their names are L1, L2 and so on
         */
        public Texts {
            requireNonNull(geoJson, "geoJson");
            requireNonNull(wkt, "wkt");
        }
    }

    private record Rectangle(int west, int south, int east, int north) {
        String corners(String between, String around) {
            return IntStream.range(0, 5)
                    .mapToObj(corner -> String.format(
                            Locale.ROOT,
                            around,
                            (corner == 1 || corner == 2 ? east : west) / 100.0,
                            (corner == 2 || corner == 3 ? north : south) / 100.0))
                    .reduce((one, other) -> one + between + other)
                    .orElseThrow();
        }
    }

    /**
     * Returns maps from 4 to 3 degrees west and 52 to 53 north with one to sixteen localities, cut at hundredths of a
     * degree.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Texts> texts() {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(1, HUNDREDTHS_ACROSS - 1)
                .list()
                .ofMaxSize(3)
                .uniqueElements()
                .map(drawn -> IntStream.concat(
                                IntStream.of(0, HUNDREDTHS_ACROSS),
                                drawn.stream().mapToInt(Integer::intValue))
                        .sorted()
                        .boxed()
                        .toList());
        return Combinators.combine(cuts, cuts).as(Boundaries::texts);
    }

    private static Texts texts(List<Integer> meridians, List<Integer> parallels) {
        Rectangle whole = rectangle(0, 0, HUNDREDTHS_ACROSS, HUNDREDTHS_ACROSS);
        StringBuilder geoJson = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n")
                .append(feature("\"code\":\"" + CODE + "\",\"name\":\"" + NAME + "\"", whole));
        StringBuilder wkt = new StringBuilder("code,name,name_cy,kind,wkt\n")
                .append(row(CODE + "," + NAME + "," + NAME + ",authority", whole));
        int localities = 0;
        for (int east = 1; east < meridians.size(); east++) {
            for (int north = 1; north < parallels.size(); north++) {
                Rectangle part = rectangle(
                        meridians.get(east - 1), parallels.get(north - 1), meridians.get(east), parallels.get(north));
                String name = "L" + ++localities;
                geoJson.append(",\n").append(feature("\"kind\":\"locality\",\"name\":\"" + name + "\"", part));
                wkt.append(row("," + name + ",,locality", part));
            }
        }
        return new Texts(geoJson.append("]}").toString(), wkt.toString(), localities);
    }

    private static Rectangle rectangle(int west, int south, int east, int north) {
        return new Rectangle(
                HUNDREDTHS_WEST + west, HUNDREDTHS_SOUTH + south, HUNDREDTHS_WEST + east, HUNDREDTHS_SOUTH + north);
    }

    private static String feature(String properties, Rectangle area) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[" + area.corners(",", "[%s,%s]") + "]]}}";
    }

    private static String row(String fields, Rectangle area) {
        return fields + ",\"POLYGON ((" + area.corners(", ", "%s %s") + "))\"\n";
    }
}
