package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lafc.core.place.LocalAuthority;

/**
 * Gathers rows in the order they come, in columns, with a hash table of row numbers so that a postcode that comes twice
 * is seen at once. Not safe between threads.
 */
final class PostcodeDirectoryBuilder {

    private static final int EMPTY_SLOT = -1;
    // 2^64 divided by the golden ratio: spreads packed postcodes, which differ in few bits, over the table.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] postcodes = new long[1024];
    private int[] eastings = new int[1024];
    private int[] northings = new int[1024];
    private int[] authorities = new int[1024];
    private int size;
    private int[] slots = emptySlots(4096);
    // In the order of their numbers.
    private final Map<LocalAuthority, Integer> authorityNumbers = new LinkedHashMap<>();

    /** What became of a row. */
    enum Added {
        NEW,
        SAME_AGAIN,
        OTHER_PLACE_KEPT
    }

    /** Returns the number that stands for an authority in {@link #add}. */
    int authorityNumber(LocalAuthority authority) {
        return authorityNumbers.computeIfAbsent(authority, added -> authorityNumbers.size());
    }

    Added add(long postcode, int easting, int northing, int authority) {
        int slot = slotOf(postcode);
        int row = slots[slot];
        if (row != EMPTY_SLOT) {
            boolean same = eastings[row] == easting && northings[row] == northing && authorities[row] == authority;
            return same ? Added.SAME_AGAIN : Added.OTHER_PLACE_KEPT;
        }
        if (size == postcodes.length) {
            postcodes = Arrays.copyOf(postcodes, size * 2);
            eastings = Arrays.copyOf(eastings, size * 2);
            northings = Arrays.copyOf(northings, size * 2);
            authorities = Arrays.copyOf(authorities, size * 2);
        }
        postcodes[size] = postcode;
        eastings[size] = easting;
        northings[size] = northing;
        authorities[size] = authority;
        slots[slot] = size;
        size++;
        if (size * 2 > slots.length) {
            growSlots();
        }
        return Added.NEW;
    }

    PostcodeDirectory build() {
        long[] sorted = Arrays.copyOf(postcodes, size);
        Arrays.sort(sorted);
        int[] sortedEastings = new int[size];
        int[] sortedNorthings = new int[size];
        int[] sortedAuthorities = new int[size];
        for (int i = 0; i < size; i++) {
            int row = slots[slotOf(sorted[i])];
            sortedEastings[i] = eastings[row];
            sortedNorthings[i] = northings[row];
            sortedAuthorities[i] = authorities[row];
        }
        return new PostcodeDirectory(
                sorted,
                sortedEastings,
                sortedNorthings,
                sortedAuthorities,
                ImmutableList.copyOf(authorityNumbers.keySet()));
    }

    // Where the postcode's row number is, or the free slot where it belongs.
    private int slotOf(long postcode) {
        int mask = slots.length - 1;
        int slot = (int) ((postcode * SPREAD) >>> 32) & mask;
        while (slots[slot] != EMPTY_SLOT && postcodes[slots[slot]] != postcode) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void growSlots() {
        slots = emptySlots(slots.length * 2);
        for (int row = 0; row < size; row++) {
            slots[slotOf(postcodes[row])] = row;
        }
    }

    private static int[] emptySlots(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, EMPTY_SLOT);
        return empty;
    }
}
