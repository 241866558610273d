package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.read.Source;

/** On an invented grid: shifts that grow evenly, so that what lies between nodes is known without them. */
class Ostn15GridTest {

    private static final byte[] PACKED = packed();
    private static final HashCode SHA_256 = Hashing.sha256().hashBytes(PACKED);
    private static final String HEADER = "Point_ID,ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,"
            + "ETRS89_OSGB36_NShift,ETRS89_ODN_HeightShift,Height_Datum_Flag\r\n";

    @Test
    void packedFormIsReadGzippedOrNot() throws IOException {
        assertEvenShifts(Ostn15Grid.read(source(PACKED), SHA_256));
        assertEvenShifts(Ostn15Grid.read(source(gzip(PACKED)), SHA_256));
    }

    @Test
    void textOfTheOrdnanceSurveyIsRead() throws IOException {
        assertEvenShifts(Ostn15Grid.read(source(gzip(text(rows())))));
    }

    @Test
    void otherBytesThanThoseOfOstn15AreRefused() {
        assertThatThrownBy(() -> Ostn15Grid.read(source(PACKED)))
                .isInstanceOf(IOException.class)
                .hasMessage("shifts.bin: the OSTN15 grid is damaged: its SHA-256 is not that of OSTN15,"
                        + " 578b41941f94afc6291ef2152d21a296680df906fdd5bf7651f2e4b54ab156ef");
        byte[] damaged = PACKED.clone();
        damaged[3_000_000] ^= 1;
        assertThatThrownBy(() -> Ostn15Grid.read(source(damaged), SHA_256))
                .hasMessageStartingWith("shifts.bin: the OSTN15 grid is damaged: its SHA-256");
    }

