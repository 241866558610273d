package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.lafc.core.read.CodeList;

/**
 * The codes of a list by their characters, as {@link PlainFile#packed} gives them: codes written just as the list has
 * them, and no others. Each has a slot of its own, so that one look is enough.
 */
final class CodeTable<T> {

    private static final int TRIES = 16; // before the table is made larger

    private final ImmutableList<String> codes;
    private final ImmutableList<T> meanings;
    private long[] keys;
    private short[] numbers;
    private long factor = 0x9E37_79B9_7F4A_7C15L;

    CodeTable(CodeList<T> list, boolean mayBeBlank) {
        codes = list.meanings().keySet().asList();
        meanings = list.meanings().values().asList();
        keys = new long[Integer.highestOneBit(codes.size() + 1) * 8];
        numbers = new short[keys.length];
        for (int tries = 1; !fill(mayBeBlank); tries++) {
            factor += 2;
            if (tries % TRIES == 0) {
                keys = new long[2 * keys.length];
                numbers = new short[keys.length];
            }
        }
    }

    // False if two codes fall on one slot.
    private boolean fill(boolean mayBeBlank) {
        Arrays.fill(keys, PlainFile.TOO_LONG);
        Arrays.fill(numbers, (short) LongNumbers.NONE);
        boolean fits = !mayBeBlank || put(0, codes.size());
        for (int i = 0; i < codes.size() && fits; i++) {
            long packed = PlainFile.packed(codes.get(i));
            fits = packed == PlainFile.TOO_LONG || put(packed, i);
        }
        return fits;
    }

    private boolean put(long packed, int number) {
        int at = slot(packed);
        boolean free = numbers[at] == LongNumbers.NONE;
        keys[at] = packed;
        numbers[at] = (short) number;
        return free;
    }

    private int slot(long packed) {
        return (int) ((packed * factor) >>> 40) & (keys.length - 1);
    }

    /** The place of a code in the list, {@link #size()} for a blank that may be, else {@link LongNumbers#NONE}. */
    int number(long packed) {
        int at = slot(packed);
        return keys[at] == packed ? numbers[at] : LongNumbers.NONE;
    }

    int size() {
        return codes.size();
    }

    T meaning(int number) {
        return meanings.get(number);
    }

    String code(int number) {
        return codes.get(number);
    }
}
