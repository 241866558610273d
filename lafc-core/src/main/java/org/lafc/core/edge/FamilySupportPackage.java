package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * Help for a family meant to prevent care.
 *
 * @param dates the days
 * @param edgeOfCare whether the child was at the edge of care when it began
 * @param source the row it was read from, if any
 */
public record FamilySupportPackage(DateRange dates, Answer edgeOfCare, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param edgeOfCare whether the child was at the edge of care when it began
     * @param source the row it was read from, if any
     */
    public FamilySupportPackage {
        requireNonNull(dates, "dates");
        requireNonNull(edgeOfCare, "edgeOfCare");
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
