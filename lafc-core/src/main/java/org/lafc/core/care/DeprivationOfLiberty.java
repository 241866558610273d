package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A deprivation of liberty order (DOLO_START, DOLO_END of the SSDA903 return, from 2026-27; unverified).
 *
 * @param dates the days it is in force
 * @param source the row it was read from, if any
 */
public record DeprivationOfLiberty(DateRange dates, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days it is in force
     * @param source the row it was read from, if any
     */
    public DeprivationOfLiberty {
        requireNonNull(dates, "dates");
        requireNonNull(source, "source");
    }

    /**
     * Returns the first day.
     *
     * @return the start of {@link #dates()}
     */
    @Override
    public LocalDate date() {
        return dates.start();
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
