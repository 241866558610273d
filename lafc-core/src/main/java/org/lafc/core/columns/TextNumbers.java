package org.lafc.core.columns;

import java.util.HashMap;
import java.util.Map;

/** Numbers for texts, from 0 in the order they first come. Of short ones no object is made. */
final class TextNumbers {

    final Texts.Filler texts = new Texts.Filler();

    private final LongNumbers packed = new LongNumbers();
    private final Map<String, Integer> others = new HashMap<>();

    int numberOf(String text) {
        boolean ascii = text.chars().allMatch(character -> character > 0 && character < 0x80);
        long key = ascii ? PlainFile.packed(text) : PlainFile.TOO_LONG;
        return key != PlainFile.TOO_LONG ? numberOf(key) : others.computeIfAbsent(text, this::add);
    }

    /** The number of a text as {@link PlainFile#packed(int)} gives it. */
    int numberOf(long text) {
        int number = packed.get(text);
        if (number == LongNumbers.NONE) {
            number = add(PlainFile.unpacked(text));
            packed.put(text, number);
        }
        return number;
    }

    private int add(String text) {
        int number = texts.size();
        texts.add(text);
        return number;
    }
}
