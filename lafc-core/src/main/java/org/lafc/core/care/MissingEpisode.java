package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A time in which a child was missing from placement, or away without authorisation.
 *
 * @param dates the days, without end while the child is missing
 * @param kind which of the two
 * @param source the row it was read from, if any
 */
public record MissingEpisode(DateRange dates, MissingKind kind, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days, without end while the child is missing
     * @param kind which of the two
     * @param source the row it was read from, if any
     */
    public MissingEpisode {
        requireNonNull(dates, "dates");
        requireNonNull(kind, "kind");
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
