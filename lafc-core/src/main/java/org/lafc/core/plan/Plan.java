package org.lafc.core.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A plan for a child that was made or reviewed on a day.
 *
 * @param date the day
 * @param kind which plan
 * @param step made or reviewed
 * @param source the row it was read from, if any
 */
public record Plan(LocalDate date, PlanKind kind, PlanStep step, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param kind which plan
     * @param step made or reviewed
     * @param source the row it was read from, if any
     */
    public Plan {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        requireNonNull(step, "step");
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
