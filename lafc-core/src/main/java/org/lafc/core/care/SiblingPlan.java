package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * What a child's plan says from a day on about living with the siblings who are looked after: together, or apart in the
 * child's own interest.
 *
 * <p>Source: item CT2.4 of the KPI catalogue.
 *
 * @param date the day from which it holds, until the next
 * @param together whether the plan is to live together
 * @param source the row it was read from, if any
 */
public record SiblingPlan(LocalDate date, Answer together, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day from which it holds, until the next
     * @param together whether the plan is to live together
     * @param source the row it was read from, if any
     */
    public SiblingPlan {
        requireNonNull(date, "date");
        requireNonNull(together, "together");
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
