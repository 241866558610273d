package org.lafc.core.health;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * An assessment of a child's health by a doctor or nurse, or the child's refusal of one.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 7 (unverified); England 2010,
 * regulation 7.
 *
 * @param date the day of the assessment or of the refusal
 * @param result made or refused
 * @param assessor who made it
 * @param source the row it was read from, if any
 */
public record HealthAssessment(LocalDate date, AssessmentResult result, Assessor assessor, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day of the assessment or of the refusal
     * @param result made or refused
     * @param assessor who made it
     * @param source the row it was read from, if any
     */
    public HealthAssessment {
        requireNonNull(date, "date");
        requireNonNull(result, "result");
        requireNonNull(assessor, "assessor");
        requireNonNull(source, "source");
    }

    /**
     * Returns an assessment that was made.
     *
     * @param date the day
     * @return the assessment, its assessor not known
     */
    public static HealthAssessment on(LocalDate date) {
        return new HealthAssessment(date, AssessmentResult.DONE, Assessor.NOT_KNOWN, Optional.empty());
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
