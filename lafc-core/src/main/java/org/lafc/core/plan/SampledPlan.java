package org.lafc.core.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * What was found when a child's care and support plan was looked at in a sample of plans, as councils audit them.
 *
 * @param date the day it was looked at
 * @param ownOutcomes whether the plan records outcomes of the child's own
 * @param progress whether it records progress towards them
 * @param source the row it was read from, if any
 */
public record SampledPlan(LocalDate date, Answer ownOutcomes, Answer progress, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day it was looked at
     * @param ownOutcomes whether the plan records outcomes of the child's own
     * @param progress whether it records progress towards them
     * @param source the row it was read from, if any
     */
    public SampledPlan {
        requireNonNull(date, "date");
        requireNonNull(ownOutcomes, "ownOutcomes");
        requireNonNull(progress, "progress");
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
