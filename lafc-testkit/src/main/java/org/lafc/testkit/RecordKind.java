package org.lafc.testkit;

import com.google.common.base.CaseFormat;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A kind of record, how its records look, and when in a child's life they stand.
 *
 * @param <R> the kind
 * @param type its class
 * @param when its place in life
 * @param weight how often it is drawn among records of all kinds
 * @param shapes how its records look
 */
record RecordKind<R extends CareRecord>(
        Class<R> type, When when, int weight, Arbitrary<? extends RecordShape<R>> shapes) {

    /** The days of a child's life that a kind of record belongs to. */
    enum When {
        /** Within a period of care. */
        IN_CARE,
        /** On a 31 March that ends twelve months of care. */
        AFTER_A_YEAR_IN_CARE,
        /** From birth until care begins. */
        BEFORE_CARE,
        /** From birth to the 18th birthday. */
        CHILDHOOD,
        /** From the 16th to the 25th birthday. */
        LEAVING,
        /** On a birthday from the 17th to the 21st. */
        ON_LEAVING_BIRTHDAY
    }

    /** A kind of record of which only the day is told. */
    static <R extends CareRecord> RecordKind<R> dated(
            Class<R> type, When when, BiFunction<LocalDate, Optional<SourceRow>, R> record) {
        RecordShape<R> shape = slot -> record.apply(slot.day(), slot.row());
        return new RecordKind<>(type, when, 1, Arbitraries.just(shape));
    }

    /** A kind of record of which only the stretch of days is told. */
    static <R extends CareRecord> RecordKind<R> lasting(
            Class<R> type, When when, BiFunction<DateRange, Optional<SourceRow>, R> record) {
        return new RecordKind<>(
                type, when, 1, Parts.lengths().map(nights -> slot -> record.apply(slot.lasting(nights), slot.row())));
    }

    String file() {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName()) + ".csv";
    }
}
