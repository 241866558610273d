package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.read.Source;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

class PostcodeDirectoryProperties {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @Provide
    Arbitrary<Postcode> postcodes() {
        Arbitrary<String> area =
                Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> district = Arbitraries.strings().withChars(DIGITS).ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().withChars(DIGITS + LETTERS).ofMaxLength(1);
        Arbitrary<String> usual = Combinators.combine(area, district, rest)
                .as((letters, digit, more) -> letters + digit + more)
                .filter(outward -> !outward.equals("ZZ99"));
        Arbitrary<String> outward =
                Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, Arbitraries.of("NPT", "GIR")));
        return Combinators.combine(outward, inwards()).as((first, second) -> Postcode.parse(first + " " + second));
    }

    private static Arbitrary<String> inwards() {
        return Combinators.combine(
                        Arbitraries.strings().withChars(DIGITS).ofLength(1),
                        Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUVWXYZ").ofLength(2))
                .as((digit, letters) -> digit + letters);
    }

    // Scattered ones, and crowded ones in few sectors, so that blocks and words of bits fill.
    @Provide
    Arbitrary<Map<Postcode, Entry>> directories() {
        // A postcode of Northern Ireland without an authority is a bad row: its grid cannot be told.
        Arbitrary<Postcode> britain =
                postcodes().filter(postcode -> !postcode.outward().startsWith("BT"));
        Arbitrary<Postcode> crowded = Combinators.combine(
                        Arbitraries.of("QX1 1", "QX1 2", "QX10 1", "NPT 0"),
                        Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUVWXYZ").ofLength(2))
                .as((sector, letters) -> Postcode.parse(sector + letters));
        return Arbitraries.oneOf(
                Arbitraries.maps(britain, entries()).ofMaxSize(60),
                Arbitraries.maps(crowded, entries()).ofMinSize(60).ofMaxSize(300));
    }

    private static Arbitrary<Entry> entries() {
        Arbitrary<Optional<LocalAuthority>> authorities = Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just("W06000023")),
                        Tuple.of(4, Arbitraries.of("E06000051", "N09000003", "L99999999", "")))
                .map(code -> code.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(code)));
        Arbitrary<Integer> metres = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 500_000),
                Arbitraries.integers().between(290_000, 330_000));
        Arbitrary<Optional<YearMonth>> months = Arbitraries.integers()
                .between(1, 12 * 60)
                .map(month -> YearMonth.of(1970, 1).plusMonths(month))
                .optional(0.3);
        return Combinators.combine(authorities, metres, metres, months, Arbitraries.of(true, true, true, false))
                .as((authority, east, north, month, located) -> {
                    Grid grid =
                            authority.equals(Optional.of(LocalAuthority.of("N09000003"))) ? Grid.IRISH : Grid.BRITISH;
                    return new Entry(
                            located ? Optional.of(new GridPoint(grid, east, north)) : Optional.empty(),
                            authority,
                            month);
                });
    }

    @Property(tries = 200)
    void directoryEqualsAMapOfTheSameRowsInAnyOrder(
            @ForAll("directories") Map<Postcode, Entry> expected,
            @ForAll("postcodes") Postcode another,
            @ForAll Random random) {
        List<String> rows = rows(expected);
        Collections.shuffle(rows, random);
        PostcodeDirectory directory = DirectoryTexts.directory(rows.toArray(String[]::new));
        assertHolds(directory, expected);
        assertThat(directory.find(another).isPresent()).isEqualTo(expected.containsKey(another));
    }

    @Property(tries = 200)
    void rowsAreInTheOrderOfPostcodesAndTellWhatEntriesTell(@ForAll("directories") Map<Postcode, Entry> expected) {
        PostcodeDirectory directory = DirectoryTexts.directory(rows(expected).toArray(String[]::new));
        Postcode[] postcodes = new TreeSet<>(expected.keySet()).toArray(Postcode[]::new);
        int[] rows = new int[postcodes.length];
        directory.rowsOf(postcodes, rows);
        int[] eastings = new int[rows.length];
        int[] northings = new int[rows.length];
        directory.metresOf(rows, eastings, northings);
        for (int i = 0; i < rows.length; i++) {
            assertThat(rows[i]).isEqualTo(i);
            Entry entry = expected.get(postcodes[i]);
            assertThat(directory.entry(i)).isEqualTo(entry);
            assertThat(directory.isOnIrishGrid(i))
                    .isEqualTo(entry.authority().equals(Optional.of(LocalAuthority.of("N09000003"))));
            assertThat(eastings[i])
                    .isEqualTo(entry.position()
                            .map(point -> (int) point.eastingMetres())
                            .orElse(-1));
            assertThat(northings[i])
                    .isEqualTo(entry.position()
                            .map(point -> (int) point.northingMetres())
                            .orElse(-1));
        }
    }

    @Property(tries = 200)
    void anyOrderOfRowsAndFilesGivesTheSameDirectory(
            @ForAll("directories") Map<Postcode, Entry> entries, @ForAll Random random) {
        List<String> rows = rows(entries);
        byte[] inOrder = CompactDirectory.write(DirectoryTexts.directory(rows.toArray(String[]::new)));
        Collections.shuffle(rows, random);
        int cut = random.nextInt(rows.size() + 1);
        int overlap = random.nextInt(cut + 1);
        List<Source> files = new ArrayList<>(List.of(
                file("a.csv", rows.subList(0, cut)),
                file("b.csv", rows.subList(overlap, rows.size())),
                Source.ofText("c.csv", DirectoryTexts.HEADER)));
        Collections.shuffle(files, random);
        PostcodeDirectoryResult merged = PostcodeDirectoryReader.read(files);
        assertThat(merged.problems()).isEmpty();
        assertThat(CompactDirectory.write(merged.directory())).isEqualTo(inOrder);
    }

    @Property(tries = 200)
    void authoritiesOfRejectedRowsLeaveNoTrace(@ForAll("directories") Map<Postcode, Entry> entries) {
        List<String> rows = rows(entries);
        PostcodeDirectory directory = DirectoryTexts.directory(rows.toArray(String[]::new));
        List<String> more = new ArrayList<>(rows);
        entries.keySet().forEach(postcode -> more.add(DirectoryTexts.row(postcode.text(), "S12000036", "1", "1")));
        PostcodeDirectoryResult result = PostcodeDirectoryReader.read(List.of(file("a.csv", more)));
        assertThat(result.problems()).hasSize(entries.size());
        assertThat(CompactDirectory.write(result.directory())).isEqualTo(CompactDirectory.write(directory));
    }

    @Property(tries = 200)
    void compactFormEqualsItsSource(@ForAll("directories") Map<Postcode, Entry> entries) {
        PostcodeDirectory directory = DirectoryTexts.directory(rows(entries).toArray(String[]::new));
        byte[] bytes = CompactDirectory.write(directory);
        PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", bytes);
        assertThat(result.problems()).isEmpty();
        assertHolds(result.directory(), entries);
        assertThat(result.directory().bytes()).isEqualTo(directory.bytes());
        assertThat(CompactDirectory.write(result.directory())).isEqualTo(bytes);
    }

    private static void assertHolds(PostcodeDirectory directory, Map<Postcode, Entry> expected) {
        assertThat(directory.size()).isEqualTo(expected.size());
        Map<Postcode, Entry> actual = new HashMap<>();
        expected.keySet().forEach(postcode -> directory.find(postcode).ifPresent(entry -> actual.put(postcode, entry)));
        assertThat(actual).isEqualTo(expected);
    }

    static List<String> rows(Map<Postcode, Entry> entries) {
        List<String> rows = new ArrayList<>();
        entries.forEach((postcode, entry) -> rows.add(DirectoryTexts.row(
                postcode.text(),
                entry.authority().map(LocalAuthority::code).orElse(""),
                entry.position().map(point -> whole(point.eastingMetres())).orElse(""),
                entry.position().map(point -> whole(point.northingMetres())).orElse(""),
                entry.terminated().map(MONTH::format).orElse(""))));
        return rows;
    }

    private static Source file(String name, List<String> rows) {
        return Source.ofText(name, DirectoryTexts.HEADER + String.join("", rows));
    }

    private static String whole(double metres) {
        return String.valueOf((int) metres);
    }
}
