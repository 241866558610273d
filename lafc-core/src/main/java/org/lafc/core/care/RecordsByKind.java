package org.lafc.core.care;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of one child by kind, each kind by date. A child has records of a few kinds and is asked for them again and
 * again, so the kinds stand in a row and are found by going along it.
 */
final class RecordsByKind {

    private final Class<?>[] kinds;
    private final ImmutableList<?>[] lists;

    private RecordsByKind(Class<?>[] kinds, ImmutableList<?>[] lists) {
        this.kinds = kinds;
        this.lists = lists;
    }

    static RecordsByKind of(List<CareRecord> byDate) {
        int[] kindOf = new int[byDate.size()];
        Class<?>[] kinds = new Class<?>[4];
        int[] sizes = new int[4];
        int found = 0;
        for (int i = 0; i < kindOf.length; i++) {
            Class<?> kind = byDate.get(i).recordType();
            int place = place(kind, kinds, found);
            if (place < 0) {
                place = found++;
                if (place == kinds.length) {
                    kinds = Arrays.copyOf(kinds, 2 * place);
                    sizes = Arrays.copyOf(sizes, 2 * place);
                }
                kinds[place] = kind;
            }
            kindOf[i] = place;
            sizes[place]++;
        }
        CareRecord[][] records = new CareRecord[found][];
        for (int kind = 0; kind < found; kind++) {
            records[kind] = new CareRecord[sizes[kind]];
        }
        for (int i = kindOf.length - 1; i >= 0; i--) {
            records[kindOf[i]][--sizes[kindOf[i]]] = byDate.get(i);
        }
        ImmutableList<?>[] lists = new ImmutableList<?>[found];
        for (int kind = 0; kind < found; kind++) {
            lists[kind] = ImmutableList.copyOf(records[kind]);
        }
        return new RecordsByKind(Arrays.copyOf(kinds, found), lists);
    }

    @SuppressWarnings("unchecked") // each record stands under its own class
    <T extends CareRecord> ImmutableList<T> of(Class<T> kind) {
        int place = place(kind, kinds, kinds.length);
        return place < 0 ? ImmutableList.of() : (ImmutableList<T>) lists[place];
    }

    private static int place(Class<?> kind, Class<?>[] kinds, int found) {
        for (int i = 0; i < found; i++) {
            if (kinds[i] == kind) {
                return i;
            }
        }
        return -1;
    }
}
