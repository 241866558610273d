package org.lafc.core.leaving;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which a young person was homeless (Housing (Wales) Act 2014; the reading is unverified).
 *
 * @param dates the days
 * @param source the row it was read from, if any
 */
public record Homelessness(DateRange dates, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param source the row it was read from, if any
     */
    public Homelessness {
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
