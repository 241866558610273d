package org.lafc.core.leaving;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.place.AreaSide;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which a young person did one thing: school apart, education, employment, training or none of them.
 *
 * @param dates the days
 * @param activity what it was
 * @param side in the authority's area or outside
 * @param source the row it was read from, if any
 */
public record ActivitySpell(DateRange dates, Activity activity, AreaSide side, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days
     * @param activity what it was
     * @param side in the authority's area or outside
     * @param source the row it was read from, if any
     */
    public ActivitySpell {
        requireNonNull(dates, "dates");
        requireNonNull(activity, "activity");
        requireNonNull(side, "side");
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
