package org.lafc.core.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * How often a child was at school in some days of care.
 *
 * @param dates the days it is about
 * @param phase the phase
 * @param sessionsPossible half-day sessions the child could have attended, 0 or more
 * @param sessionsAttended half-day sessions attended, 0 to {@code sessionsPossible}
 * @param source the row it was read from, if any
 */
public record Attendance(
        DateRange dates, SchoolPhase phase, int sessionsPossible, int sessionsAttended, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param dates the days it is about
     * @param phase the phase
     * @param sessionsPossible half-day sessions the child could have attended, 0 or more
     * @param sessionsAttended half-day sessions attended, 0 to {@code sessionsPossible}
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if fewer than 0 sessions were attended, or more than were possible
     */
    public Attendance {
        requireNonNull(dates, "dates");
        requireNonNull(phase, "phase");
        requireNonNull(source, "source");
        if (sessionsAttended < 0 || sessionsAttended > sessionsPossible) {
            throw new IllegalArgumentException("sessionsAttended must be 0 to sessionsPossible, but were "
                    + sessionsAttended + " of " + sessionsPossible);
        }
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
