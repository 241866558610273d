package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;

/**
 * A measure that is wanted apart for each combination of the values of some facts: by authority, say, or by authority,
 * age band and sex.
 *
 * @param definition the measure
 * @param by facts of its rows whose values are words, each once; none for the measure as a whole
 */
public record Strata(KpiDefinition definition, ImmutableList<Fact> by) {

    /**
     * Checks that the facts are words, and that a rate is wanted as a whole: the residents of a stratum are not held.
     *
     * @param definition the measure
     * @param by facts of its rows whose values are words, each once; none for the measure as a whole
     * @throws IllegalArgumentException if a fact is an amount, or stands twice
     */
    public Strata {
        requireNonNull(definition, "definition");
        if (definition.score() == Score.RATE && !by.isEmpty()) {
            throw new IllegalArgumentException(
                    "a rate has no strata, since residents are held by authority and not by facts," + " but '"
                            + definition.id() + "' was wanted by " + by);
        }
        for (Fact fact : by) {
            if (!fact.type().units().isEmpty()) {
                throw new IllegalArgumentException(
                        "strata must be by facts whose values are words, but '" + fact + "' is an amount");
            }
        }
        if (new HashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException("strata must be by different facts, but were by " + by);
        }
    }

    /**
     * Returns a measure by some facts.
     *
     * @param definition the measure
     * @param by the facts
     * @return the measure by these facts
     */
    public static Strata of(KpiDefinition definition, Fact... by) {
        return new Strata(definition, ImmutableList.copyOf(by));
    }
}
