package org.lafc.metrics.evaluate;

/**
 * The three truth values as bytes: Kleene's all is their bitwise and, any their bitwise or, which processors do for many
 * rows at once.
 */
final class Truth {

    static final byte FALSE = 0;
    static final byte UNKNOWN = 1;
    static final byte TRUE = 3;

    private static final byte[] CONTRARY = {TRUE, UNKNOWN, FALSE, FALSE};

    private Truth() {}

    /** The truth of the contrary: of unknown it is unknown too. */
    static byte contrary(byte truth) {
        return CONTRARY[truth];
    }
}
