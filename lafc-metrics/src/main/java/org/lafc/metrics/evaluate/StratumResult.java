package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.metrics.fact.Fact;

/**
 * The figure of a measure for the rows that have one value of a stratum fact, or of which it is not known.
 *
 * @param fact the fact the measure is told apart by
 * @param word the value of the fact; empty for the rows of which it is not known
 * @param result the figure of those rows
 */
public record StratumResult(Fact fact, Optional<String> word, KpiResult result) {
    /**
     * Checks that nothing is missing.
     *
     * @param fact the fact the measure is told apart by
     * @param word the value of the fact; empty for the rows of which it is not known
     * @param result the figure of those rows
     */
    public StratumResult {
        requireNonNull(fact, "fact");
        requireNonNull(word, "word");
        requireNonNull(result, "result");
    }
}
