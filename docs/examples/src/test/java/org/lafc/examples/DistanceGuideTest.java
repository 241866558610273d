package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.stats.Histogram;

/** What the guide to distances shows is what the code gives: its samples, its figures and its picture. */
class DistanceGuideTest {

    private final String guide = GuideText.guide("distance").whole();

    @Test
    void everySampleRuns() {
        PostcodeDirectory directory = PostcodeDirectoryReader.read(List.of(GuideText.sample("postcodes.csv")))
                .directory();
        Postcode home = Postcode.parse("ZZ1 1AA");
        Postcode placement = Postcode.parse("ZZ2 1AA");
        DistanceMeasure road = HowFar.byRoad(home, placement, Distance.ofMiles(30));

        assertThat(HowFar.onePair(directory, "ZZ1 1AA", "ZZ1 1AA")).isEqualTo(new Measured(Distance.ZERO));
        assertThat(HowFar.isFar(Distance.ofMiles(20))).isFalse();
        assertThat(HowFar.isFar(Distance.ofMiles(20.001))).isTrue();
        assertThat(road.between(Whereabouts.of(placement), Whereabouts.of(home)))
                .isEqualTo(new Measured(Distance.ofMiles(30)));
        assertThat(HowFar.manyPairs(
                        new int[] {300_000, 300_000},
                        new int[] {200_000, 200_000},
                        new int[] {300_000, 300_000},
                        new int[] {200_000, 233_000}))
                .containsExactly(0, 3);
        Source empty = Source.of("empty.bin", () -> new ByteArrayInputStream(new byte[0]));
        assertThatThrownBy(() -> HowFar.byOstn15(directory, empty))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("empty.bin: the OSTN15 grid must have");
    }

    @Test
    void figuresOfTheTableAreTheLargestOverGreatBritain() {
        assertRow(
                "GRID_PLANE",
                worst(StraightLine.GRID_PLANE, 20, GREAT_BRITAIN),
                worst(StraightLine.GRID_PLANE, 50, GREAT_BRITAIN));
        assertRow(
                "GREAT_CIRCLE",
                worst(StraightLine.GREAT_CIRCLE, 20, GREAT_BRITAIN),
                worst(StraightLine.GREAT_CIRCLE, 50, GREAT_BRITAIN));
        assertThat(guide)
                .contains("the map's scale; " + worst(StraightLine.GRID_PLANE, 20, MID_WALES) + " and "
                        + worst(StraightLine.GRID_PLANE, 50, MID_WALES) + " in mid Wales");
        // The rule is the plane in longer miles that count as short ones, and half a tenth of a mile of rounding.
        assertRow("SSDA903_RULE", worstOfTheRule(20), worstOfTheRule(50));
    }

    @Test
    void basesAreThoseOfTheSample() {
        List<KpiResult> results = Quickstart.measures(
                List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")),
                GuideText.sample("postcodes.csv"));

        assertThat(results)
                .extracting(Quickstart::describe)
                .contains(
                        "powys.p04.50-miles-or-more: 22.7 per cent, base 203, excluded 7, missing 0",
                        "powys.p04.50-miles-or-more.all-children: 21.9 per cent, base 210, excluded 0, missing 0");
        assertThat(guide)
                .contains("| all looked after | 210 | 46, 21.9 per cent |")
                .contains("| with a measured distance | 203 | 46, 22.7 per cent |");
    }

    @Test
    void thePictureShowsTheFiguresOfTheTable() {
        assertThat(GuideText.read(GuideText.ROOT.resolve("docs/guide/distance-methods.svg")))
                .isEqualTo(picture());
    }

    /** One truth: columns of facts, bands of values and bands of distance put every distance on the same side. */
    @Test
    void bandsOfDistanceAndOfFactsAgreeAtEveryEdge() {
        assertThat(ValueBands.P4.labels()).isEqualTo(DistanceBands.P4.labels());
        for (int edge = 0; edge < DistanceBands.P4.thresholds().size(); edge++) {
            DistanceThreshold threshold = DistanceBands.P4.thresholds().get(edge);
            Quantity quantity = ValueBands.P4.upperEdges().get(edge);
            assertThat(quantity.unit()).isEqualTo(FactUnit.MILES);
            assertThat(quantity.inColumn()).isEqualTo(threshold.edge().micrometres());
            for (double off : new double[] {-1e-3, -1e-6, -4e-7, 0, 4e-7, 1e-6, 1.3e-5, 1e-3}) {
                Distance distance = Distance.ofMetres(threshold.edge().metres() + off);
                int band = DistanceBands.P4.bandOf(distance);
                assertThat(ValueBands.P4
                                .sharesOf(Histogram.of(distance.micrometres()))
                                .get(band)
                                .numerator())
                        .isEqualTo(1);
            }
        }
    }

    private record Land(int west, int east, int south, int north) {}

    private static final Land GREAT_BRITAIN = new Land(100_000, 650_000, 50_000, 1_200_000);
    private static final Land MID_WALES = new Land(275_000, 325_000, 200_000, 325_000);

    private static long worst(StraightLine line, int miles, Land land) {
        double worst = 0;
        double metres = miles * Distance.METRES_PER_MILE;
        for (int east = land.west(); east <= land.east(); east += 25_000) {
            for (int north = land.south(); north <= land.north(); north += 25_000) {
                GridPoint from = new GridPoint(Grid.BRITISH, east, north);
                for (int bearing = 0; bearing < 180; bearing += 10) {
                    GridPoint to = new GridPoint(
                            Grid.BRITISH,
                            east + metres * Math.sin(Math.toRadians(bearing)),
                            north + metres * Math.cos(Math.toRadians(bearing)));
                    double off = line.between(from, to).metres()
                            - StraightLine.ELLIPSOID.between(from, to).metres();
                    worst = Math.max(worst, Math.abs(off));
                }
            }
        }
        return Math.round(worst);
    }

    private static long worstOfTheRule(int miles) {
        double rounding = 0.05 * Distance.METRES_PER_MILE;
        double shortMile = miles * (Distance.METRES_PER_MILE - 1609.3);
        return Math.round(worst(StraightLine.GRID_PLANE, miles, GREAT_BRITAIN) + rounding + shortMile);
    }

    private void assertRow(String method, long atTwenty, long atFifty) {
        assertThat(guide).contains("| `" + method + "` | " + atTwenty + " | " + atFifty + " |");
    }

    private String picture() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 230\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"14\">\n"
                + "<title>Metres each method is off at most, at 20 and at 50 miles</title>\n"
                + "<rect width=\"640\" height=\"230\" fill=\"#ffffff\"/>\n");
        int y = 20;
        for (MatchResult row : Pattern.compile("\\| `([A-Z0-9_]+)` \\| ([\\d.]+) \\| ([\\d.]+) \\|")
                .matcher(guide)
                .results()
                .toList()) {
            svg.append(text(8, y + 20, "start", row.group(1)));
            bar(svg, y, "#2a6f97", row.group(2), "20 miles");
            bar(svg, y + 20, "#bc4b51", row.group(3), "50 miles");
            y += 52;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int y, String colour, String metres, String at) {
        double width = Math.max(1, Double.parseDouble(metres));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"150\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>\n",
                y,
                width,
                colour));
        svg.append(text(158 + (int) Math.ceil(width), y + 13, "start", metres + " m at " + at));
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + text + "</text>\n";
    }
}
