package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A visit by the authority's representative to a child in placement.
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulations 31 and 32; England 2010,
 * regulation 28.
 *
 * @param date the day
 * @param childSeen whether the child was seen
 * @param seenAlone whether the child was seen alone; not yes where {@code childSeen} is no
 * @param notAlone why not alone, if it was recorded; only where {@code seenAlone} is no
 * @param manner in person or not
 * @param source the row it was read from, if any
 */
public record Visit(
        LocalDate date,
        Answer childSeen,
        Answer seenAlone,
        Optional<NotAlone> notAlone,
        VisitManner manner,
        Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day
     * @param childSeen whether the child was seen
     * @param seenAlone whether the child was seen alone; not yes where {@code childSeen} is no
     * @param notAlone why not alone, if it was recorded; only where {@code seenAlone} is no
     * @param manner in person or not
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if a child who was not seen was seen alone, or there is a reason for not
     *     being seen alone though the child was, or may have been
     */
    public Visit {
        requireNonNull(date, "date");
        requireNonNull(childSeen, "childSeen");
        requireNonNull(seenAlone, "seenAlone");
        requireNonNull(notAlone, "notAlone");
        requireNonNull(manner, "manner");
        requireNonNull(source, "source");
        if (childSeen == Answer.NO && seenAlone == Answer.YES) {
            throw new IllegalArgumentException("a child who was not seen must not be seen alone");
        }
        if (notAlone.isPresent() && seenAlone != Answer.NO) {
            throw new IllegalArgumentException(
                    "a reason for not being seen alone needs seenAlone NO, but it was " + seenAlone);
        }
    }

    /**
     * Returns a visit in person of which nothing else is known.
     *
     * @param date the day
     * @return the visit
     */
    public static Visit on(LocalDate date) {
        return new Visit(
                date, Answer.NOT_KNOWN, Answer.NOT_KNOWN, Optional.empty(), VisitManner.IN_PERSON, Optional.empty());
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
