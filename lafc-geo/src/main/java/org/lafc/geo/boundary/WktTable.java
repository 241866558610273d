package org.lafc.geo.boundary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * A table of boundaries in well-known text, one feature a row.
 *
 * @param crsNames the names in the {@code crs} column, each once; an empty one for rows without
 * @param features the features in the order of the file
 * @param isWhole false if a row could not be read, the file breaks off, or the last row has no geometry
 */
record WktTable(ImmutableList<String> crsNames, ImmutableList<Feature> features, boolean isWhole) {

    private static final String WKT = "wkt";
    private static final String CRS = "crs";
    private static final int LONGEST_HEADER = 1 << 12;
    private static final Pattern WKT_COLUMN = Pattern.compile("(?i)(.*[,\"\\s\uFEFF])?wkt([,\"\\s].*)?");

    /** Tells whether the first line of a text is the header of such a table. */
    static boolean isTable(InputStream bytes) throws IOException {
        char[] start = new char[LONGEST_HEADER];
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        int length = 0;
        int read = text.read(start);
        while (read > 0) {
            length += read;
            read = text.read(start, length, LONGEST_HEADER - length);
        }
        String firstLine = new String(start, 0, length).lines().findFirst().orElse("");
        return WKT_COLUMN.matcher(firstLine).matches();
    }

    static WktTable parse(Source source) {
        List<Problem> broken = new ArrayList<>();
        ImmutableList.Builder<Feature> features = ImmutableList.builder();
        TreeSet<String> crsNames = new TreeSet<>();
        boolean endsInGeometry = true;
        try (CsvRows rows = CsvRows.open(source, broken::add)) {
            List<String> columns = rows.columns().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            while (broken.isEmpty() && rows.next()) {
                Map<String, String> texts = new TreeMap<>();
                for (int column = 0; column < columns.size(); column++) {
                    String text = rows.field(column).strip();
                    if (!text.isEmpty()) {
                        texts.put(columns.get(column), text);
                    }
                }
                String wkt = Optional.ofNullable(texts.remove(WKT)).orElse("");
                endsInGeometry = !wkt.isEmpty();
                crsNames.add(Optional.ofNullable(texts.remove(CRS)).orElse(""));
                features.add(new Feature(
                        rows.source().line(),
                        ImmutableSortedMap.copyOf(texts),
                        new Feature.Geometry.WellKnownText(wkt)));
            }
        }
        return new WktTable(ImmutableList.copyOf(crsNames), features.build(), broken.isEmpty() && endsInGeometry);
    }
}
