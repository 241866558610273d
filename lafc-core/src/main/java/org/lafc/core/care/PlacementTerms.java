package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * What was settled about a placement beyond what a return records, in force from a day until the placement ends or
 * other terms follow.
 *
 * @param date the day from which it holds
 * @param meantToLast whether the placement is meant to last until the child is 18
 * @param basis the regulation it was made under
 * @param source the row it was read from, if any
 */
public record PlacementTerms(LocalDate date, Answer meantToLast, PlacementBasis basis, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day from which it holds
     * @param meantToLast whether the placement is meant to last until the child is 18
     * @param basis the regulation it was made under
     * @param source the row it was read from, if any
     */
    public PlacementTerms {
        requireNonNull(date, "date");
        requireNonNull(meantToLast, "meantToLast");
        requireNonNull(basis, "basis");
        requireNonNull(source, "source");
    }

    /**
     * Returns the kind of record and its row; dates and texts are personal.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return CareRecord.shown(this);
    }
}
