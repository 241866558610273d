package org.lafc.core.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.time.ReportingYear;

/**
 * What a check needs to know of the return besides the histories: the year or years it is of. A rule that needs a year
 * that is not given judges nothing.
 *
 * @param first the first year the histories cover, if it is known
 * @param last the last year the histories cover, if it is known; not before the first
 */
public record CheckContext(Optional<ReportingYear> first, Optional<ReportingYear> last) {

    /** Nothing is known of the years. */
    public static final CheckContext UNKNOWN = new CheckContext(Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @param first the first year the histories cover, if it is known
     * @param last the last year the histories cover, if it is known; not before the first
     * @throws IllegalArgumentException if the last year is before the first
     */
    public CheckContext {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
            throw new IllegalArgumentException(
                    "last year must not be before the first, but was " + last.get() + " after " + first.get());
        }
    }

    /**
     * Returns the context of one year's return.
     *
     * @param year its year
     * @return the context
     */
    public static CheckContext of(ReportingYear year) {
        return new CheckContext(Optional.of(year), Optional.of(year));
    }

    /**
     * Returns the context of several years' returns that were merged.
     *
     * @param first the first year
     * @param last the last year
     * @return the context
     * @throws IllegalArgumentException if the last is before the first
     */
    public static CheckContext of(ReportingYear first, ReportingYear last) {
        return new CheckContext(Optional.of(first), Optional.of(last));
    }

    // The last 31 March, on which an episode without DEC is known to go on.
    Optional<LocalDate> lastDay() {
        return last.map(ReportingYear::lastDay);
    }
}
