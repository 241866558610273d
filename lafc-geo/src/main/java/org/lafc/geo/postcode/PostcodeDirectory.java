package org.lafc.geo.postcode;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.place.PseudoPostcode;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;

/**
 * Where each postcode is, which authority it is in and whether it is still in use. {@link PostcodeDirectoryReader}
 * makes one of published files, {@link CompactDirectory} keeps one as bytes.
 *
 * <ul>
 *   <li>{@link #outcomeOf(String)} says what a postcode is: live, terminated, without a position, in a Crown
 *       dependency, pseudo, not in the directory, or no postcode at all.
 *   <li>{@link #find(Postcode)} gives what the directory holds of it.
 *   <li>For very many postcodes, {@link #rowOf(String)} and {@link #rowsOf} give the number of its row, and the row
 *       its metres, without making an object. Rows are numbered from 0 in the order of postcodes.
 * </ul>
 *
 * <p>Postcodes no longer in use are in it too: old histories need them. Immutable and safe between threads. It holds
 * columns and no object for a postcode: for the whole country some 5 bytes a postcode, and one byte more with the
 * months of termination; {@link #bytes()} tells.
 */
public final class PostcodeDirectory {

    /** Knows no postcode. */
    public static final PostcodeDirectory EMPTY = new PostcodeDirectoryBuilder().build();

    /** In place of a row: the postcode is not in the directory. */
    public static final int NOT_IN_DIRECTORY = -1;

    /** In place of a row: a pseudo postcode of area ZZ99, which no directory has. */
    public static final int PSEUDO = -2;

    /** In place of a row: the text has not the shape of a postcode. */
    public static final int NOT_A_POSTCODE = -3;

    /** In place of metres: the row has no position. */
    public static final int NO_POSITION = PackedPositions.NO_POSITION;

    private static final PostcodeOutcome.NotInDirectory ABSENT = new PostcodeOutcome.NotInDirectory();
    private static final PostcodeOutcome.NotAPostcode NO_SHAPE = new PostcodeOutcome.NotAPostcode();

    private final PostcodeIndex index;
    private final PackedPositions positions;
    private final PackedAuthorities authorities;
    private final SparseColumn terminations; // months since TerminationMonth.FIRST_YEAR

    // One row through all.
    PostcodeDirectory(
            PostcodeIndex index, PackedPositions positions, PackedAuthorities authorities, SparseColumn terminations) {
        this.index = index;
        this.positions = positions;
        this.authorities = authorities;
        this.terminations = terminations;
    }

    /**
     * What the directory holds of a postcode.
     *
     * @param position its grid reference, or empty if the postcode has none (large users, Channel Islands, some
     *     without addresses); on the Irish grid in Northern Ireland, otherwise on the British
     * @param authority the authority it is in, or empty if the directory does not say
     * @param terminated the month its use ended, or empty if none is recorded
     */
    public record Entry(
            Optional<GridPoint> position, Optional<LocalAuthority> authority, Optional<YearMonth> terminated) {
        /**
         * Checks that nothing is missing.
         *
         * @param position its grid reference, or empty if the postcode has none (large users, Channel Islands, some
         *     without addresses); on the Irish grid in Northern Ireland, otherwise on the British
         * @param authority the authority it is in, or empty if the directory does not say
         * @param terminated the month its use ended, or empty if none is recorded
         */
        public Entry {
            requireNonNull(position, "position");
            requireNonNull(authority, "authority");
            requireNonNull(terminated, "terminated");
        }
    }

    /**
     * Looks a postcode up.
     *
     * @param postcode the postcode
     * @return what is known of it, or empty if it is not in the directory, as pseudo postcodes never are
     */
    public Optional<Entry> find(Postcode postcode) {
        int row = rowOf(postcode);
        return row < 0 ? Optional.empty() : Optional.of(entry(row));
    }

    /**
     * Tells what a postcode is.
     *
     * @param postcode the postcode
     * @return its kind, with what is known of it
     */
    public PostcodeOutcome outcomeOf(Postcode postcode) {
        Optional<PseudoPostcode> pseudo = postcode.pseudo();
        if (pseudo.isPresent()) {
            return new PostcodeOutcome.Pseudo(pseudo.get());
        }
        int row = rowOf(postcode);
        return row < 0 ? ABSENT : PostcodeOutcome.of(entry(row));
    }

    /**
     * Tells what a postcode is that is written in any form; case and white space do not matter.
     *
     * @param text the postcode as it stands in a return
     * @return its kind, with what is known of it
     */
    public PostcodeOutcome outcomeOf(String text) {
        return Postcode.tryParse(text).map(this::outcomeOf).orElse(NO_SHAPE);
    }

    /**
     * Finds the row of a postcode.
     *
     * @param postcode the postcode
     * @return the row, or {@link #NOT_IN_DIRECTORY} or {@link #PSEUDO}, which are negative
     */
    public int rowOf(Postcode postcode) {
        return rowOf(PostcodeNumber.of(postcode));
    }

    /**
     * Finds the row of a postcode written in any form; case and white space do not matter. Makes no object, unless the
     * text has letters of other alphabets.
     *
     * @param text the postcode as it stands in a return
     * @return the row, or {@link #NOT_IN_DIRECTORY}, {@link #PSEUDO} or {@link #NOT_A_POSTCODE}, which are negative
     */
    public int rowOf(String text) {
        return rowOf(PostcodeNumber.of(text));
    }

