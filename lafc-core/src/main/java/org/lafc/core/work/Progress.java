package org.lafc.core.work;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;

/**
 * Is told how far long work has come. The library prints nothing: a caller shows it, or does not.
 *
 * <pre>{@code
 * Progress shown = (step, done, of) -> System.err.println(step + ": " + done + " of " + of);
 * }</pre>
 *
 * <p>It holds no personal value. It is called now and then, not for every row, and on whatever thread does the work: one
 * that is used by work in several parts, or by several pieces of work at once, must be safe between threads, and may then
 * be told a lower number after a higher one.
 *
 * <p>What it throws ends the work and reaches the caller. So work is cancelled: {@link #cancelledBy} gives a progress that
 * throws {@link Cancelled} once somebody wishes it.
 *
 * <pre>{@code
 * AtomicBoolean cancel = new AtomicBoolean(); // another thread sets it
 * tally = question.count(columns, shown.cancelledBy(cancel::get));
 * }</pre>
 *
 * <p>Of work that was ended so there is no result, not half of one either, and what it was asked of (columns, cohorts,
 * evaluators, questions) is as it was before. A builder that was ended while it took children refuses to go on, and bytes that
 * were written by then are refused when they are read.
 */
@FunctionalInterface
public interface Progress {

    /** Is told and does nothing. */
    Progress NONE = (step, done, of) -> {};

    /** Stands for how many there are in all, where nobody knows beforehand. */
    long NOT_KNOWN = -1;

    /**
     * Takes how far a step has come.
     *
     * @param step what is being done, as a clause: {@code placing children}
     * @param done how many are done, 0 or more
     * @param of how many there are in all; {@link #NOT_KNOWN} where children are added to columns one after another
     */
    void at(String step, long done, long of);

    /**
     * Returns a progress that tells this one and ends the work when it is next told anything after somebody wished to cancel.
     *
     * @param wish whether the work is to end; asked each time, on whatever thread does the work
     * @return the progress, as safe between threads as this one and the wish are
     */
    default Progress cancelledBy(BooleanSupplier wish) {
        requireNonNull(wish, "wish");
        return (step, done, of) -> {
            if (wish.getAsBoolean()) {
                throw new Cancelled(step, done, of);
            }
            at(step, done, of);
        };
    }
}
