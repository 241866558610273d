package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.geo.grid.Grid;

/**
 * The authorities of rows in the order of postcodes, which are mostly that of their neighbours: 64 rows share one, and
 * those in another are exceptions. Immutable.
 */
final class PackedAuthorities {

    // The number after the last authority stands for none.
    private final ImmutableList<LocalAuthority> names;
    private final short[] shared;
    private final SparseColumn exceptions;
    private final ImmutableList<Optional<LocalAuthority>> answers;
    private final boolean[] irish;

    // Takes the array over.
    PackedAuthorities(ImmutableList<LocalAuthority> names, short[] shared, SparseColumn exceptions) {
        this.names = names;
        this.shared = shared;
        this.exceptions = exceptions;
        ImmutableList.Builder<Optional<LocalAuthority>> all = ImmutableList.builder();
        names.forEach(name -> all.add(Optional.of(name)));
        answers = all.add(Optional.empty()).build();
        irish = new boolean[answers.size()];
        for (int number = 0; number < irish.length; number++) {
            irish[number] = PostcodeDirectory.gridOf(answers.get(number)) == Grid.IRISH;
        }
    }

    /**
     * Packs a column of numbers.
     *
     * @param names the authorities, ascending
     * @param column the place of each row's authority among them, or their number where a row has none
     */
    static PackedAuthorities of(ImmutableList<LocalAuthority> names, int[] column) {
        short[] shared = new short[SparseColumn.words(column.length)];
        int[] counts = new int[names.size() + 1];
        int[] others = new int[column.length];
        for (int block = 0; block < shared.length; block++) {
            int from = block << 6;
            int to = Math.min(column.length, from + 64);
            int most = commonest(column, from, to, counts);
            shared[block] = (short) most;
            for (int row = from; row < to; row++) {
                others[row] = column[row] == most ? SparseColumn.NONE : column[row];
            }
        }
        return new PackedAuthorities(names, shared, SparseColumn.of(others));
    }

    Optional<LocalAuthority> get(int row) {
        return answers.get(number(row));
    }

    boolean isIrish(int row) {
        return irish[number(row)];
    }

    private int number(int row) {
        int other = exceptions.get(row);
        return other == SparseColumn.NONE ? shared[row >> 6] & SparseColumn.HIGHEST : other;
    }

    ImmutableList<LocalAuthority> names() {
        return names;
    }

    short[] shared() {
        return shared;
    }

    SparseColumn exceptions() {
        return exceptions;
    }

    long bytes() {
        return 2L * shared.length + exceptions.bytes();
    }

    // The lowest of those that are in most rows. Leaves the counts at zero, as it found them.
    private static int commonest(int[] column, int from, int to, int[] counts) {
        int most = column[from];
        for (int row = from; row < to; row++) {
            int count = ++counts[column[row]];
            if (count > counts[most] || (count == counts[most] && column[row] < most)) {
                most = column[row];
            }
        }
        for (int row = from; row < to; row++) {
            counts[column[row]] = 0;
        }
        return most;
    }
}
