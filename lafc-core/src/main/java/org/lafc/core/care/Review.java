package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A review of a child's case that was held.
 *
 * @param date the day it was held
 * @param participation how the child took part
 * @param source the row it was read from, if any
 */
public record Review(LocalDate date, Participation participation, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param date the day it was held
     * @param participation how the child took part
     * @param source the row it was read from, if any
     */
    public Review {
        requireNonNull(date, "date");
        requireNonNull(participation, "participation");
        requireNonNull(source, "source");
    }

    /**
     * Returns the review without its date, which is personal.
     *
     * @return participation and source
     */
    @Override
    public String toString() {
        return "Review{participation=" + participation + ", source="
                + source.map(SourceRow::toString).orElse("none") + "}";
    }
}