    @Test
    void shortAndLongFilesAreRefused() throws IOException {
        assertThatThrownBy(() -> Ostn15Grid.read(source(Arrays.copyOf(PACKED, PACKED.length - 1)), SHA_256))
                .hasMessage("shifts.bin: the OSTN15 grid must have 7015608 bytes in the packed form, but had 7015607");
        assertThatThrownBy(() -> Ostn15Grid.read(source(new byte[0])))
                .hasMessage("shifts.bin: the OSTN15 grid must have 7015608 bytes in the packed form, but had 0");
        byte[] zipped = gzip(PACKED);
        assertThatThrownBy(() -> Ostn15Grid.read(source(Arrays.copyOf(zipped, zipped.length / 2)), SHA_256))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("shifts.bin: the OSTN15 grid is no whole gzip file: ");
        String[] rows = rows();
        assertThatThrownBy(() -> Ostn15Grid.read(source(text(Arrays.copyOf(rows, rows.length - 1)))))
                .hasMessage("shifts.bin: the OSTN15 grid must have 876951 rows under its header, but had 876950");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,0,0,90.000,-80.000,55,15", // the number of another node
                "1,500,0,90.000,-80.000,55,15",
                "1,-1000,0,90.000,-80.000,55,15",
                "1,0,0,90.0001,-80.000,55,15",
                "1,0,0,x,-80.000,55,15",
                "1,0,0,90.000"
            })
    void rowsThatAreNoNodeAreRefused(String row) {
        assertThatThrownBy(() -> Ostn15Grid.read(source(text(row))))
                .isInstanceOf(IOException.class)
                .hasMessage("shifts.bin line 2: the OSTN15 grid must have a node that was not there before, its number,"
                        + " its place in whole kilometres and its shifts in metres to the millimetre");
    }

    @Test
    void aNodeThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> Ostn15Grid.read(source(text("1,0,0,90.000,-80.000", "1,0,0,90.000,-80.000"))))
                .hasMessageStartingWith(
                        "shifts.bin line 3: the OSTN15 grid must have a node that was not there before");
    }

    @ParameterizedTest
    @CsvSource({"90.311, -79.980", "89.709, -79.980", "90.010, -79.679", "90.010, -85.001", "90.010, 79.980"})
    void aShiftFarFromItsNeighboursIsRefused(String east, String north) {
        String[] rows = rows();
        rows[702] = "703,1000,1000," + east + "," + north;
        assertThatThrownBy(() -> Ostn15Grid.read(source(text(rows))))
                .hasMessage("shifts.bin: the OSTN15 grid is damaged: the shift at 1 km east, 1 km north is out of range"
                        + " or far from its neighbour's");
    }

    @Test
    void aShiftThatFitsItsNeighboursIsTaken() throws IOException {
        String[] rows = rows();
        rows[702] = "703,1000,1000,90.300,-79.700";
        assertThat(Ostn15Grid.read(source(text(rows)))
                        .toOsgb36(british(1000, 1000))
                        .orElseThrow()
                        .eastingMetres())
                .isCloseTo(1090.3, within(1e-9));
    }

    @Test
    void whatLiesOutsideTheNodesHasNoPosition() throws IOException {
        GridConversion conversion = GridConversion.ostn15(Ostn15Grid.read(source(PACKED), SHA_256));
        // 90.000 m east and 80.000 m south are the shifts at the south-west corner.
        assertThat(conversion.find(british(90.001, -79.999))).isPresent();
        assertThat(conversion.find(british(89.999, 10))).isEmpty();
        assertThat(conversion.find(british(100, -80.001))).isEmpty();
        assertThat(conversion.find(british(350_000, 1_250_000))).isEmpty();
        assertThat(conversion.find(british(700_200, 500_000))).isEmpty();
        assertThat(conversion.find(british(-200_000, 0))).isEmpty();
        assertThat(conversion.find(british(350_000, 1_249_000))).isPresent();
        assertThatThrownBy(() -> conversion.toLatLon(british(350_000, 1_290_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grid point must be within the OSTN15 grid, 0 to 700 km east and 0 to 1250 km north"
                        + " (value withheld)");
        assertThatThrownBy(() -> conversion.toGrid(new LatLon(52, -12), Grid.BRITISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position must be within the OSTN15 grid, 0 to 700 km east and 0 to 1250 km north"
                        + " (value withheld)");
        assertThatThrownBy(() -> conversion.toLatLon(british(-200_000, 0)))
                .hasMessageStartingWith("grid point must be at most 100000 m outside");
    }

    @Test
    void irishGridGoesByItsSevenParameters() throws IOException {
        GridConversion conversion = GridConversion.ostn15(Ostn15Grid.read(source(PACKED), SHA_256));
        GridPoint belfast = new GridPoint(Grid.IRISH, 333_821, 374_402);
        LatLon position = GridConversion.SEVEN_PARAMETER.toLatLon(belfast);
        assertThat(conversion.toLatLon(belfast)).isEqualTo(position);
        assertThat(conversion.toGrid(position, Grid.IRISH))
                .isEqualTo(GridConversion.SEVEN_PARAMETER.toGrid(position, Grid.IRISH));
        assertThat(conversion.positions()).isEqualTo("OSTN15 positions");
    }

    @Test
    void printingSaysHowManyNodesThereAre() throws IOException {
        assertThat(Ostn15Grid.read(source(PACKED), SHA_256)).hasToString("Ostn15Grid[876951 nodes]");
    }

    // East 90 m and 10 mm a kilometre east; north -80 m and 20 mm a kilometre north.
    private static void assertEvenShifts(Ostn15Grid grid) {
        assertShifted(grid, 0, 0, 90, -80);
        assertShifted(grid, 500, 250, 90.005, -79.995);
        assertShifted(grid, 123_456, 654_321, 91.23456, -66.91358);
        assertShifted(grid, 700_000, 1_250_000, 97, -55);
        assertThat(grid.toOsgb36(british(700_000.001, 0))).isEmpty();
        assertThat(grid.toOsgb36(british(0, 1_250_000.001))).isEmpty();
        assertThat(grid.toOsgb36(british(-0.001, 0))).isEmpty();
        assertThat(grid.toOsgb36(british(0, -0.001))).isEmpty();
    }

    private static void assertShifted(Ostn15Grid grid, double easting, double northing, double east, double north) {
        GridPoint osgb36 = grid.toOsgb36(british(easting, northing)).orElseThrow();
        assertThat(osgb36.eastingMetres()).isCloseTo(easting + east, within(1e-6));
        assertThat(osgb36.northingMetres()).isCloseTo(northing + north, within(1e-6));
        if (easting > 0 && easting < 700_000) {
            Optional<GridPoint> back = grid.toEtrs89(osgb36);
            assertThat(back.orElseThrow().eastingMetres()).isCloseTo(easting, within(1e-7));
            assertThat(back.orElseThrow().northingMetres()).isCloseTo(northing, within(1e-7));
        }
    }

    private static byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Ostn15Grid.NODES * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int node = 0; node < Ostn15Grid.NODES; node++) {
            bytes.putInt(90_000 + 10 * (node % 701));
        }
        for (int node = 0; node < Ostn15Grid.NODES; node++) {
            bytes.putInt(-80_000 + 20 * (node / 701));
        }
        return bytes.array();
    }

    private static String[] rows() {
        String[] rows = new String[Ostn15Grid.NODES];
        for (int node = 0; node < rows.length; node++) {
            rows[node] = (node + 1) + "," + 1000 * (node % 701) + "," + 1000 * (node / 701) + ","
                    + metres(90_000 + 10 * (node % 701)) + "," + metres(-80_000 + 20 * (node / 701)) + ",55.127,15";
        }
        return rows;
    }

    private static String metres(int millimetres) {
        return java.math.BigDecimal.valueOf(millimetres, 3).toString();
    }

    private static byte[] text(String... rows) {
        return (HEADER + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Source source(byte[] bytes) {
        return Source.of("shifts.bin", () -> new ByteArrayInputStream(bytes));
    }

    private static GridPoint british(double easting, double northing) {
        return new GridPoint(Grid.BRITISH, easting, northing);
    }
}
