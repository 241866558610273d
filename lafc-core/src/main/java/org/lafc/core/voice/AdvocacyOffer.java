package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * An active offer of advocacy: advocacy offered without asking, on entering care. Not the offer of services in Welsh
 * that has the same name.
 *
 * @param date the day
 * @param accepted whether it was taken up
 * @param source the row it was read from, if any
 */
public record AdvocacyOffer(LocalDate date, Answer accepted, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param accepted whether it was taken up
     * @param source the row it was read from, if any
     */
    public AdvocacyOffer {
        requireNonNull(date, "date");
        requireNonNull(accepted, "accepted");
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
