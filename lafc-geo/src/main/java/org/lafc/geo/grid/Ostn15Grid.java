package org.lafc.geo.grid;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.lafc.core.read.Source;

/**
 * The grid of shifts from ETRS89 to the British National Grid, OSTN15, which defines the National Grid today. It is data
 * of the Ordnance Survey (BSD licence) and no part of lafc: the caller gives its bytes, once, and makes
 * {@link GridConversion#ostn15} of it.
 *
 * <p>Two forms are read, gzipped or not, told apart by their first bytes:
 *
 * <ul>
 *   <li>The Ordnance Survey's own file {@code OSTN15_OSGM15_DataFile.txt} of its developers' pack, 876,951 rows under
 *       {@code Point_ID,ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,ETRS89_OSGB36_NShift,…}, for example
 *       {@code 1,0,0,90.750,-82.020,55.127,15}. The heights are not used.
 *   <li>A packed form of 7,015,608 bytes: 876,951 east shifts, then as many north shifts, each a little-endian 32-bit
 *       whole number of millimetres, row by row from the south-west.
 * </ul>
 *
 * <p>The nodes stand 1 km apart, from 0 to 700 km east and 0 to 1,250 km north. Every postcode of Great Britain is among
 * them; far off shore the Ordnance Survey vouches for 5 m only.
 *
 * <p>Immutable and safe between threads; 7 MB.
 */
public final class Ostn15Grid {

    static final int COLUMNS = 701;
    static final int ROWS = 1251;
    static final int NODES = COLUMNS * ROWS;

    // All of OSTN15 lies within these, in millimetres; neighbours differ by at most 249.
    private static final int LEAST_EAST = 80_000;
    private static final int GREATEST_EAST = 115_000;
    private static final int LEAST_NORTH = -85_000;
    private static final int GREATEST_NORTH = -40_000;
    private static final int GREATEST_STEP = 300;

    private static final HashCode PACKED_SHA_256 =
            HashCode.fromString("578b41941f94afc6291ef2152d21a296680df906fdd5bf7651f2e4b54ab156ef");

    private static final int NODE_METRES = 1000;
    private static final double METRES_PER_MILLIMETRE = 1e-3;
    private static final double CLOSE_METRES = 1e-5;

    private final int[] east;
    private final int[] north;

    // Takes the arrays over.
    Ostn15Grid(int[] east, int[] north) {
        this.east = east;
        this.north = north;
    }

    /**
     * Reads the grid. It is taken whole or not at all, since a damaged one would move children without a sign of it.
     *
     * @param source the file
     * @return the grid
     * @throws IOException if the bytes cannot be had, or are not the whole of OSTN15: too few or too many, a row out of
     *     place, a shift out of range or far from its neighbour's, or, in the packed form, bytes whose SHA-256 is not that
     *     of OSTN15
     */
    public static Ostn15Grid read(Source source) throws IOException {
        return read(source, PACKED_SHA_256);
    }

