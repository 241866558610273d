package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A meeting or session of a body children take part in, whoever came. Not about one child.
 *
 * @param date the day
 * @param kind of which body
 * @param state whether it was held
 * @param source the row it was read from, if any
 */
public record Meeting(LocalDate date, ParticipationKind kind, MeetingState state, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param kind of which body
     * @param state whether it was held
     * @param source the row it was read from, if any
     */
    public Meeting {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(source, "source");
    }
}
