package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What one pass over a cohort's rows finds. Immutable and safe between threads.
 *
 * @param results one result a definition, in their order; without a value for a change or gap, see {@link DerivedResult}
 * @param strata the figures of each definition apart, in the order of definitions, strata and words, unknown last; only
 *     those that look at somebody
 */
public record KpiResults(ImmutableList<KpiResult> results, ImmutableList<StratumResult> strata) {
    /**
     * Checks that nothing is missing.
     *
     * @param results one result a definition
     * @param strata the figures of each definition apart
     */
    public KpiResults {
        requireNonNull(results, "results");
        requireNonNull(strata, "strata");
    }
}
