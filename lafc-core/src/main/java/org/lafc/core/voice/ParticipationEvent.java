package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A day on which a child or young person took part in something.
 *
 * @param date the day
 * @param kind in what
 * @param source the row it was read from, if any
 */
public record ParticipationEvent(LocalDate date, ParticipationKind kind, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param kind in what
     * @param source the row it was read from, if any
     */
    public ParticipationEvent {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
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
