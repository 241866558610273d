package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The referrals to advocacy made in the year, each of its day. */
final class AdvocacyReferralsMade extends ChildRowMaker<AdvocacyReferral> {

    AdvocacyReferralsMade() {
        super(
                RowSet.ADVOCACY_REFERRALS_MADE,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                EdgeFacts.LOOKED_AFTER_THAT_DAY,
                                (row, input) -> CareAfter.lookedAfterOn(row.ofChild(), row.day())),
                        new DerivedFact<>(
                                VoiceFacts.REPEATS_EARLIER,
                                (row, input) -> FactValue.of(VoiceFacts.repeatsEarlier(row.thing(), row.ofChild()))))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<AdvocacyReferral>> rows) {
        for (AdvocacyReferral referral : VoiceFacts.referralsOf(history)) {
            if (input.year().contains(referral.date())) {
                rows.accept(CountedRow.event(referral, history, referral.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(AdvocacyReferral.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of(VoiceFacts.REFERRAL_WORDS);
    }
}
