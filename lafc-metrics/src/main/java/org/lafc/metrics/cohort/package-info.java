/**
 * Children looked after on a census date, with their facts in columns, and profiles of them. Start with
 * {@link org.lafc.metrics.cohort.Cohort}; {@link org.lafc.metrics.fact.FactCatalogue} lists the facts.
 *
 * <p>Values are immutable and safe between threads; builders and counters are not.
 */
@NullMarked
package org.lafc.metrics.cohort;

import org.jspecify.annotations.NullMarked;
