package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A review of the plan of a child who is on the Child Protection Register or in need, from the day it was due. Reviews of
 * children looked after are {@link org.lafc.core.care.Review}s, whose due dates follow from the regulations; these bring
 * theirs with them.
 *
 * @param date the last day in time
 * @param kind of which plan
 * @param held the day it was held, if it is recorded
 * @param source the row it was read from, if any
 */
public record SupportReview(
        LocalDate date, SupportReviewKind kind, Optional<LocalDate> held, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the last day in time
     * @param kind of which plan
     * @param held the day it was held, if it is recorded
     * @param source the row it was read from, if any
     */
    public SupportReview {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        requireNonNull(held, "held");
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
