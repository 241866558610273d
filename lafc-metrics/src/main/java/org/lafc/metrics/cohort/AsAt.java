package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Circumstances;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;

/** The facts of how a young person stood as at the day of a row, whatever is counted. */
final class AsAt {

    private AsAt() {}

    /** These facts and those of a set's own. */
    static <T> ImmutableList<DerivedFact<T>> and(ImmutableList<DerivedFact<T>> own) {
        return ChildOfRow.and(ImmutableList.<DerivedFact<T>>builder()
                .add(fact(LeaverFacts.CONTACT, as -> FactValue.of(contact(as.inTouch()))))
                .add(fact(
                        LeaverFacts.REMOVED_FROM_UK,
                        as -> FactValue.of(as.accommodation() == Accommodation.DEPORTED)))
                .add(fact(LeaverFacts.ACTIVITY, as -> FactValue.of(as.activity())))
                .add(fact(LeaverFacts.ENGAGED, as -> FactValue.of(as.activity().engaged())))
                .add(fact(LeaverFacts.IN_TRAINING, as -> FactValue.of(as.activity().isTraining())))
                .add(fact(LeaverFacts.ACCOMMODATION, as -> FactValue.of(as.accommodation())))
                .add(fact(LeaverFacts.SUITABLE, as -> FactValue.of(as.suitable())))
                .add(fact(LeaverFacts.ADVISER, as -> FactValue.of(as.adviser())))
                .addAll(own)
                .build());
    }

    /** What these facts are made from, if no source holds it. */
    static ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(LeavingCareStatus.class) || input.supplies(ActivitySpell.class)
                ? ImmutableList.of()
                : ImmutableList.of("leaving care statuses or activities");
    }

    private static <T> DerivedFact<T> fact(Fact fact, Function<Circumstances, FactValue> of) {
        return new DerivedFact<>(
                fact, (row, input) -> of.apply(Circumstances.asAt(row.ofChild(), row.day(), input.knownTo())));
    }

    private static String contact(InTouch inTouch) {
        return switch (inTouch) {
            case YES -> LeaverFacts.IN_TOUCH;
            case NO -> LeaverFacts.NOT_IN_TOUCH;
            case NOT_KNOWN -> LeaverFacts.NOT_RECORDED;
            case REFUSED, NOT_REQUIRED, RETURNED_HOME, DIED, OTHER_AUTHORITY -> FactValue.word(inTouch);
        };
    }
}
