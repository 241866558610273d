package org.lafc.core.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells of whole numbers that lie one after another in bytes whether all are in a range, eight bytes of them at a time: a
 * lane is a number of 8, 16 or 32 bits, little endian.
 */
final class Lanes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long top; // the highest bit of each lane
    private final long least; // in each lane
    private final long room; // in each lane, how far the widest span is from half of all numbers, or from all
    private final boolean wide; // the range is more than half of all numbers of a lane

    /** Takes the range from the least number to the most; both signed, or both not. */
    Lanes(int bytesEach, long least, long most) {
        int bits = Byte.SIZE * bytesEach;
        long each = -1L >>> (Long.SIZE - bits); // a lane of ones
        long one = Long.divideUnsigned(-1L, each); // 1 in each lane
        long half = each >>> 1;
        long span = most - least;
        this.top = one << (bits - 1);
        this.least = one * (least & each);
        this.wide = span > half;
        this.room = one * (wide ? each - span : half - span);
    }

    /** Whether all of some bytes are in the range; false, without looking, of one to seven bytes. */
    boolean hold(byte[] bytes, int length) {
        int last = length - Long.BYTES;
        if (last < 0) {
            return length == 0;
        }
        long out = outside((long) EIGHT.get(bytes, last)); // some of them twice
        for (int at = 0; at < last; at += Long.BYTES) {
            out |= outside((long) EIGHT.get(bytes, at));
        }
        return (out & top) == 0;
    }

    // The top bits of lanes out of range, and of others only where one is.
    private long outside(long lanes) {
        long above = aboveLeast(lanes);
        return wide
                ? (~above - room) & above // is nearer to the greatest number than it may be
                : (above + room) | above; // carries into the top bit
    }

    // What is left of each lane less the least, none borrowing from the next.
    private long aboveLeast(long lanes) {
        return ((lanes | top) - (least & ~top)) ^ ((lanes ^ ~least) & top);
    }
}
