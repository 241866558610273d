package org.lafc.geo.postcode;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.Postcode;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;

/**
 * Where each postcode is and which authority it is in. {@link PostcodeDirectoryReader} makes one.
 *
 * <p>Postcodes no longer in use are in it too: old histories need them. Immutable and safe between threads. It takes
 * 20 bytes a postcode, 54 MB for the whole United Kingdom.
 */
public final class PostcodeDirectory {

    /** Knows no postcode. */
    public static final PostcodeDirectory EMPTY = new PostcodeDirectoryBuilder().build();

    static final int NO_POSITION = -1;
    static final int NO_AUTHORITY = -1;

    // One index through all four; postcodes ascend.
    private final long[] postcodes;
    private final int[] eastings;
    private final int[] northings;
    private final int[] authorities;
    private final ImmutableList<LocalAuthority> authorityNames;

    // Takes the arrays over; nobody else may keep them.
    PostcodeDirectory(
            long[] postcodes,
            int[] eastings,
            int[] northings,
            int[] authorities,
            ImmutableList<LocalAuthority> authorityNames) {
        this.postcodes = postcodes;
        this.eastings = eastings;
        this.northings = northings;
        this.authorities = authorities;
        this.authorityNames = authorityNames;
    }

    /**
     * What the directory knows of a postcode.
     *
     * @param position its grid reference, or empty if the postcode has none (large users, Channel Islands, some
     *     without addresses); on the Irish grid in Northern Ireland, otherwise on the British
     * @param authority the authority it is in, or empty if the directory does not say
     */
    public record Entry(Optional<GridPoint> position, Optional<LocalAuthority> authority) {
        /**
         * Checks that nothing is missing.
         *
         * @param position its grid reference, or empty if the postcode has none (large users, Channel Islands, some
         *     without addresses); on the Irish grid in Northern Ireland, otherwise on the British
         * @param authority the authority it is in, or empty if the directory does not say
         */
        public Entry {
            requireNonNull(position, "position");
            requireNonNull(authority, "authority");
        }
    }

    /**
     * Looks a postcode up.
     *
     * @param postcode the postcode
     * @return what is known of it, or empty if it is not in the directory, as pseudo postcodes never are
     */
    public Optional<Entry> find(Postcode postcode) {
        int index = Arrays.binarySearch(postcodes, PackedPostcode.of(postcode));
        return index < 0 ? Optional.empty() : Optional.of(entry(index));
    }

    /**
     * Returns how many postcodes are in the directory.
     *
     * @return their number
     */
    public int size() {
        return postcodes.length;
    }

    private Entry entry(int index) {
        Optional<LocalAuthority> authority = authorities[index] == NO_AUTHORITY
                ? Optional.empty()
                : Optional.of(authorityNames.get(authorities[index]));
        Optional<GridPoint> position = eastings[index] == NO_POSITION
                ? Optional.empty()
                : Optional.of(new GridPoint(gridOf(authority), eastings[index], northings[index]));
        return new Entry(position, authority);
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
