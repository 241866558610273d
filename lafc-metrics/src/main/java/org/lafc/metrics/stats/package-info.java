/**
 * Statistics, each by a named method, on exact counts. Knows nothing of children or KPIs. Start with
 * {@link org.lafc.metrics.stats.Proportion} for shares, {@link org.lafc.metrics.stats.Rate} for rates,
 * {@link org.lafc.metrics.stats.Histogram} for values, {@link org.lafc.metrics.stats.Change} for changes. All values are
 * immutable and safe between threads.
 */
@NullMarked
package org.lafc.metrics.stats;

import org.jspecify.annotations.NullMarked;
