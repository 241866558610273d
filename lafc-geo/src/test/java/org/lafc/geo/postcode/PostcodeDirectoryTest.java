package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.geo.postcode.DirectoryTexts.directory;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.PseudoPostcode;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;

class PostcodeDirectoryTest {

    private static final Optional<LocalAuthority> POWYS = Optional.of(LocalAuthority.of("W06000023"));

    /** One of each kind, in the order of postcodes but for the last. */
    private static final PostcodeDirectory DIRECTORY = directory(
            row("QB1 1AA", "N09000003", "333755", "0374746"),
            row("QX1 1AA", "W06000023", "305969", "0261273"),
            row("QX1 1AB", "W06000023", "305970", "0261274", "199612"),
            row("QX1 1AD", "W06000023", "", ""),
            row("QX1 1AE", "W06000023", "", "", "200105"),
            row("QY1 1AA", "L99999999", "", ""),
            row("QY1 1AB", "M99999999", "", "", "200105"),
            row("QX1 1AF", "", "305971", "0261275"));

    @Test
    void livePostcodeIsFound() {
        PostcodeOutcome.Live live = (PostcodeOutcome.Live) DIRECTORY.outcomeOf("QX1 1AA");
        assertThat(live.known().position()).contains(new GridPoint(Grid.BRITISH, 305_969, 261_273));
        assertThat(live.known().authority()).isEqualTo(POWYS);
        assertThat(live.entry()).contains(live.known());
    }

    @Test
    void terminatedPostcodeHasItsMonthAndItsLastPlace() {
        PostcodeOutcome.Terminated terminated = (PostcodeOutcome.Terminated) DIRECTORY.outcomeOf("QX1 1AB");
        assertThat(terminated.month()).isEqualTo(YearMonth.of(1996, 12));
        assertThat(terminated.known().position()).contains(new GridPoint(Grid.BRITISH, 305_970, 261_274));
        assertThat(terminated.entry()).contains(terminated.known());
    }

    @ParameterizedTest
    @CsvSource({"QX1 1AD,", "QX1 1AE,2001-05"})
    void postcodeWithoutAPositionHasItsAuthority(String postcode, YearMonth terminated) {
        PostcodeOutcome.WithoutPosition without = (PostcodeOutcome.WithoutPosition) DIRECTORY.outcomeOf(postcode);
        assertThat(without.known().position()).isEmpty();
        assertThat(without.known().authority()).isEqualTo(POWYS);
        assertThat(without.known().terminated()).isEqualTo(Optional.ofNullable(terminated));
        assertThat(without.entry()).contains(without.known());
    }

    @ParameterizedTest
    @CsvSource({"QY1 1AA,L99999999", "QY1 1AB,M99999999"})
    void islandsAreCrownDependenciesInUseOrNot(String postcode, String authority) {
        PostcodeOutcome.CrownDependency island = (PostcodeOutcome.CrownDependency) DIRECTORY.outcomeOf(postcode);
        assertThat(island.known().authority()).contains(LocalAuthority.of(authority));
        assertThat(island.entry()).contains(island.known());
    }

