package org.lafc.core.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * Something recorded about one child on a day or from a day on, episodes apart: a review, a visit, a plan, a time on a
 * register. {@link CareHistory} holds records of any kind; an application may add kinds of its own.
 *
 * <p>Implementations are immutable values, and print nothing personal ({@link #shown}).
 */
public interface CareRecord {

    /**
     * The order in which a history keeps records: by day, on one day by kind, and of one kind by their rows, so that the
     * order of files does not matter.
     */
    Comparator<CareRecord> BY_DATE = CareRecord::compareByDate;

    // By hand, for every history that is read is put in this order.
    private static int compareByDate(CareRecord one, CareRecord other) {
        int byDate = one.date().compareTo(other.date());
        if (byDate != 0) {
            return byDate;
        }
        int byKind = one.recordType() == other.recordType()
                ? 0
                : one.recordType().getName().compareTo(other.recordType().getName());
        if (byKind != 0) {
            return byKind;
        }
        SourceRow row = one.source().orElse(null);
        SourceRow otherRow = other.source().orElse(null);
        return row == null || otherRow == null
                ? Boolean.compare(row != null, otherRow != null)
                : row.compareTo(otherRow);
    }

    /**
     * Returns the day the record stands under: the day it is about, or the first day of a stretch of days.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * Returns the row it was read from.
     *
     * @return the row, if there is one
     */
    Optional<SourceRow> source();

    /**
     * Returns the kind of record, under which {@link CareHistory#records} gives it.
     *
     * @return the record's class, or the public class it stands for
     */
    default Class<? extends CareRecord> recordType() {
        return getClass();
    }

    /**
     * Returns what a record prints: its kind and the row it was read from, nothing personal.
     *
     * @param record the record
     * @return for example {@code Visit(visits.csv line 17)}
     */
    static String shown(CareRecord record) {
        return record.getClass().getSimpleName()
                + record.source().map(row -> "(" + row + ")").orElse("");
    }
}
