/**
 * Comparing areas and years fairly: against a benchmark, in a table, in a funnel, standardised for age, and one series
 * beside another. Knows nothing of children or KPIs. Start with {@link org.lafc.metrics.compare.ComparatorTable}. All
 * values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.metrics.compare;

import org.jspecify.annotations.NullMarked;
