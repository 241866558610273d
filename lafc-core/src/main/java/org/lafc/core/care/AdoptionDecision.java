package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * The decision that a child should be placed for adoption, and its end if it was reversed (DATE_PLACED,
 * DATE_PLACED_CEASED of the SSDA903 return).
 *
 * @param date the day of the decision
 * @param ceased the day it was reversed, if it was
 * @param reason why it was reversed; only with {@code ceased}
 * @param source the row it was read from, if any
 */
public record AdoptionDecision(
        LocalDate date, Optional<LocalDate> ceased, Optional<AdoptionCeased> reason, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day of the decision
     * @param ceased the day it was reversed, if it was
     * @param reason why it was reversed; only with {@code ceased}
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if there is a reason for the end without its day
     */
    public AdoptionDecision {
        requireNonNull(date, "date");
        requireNonNull(ceased, "ceased");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
        if (reason.isPresent() && ceased.isEmpty()) {
            throw new IllegalArgumentException("a reason for the end of an adoption decision needs its day");
        }
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
