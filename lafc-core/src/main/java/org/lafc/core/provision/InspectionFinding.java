package org.lafc.core.provision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A regulation that a children's home did not meet at an inspection.
 *
 * @param homeId the identifier of the home, not blank
 * @param regulation the regulation as the report cites it, for example {@code 25(1A)}; not blank
 * @param finding what was found, not blank
 * @param inspected the day of the inspection, if recorded
 * @param source the row it was read from, if any
 */
public record InspectionFinding(
        String homeId, String regulation, String finding, Optional<LocalDate> inspected, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param homeId the identifier of the home, not blank
     * @param regulation the regulation as the report cites it, for example {@code 25(1A)}; not blank
     * @param finding what was found, not blank
     * @param inspected the day of the inspection, if recorded
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if a text is blank
     */
    public InspectionFinding {
        NotBlank.check("homeId of an inspection's finding", homeId);
        NotBlank.check("regulation of an inspection's finding", regulation);
        NotBlank.check("finding of an inspection", finding);
        requireNonNull(inspected, "inspected");
        requireNonNull(source, "source");
    }
}
