package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

class PostcodeDirectoryProperties {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    @Provide
    Arbitrary<Postcode> postcodes() {
        Arbitrary<String> area =
                Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> district = Arbitraries.strings().withChars(DIGITS).ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().withChars(DIGITS + LETTERS).ofMaxLength(1);
        Arbitrary<String> inward = Combinators.combine(
                        Arbitraries.strings().withChars(DIGITS).ofLength(1),
                        Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUVWXYZ").ofLength(2))
                .as((digit, letters) -> digit + letters);
        Arbitrary<String> usual =
                Combinators.combine(area, district, rest).as((letters, digit, more) -> letters + digit + more);
        Arbitrary<String> outward =
                Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, Arbitraries.of("NPT", "GIR")));
        return Combinators.combine(outward, inward).as((first, second) -> Postcode.parse(first + " " + second));
    }

    @Provide
    Arbitrary<Map<Postcode, Entry>> directories() {
        Arbitrary<Optional<LocalAuthority>> authorities = Arbitraries.of("W06000023", "E06000051", "N09000003", "")
                .map(code -> code.isEmpty() ? Optional.empty() : Optional.of(LocalAuthority.of(code)));
        Arbitrary<Entry> entries = Combinators.combine(
                        authorities,
                        Arbitraries.integers().between(0, 500_000),
                        Arbitraries.integers().between(0, 500_000),
                        Arbitraries.of(true, true, true, false))
                .as((authority, east, north, located) -> {
                    Grid grid =
                            authority.equals(Optional.of(LocalAuthority.of("N09000003"))) ? Grid.IRISH : Grid.BRITISH;
                    return new Entry(
                            located ? Optional.of(new GridPoint(grid, east, north)) : Optional.empty(), authority);
                });
        // A postcode of Northern Ireland without an authority is a bad row: its grid cannot be told.
        Arbitrary<Postcode> britain =
                postcodes().filter(postcode -> !postcode.outward().startsWith("BT"));
        return Arbitraries.maps(britain, entries).ofMaxSize(60);
    }

    @Property(tries = 200)
    void directoryEqualsAMapOfTheSameRowsInAnyOrder(
            @ForAll("directories") Map<Postcode, Entry> expected,
            @ForAll("postcodes") Postcode another,
            @ForAll Random random) {
        List<String> rows = new ArrayList<>();
        expected.forEach((postcode, entry) -> rows.add(DirectoryTexts.row(
                postcode.text(),
                entry.authority().map(LocalAuthority::code).orElse(""),
                entry.position().map(point -> whole(point.eastingMetres())).orElse(""),
                entry.position().map(point -> whole(point.northingMetres())).orElse(""))));
        Collections.shuffle(rows, random);
        PostcodeDirectory directory = DirectoryTexts.directory(rows.toArray(String[]::new));
        assertThat(directory.size()).isEqualTo(expected.size());
        Map<Postcode, Entry> actual = new HashMap<>();
        expected.keySet().forEach(postcode -> directory.find(postcode).ifPresent(entry -> actual.put(postcode, entry)));
        assertThat(actual).isEqualTo(expected);
        assertThat(directory.find(another).isPresent()).isEqualTo(expected.containsKey(another));
    }

    @Property
    void packingKeepsTheOrderAndIsOneToOne(@ForAll("postcodes") Postcode one, @ForAll("postcodes") Postcode other) {
        assertThat(Integer.signum(Long.compare(PackedPostcode.of(one), PackedPostcode.of(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property
    void packedPostcodesOfOneDistrictKeepTheOrder(
            @ForAll("postcodes") Postcode one, @ForAll("postcodes") Postcode other) {
        Postcode moved = Postcode.parse(one.outward() + " " + other.inward());
        assertThat(Integer.signum(Long.compare(PackedPostcode.of(one), PackedPostcode.of(moved))))
                .isEqualTo(Integer.signum(one.compareTo(moved)));
    }

    @Property
    void packedPostcodesAreNotNegativeAndTake42Bits(@ForAll("postcodes") Postcode postcode) {
        assertThat(PackedPostcode.of(postcode)).isBetween(1L, 1L << 42);
    }

    private static String whole(double metres) {
        return String.valueOf((int) metres);
    }
}
