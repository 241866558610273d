package org.lafc.testkit;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * Where a record is to stand.
 *
 * @param day its day, or its first
 * @param latestEnd the end that a stretch of days must not pass; {@link LocalDate#MAX} if there is none
 * @param born the child's day of birth, if it is known
 * @param row the row it is to name
 */
record RecordSlot(LocalDate day, LocalDate latestEnd, Optional<LocalDate> born, Optional<SourceRow> row) {

    /** The days from the slot's day on. */
    DateRange lasting(Optional<Integer> nights) {
        DateRange recorded =
                nights.map(count -> DateRange.of(day, day.plusDays(count))).orElse(DateRange.startingOn(day));
        return recorded.endingBy(latestEnd);
    }

    /** A day after the slot's, at most the latest end. */
    LocalDate later(int nights) {
        LocalDate later = day.plusDays(nights);
        return later.isAfter(latestEnd) ? latestEnd : later;
    }

    boolean isBeforeBirthday(int years) {
        return born.filter(date -> day.isBefore(date.plusYears(years))).isPresent();
    }
}
