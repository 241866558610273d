package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A review of a child's case that was held. An adjourned review counts on the day of its first meeting.
 *
 * @param date the day it was held
 * @param participation how the child took part
 * @param officerSpoke whether the reviewing officer spoke with the child alone beforehand, or had a valid reason not to
 * @param viewsRecorded whether the child's views were recorded
 * @param outcomeCirculated the day the outcome went out, if it is known; not before {@code date}
 * @param source the row it was read from, if any
 */
public record Review(
        LocalDate date,
        Participation participation,
        Answer officerSpoke,
        Answer viewsRecorded,
        Optional<LocalDate> outcomeCirculated,
        Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day it was held
     * @param participation how the child took part
     * @param officerSpoke whether the reviewing officer spoke with the child alone beforehand, or had a valid reason
     *     not to
     * @param viewsRecorded whether the child's views were recorded
     * @param outcomeCirculated the day the outcome went out, if it is known; not before {@code date}
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if the outcome went out before the review was held
     */
    public Review {
        requireNonNull(date, "date");
        requireNonNull(participation, "participation");
        requireNonNull(officerSpoke, "officerSpoke");
        requireNonNull(viewsRecorded, "viewsRecorded");
        requireNonNull(outcomeCirculated, "outcomeCirculated");
        requireNonNull(source, "source");
        if (outcomeCirculated.filter(day -> day.isBefore(date)).isPresent()) {
            throw new IllegalArgumentException(
                    "the outcome of a review must not go out before the review was held (dates withheld)");
        }
    }

    /**
     * Returns a review of which only day and participation are known.
     *
     * @param date the day it was held
     * @param participation how the child took part
     * @return the review
     */
    public static Review of(LocalDate date, Participation participation) {
        return of(date, participation, Optional.empty());
    }

    /**
     * Returns a review of which only day and participation are known.
     *
     * @param date the day it was held
     * @param participation how the child took part
     * @param source the row it was read from, if any
     * @return the review
     */
    public static Review of(LocalDate date, Participation participation, Optional<SourceRow> source) {
        return new Review(date, participation, Answer.NOT_KNOWN, Answer.NOT_KNOWN, Optional.empty(), source);
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