    /**
     * Finds the rows of many postcodes, each as {@link #rowOf(String)} does.
     *
     * @param texts the postcodes as they stand in a return
     * @param rows takes the row of each; as long as the postcodes, or longer
     * @throws IllegalArgumentException if there is no room for all rows
     */
    public void rowsOf(String[] texts, int[] rows) {
        checkRoom(rows.length, texts.length, "rows");
        for (int i = 0; i < texts.length; i++) {
            rows[i] = rowOf(PostcodeNumber.of(texts[i]));
        }
    }

    /**
     * Finds the rows of many postcodes, each as {@link #rowOf(Postcode)} does.
     *
     * @param postcodes the postcodes
     * @param rows takes the row of each; as long as the postcodes, or longer
     * @throws IllegalArgumentException if there is no room for all rows
     */
    public void rowsOf(Postcode[] postcodes, int[] rows) {
        checkRoom(rows.length, postcodes.length, "rows");
        for (int i = 0; i < postcodes.length; i++) {
            rows[i] = rowOf(PostcodeNumber.of(postcodes[i]));
        }
    }

    /**
     * Gives the metres of many rows. Which grid they are on {@link #isOnIrishGrid} tells.
     *
     * @param rows rows of this directory, or the negative numbers that stand for none
     * @param eastings takes the metres of each; as long as the rows, or longer; {@link #NO_POSITION} where there are
     *     none
     * @param northings as the eastings
     * @throws IllegalArgumentException if there is no room for all rows
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public void metresOf(int[] rows, int[] eastings, int[] northings) {
        checkRoom(eastings.length, rows.length, "eastings");
        checkRoom(northings.length, rows.length, "northings");
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            eastings[i] = row < 0 ? NO_POSITION : positions.easting(row);
            northings[i] = row < 0 ? NO_POSITION : positions.northing(row);
        }
    }

    /**
     * Returns the easting of a row.
     *
     * @param row the row
     * @return metres east of the grid's false origin, or {@link #NO_POSITION}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int eastingMetres(int row) {
        return positions.easting(row);
    }

    /**
     * Returns the northing of a row.
     *
     * @param row the row
     * @return metres north of the grid's false origin, or {@link #NO_POSITION}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int northingMetres(int row) {
        return positions.northing(row);
    }

    /**
     * Tells which grid the metres of a row are on.
     *
     * @param row the row
     * @return true in Northern Ireland, false elsewhere; without meaning where there is no position
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean isOnIrishGrid(int row) {
        return authorities.isIrish(Objects.checkIndex(row, size()));
    }

    /**
     * Returns the authority of a row. Makes no object.
     *
     * @param row the row
     * @return the authority, or empty if the directory does not say
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<LocalAuthority> authority(int row) {
        return authorities.get(Objects.checkIndex(row, size()));
    }

    /**
     * Returns when the use of a row's postcode ended.
     *
     * @param row the row
     * @return the month, or empty if none is recorded
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<YearMonth> terminated(int row) {
        int months = terminations.get(Objects.checkIndex(row, size()));
        return months == SparseColumn.NONE ? Optional.empty() : Optional.of(TerminationMonth.of(months));
    }

    /**
     * Returns what the directory holds in a row.
     *
     * @param row the row
     * @return position, authority and month of termination, as far as known
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Entry entry(int row) {
        int easting = positions.easting(row);
        Optional<GridPoint> position = easting == NO_POSITION
                ? Optional.empty()
                : Optional.of(new GridPoint(
                        isOnIrishGrid(row) ? Grid.IRISH : Grid.BRITISH, easting, positions.northing(row)));
        return new Entry(position, authority(row), terminated(row));
    }

    /**
     * Returns how many postcodes are in the directory.
     *
     * @return their number
     */
    public int size() {
        return index.size();
    }

    /**
     * Returns how much memory the columns take.
     *
     * @return bytes, without the few dozen of the objects around them and the list of authorities
     */
    public long bytes() {
        return index.bytes() + positions.bytes() + authorities.bytes() + terminations.bytes();
    }

    /**
     * Returns how much of {@link #bytes()} the months of termination take.
     *
     * @return bytes
     */
    public long terminationBytes() {
        return terminations.bytes();
    }

    PostcodeIndex index() {
        return index;
    }

    PackedPositions positions() {
        return positions;
    }

    PackedAuthorities authorities() {
        return authorities;
    }

    SparseColumn terminations() {
        return terminations;
    }

    private int rowOf(long number) {
        if (number < 0) {
            return NOT_A_POSTCODE;
        }
        int row = index.row(number);
        return row == PostcodeIndex.ABSENT && PostcodeNumber.isPseudo(number) ? PSEUDO : row;
    }

    private static void checkRoom(int room, int needed, String name) {
        if (room < needed) {
            throw new IllegalArgumentException(name + " must have room for " + needed + " values, but has " + room);
        }
    }

    /** The grid is told by the authority, never by the metres: both grids have the same numbers. */
    static Grid gridOf(Optional<LocalAuthority> authority) {
        boolean irish = authority
                .filter(known -> known.nation() == Nation.NORTHERN_IRELAND)
                .isPresent();
        return irish ? Grid.IRISH : Grid.BRITISH;
    }

    /**
     * Returns how many postcodes there are, and none of them.
     *
     * @return for example {@code PostcodeDirectory[2720556 postcodes]}
     */
    @Override
    public String toString() {
        return "PostcodeDirectory[" + size() + " postcodes]";
    }
}
