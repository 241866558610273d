package org.lafc.core.edge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;

/**
 * An assessment of a child that followed a referral, from the day it was finished.
 *
 * @param date the day it was completed
 * @param referred the day of the referral, if it is known; not after {@code date}
 * @param childSeen whether the social worker saw the child
 * @param seenAlone whether the social worker saw the child alone; not yes where {@code childSeen} is no
 * @param source the row it was read from, if any
 */
public record ReferralAssessment(
        LocalDate date, Optional<LocalDate> referred, Answer childSeen, Answer seenAlone, Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day it was completed
     * @param referred the day of the referral, if it is known; not after {@code date}
     * @param childSeen whether the social worker saw the child
     * @param seenAlone whether the social worker saw the child alone; not yes where {@code childSeen} is no
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if a child who was not seen was seen alone, or the assessment was completed
     *     before the referral
     */
    public ReferralAssessment {
        requireNonNull(date, "date");
        requireNonNull(referred, "referred");
        requireNonNull(childSeen, "childSeen");
        requireNonNull(seenAlone, "seenAlone");
        requireNonNull(source, "source");
        if (childSeen == Answer.NO && seenAlone == Answer.YES) {
            throw new IllegalArgumentException("a child who was not seen must not be seen alone");
        }
        if (referred.filter(day -> day.isAfter(date)).isPresent()) {
            throw new IllegalArgumentException(
                    "an assessment must not be completed before the referral it followed (dates withheld)");
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
