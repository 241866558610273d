package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import org.lafc.core.read.CodeList;

/**
 * The codes of a list by their characters, as {@link PlainFile#packed} gives them: codes written just as the list has
 * them, and no others.
 */
final class CodeTable<T> {

    private final ImmutableList<String> codes;
    private final ImmutableList<T> meanings;
    private final LongNumbers numbers = new LongNumbers();

    CodeTable(CodeList<T> list) {
        codes = list.meanings().keySet().asList();
        meanings = list.meanings().values().asList();
        for (int i = 0; i < codes.size(); i++) {
            long packed = PlainFile.packed(codes.get(i));
            if (packed != PlainFile.TOO_LONG) {
                numbers.put(packed, i);
            }
        }
    }

    /** The place of a code in the list, {@link LongNumbers#NONE} if it is not there. */
    int number(long packed) {
        return numbers.get(packed);
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
