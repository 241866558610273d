/**
 * Scoring of definitions over a cohort: exact tallies, results, explanations and trends. Start with
 * {@link org.lafc.metrics.evaluate.KpiEvaluator}.
 *
 * <p>Values and evaluators are immutable and safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.evaluate;

import org.jspecify.annotations.NullMarked;
