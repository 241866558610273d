package org.lafc.metrics.evaluate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a block at a time as one number, the first row lowest: what can be done to eight rows at once. */
final class EightRows {

    /** The lowest bit of each row. */
    static final long LOWEST = 0x0101_0101_0101_0101L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightRows() {}

    static long get(byte[] of, int row) {
        return (long) EIGHT.get(of, row);
    }

    static void set(byte[] of, int row, long eight) {
        EIGHT.set(of, row, eight);
    }
}
