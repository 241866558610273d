/**
 * Scoring of definitions over a cohort: exact tallies, results, explanations and trends. Start with
 * {@link org.lafc.metrics.evaluate.KpiEvaluator}.
 */
@NullMarked
package org.lafc.metrics.evaluate;

import org.jspecify.annotations.NullMarked;
