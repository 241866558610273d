package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * The end of what the council can know of a child it helped: the child moved to another authority, or died. Of children
 * looked after the end of the episode says so.
 *
 * @param date the day
 * @param reason what happened
 * @param source the row it was read from, if any
 */
public record Departure(LocalDate date, DepartureReason reason, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param reason what happened
     * @param source the row it was read from, if any
     */
    public Departure {
        requireNonNull(date, "date");
        requireNonNull(reason, "reason");
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
