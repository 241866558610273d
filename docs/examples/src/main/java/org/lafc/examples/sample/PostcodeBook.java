package org.lafc.examples.sample;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The invented postcodes of the sample, in the area QX, which does not exist: QX1 to QX7 are the localities of the
 * county, QX8 is stand-in Wales outside it, QX9 stand-in England. Every point has one postcode and the other way round.
 *
 * <p>Inward codes of sector 0 belong to no child: three terminated postcodes and one without a grid reference, as a
 * published directory has them too.
 */
final class PostcodeBook {

    private static final String NO_FIXED_ABODE = "ZZ99 3VZ";

    // The letters of inward codes: never C, I, K, M, O, V.
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    // Columns of the ONS Postcode Directory in their classic order. Its lat and long are left out: the published ones
    // mix two conversions, so lafc computes positions from the grid columns.
    private static final String[] COLUMNS = {
        "pcd", "pcd2", "pcds", "dointr", "doterm", "oslaua", "oseast1m", "osnrth1m", "osgrdind", "ctry"
    };

    private static final String INTRODUCED = "198001";

    private static final ImmutableMap<String, Terminated> TERMINATED = ImmutableMap.of(
            "QX2 0AA", new Terminated(new SamplePoint(310800, 291500), "199612"),
            "QX7 0AA", new Terminated(new SamplePoint(304500, 228500), "200906"),
            "QX9 0AA", new Terminated(new SamplePoint(349800, 312500), "201711"));

    private static final String WITHOUT_GRID_REFERENCE = "QX3 0ZZ";

    private final ImmutableMap<SamplePoint, String> postcodes;

    private PostcodeBook(ImmutableMap<SamplePoint, String> postcodes) {
        this.postcodes = postcodes;
    }

    static PostcodeBook of(Collection<SamplePoint> points) {
        ImmutableMap.Builder<SamplePoint, String> postcodes = ImmutableMap.builder();
        int[] used = new int[10];
        for (SamplePoint point : new TreeSet<>(points)) {
            int district = districtOf(point);
            postcodes.put(point, "QX" + district + " " + inward(used[district]++));
        }
        return new PostcodeBook(postcodes.buildOrThrow());
    }

    String homePostcode(Optional<SamplePoint> home) {
        return home.map(this::postcodeOf).orElse(NO_FIXED_ABODE);
    }

    /** The postcode of a placement, empty where its place is secret. */
    String placementPostcode(Setting setting) {
        return setting.point().map(this::postcodeOf).orElse("");
    }

    /** The directory, by postcode, quoted and padded as published. */
    String toCsv() {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        postcodes.forEach((point, postcode) -> rows.put(postcode, located(postcode, point, "")));
        TERMINATED.forEach((postcode, end) -> rows.put(postcode, located(postcode, end.point(), end.month())));
        rows.put(WITHOUT_GRID_REFERENCE, row(WITHOUT_GRID_REFERENCE, "", List.of("", "", "", "9", "")));
        return CsvText.of(List.of(COLUMNS)) + CsvText.quoted(rows.values());
    }

    private String postcodeOf(SamplePoint point) {
        String postcode = postcodes.get(point);
        if (postcode == null) {
            throw new IllegalArgumentException("the book has no postcode for the point asked for");
        }
        return postcode;
    }

    private static int districtOf(SamplePoint point) {
        return StandInCounty.localityNumberOf(point)
                .map(number -> number + 1)
                .orElse(StandInCounty.authorityOf(point).equals(StandInCounty.ENGLAND) ? 9 : 8);
    }

    private static String inward(int number) {
        int sector = number % 9 + 1;
        int unit = number / 9;
        return "" + sector + LETTERS.charAt(unit / LETTERS.length()) + LETTERS.charAt(unit % LETTERS.length());
    }

    private static List<String> located(String postcode, SamplePoint point, String terminated) {
        String authority = StandInCounty.authorityOf(point);
        String country = authority.startsWith("W") ? "W92000004" : "E92000001";
        return row(
                postcode,
                terminated,
                List.of(
                        authority,
                        String.format(Locale.ROOT, "%06d", point.eastingMetres()),
                        String.format(Locale.ROOT, "%07d", point.northingMetres()),
                        "1",
                        country));
    }

    private static List<String> row(String postcode, String terminated, List<String> place) {
        String outward = postcode.substring(0, 3);
        String inwardPart = postcode.substring(4);
        // Seven characters with the inward part last, then eight with a space before it.
        List<String> row = new ArrayList<>(
                List.of(outward + " " + inwardPart, outward + "  " + inwardPart, postcode, INTRODUCED, terminated));
        row.addAll(place);
        return row;
    }

    private record Terminated(SamplePoint point, String month) {}
}
