package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which one social worker was responsible for a child.
 *
 * @param dates the days
 * @param worker the worker's number as recorded: personal
 * @param reason why the worker was allocated
 * @param source the row it was read from, if any
 */
public record SocialWorkerAllocation(
        DateRange dates, String worker, SocialWorkerChange reason, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param worker the worker's number as recorded: personal
     * @param reason why the worker was allocated
     * @param source the row it was read from, if any
     */
    public SocialWorkerAllocation {
        requireNonNull(dates, "dates");
        requireNonNull(worker, "worker");
        requireNonNull(reason, "reason");
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
