package org.lafc.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;

/**
 * Generates small postcode directories, as rows and as files in the layouts that the Office for National Statistics
 * publishes: the ONS Postcode Directory under its classic column names and those of 2025 on, and the National
 * Statistics Postcode Lookup. All rows are good ones.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class DirectoryFiles {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final String NORTHERN_IRISH_AREA = "BT";

    private DirectoryFiles() {}

    /**
     * A row of a directory. Printing shows none of it.
     *
     * @param postcode the postcode; no pseudo one
     * @param authority the authority, or empty
     * @param metres easting and northing, two numbers, or none
     * @param terminated the month its use ended, or empty
     */
    public record Row(
            Postcode postcode,
            Optional<LocalAuthority> authority,
            ImmutableList<Integer> metres,
            Optional<YearMonth> terminated) {
        /**
         * Checks that nothing is missing.
         *
         * @param postcode the postcode; no pseudo one
         * @param authority the authority, or empty
         * @param metres easting and northing, two numbers, or none
         * @param terminated the month its use ended, or empty
         * @throws IllegalArgumentException if there are metres, but not two
         */
        public Row {
            requireNonNull(postcode, "postcode");
            requireNonNull(authority, "authority");
            requireNonNull(terminated, "terminated");
            if (!metres.isEmpty() && metres.size() != 2) {
                throw new IllegalArgumentException("metres must be two or none, but were " + metres.size());
            }
        }

        /**
         * Returns a mark in place of the values, which are personal.
         *
         * @return always the same text
         */
        @Override
        public String toString() {
            return "Row[redacted]";
        }
    }

    /**
     * Returns directories: postcodes in use and terminated, with and without position, in all four nations and on the
     * Channel Islands, some without an authority; up to thirty rows, each postcode once.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<Row>> rows() {
        Arbitrary<Postcode> postcodes =
                Arbitraries.frequencyOf(Tuple.of(9, Postcodes.ordinary()), Tuple.of(1, Postcodes.historical()));
        return postcodes
                .flatMap(DirectoryFiles::row)
                .list()
                .uniqueElements(Row::postcode)
                .ofMaxSize(30);
    }

    /**
     * Returns files that hold the rows.
     *
     * @param rows the rows
     * @return the arbitrary: one of the three layouts, with or without quotes
     */
    public static Arbitrary<TextFile> files(List<Row> rows) {
        return Combinators.combine(Arbitraries.of(Layout.values()), Arbitraries.of(true, false))
                .as((layout, quotes) -> new TextFile("postcodes.csv", layout.text(rows, quotes)));
    }

    private static Arbitrary<Row> row(Postcode postcode) {
        boolean irish = postcode.outward().startsWith(NORTHERN_IRISH_AREA);
        // A position in Northern Ireland without an authority is no good row: its grid cannot be told.
        Arbitrary<Optional<LocalAuthority>> authorities = irish
                ? Arbitraries.just(Optional.of(LocalAuthority.of("N09000003")))
                : Arbitraries.of("W06000023", "W06000023", "E06000051", "S12000036", "L99999999", "M99999999", "")
                        .map(code -> code.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(code)));
        Arbitrary<Integer> metres = Arbitraries.integers().between(0, 500_000);
        Arbitrary<Optional<YearMonth>> months = Arbitraries.integers()
                .between(0, 12 * 50)
                .map(month -> YearMonth.of(1975, 1).plusMonths(month))
                .optional(0.3);
        return Combinators.combine(authorities, metres.list().ofSize(2), months, Arbitraries.of(true, true, false))
                .as((authority, place, month, located) -> {
                    boolean island = authority
                            .filter(code -> code.code().endsWith("99999999"))
                            .isPresent();
                    ImmutableList<Integer> known =
                            located && !island ? ImmutableList.copyOf(place) : ImmutableList.of();
                    return new Row(postcode, authority, known, month);
                });
    }

    private enum Layout {
        CLASSIC("pcd,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind"),
        OF_2025("pcd7,pcds,dointr,doterm,lad25cd,east1m,north1m,gridind"),
        LOOKUP("pcd,pcds,dointr,doterm,laua,oseast1m,osnrth1m,osgrdind");

        private final String header;

        Layout(String header) {
            this.header = header;
        }

        String text(List<Row> rows, boolean quotes) {
            StringBuilder text = new StringBuilder(header).append('\n');
            for (Row row : rows) {
                Postcode postcode = row.postcode();
                List<String> fields = List.of(
                        String.format(Locale.ROOT, "%-4s%s", postcode.outward(), postcode.inward()),
                        postcode.text(),
                        "198001",
                        row.terminated().map(MONTH::format).orElse(""),
                        row.authority().map(LocalAuthority::code).orElse(""),
                        row.metres().isEmpty() ? "" : row.metres().get(0).toString(),
                        row.metres().isEmpty() ? "" : northing(row.metres().get(1)),
                        row.metres().isEmpty() ? "9" : "1");
                String mark = quotes ? "\"" : "";
                text.append(mark)
                        .append(String.join(mark + "," + mark, fields))
                        .append(mark)
                        .append('\n');
            }
            return text.toString();
        }

        private String northing(int metres) {
            return this == OF_2025 ? String.valueOf(metres) : String.format(Locale.ROOT, "%07d", metres);
        }
    }
}
