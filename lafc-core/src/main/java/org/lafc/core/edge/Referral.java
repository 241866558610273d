package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * A child was referred to the council.
 *
 * @param date the day
 * @param by who referred
 * @param source the row it was read from, if any
 */
public record Referral(LocalDate date, ReferralSource by, Optional<SourceRow> source) implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param by who referred
     * @param source the row it was read from, if any
     */
    public Referral {
        requireNonNull(date, "date");
        requireNonNull(by, "by");
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
