package org.lafc.core.columns;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts one after another in one array of bytes. */
final class Texts {

    private final byte[] bytes;
    private final int[] firsts; // where texts begin; one more than texts

    private Texts(byte[] bytes, int[] firsts) {
        this.bytes = bytes;
        this.firsts = firsts;
    }

    static Texts of(List<String> texts) {
        Filler filler = new Filler();
        texts.forEach(filler::add);
        return filler.inOrder(Offsets.rows(texts.size()));
    }

    String get(int row) {
        return text(bytes, firsts, row);
    }

    long bytes() {
        return bytes.length + (long) Integer.BYTES * firsts.length;
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
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                bytes.add(each);
            }
            firsts.add(bytes.size);
        }

        void add(byte[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                bytes.add(text[i]);
            }
            firsts.add(bytes.size);
        }

        String get(int row) {
            return text(bytes.values, firsts.values, row);
        }

        void truncate(int texts) {
            firsts.truncate(texts + 1);
            bytes.truncate(firsts.values[texts]);
        }

        Texts inOrder(int[] order) {
            return new Texts(bytes.inOrder(order, firsts.values), Offsets.inOrder(firsts.values, order));
        }
    }
}