    @Test
    void pseudoPostcodeSaysWhatItMeans() {
        assertThat(DIRECTORY.outcomeOf("ZZ99 3GZ")).isEqualTo(new PostcodeOutcome.Pseudo(PseudoPostcode.WALES));
        assertThat(DIRECTORY.outcomeOf("zz993vz")).isEqualTo(new PostcodeOutcome.Pseudo(PseudoPostcode.NO_FIXED_ABODE));
        assertThat(DIRECTORY.outcomeOf("ZZ99 3GZ").entry()).isEmpty();
        assertThat(DIRECTORY.rowOf("ZZ99 3GZ")).isEqualTo(PostcodeDirectory.PSEUDO);
        assertThat(DIRECTORY.rowOf(Postcode.parse("ZZ99 3CC"))).isEqualTo(PostcodeDirectory.PSEUDO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QX1 1AG", "QX2 1AA", "ZZ9 9AA", "A1 1AA"})
    void postcodeThatTheDirectoryHasNotGotIsNotInIt(String postcode) {
        assertThat(DIRECTORY.outcomeOf(postcode)).isEqualTo(new PostcodeOutcome.NotInDirectory());
        assertThat(DIRECTORY.rowOf(postcode)).isEqualTo(PostcodeDirectory.NOT_IN_DIRECTORY);
        assertThat(DIRECTORY.find(Postcode.parse(postcode))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none", "QX1", "QX1 1CA", "\u00e91 1AA"})
    void otherTextsAreNoPostcodes(String text) {
        assertThat(DIRECTORY.outcomeOf(text)).isEqualTo(new PostcodeOutcome.NotAPostcode());
        assertThat(DIRECTORY.rowOf(text)).isEqualTo(PostcodeDirectory.NOT_A_POSTCODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QX1 1AA", "qx1 1aa", "QX11AA", " QX1  1AA\t", "\u2003QX1   1AA"})
    void anyWrittenFormFindsTheRow(String text) {
        assertThat(DIRECTORY.rowOf(text)).isEqualTo(1);
        assertThat(DIRECTORY.outcomeOf(text)).isEqualTo(DIRECTORY.outcomeOf("QX1 1AA"));
    }

    @Test
    void rowsTellWhatEntriesTell() {
        int irish = DIRECTORY.rowOf("QB1 1AA");
        assertThat(irish).isZero();
        assertThat(DIRECTORY.isOnIrishGrid(irish)).isTrue();
        assertThat(DIRECTORY.eastingMetres(irish)).isEqualTo(333_755);
        assertThat(DIRECTORY.northingMetres(irish)).isEqualTo(374_746);
        int unlocated = DIRECTORY.rowOf("QX1 1AE");
        assertThat(DIRECTORY.isOnIrishGrid(unlocated)).isFalse();
        assertThat(DIRECTORY.eastingMetres(unlocated)).isEqualTo(PostcodeDirectory.NO_POSITION);
        assertThat(DIRECTORY.northingMetres(unlocated)).isEqualTo(PostcodeDirectory.NO_POSITION);
        assertThat(DIRECTORY.authority(unlocated)).isEqualTo(POWYS);
        assertThat(DIRECTORY.terminated(unlocated)).contains(YearMonth.of(2001, 5));
        assertThat(DIRECTORY.authority(DIRECTORY.rowOf("QX1 1AF"))).isEmpty();
    }

    @Test
    void manyPostcodesAreLookedUpAtOnce() {
        String[] texts = {"qx11ab", "ZZ99 3VZ", "nowhere", "QX1 1AD", "QX9 9ZZ"};
        int[] rows = {9, 9, 9, 9, 9, 9};
        DIRECTORY.rowsOf(texts, rows);
        assertThat(rows)
                .containsExactly(
                        2,
                        PostcodeDirectory.PSEUDO,
                        PostcodeDirectory.NOT_A_POSTCODE,
                        3,
                        PostcodeDirectory.NOT_IN_DIRECTORY,
                        9);
        int[] eastings = new int[6];
        int[] northings = new int[6];
        rows[5] = 0;
        DIRECTORY.metresOf(rows, eastings, northings);
        assertThat(eastings).containsExactly(305_970, -1, -1, -1, -1, 333_755);
        assertThat(northings).containsExactly(261_274, -1, -1, -1, -1, 374_746);
        Postcode[] postcodes = {Postcode.parse("QX1 1AB"), Postcode.parse("ZZ99 3VZ"), Postcode.parse("QX9 9ZZ")};
        DIRECTORY.rowsOf(postcodes, rows);
        assertThat(rows).startsWith(2, PostcodeDirectory.PSEUDO, PostcodeDirectory.NOT_IN_DIRECTORY, 3);
    }

    @Test
    void arraysThatAreTooShortAreRejected() {
        assertThatThrownBy(() -> DIRECTORY.rowsOf(new String[] {"QX1 1AA"}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must have room for 1 values, but has 0");
        assertThatThrownBy(() -> DIRECTORY.rowsOf(new Postcode[] {Postcode.parse("QX1 1AA")}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must have room for 1 values, but has 0");
        assertThatThrownBy(() -> DIRECTORY.metresOf(new int[2], new int[1], new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eastings must have room for 2 values, but has 1");
        assertThatThrownBy(() -> DIRECTORY.metresOf(new int[2], new int[2], new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("northings must have room for 2 values, but has 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 8, 63, 64})
    void rowsThatAreNotThereAreRejected(int row) {
        assertThatThrownBy(() -> DIRECTORY.authority(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DIRECTORY.isOnIrishGrid(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DIRECTORY.terminated(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DIRECTORY.eastingMetres(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DIRECTORY.northingMetres(row)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DIRECTORY.entry(row)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void printingShowsNoPlace() {
        PostcodeDirectory directory = directory(row("QX1 1AA", "W06000023", "305969", "0261273"));
        assertThat(directory).hasToString("PostcodeDirectory[1 postcodes]");
        assertThat(directory.outcomeOf("QX1 1AA"))
                .hasToString("Live[known=Entry[position=Optional[GridPoint[BRITISH, redacted]],"
                        + " authority=Optional[W06000023], terminated=Optional.empty]]");
    }

    @Test
    void emptyDirectoryKnowsNothing() {
        assertThat(PostcodeDirectory.EMPTY.size()).isZero();
        assertThat(PostcodeDirectory.EMPTY.find(Postcode.parse("QX1 1AA"))).isEmpty();
        assertThat(PostcodeDirectory.EMPTY.rowOf("QX1 1AA")).isEqualTo(PostcodeDirectory.NOT_IN_DIRECTORY);
    }

    @Test
    void positionAtTheOriginOfTheGridIsAPosition() {
        PostcodeDirectory directory = directory(row("QX1 1AA", "W06000023", "0", "0"));
        assertThat(directory.find(Postcode.parse("QX1 1AA")).orElseThrow().position())
                .contains(new GridPoint(Grid.BRITISH, 0, 0));
    }

    @Test
    void neighboursFarApartKeepTheirPlaces() {
        // The middle is 300000; 32,767 m from it is the farthest that two bytes hold.
        PostcodeDirectory directory = directory(
                row("QX1 1AA", "W06000023", "300000", "0300000"),
                row("QX1 1AB", "W06000023", "267233", "0332767"),
                row("QX1 1AD", "W06000023", "267232", "0300000"),
                row("QX1 1AE", "W06000023", "300000", "0332768"),
                row("QX1 1AF", "W06000023", "332767", "0267233"),
                row("QX1 1AG", "W06000023", "332768", "0267232"),
                row("QX1 1AH", "W06000023", "300000", "0300000"),
                row("QX1 1AJ", "W06000023", "0", "1300000"),
                row("QX1 1AL", "W06000023", "300000", "0300000"));
        int[] rows = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        int[] eastings = new int[9];
        int[] northings = new int[9];
        directory.metresOf(rows, eastings, northings);
        assertThat(eastings).containsExactly(300_000, 267_233, 267_232, 300_000, 332_767, 332_768, 300_000, 0, 300_000);
        assertThat(northings)
                .containsExactly(300_000, 332_767, 300_000, 332_768, 267_233, 267_232, 300_000, 1_300_000, 300_000);
    }

    @Test
    void bytesAreThoseOfTheColumns() {
        // Index: a sector of 4 + 56 + 4 + 8 bytes and 8 slots; a block: 8 of middles, 2 of authorities, 2 marks.
        PostcodeDirectory directory = directory(row("QX1 1AA", "W06000023", "305969", "0261273", "199612"));
        assertThat(directory.terminationBytes()).isEqualTo(8 + 4 + 2);
        assertThat(directory.bytes()).isEqualTo(72 + 4 * 8 + 4 + 8 + 2 + 12 + 14);
    }
}
