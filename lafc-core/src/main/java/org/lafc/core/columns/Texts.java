package org.lafc.core.columns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts one after another in one array of bytes. */
final class Texts {

    private final byte[] bytes;
    private final int[] firsts; // where texts begin; one more than texts

    private Texts(byte[] bytes, int[] firsts) {
        this.bytes = bytes;
        this.firsts = firsts;
    }

    String get(int row) {
        return text(bytes, firsts, row);
    }

    long bytes() {
        return bytes.length + (long) Integer.BYTES * firsts.length;
    }

    void put(SavedOut out) throws IOException {
        out.number(firsts.length - 1);
        out.ints(firsts);
        out.bytes(bytes);
    }

    static Texts take(SavedIn in, String what) {
        int[] firsts = in.firsts(what, in.count(what, Integer.BYTES));
        return new Texts(in.bytes(what, firsts[firsts.length - 1]), firsts);
    }

    int size() {
        return firsts.length - 1;
    }

    private static String text(byte[] bytes, int[] firsts, int row) {
        return new String(bytes, firsts[row], firsts[row + 1] - firsts[row], StandardCharsets.UTF_8);
    }

    /** Texts while they come. */
    static final class Filler {

        private final Growing.Bytes bytes = new Growing.Bytes();
        private final Growing.Ints firsts = new Growing.Ints();

        Filler() {
            firsts.add(0);
        }

        void add(String text) {
            byte[] characters = text.getBytes(StandardCharsets.UTF_8);
            add(characters, 0, characters.length);
        }

        void add(byte[] text, int from, int length) {
            bytes.addAll(text, from, from + length);
            firsts.add(bytes.size);
        }

        int size() {
            return firsts.size - 1;
        }

        String get(int row) {
            return text(bytes.values, firsts.values, row);
        }

        /** Whether a text comes before another; false too where characters that are not ASCII leave it open. */
        boolean isPlainlyBefore(int row, int other) {
            int from = firsts.values[row];
            int to = firsts.values[row + 1];
            int otherFrom = firsts.values[other];
            int otherTo = firsts.values[other + 1];
            int at = Arrays.mismatch(bytes.values, from, to, bytes.values, otherFrom, otherTo);
            if (at < 0 || at == otherTo - otherFrom) {
                return false;
            }
            if (at == to - from) {
                return true;
            }
            byte character = bytes.values[from + at];
            return character >= 0 && character < bytes.values[otherFrom + at];
        }

        void truncate(int texts) {
            firsts.truncate(texts + 1);
            bytes.truncate(firsts.values[texts]);
        }

        Texts all() {
            return inOrder(Offsets.rows(size()));
        }

        Texts inOrder(int[] order) {
            return new Texts(bytes.inOrder(order, firsts.values), Offsets.inOrder(firsts.values, order));
        }
    }
}
