package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * How a move to a placement was prepared with the child.
 *
 * <p>Source: Cwm Taf statement of intent, outcome 3 (item CT3.5 of the KPI catalogue).
 *
 * @param date the first day of the placement
 * @param informed whether the child was given information on the carer before the move
 * @param metCarer whether the child met the carer before the move
 * @param emergency whether the placement was made in an emergency
 * @param source the row it was read from, if any
 */
public record PlacementPreparation(
        LocalDate date, Answer informed, Answer metCarer, Answer emergency, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the first day of the placement
     * @param informed whether the child was given information on the carer before the move
     * @param metCarer whether the child met the carer before the move
     * @param emergency whether the placement was made in an emergency
     * @param source the row it was read from, if any
     */
    public PlacementPreparation {
        requireNonNull(date, "date");
        requireNonNull(informed, "informed");
        requireNonNull(metCarer, "metCarer");
        requireNonNull(emergency, "emergency");
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
