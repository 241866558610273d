package org.lafc.core.health;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A check of a child's teeth by a dentist.
 *
 * @param date the day
 * @param source the row it was read from, if any
 */
public record DentalCheck(LocalDate date, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param source the row it was read from, if any
     */
    public DentalCheck {
        requireNonNull(date, "date");
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
