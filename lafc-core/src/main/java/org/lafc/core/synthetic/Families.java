package org.lafc.core.synthetic;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Which children are siblings. The children of an authority stand in rows of 32; a row is cut into families, so that a
 * child's family is found from its own row alone, and siblings stand next to each other.
 */
final class Families {

    private static final int ROW = 32;

    /** Where a child stands: the number of the family's first child, how many they are, and which of them it is. */
    record Place(int first, int size, int position) {}

    private final long seed;
    private final CohortProfile profile;

    Families(long seed, CohortProfile profile) {
        this.seed = seed;
        this.profile = profile;
    }

    /** The number of the authority, from 0. Authorities hold children whose numbers follow each other. */
    int authorityOf(int child) {
        long authorities = profile.authorities();
        long children = profile.children();
        return (int) (((child + 1) * authorities + children - 1) / children - 1);
    }

    int firstChildOf(int authority) {
        return (int) ((long) authority * profile.children() / profile.authorities());
    }

    Place placeOf(int child) {
        int authority = authorityOf(child);
        int begin = firstChildOf(authority);
        int end = firstChildOf(authority + 1);
        int row = begin + (child - begin) / ROW * ROW;
        ImmutableIntArray sizes = sizesFrom(row, Math.min(ROW, end - row));
        int first = row;
        for (int i = 0; i < sizes.length(); i++) {
            if (child < first + sizes.get(i)) {
                return new Place(first, sizes.get(i), child - first);
            }
            first += sizes.get(i);
        }
        throw new IllegalStateException("families of a row fill it");
    }

    private ImmutableIntArray sizesFrom(int row, int children) {
        Draws draws = Draws.of(seed, row, "families");
        ImmutableIntArray.Builder sizes = ImmutableIntArray.builder();
        for (int left = children; left > 0; ) {
            int size = Math.min(draws.from(profile.familySizes()), left);
            sizes.add(size);
            left -= size;
        }
        return sizes.build();
    }
}
