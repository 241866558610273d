package org.lafc.core.work;

/**
 * Thrown out of long work that somebody wished to cancel, by {@link Progress#cancelledBy}. There is no result then, and nothing
 * half done. It says how far the work had come, and holds no personal value.
 */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    // Not public: so that a pool hands on this one, with its message, and not a copy it makes.
    Cancelled(String step, long done, long of) {
        super("cancelled while " + step + ", " + done + (of == Progress.NOT_KNOWN ? "" : " of " + of) + " done");
    }
}