    static Ostn15Grid read(Source source, HashCode packedSha256) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readAllBytes();
        } catch (EOFException | ZipException broken) {
            throw damaged(source, "is no whole gzip file: " + broken.getMessage(), broken);
        }
        return Ostn15Text.isText(bytes) ? Ostn15Text.read(source.name(), bytes) : packed(source, bytes, packedSha256);
    }

    private static Ostn15Grid packed(Source source, byte[] bytes, HashCode sha256) throws IOException {
        if (bytes.length != 2 * NODES * Integer.BYTES) {
            throw damaged(
                    source,
                    String.format(
                            "must have %d bytes in the packed form, but had %d",
                            2 * NODES * Integer.BYTES, bytes.length));
        }
        if (!Hashing.sha256().hashBytes(bytes).equals(sha256)) {
            throw damaged(source, "is damaged: its SHA-256 is not that of OSTN15, " + sha256);
        }
        int[] shifts = new int[2 * NODES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(shifts);
        return of(source.name(), Arrays.copyOfRange(shifts, 0, NODES), Arrays.copyOfRange(shifts, NODES, 2 * NODES));
    }

    /** Takes shifts in millimetres over, node by node from the south-west, if they may be those of OSTN15. */
    static Ostn15Grid of(String file, int[] east, int[] north) throws IOException {
        for (int node = 0; node < NODES; node++) {
            boolean inRange = east[node] >= LEAST_EAST
                    && east[node] <= GREATEST_EAST
                    && north[node] >= LEAST_NORTH
                    && north[node] <= GREATEST_NORTH;
            if (!inRange || !isNear(east, node) || !isNear(north, node)) {
                throw damaged(
                        file,
                        String.format(
                                "is damaged: the shift at %d km east, %d km north is out of range or far from its"
                                        + " neighbour's",
                                node % COLUMNS, node / COLUMNS));
            }
        }
        return new Ostn15Grid(east, north);
    }

    private static boolean isNear(int[] shifts, int node) {
        boolean toWest = node % COLUMNS == 0 || Math.abs(shifts[node] - shifts[node - 1]) <= GREATEST_STEP;
        boolean toSouth = node < COLUMNS || Math.abs(shifts[node] - shifts[node - COLUMNS]) <= GREATEST_STEP;
        return toWest && toSouth;
    }

    static IOException damaged(String file, String what) {
        return new IOException(file + ": the OSTN15 grid " + what);
    }

    private static IOException damaged(Source source, String what) {
        return damaged(source.name(), what);
    }

    private static IOException damaged(Source source, String what, IOException cause) {
        return new IOException(damaged(source, what).getMessage(), cause);
    }

    /** Returns the National Grid point of an ETRS89 grid point, or empty outside the nodes. */
    Optional<GridPoint> toOsgb36(GridPoint etrs89) {
        double easting = etrs89.eastingMetres();
        double northing = etrs89.northingMetres();
        return covers(easting, northing)
                ? Optional.of(new GridPoint(
                        Grid.BRITISH,
                        easting + shift(east, easting, northing),
                        northing + shift(north, easting, northing)))
                : Optional.empty();
    }

    /** The inverse: begins with the shift at the National Grid point itself and mends it until it stands still. */
    Optional<GridPoint> toEtrs89(GridPoint osgb36) {
        double easting = osgb36.eastingMetres();
        double northing = osgb36.northingMetres();
        double moved = Double.POSITIVE_INFINITY;
        // The shift changes by 0.25 mm a metre at most, so each round gains more than three digits.
        while (moved >= CLOSE_METRES) {
            double nextEasting = osgb36.eastingMetres() - shift(east, easting, northing);
            double nextNorthing = osgb36.northingMetres() - shift(north, easting, northing);
            moved = Math.abs(nextEasting - easting) + Math.abs(nextNorthing - northing);
            easting = nextEasting;
            northing = nextNorthing;
        }
        return covers(easting, northing)
                ? Optional.of(new GridPoint(Grid.BRITISH, easting, northing))
                : Optional.empty();
    }

    private static boolean covers(double easting, double northing) {
        return easting >= 0
                && easting <= (COLUMNS - 1) * NODE_METRES
                && northing >= 0
                && northing <= (ROWS - 1) * NODE_METRES;
    }

    // Bilinear between the four nodes around. Outside, which the inverse may cross on its way, as on the edge.
    private static double shift(int[] shifts, double easting, double northing) {
        double eastKm = Math.max(0, Math.min(easting / NODE_METRES, COLUMNS - 1));
        double northKm = Math.max(0, Math.min(northing / NODE_METRES, ROWS - 1));
        int column = Math.min((int) eastKm, COLUMNS - 2);
        int row = Math.min((int) northKm, ROWS - 2);
        double eastward = eastKm - column;
        double northward = northKm - row;
        int node = row * COLUMNS + column;
        double south = shifts[node] * (1 - eastward) + shifts[node + 1] * eastward;
        double north = shifts[node + COLUMNS] * (1 - eastward) + shifts[node + COLUMNS + 1] * eastward;
        return (south * (1 - northward) + north * northward) * METRES_PER_MILLIMETRE;
    }

    /**
     * Returns how many nodes there are.
     *
     * @return {@code Ostn15Grid[876951 nodes]}
     */
    @Override
    public String toString() {
        return "Ostn15Grid[" + NODES + " nodes]";
    }
}
