/**
 * Statistics, each by a named method, on exact counts. Knows nothing of children or KPIs. Start with
 * {@link org.lafc.metrics.stats.Proportion}.
 */
@NullMarked
package org.lafc.metrics.stats;

import org.jspecify.annotations.NullMarked;
