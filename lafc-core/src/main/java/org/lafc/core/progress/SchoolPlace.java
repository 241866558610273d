package org.lafc.core.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which a child was on the roll of one school.
 *
 * @param dates the days
 * @param school the school's number or name as recorded, if any: personal together with other facts
 * @param phase the phase
 * @param change why the child came to it
 * @param source the row it was read from, if any
 */
public record SchoolPlace(
        DateRange dates, Optional<String> school, SchoolPhase phase, SchoolChange change, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param school the school's number or name as recorded, if any: personal together with other facts
     * @param phase the phase
     * @param change why the child came to it
     * @param source the row it was read from, if any
     */
    public SchoolPlace {
        requireNonNull(dates, "dates");
        requireNonNull(school, "school");
        requireNonNull(phase, "phase");
        requireNonNull(change, "change");
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
