package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A referral of a child to an independent professional advocate.
 *
 * @param date the day
 * @param matter what about, as recorded, if anything: tells whether two referrals are one
 * @param source the row it was read from, if any
 */
public record AdvocacyReferral(LocalDate date, Optional<String> matter, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param matter what about, as recorded, if anything: tells whether two referrals are one
     * @param source the row it was read from, if any
     */
    public AdvocacyReferral {
        requireNonNull(date, "date");
        requireNonNull(matter, "matter");
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
