package org.lafc.core.provision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A household approved to foster or to adopt, and whether its core training is done. Prints neither who it is nor a day.
 *
 * @param id the household's identifier, not blank
 * @param kind what it is approved for
 * @param approved the days it is approved, without end while it is
 * @param coreTrained the day the core training was completed, if it is recorded
 * @param source the row it was read from, if any
 */
public record CarerHousehold(
        String id, CarerKind kind, DateRange approved, Optional<LocalDate> coreTrained, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param id the household's identifier, not blank
     * @param kind what it is approved for
     * @param approved the days it is approved, without end while it is
     * @param coreTrained the day the core training was completed, if it is recorded
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if the identifier is blank
     */
    public CarerHousehold {
        NotBlank.check("identifier of a household of carers", id);
        requireNonNull(kind, "kind");
        requireNonNull(approved, "approved");
        requireNonNull(coreTrained, "coreTrained");
        requireNonNull(source, "source");
    }

    /**
     * Returns the row it was read from.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "CarerHousehold" + source.map(row -> "(" + row + ")").orElse("");
    }
}
