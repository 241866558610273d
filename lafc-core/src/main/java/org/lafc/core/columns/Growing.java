package org.lafc.core.columns;

/** A column while it is filled: an array that grows. */
abstract class Growing<A> {

    private static final int FEWEST = 64;

    A values;
    int size;

    private int room;

    Growing() {
        values = array(FEWEST);
        room = FEWEST;
    }

    abstract A array(int length);

    /** Makes room for one value more and returns its place. */
    final int next() {
        if (size == room) {
            room = Math.addExact(room, room);
            A more = array(room);
            copy(values, 0, more, 0, size);
            values = more;
        }
        return size++;
    }

    /** Makes room for some values more and returns the place of the first. */
    final int next(int count) {
        int first = size;
        size += count;
        if (size > room) {
            room = Math.max(Math.addExact(room, room), size);
            A more = array(room);
            copy(values, 0, more, 0, first);
            values = more;
        }
        return first;
    }

    /** Adds values of another column. */
    final void addAll(Growing<A> other, int from, int to) {
        addAll(other.values, from, to);
    }

    /** Adds values of an array. */
    final void addAll(A other, int from, int to) {
        if (size + to - from > room) {
            room = Math.max(Math.addExact(room, room), size + to - from);
            A more = array(room);
            copy(values, 0, more, 0, size);
            values = more;
        }
        copy(other, from, values, size, to - from);
        size += to - from;
    }

    /** The values, in an array of their number. */
    final A exact() {
        A exact = array(size);
        copy(values, 0, exact, 0, size);
        return exact;
    }

    /** Forgets the values from a place on. */
    final void truncate(int length) {
        size = length;
    }

    /** The stretches of values from {@code firsts[i]} to {@code firsts[i + 1]}, in another order. */
    final A inOrder(int[] order, int[] firsts) {
        int length = 0;
        for (int stretch : order) {
            length += firsts[stretch + 1] - firsts[stretch];
        }
        A ordered = array(length);
        int at = 0;
        int i = 0;
        while (i < order.length) {
            // Stretches that follow each other here too are copied together.
            int begin = order[i];
            int end = begin + 1;
            for (i++; i < order.length && order[i] == end; i++) {
                end++;
            }
            int rows = firsts[end] - firsts[begin];
            copy(values, firsts[begin], ordered, at, rows);
            at += rows;
        }
        return ordered;
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // A is always a primitive array
    private static void copy(Object from, int fromPlace, Object to, int toPlace, int length) {
        System.arraycopy(from, fromPlace, to, toPlace, length);
    }

    static final class Bytes extends Growing<byte[]> {
        @Override
        byte[] array(int length) {
            return new byte[length];
        }

        void add(int value) {
            int place = next();
            values[place] = (byte) value;
        }
    }

    static final class Chars extends Growing<char[]> {
        @Override
        char[] array(int length) {
            return new char[length];
        }

        void add(int value) {
            int place = next();
            values[place] = (char) value;
        }
    }

    static final class Ints extends Growing<int[]> {
        @Override
        int[] array(int length) {
            return new int[length];
        }

        void add(int value) {
            int place = next();
            values[place] = value;
        }
    }

    static final class Longs extends Growing<long[]> {
        @Override
        long[] array(int length) {
            return new long[length];
        }

        void add(long value) {
            int place = next();
            values[place] = value;
        }
    }
}
