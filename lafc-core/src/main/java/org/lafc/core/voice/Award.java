package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A celebration award that a child or young person was given.
 *
 * @param date the day
 * @param source the row it was read from, if any
 */
public record Award(LocalDate date, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param source the row it was read from, if any
     */
    public Award {
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
