package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which a volunteer befriended a child (Social Services and Well-being (Wales) Act 2014, section 98).
 *
 * @param dates the days
 * @param source the row it was read from, if any
 */
public record IndependentVisitor(DateRange dates, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param source the row it was read from, if any
     */
    public IndependentVisitor {
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
