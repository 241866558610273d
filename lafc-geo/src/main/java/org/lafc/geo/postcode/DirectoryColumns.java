package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a directory file hold what, found by their names, in capitals, in any order. The month of
 * termination may be {@link #NO_COLUMN}.
 */
record DirectoryColumns(
        ImmutableList<String> names, int postcode, int easting, int northing, int authority, int termination) {

    static final int NO_COLUMN = -1;

    static final String ALLOWED = "a postcode column (pcds, pcd8, pcd7, pcd2 or pcd), oseast1m or east1m, osnrth1m or"
            + " north1m, and oslaua, laua or lad and two digits and cd (as in lad25cd), each once";

    private static final ImmutableList<String> POSTCODES = ImmutableList.of("PCDS", "PCD8", "PCD7", "PCD2", "PCD");
    private static final ImmutableList<String> EASTINGS = ImmutableList.of("OSEAST1M", "EAST1M");
    private static final ImmutableList<String> NORTHINGS = ImmutableList.of("OSNRTH1M", "NORTH1M");
    private static final ImmutableList<String> AUTHORITIES = ImmutableList.of("OSLAUA", "LAUA");
    private static final ImmutableList<String> TERMINATIONS = ImmutableList.of("DOTERM");
    private static final Pattern AUTHORITY_OF_YEAR = Pattern.compile("LAD\\d\\dCD");

    /** The columns of a header, or what is wrong with it. */
    sealed interface Header {
        record Known(DirectoryColumns columns) implements Header {}

        record Wrong(String message) implements Header {}
    }

    static Header of(ImmutableList<String> names) {
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        DirectoryColumns columns = new DirectoryColumns(
                names,
                find("postcode", POSTCODES, names, missing, twice),
                find("easting", EASTINGS, names, missing, twice),
                find("northing", NORTHINGS, names, missing, twice),
                find("authority", authorities(names), names, missing, twice),
                find("termination", TERMINATIONS, names, new ArrayList<>(), twice));
        if (!missing.isEmpty()) {
            return new Header.Wrong("the header has no column for " + String.join(", ", missing));
        }
        if (!twice.isEmpty()) {
            return new Header.Wrong("the header has more than one column " + String.join(", ", twice));
        }
        return new Header.Known(columns);
    }

    /** The columns that are read. */
    int[] wanted() {
        return IntStream.of(postcode, easting, northing, authority, termination)
                .filter(column -> column != NO_COLUMN)
                .toArray();
    }

    String name(int column) {
        return names.get(column);
    }

    private static int find(
            String meaning, List<String> candidates, List<String> names, List<String> missing, List<String> twice) {
        for (String candidate : candidates) {
            int place = names.indexOf(candidate);
            if (place >= 0) {
                if (names.lastIndexOf(candidate) != place) {
                    twice.add(candidate);
                }
                return place;
            }
        }
        missing.add(meaning);
        return NO_COLUMN;
    }

    // A file may carry the codes of two years: the newest first.
    private static List<String> authorities(List<String> names) {
        return Stream.concat(
                        AUTHORITIES.stream(),
                        names.stream()
                                .filter(name -> AUTHORITY_OF_YEAR.matcher(name).matches())
                                .sorted(Comparator.reverseOrder()))
                .toList();
    }
}
