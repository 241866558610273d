package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Circumstances;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.metrics.cohort.DerivedFact.Kind;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;

/** The facts of how a young person stood as at the day of a row, whatever is counted. */
final class AsAt {

    private static final Kind STATUSES = new Kind(ImmutableList.of(LeavingCareStatus.class), "how care leavers stand");
    private static final Kind ACTIVITIES = new Kind(
            ImmutableList.of(LeavingCareStatus.class, ActivitySpell.class), "what young people do on leaving care");

    private AsAt() {}

    /** These facts and those of a set's own. */
    static <T> ImmutableList<DerivedFact<T>> and(ImmutableList<DerivedFact<T>> own) {
        return ChildOfRow.and(ImmutableList.<DerivedFact<T>>builder()
                .add(fact(LeaverFacts.CONTACT, STATUSES, as -> FactValue.of(contact(as.inTouch()))))
                .add(fact(
                        LeaverFacts.REMOVED_FROM_UK,
                        STATUSES,
                        as -> FactValue.of(as.accommodation() == Accommodation.DEPORTED)))
                .add(fact(LeaverFacts.ACTIVITY, ACTIVITIES, as -> FactValue.of(as.activity())))
                .add(fact(
                        LeaverFacts.ENGAGED,
                        ACTIVITIES,
                        as -> FactValue.of(as.activity().engaged())))
                .add(fact(
                        LeaverFacts.IN_TRAINING,
                        ACTIVITIES,
                        as -> FactValue.of(as.activity().isTraining())))
                .add(fact(LeaverFacts.ACCOMMODATION, STATUSES, as -> FactValue.of(as.accommodation())))
                .add(fact(LeaverFacts.SUITABLE, STATUSES, as -> FactValue.of(as.suitable())))
                .add(fact(LeaverFacts.ADVISER, STATUSES, as -> FactValue.of(as.adviser())))
                .addAll(own)
                .build());
    }

    private static <T> DerivedFact<T> fact(Fact fact, Kind from, Function<Circumstances, FactValue> of) {
        return new DerivedFact<>(
                fact, (row, input) -> of.apply(Circumstances.asAt(row.ofChild(), row.day(), input.knownTo())), from);
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
