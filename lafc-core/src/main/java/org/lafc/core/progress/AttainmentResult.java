package org.lafc.core.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A child's result at the end of a stage of school.
 *
 * @param date the day the result stands for, usually in the summer of the academic year
 * @param stage the stage
 * @param attainment what was attained
 * @param points the external qualifications point score, if there is one; 0 or more
 * @param source the row it was read from, if any
 */
public record AttainmentResult(
        LocalDate date, KeyStage stage, Attainment attainment, Optional<Integer> points, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day the result stands for, usually in the summer of the academic year
     * @param stage the stage
     * @param attainment what was attained
     * @param points the external qualifications point score, if there is one; 0 or more
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if the points are negative
     */
    public AttainmentResult {
        requireNonNull(date, "date");
        requireNonNull(stage, "stage");
        requireNonNull(attainment, "attainment");
        requireNonNull(points, "points");
        requireNonNull(source, "source");
        if (points.filter(score -> score < 0).isPresent()) {
            throw new IllegalArgumentException("points must be 0 or more, but were negative (value withheld)");
        }
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
