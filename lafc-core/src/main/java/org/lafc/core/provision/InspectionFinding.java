package org.lafc.core.provision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A regulation that a children's home did not meet at an inspection.
 *
 * @param homeId the identifier of the home
 * @param regulation the regulation as the report cites it, for example {@code 25(1A)}
 * @param finding what was found
 * @param inspected the day of the inspection, if recorded
 * @param source the row it was read from, if any
 */
public record InspectionFinding(
        String homeId, String regulation, String finding, Optional<LocalDate> inspected, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param homeId the identifier of the home
     * @param regulation the regulation as the report cites it, for example {@code 25(1A)}
     * @param finding what was found
     * @param inspected the day of the inspection, if recorded
     * @param source the row it was read from, if any
     */
    public InspectionFinding {
        requireNonNull(homeId, "homeId");
        requireNonNull(regulation, "regulation");
        requireNonNull(finding, "finding");
        requireNonNull(inspected, "inspected");
        requireNonNull(source, "source");
    }
}
