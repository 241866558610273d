package org.lafc.core.work;

/**
 * Is told how far long work has come. The library prints nothing: a caller shows it, or does not.
 *
 * <pre>{@code
 * Progress shown = (step, done, of) -> System.err.println(step + ": " + done + " of " + of);
 * }</pre>
 *
 * <p>It holds no personal value. It is called now and then, not for every row, and on whatever thread does the work: one
 * that is used by work in several parts, or by several pieces of work at once, must be safe between threads, and may then
 * be told a lower number after a higher one. What it throws ends the work and reaches the
 * caller, so that it can also cancel.
 */
@FunctionalInterface
public interface Progress {

    /** Is told and does nothing. */
    Progress NONE = (step, done, of) -> {};

    /**
     * Takes how far a step has come.
     *
     * @param step what is being done, as a clause: {@code placing children}
     * @param done how many are done, 0 or more
     * @param of how many there are in all
     */
    void at(String step, long done, long of);
}
