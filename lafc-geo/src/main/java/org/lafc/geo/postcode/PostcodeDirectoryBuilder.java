package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PostcodeNumber;

/**
 * Gathers rows in the order they come. A sector has room for all its 441 postcodes, so that one that comes twice is
 * seen at once and nothing has to be sorted but sectors. Not safe between threads.
 */
final class PostcodeDirectoryBuilder {

    static final int NO_AUTHORITY = -1;

    /** In place of an authority's number: there are too many others already. */
    static final int TOO_MANY = -2;

    /** Far more than the United Kingdom has; a column that holds smaller areas has more. */
    static final int MOST_AUTHORITIES = 4096;

    private static final int UNIT_MASK = (1 << PostcodeNumber.UNIT_BITS) - 1;

    private final Map<Integer, Sector> sectors = new HashMap<>();
    private @Nullable Sector last;
    private int size;
    // In the order of their numbers.
    private final Map<LocalAuthority, Integer> authorityNumbers = new LinkedHashMap<>();

    /** What became of a row. */
    enum Added {
        NEW,
        SAME_AGAIN,
        OTHER_PLACE_KEPT
    }

    private static final class Sector {
        private final int number;
        private final long[] units = new long[PostcodeIndex.WORDS];
        private final int[] eastings = new int[PostcodeIndex.UNITS];
        private final int[] northings = new int[PostcodeIndex.UNITS];
        private final short[] authorities = new short[PostcodeIndex.UNITS];
        private final short[] terminations = new short[PostcodeIndex.UNITS];

        Sector(int number) {
            this.number = number;
        }
    }

    /** Returns the number that stands for an authority in {@link #add}, or {@link #TOO_MANY}. */
    int authorityNumber(LocalAuthority authority) {
        Integer known = authorityNumbers.get(authority);
        if (known != null) {
            return known;
        }
        int number = authorityNumbers.size();
        if (number == MOST_AUTHORITIES) {
            return TOO_MANY;
        }
        authorityNumbers.put(authority, number);
        return number;
    }

    /**
     * Adds a row, unless its postcode is there already: then the row that came first stays, with its month too.
     *
     * @param postcode the number of a postcode that is not pseudo
     * @param easting metres, or NO_POSITION in both
     * @param northing metres, or NO_POSITION in both
     * @param authority a number of {@link #authorityNumber}, or NO_AUTHORITY
     * @param terminated months, or {@link SparseColumn#NONE}
     */
    Added add(long postcode, int easting, int northing, int authority, int terminated) {
        Sector sector = sector((int) (postcode >>> PostcodeNumber.UNIT_BITS));
        int unit = PostcodeIndex.unit(postcode & UNIT_MASK);
        if ((sector.units[unit >> 6] & 1L << unit) != 0) {
            boolean same = sector.eastings[unit] == easting
                    && sector.northings[unit] == northing
                    && sector.authorities[unit] == authority;
            return same ? Added.SAME_AGAIN : Added.OTHER_PLACE_KEPT;
        }
        sector.units[unit >> 6] |= 1L << unit;
        sector.eastings[unit] = easting;
        sector.northings[unit] = northing;
        sector.authorities[unit] = (short) authority;
        sector.terminations[unit] = (short) terminated;
        size++;
        return Added.NEW;
    }

    private Sector sector(int number) {
        Sector sector = last;
        if (sector == null || sector.number != number) {
            sector = sectors.computeIfAbsent(number, Sector::new);
            last = sector;
        }
        return sector;
    }

    PostcodeDirectory build() {
        List<Sector> sorted = sectors.values().stream()
                .sorted(Comparator.comparingInt(sector -> sector.number))
                .toList();
        int[] numbers = sorted.stream().mapToInt(sector -> sector.number).toArray();
        long[] units = new long[numbers.length * PostcodeIndex.WORDS];
        int[] eastings = new int[size];
        int[] northings = new int[size];
        int[] authorities = new int[size];
        int[] terminations = new int[size];
        int row = 0;
        for (int i = 0; i < numbers.length; i++) {
            Sector sector = sorted.get(i);
            System.arraycopy(sector.units, 0, units, i * PostcodeIndex.WORDS, PostcodeIndex.WORDS);
            for (int word = 0; word < PostcodeIndex.WORDS; word++) {
                for (long left = sector.units[word]; left != 0; left &= left - 1) {
                    int unit = (word << 6) + Long.numberOfTrailingZeros(left);
                    eastings[row] = sector.eastings[unit];
                    northings[row] = sector.northings[unit];
                    authorities[row] = sector.authorities[unit];
                    terminations[row] = sector.terminations[unit];
                    row++;
                }
            }
        }
        return new PostcodeDirectory(
                new PostcodeIndex(numbers, units),
                PackedPositions.of(eastings, northings),
                packed(authorities),
                SparseColumn.of(terminations));
    }

    // Authorities that only rejected rows named are left out, so that equal directories have equal columns.
    private PackedAuthorities packed(int[] authorities) {
        boolean[] used = new boolean[authorityNumbers.size()];
        for (int number : authorities) {
            if (number != NO_AUTHORITY) {
                used[number] = true;
            }
        }
        ImmutableList<LocalAuthority> numbered = ImmutableList.copyOf(authorityNumbers.keySet());
        ImmutableList<LocalAuthority> names = IntStream.range(0, used.length)
                .filter(number -> used[number])
                .mapToObj(numbered::get)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        int[] places = numbered.stream().mapToInt(names::indexOf).toArray();
        for (int row = 0; row < authorities.length; row++) {
            authorities[row] = authorities[row] == NO_AUTHORITY ? names.size() : places[authorities[row]];
        }
        return PackedAuthorities.of(names, authorities);
    }
}
