package org.lafc.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.lafc.core.care.CareRecord;

/**
 * A record before it is on the calendar of a child.
 *
 * @param <R> the kind
 * @param kind the kind
 * @param shape how it looks
 * @param landing where it lands
 */
record PlannedRecord<R extends CareRecord>(RecordKind<R> kind, RecordShape<R> shape, Landing landing) {

    /** Records of all kinds, the more often drawn the more weight a kind has. */
    static Arbitrary<PlannedRecord<?>> any() {
        List<Tuple2<Integer, Arbitrary<PlannedRecord<?>>>> kinds = CareRecords.KINDS.values().stream()
                .map(kind -> Tuple.of(kind.weight(), plannedAsAny(kind)))
                .toList();
        return Arbitraries.frequencyOf(kinds);
    }

    private static <R extends CareRecord> Arbitrary<PlannedRecord<?>> plannedAsAny(RecordKind<R> kind) {
        return Combinators.combine(kind.shapes(), Landing.landings())
                .as((shape, landing) -> new PlannedRecord<>(kind, shape, landing));
    }

    R at(RecordSlot slot) {
        return shape.at(slot);
    }
}
