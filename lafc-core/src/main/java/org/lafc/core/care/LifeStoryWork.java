package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A day on which work on a child's life story was begun or brought up to date.
 *
 * @param date the day
 * @param source the row it was read from, if any
 */
public record LifeStoryWork(LocalDate date, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param source the row it was read from, if any
     */
    public LifeStoryWork {
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
