package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A review of the plan of a child who is on the Child Protection Register or in need, that was due by a day. Reviews of
 * children looked after are {@link org.lafc.core.care.Review}s, whose due dates follow from the regulations; these bring
 * theirs with them.
 *
 * @param due the last day in time
 * @param kind of which plan
 * @param held the day it was held, if it is recorded
 * @param source the row it was read from, if any
 */
public record SupportReview(LocalDate due, SupportReviewKind kind, Optional<LocalDate> held, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param due the last day in time
     * @param kind of which plan
     * @param held the day it was held, if it is recorded
     * @param source the row it was read from, if any
     */
    public SupportReview {
        requireNonNull(due, "due");
        requireNonNull(kind, "kind");
        requireNonNull(held, "held");
        requireNonNull(source, "source");
    }

    /**
     * Returns the day it was held, or was due if it is not recorded as held.
     *
     * @return the day
     */
    @Override
    public LocalDate date() {
        return held.orElse(due);
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
