package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;

/** Puts the reasons why a measure leaves children out together, so that their sum may be shown where each is too small. */
final class ReasonsTogether {

    /** Stands in place of the reasons. */
    static final String NAME = "any of several reasons";

    private ReasonsTogether() {}

    /** The result with one reason; empty if there are not two that anybody has, or the sum tells one of them. */
    static Optional<KpiResult> of(KpiResult result, DisclosureRule rule) {
        KpiTally tally = result.tally();
        int reasons = tally.excluded().size();
        // Each of the others is at least 1, so this is the most that one of them can be.
        long most = tally.excludedTotal() - reasons + 1;
        boolean tells = most - 1 < rule.leastSpan() || rule.isGivenAwayBy(Range.of(1, most));
        return reasons < 2 || tells
                ? Optional.empty()
                : Optional.of(KpiResult.of(result.definition(), result.scope(), together(tally)));
    }

    private static KpiTally together(KpiTally tally) {
        return KpiTally.builder()
                .from(tally)
                .excluded(ImmutableSortedMap.of(NAME, tally.excludedTotal()))
                .build();
    }
}
