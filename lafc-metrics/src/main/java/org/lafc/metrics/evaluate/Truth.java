package org.lafc.metrics.evaluate;

/** The three truth values as bytes, ordered so that Kleene's all is the least, any the greatest, not the mirror. */
final class Truth {

    static final byte FALSE = 0;
    static final byte UNKNOWN = 1;
    static final byte TRUE = 2;

    private Truth() {}
}
