package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.postcode.DirectoryTexts.HEADER;
import static org.lafc.geo.postcode.DirectoryTexts.gzip;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

class PostcodeDirectoryReaderTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final Entry LLANDRINDOD =
            new Entry(Optional.of(new GridPoint(Grid.BRITISH, 305_969, 261_273)), Optional.of(POWYS), Optional.empty());
    private static final String GOOD_ROW = row("QX1 1AA", "W06000023", "305969", "0261273");

    @Test
    void classicDirectoryIsRead() {
        PostcodeDirectoryResult result = read(HEADER + GOOD_ROW);
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 1, 0));
        assertThat(result.directory().size()).isEqualTo(1);
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
        assertThat(find(result, "QX1 1AB")).isEmpty();
    }

    @Test
    void directoryOf2025IsReadWithAnyYearInItsNames() {
        for (String authority : List.of("lad25cd", "LAD26CD", "lad31cd")) {
            PostcodeDirectoryResult result = read("pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind," + authority
                    + ",ctry25cd,lat,long\n"
                    + "\"QX1 1AA\",\"QX1  1AA\",\"QX1 1AA\",\"198001\",\"\",\"305969\",\"261273\",\"1\",\"W06000023\""
                    + ",\"W92000004\",52.241583,-3.378543\n");
            assertThat(result.problems()).isEmpty();
            assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
        }
    }

    @Test
    void newestOfTwoYearsOfAuthoritiesIsRead() {
        PostcodeDirectoryResult result =
                read("lad25cd,pcds,lad23cd,east1m,north1m\nW06000023,QX1 1AA,W06000001,305969,261273\n");
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @Test
    void lookupFileIsReadWithItsAuthorityColumn() {
        PostcodeDirectoryResult result = read("LAUA,OSNRTH1M,OSEAST1M,PCD2\nW06000023,0261273,305969,QX1  1AA\n");
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcd", "pcd2", "pcd7", "pcd8", "pcds"})
    void everyPostcodeColumnServesAlone(String column) {
        PostcodeDirectoryResult result = read(column + ",oslaua,oseast1m,osnrth1m\nM1  1AA,W06000023,305969,261273\n");
        assertThat(find(result, "M1 1AA")).contains(LLANDRINDOD);
    }

    @Test
    void postcodeWithSpacesIsPreferredToTheOthers() {
        PostcodeDirectoryResult result =
                read("pcd,pcd2,pcds,oslaua,oseast1m,osnrth1m\n?,?,QX1 1AA,W06000023,305969,261273\n");
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @Test
    void gzipByteOrderMarkWindowsLinesAndAMissingLastNewlineAreRead() {
        String text = "\uFEFF" + (HEADER + GOOD_ROW + row("QX1 1AB", "", "", "")).replace("\n", "\r\n");
        byte[] bytes = gzip(text.substring(0, text.length() - 2));
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.of("a.csv", () -> new ByteArrayInputStream(bytes))));
        assertThat(result.problems()).isEmpty();
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
        assertThat(find(result, "QX1 1AB")).contains(new Entry(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void northernIrelandIsOnTheIrishGrid() {
        PostcodeDirectoryResult result = read(HEADER + row("QB1 1AA", "N09000003", "333755", "0374746"));
        assertThat(find(result, "QB1 1AA"))
                .contains(new Entry(
                        Optional.of(new GridPoint(Grid.IRISH, 333_755, 374_746)),
                        Optional.of(LocalAuthority.of("N09000003")),
                        Optional.empty()));
    }

    @Test
    void northernIrishMetresWithoutAnAuthorityAreRejected() {
        PostcodeDirectoryResult result =
                read(HEADER + row("BT1 1AA", "", "333755", "0374746") + row("BT1 1AB", "", "", ""));
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("postcodes.csv line 2, OSLAUA: missing, so the grid of a postcode in Northern Ireland"
                        + " cannot be told; allowed: an authority code wherever there are coordinates in area BT");
        assertThat(find(result, "BT1 1AA")).isEmpty();
        assertThat(find(result, "BT1 1AB")).contains(new Entry(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void islandsHaveAnAuthorityAndNoPosition() {
        PostcodeDirectoryResult result =
                read(HEADER + row("QY1 1AA", "L99999999", "", "") + row("QM1 1AA", "M99999999", "", ""));
        assertThat(find(result, "QY1 1AA"))
                .contains(new Entry(Optional.empty(), Optional.of(LocalAuthority.of("L99999999")), Optional.empty()));
        assertThat(find(result, "QM1 1AA"))
                .contains(new Entry(Optional.empty(), Optional.of(LocalAuthority.of("M99999999")), Optional.empty()));
    }

    @Test
    void terminatedPostcodesStayWithTheirMonth() {
        PostcodeDirectoryResult result =
                read("pcds,dointr,doterm,oslaua,oseast1m,osnrth1m\nNPT 1AA,198001,199612,W06000022,331000,188000\n");
        assertThat(result.problems()).isEmpty();
        assertThat(find(result, "NPT 1AA").orElseThrow().terminated()).contains(YearMonth.of(1996, 12));
    }

    @Test
    void withoutAColumnOfTerminationNoMonthIsRecorded() {
        PostcodeDirectoryResult result = read("pcds,oslaua,oseast1m,osnrth1m\nQX1 1AA,W06000023,305969,261273\n");
        assertThat(result.problems()).isEmpty();
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"199613", "199600", "189912", "220001", "1996", "19961", "1996-12", "1996120", "never"})
    void whatIsNoMonthIsReportedAndThePostcodeKeptWithout(String month) {
        PostcodeDirectoryResult result =
                read("pcds,doterm,oslaua,oseast1m,osnrth1m\nQX1 1AA," + month + ",W06000023,305969,261273\n");
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("postcodes.csv line 2, DOTERM: not a month; the postcode is kept without one; allowed:"
                        + " year and month, as in 199612, or nothing");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.VALUE_NOT_KNOWN);
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 1, 0));
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @Test
    void ofTwoReleasesThatDifferInTheMonthTheFirstWinsWithoutAProblem() {
        String header = "pcds,doterm,oslaua,oseast1m,osnrth1m\n";
        Source live = Source.ofText("new.csv", header + "QX1 1AA,,W06000023,305969,261273\n");
        Source ended = Source.ofText("old.csv", header + "QX1 1AA,200105,W06000023,305969,261273\n");
        PostcodeDirectoryResult reused = PostcodeDirectoryReader.read(List.of(live, ended));
        assertThat(reused.problems()).isEmpty();
        assertThat(find(reused, "QX1 1AA")).contains(LLANDRINDOD);
        PostcodeDirectoryResult other = PostcodeDirectoryReader.read(List.of(ended, live));
        assertThat(other.problems()).isEmpty();
        assertThat(find(other, "QX1 1AA").orElseThrow().terminated()).contains(YearMonth.of(2001, 5));
    }

    @Test
    void pseudoPostcodesAreRejected() {
        PostcodeDirectoryResult result = read(HEADER + row("ZZ99 3VZ", "W06000023", "305969", "0261273") + GOOD_ROW);
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("postcodes.csv line 2, PCDS: a pseudo postcode, which is no place (value withheld);"
                        + " allowed: areas but ZZ99");
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 1, 1));
    }

    @Test
    void fieldsWithBlanksAroundThemAreRead() {
        PostcodeDirectoryResult result =
                read("pcds,doterm,oslaua,oseast1m,osnrth1m\n  qx1 1aa ,\" 199612\", W06000023 ,  305969,0261273  \n");
        assertThat(result.problems()).isEmpty();
        assertThat(find(result, "QX1 1AA"))
                .contains(new Entry(
                        LLANDRINDOD.position(), LLANDRINDOD.authority(), Optional.of(YearMonth.of(1996, 12))));
    }

    @Test
    void everyBadRowIsAProblemAndTheRestStays() {
        PostcodeDirectoryResult result = read(HEADER
                + row("QX1 1AR", "W06000023", "30x969", "0261273")
                + row("QX1 1AD", "W06000023", "305969", "-261273")
                + row("QX1-1AE", "W06000023", "305969", "0261273")
                + row("QX1 1AF", "Powys", "305969", "0261273")
                + row("QX1 1AG", "X99", "305969", "0261273")
                + "\"QX1 1AH\",\"W06000023\"\n"
                + row("QX1 1AJ", "W06000023", "", "0261273")
                + row("QX1 1AS", "W06000023", "305969", "")
                + row("QX1 1AL", "W06000023", "700001", "0261273")
                + row("QX1 1AN", "N09000003", "305969", "0500001")
                + row("QX1 1AP", "W06000023", "30596900", "0261273")
                + GOOD_ROW);
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "postcodes.csv line 2, OSEAST1M: not a grid coordinate (value withheld); allowed: whole metres"
                                + " from 0 to 700000, or nothing",
                        "postcodes.csv line 3, OSNRTH1M: not a grid coordinate (value withheld); allowed: whole metres"
                                + " from 0 to 1300000, or nothing",
                        "postcodes.csv line 4, PCDS: not the shape of a postcode (value withheld); allowed: outward"
                                + " and inward part, as in LD1 5AA",
                        "postcodes.csv line 5, OSLAUA: a text of 5 characters (withheld) is not an authority code;"
                                + " allowed: W, E, S, N, L or M and eight digits, or nothing",
                        "postcodes.csv line 6, OSLAUA: 'X99' is not an authority code; allowed: W, E, S, N, L or M and"
                                + " eight digits, or nothing",
                        "postcodes.csv line 7: the row has 2 fields; allowed: 9 fields, as in the header",
                        "postcodes.csv line 8, OSEAST1M: missing, though the other coordinate is there; allowed: both"
                                + " coordinates or neither",
                        "postcodes.csv line 9, OSNRTH1M: missing, though the other coordinate is there; allowed: both"
                                + " coordinates or neither",
                        "postcodes.csv line 10, OSEAST1M: not a grid coordinate (value withheld); allowed: whole"
                                + " metres from 0 to 700000, or nothing",
                        "postcodes.csv line 11, OSNRTH1M: not a grid coordinate (value withheld); allowed: whole"
                                + " metres from 0 to 500000, or nothing",
                        "postcodes.csv line 12, OSEAST1M: not a grid coordinate (value withheld); allowed: whole"
                                + " metres from 0 to 700000, or nothing");
        assertThat(result.problems()).allMatch(problem -> problem.effect() == Effect.ROW_REJECTED);
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 1, 11));
        assertThat(result.directory().size()).isEqualTo(1);
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    /** As if the column held codes of census areas, which look alike. */
    @Test
    void authoritiesBeyondAllCountingAreRejectedAndTheRestStays() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 4098; i++) {
            String postcode = "QX" + i / 1000 % 10 + " " + i / 100 % 10 + letter(i / 10) + letter(i);
            text.append(row(postcode, String.format("E00%06d", i), "305969", "0261273"));
        }
        PostcodeDirectoryResult result = read(text + row("QY1 1AA", "E00000000", "305969", "0261273"));
        String allowed = " is one authority too many; allowed: codes of local authorities, at most 4096 different ones";
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "postcodes.csv line 4098, OSLAUA: 'E00004096'" + allowed,
                        "postcodes.csv line 4099, OSLAUA: 'E00004097'" + allowed);
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 4097, 2));
    }

    @Test
    void everyFaultOfOneRowIsNamed() {
        PostcodeDirectoryResult result = read(HEADER + row("nowhere", "W06000023", "east", "north"));
        assertThat(result.problems().stream().map(Problem::field)).containsExactly("PCDS", "OSEAST1M", "OSNRTH1M");
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 0, 1));
    }

    @Test
    void firstOfTwoPlacesIsKeptAndTheSecondReported() {
        PostcodeDirectoryResult result = read(HEADER
                + GOOD_ROW
                + GOOD_ROW
                + row("QX1 1AA", "W06000023", "305970", "0261273")
                + row("QX1 1AA", "W06000023", "305969", "0261274")
                + row("QX1 1AA", "W06000024", "305969", "0261273"));
        String problem = ", PCDS: the postcode came before with another place, which is kept (value withheld); allowed:"
                + " each postcode once";
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "postcodes.csv line 4" + problem,
                        "postcodes.csv line 5" + problem,
                        "postcodes.csv line 6" + problem);
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 2, 3));
        assertThat(result.directory().size()).isEqualTo(1);
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
    }

    @Test
    void filesAreMergedAndTheFirstWins() {
        PostcodeDirectoryResult result = PostcodeDirectoryReader.read(List.of(
                Source.ofText("wales.csv", HEADER + GOOD_ROW),
                Source.ofText(
                        "border.csv",
                        HEADER
                                + row("QX1 1AA", "E06000051", "1", "1")
                                + row("QX2 1AA", "E06000051", "340000", "0300000"))));
        assertThat(result.directory().size()).isEqualTo(2);
        assertThat(find(result, "QX1 1AA")).contains(LLANDRINDOD);
        assertThat(find(result, "QX2 1AA")).isPresent();
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).row()).hasToString("border.csv line 2");
        assertThat(result.rowCounts())
                .containsExactly(
                        new RowCount("wales.csv", "Postcodes", 1, 0), new RowCount("border.csv", "Postcodes", 1, 1));
    }

    @Test
    void headerWithoutTheColumnsRejectsTheFile() {
        PostcodeDirectoryResult result = read("pcds,lat,long,oslaua\nQX1 1AA,52,-3,W06000023\n");
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "postcodes.csv line 1: the header has no column for easting, northing; allowed: a postcode"
                                + " column (pcds, pcd8, pcd7, pcd2 or pcd), oseast1m or east1m, osnrth1m or north1m, and oslaua,"
                                + " laua or lad and two digits and cd (as in lad25cd), each once");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(result.rowCounts()).isEmpty();
        assertThat(result.directory().size()).isZero();
    }

    @Test
    void fileWithoutAHeaderIsRejectedAndNotRepeated() {
        PostcodeDirectoryResult result = read(GOOD_ROW);
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).message())
                .isEqualTo("the header has no column for postcode, easting, northing, authority");
    }

    @Test
    void columnThatComesTwiceRejectsTheFile() {
        PostcodeDirectoryResult result = read("pcds,oslaua,oseast1m,osnrth1m,OSEAST1M\n");
        assertThat(result.problems().get(0).message()).isEqualTo("the header has more than one column OSEAST1M");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
    }

    @Test
    void emptyFileIsAProblem() {
        PostcodeDirectoryResult result = read("");
        assertThat(result.problems().get(0).toString())
                .isEqualTo(
                        "postcodes.csv: holds nothing; allowed: a CSV file with a header line, plain or compressed with gzip");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(result.rowCounts()).isEmpty();
    }

    @Test
    void noFilesGiveAnEmptyDirectory() {
        PostcodeDirectoryResult result = PostcodeDirectoryReader.read(List.of());
        assertThat(result.directory().size()).isZero();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void gzipCutShortIsAProblemAndTheRowsBeforeStay() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            String postcode = "QX" + i / 1000 % 10 + i / 10_000 + " " + i / 100 % 10 + letter(i / 10) + letter(i);
            text.append(row(postcode, "W06000023", String.valueOf(300_000 + i), "0261273"));
        }
        byte[] whole = gzip(text.toString());
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.of("cut.csv.gz", () -> new ByteArrayInputStream(cut))));
        assertThat(result.problems()).isNotEmpty();
        Problem last = result.problems().get(result.problems().size() - 1);
        assertThat(last.message())
                .isEqualTo("from here on the file cannot be read (the compressed data are broken or cut short)");
        assertThat(last.row().line()).isGreaterThan(1000);
        assertThat(result.directory().size()).isPositive();
        assertThat(result.rowCounts().get(0).read()).isEqualTo(last.row().line() - 2);
    }

    @Test
    void gzipCutInItsHeaderRejectsTheFile() {
        byte[] cut = {0x1f, (byte) 0x8b, 8};
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.of("cut.csv.gz", () -> new ByteArrayInputStream(cut))));
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("cut.csv.gz: cannot be read (the compressed data are broken or cut short); allowed: a"
                        + " CSV file with a header line, plain or compressed with gzip");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(result.rowCounts()).isEmpty();
    }

    @Test
    void sourceThatCannotBeOpenedIsAProblem() {
        Source absent = Source.of("absent.csv", () -> {
            throw new IOException("no such file");
        });
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(absent, Source.ofText("good.csv", HEADER + GOOD_ROW)));
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).row().file()).isEqualTo("absent.csv");
        assertThat(result.directory().size()).isEqualTo(1);
    }

    @Test
    void rowWithAQuoteThatIsNeverClosedIsAProblemAndTheRestStays() {
        PostcodeDirectoryResult result =
                read(HEADER + GOOD_ROW + "\"QX1 1AB,W06000023\n" + row("QX1 1AD", "W06000023", "305970", "0261273"));
        assertThat(result.directory().size()).isEqualTo(2);
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).row()).hasToString("postcodes.csv line 3");
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.ROW_REJECTED);
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.csv", "Postcodes", 2, 1));
    }

    @Test
    void bytesThatAreNoTextAreRejectedRowByRow() {
        byte[] bytes = (HEADER + GOOD_ROW + row("QX1 1AB", "W06000023", "3059\u00e99", "1"))
                .getBytes(StandardCharsets.ISO_8859_1);
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.of("latin.csv", () -> new ByteArrayInputStream(bytes))));
        assertThat(result.rowCounts()).containsExactly(new RowCount("latin.csv", "Postcodes", 1, 1));
    }

    private static char letter(int i) {
        return "ABDEFGHJLN".charAt(i % 10);
    }

    private static PostcodeDirectoryResult read(String text) {
        return PostcodeDirectoryReader.read(List.of(Source.ofText("postcodes.csv", text)));
    }

    private static Optional<Entry> find(PostcodeDirectoryResult result, String postcode) {
        return result.directory().find(Postcode.parse(postcode));
    }
}
