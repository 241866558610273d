package org.lafc.core.health;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * Whether a child's immunisations were up to date on a day.
 *
 * @param date the day it was looked at
 * @param upToDate whether they were up to date
 * @param source the row it was read from, if any
 */
public record ImmunisationStatus(LocalDate date, Answer upToDate, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day it was looked at
     * @param upToDate whether they were up to date
     * @param source the row it was read from, if any
     */
    public ImmunisationStatus {
        requireNonNull(date, "date");
        requireNonNull(upToDate, "upToDate");
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
