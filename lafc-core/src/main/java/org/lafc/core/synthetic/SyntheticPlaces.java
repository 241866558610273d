package org.lafc.core.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;

/**
 * The invented country a cohort lives in: a square of 36 km for each authority, and a ring of squares around that only
 * placements lie in. Its postcodes begin with Q, as no real one does, and stand for points of the National Grid, so that
 * distances can be measured: {@link #writePostcodes} gives a directory in the columns of the ONS Postcode Directory.
 * Authorities have the codes E06990001, E06990002, ... (W06990001, ... under the rules of Wales), which nobody has.
 *
 * <p>The country depends on the number of authorities and the nation alone, not on the seed. Values are immutable and
 * safe between threads.
 */
public final class SyntheticPlaces {

    private static final int COLUMNS = 14;
    private static final int METRES = 36_000;
    private static final int WEST = 100_000;
    private static final int SOUTH = 60_000;
    private static final int TOWNS = 5;
    private static final int SPREAD_METRES = 5_000;

    // Where the next squares are: east, north, further off.
    private static final int[] NEIGHBOURS = {1, 1, 2, COLUMNS, COLUMNS, COLUMNS + 1, 2 * COLUMNS};
    private static final int RING = 2 * COLUMNS;

    private static final int HOMES = 450;
    private static final int SETTINGS = 450;
    // Of the settings of a square the first are foster homes.
    private static final int FOSTER_HOMES = 340;

    private static final int DISTRICTS = 99;
    private static final int SECTORS = 9;
    // The letters of inward codes: never C, I, K, M, O, V.
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final String HEADER = "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,ctry";

    private final int authorities;
    private final boolean welsh;

    SyntheticPlaces(CohortProfile profile) {
        this.authorities = profile.authorities();
        this.welsh = profile.rules().equals(CareRules.WALES);
    }

    /**
     * Returns the code of an authority.
     *
     * @param number the number of the authority, from 0
     * @return for example {@code E06990001}
     * @throws IllegalArgumentException if there is no such authority
     */
    public LocalAuthority authority(int number) {
        if (number < 0 || number >= authorities) {
            throw new IllegalArgumentException(
                    "number of an authority must be 0 to " + (authorities - 1) + ", but was " + number);
        }
        return authorityOfSquare(number);
    }

    /**
     * Writes all postcodes of the country, in the classic columns of the ONS Postcode Directory: {@code pcd}, {@code
     * pcd2}, {@code pcds}, {@code dointr}, {@code doterm}, {@code oslaua}, {@code oseast1m}, {@code osnrth1m}, {@code
     * osgrdind}, {@code ctry}. 900 for each authority and each of 28 squares around.
     *
     * @param out where to write the CSV text
     * @throws UncheckedIOException if it cannot be written
     */
    public void writePostcodes(Appendable out) {
        try {
            out.append(HEADER).append('\n');
            for (int square = 0; square < authorities + RING; square++) {
                for (int number = 0; number < HOMES + SETTINGS; number++) {
                    writePostcode(square, number, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the postcodes could not be written", e);
        }
    }

    /** A square outside an authority, most often next to it. */
    int squareOutside(int authority, Draws draws) {
        return authority + NEIGHBOURS[draws.below(NEIGHBOURS.length)];
    }

    int home(Draws draws) {
        return draws.below(HOMES);
    }

    /** The number of a setting in a square. */
    int setting(boolean foster, Draws draws) {
        return HOMES + (foster ? draws.below(FOSTER_HOMES) : draws.between(FOSTER_HOMES, SETTINGS - 1));
    }

    /** The registration number of a setting: seven digits, the first 9. */
    static String registrationNumber(int square, int setting) {
        return String.valueOf(9_000_000 + square * 1_000 + setting);
    }

    Postcode postcode(int square, int number) {
        return Postcode.parse(outward(square) + " " + inward(number));
    }

    int eastingMetres(int square, int number) {
        return WEST + square % COLUMNS * METRES + within(square, number, 0);
    }

    int northingMetres(int square, int number) {
        return SOUTH + square / COLUMNS * METRES + within(square, number, 1);
    }

    // Metres from the edge of the square: near one of its towns, never on the edge.
    private static int within(int square, int number, int axis) {
        int town = 6_000 + (int) (hashed(square, number % TOWNS, 2 + axis) * (METRES - 12_000));
        double fromTown = hashed(square, number, 4 + axis) + hashed(square, number, 6 + axis) - 1;
        return town + (int) (fromTown * SPREAD_METRES);
    }

    private static double hashed(int square, int number, int use) {
        return Draws.unitOf(Draws.mixed(((long) square << 32) + ((long) number << 8) + use));
    }

    private LocalAuthority authorityOfSquare(int square) {
        return LocalAuthority.of((welsh ? "W0699" : "E0699") + String.format(Locale.ROOT, "%04d", square + 1));
    }

    private static String outward(int square) {
        return "Q" + (char) ('A' + square / DISTRICTS) + (square % DISTRICTS + 1);
    }

    private static String inward(int number) {
        int unit = number / SECTORS;
        return "" + (number % SECTORS + 1) + LETTERS.charAt(unit / LETTERS.length())
                + LETTERS.charAt(unit % LETTERS.length());
    }

    private void writePostcode(int square, int number, Appendable out) throws IOException {
        String outward = outward(square);
        String inward = inward(number);
        out.append(String.format(
                Locale.ROOT,
                "\"%-4s%s\",\"%-4s %s\",\"%s %s\",\"198001\",\"\",\"%s\",\"%06d\",\"%07d\",\"1\",\"%s\"\n",
                outward,
                inward,
                outward,
                inward,
                outward,
                inward,
                authorityOfSquare(square),
                eastingMetres(square, number),
                northingMetres(square, number),
                welsh ? "W92000004" : "E92000001"));
    }
}
