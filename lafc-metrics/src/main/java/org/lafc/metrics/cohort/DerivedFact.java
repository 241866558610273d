package org.lafc.metrics.cohort;

import java.util.function.BiFunction;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;

/**
 * A fact and how it is derived. What was recorded after {@link CohortInput#knownTo()} must make no difference.
 *
 * @param <T> what the rows are
 * @param fact the fact
 * @param of its value for a row; pure
 */
record DerivedFact<T>(Fact fact, BiFunction<CountedRow<T>, CohortInput, FactValue> of) {}
