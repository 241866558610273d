/**
 * How many children were looked after on each of many dates, at the cost of one walk over the records: year-ends of thirty
 * years, or month-ends. Start with {@link org.lafc.metrics.series.SeriesQuestion}.
 *
 * <p>Values are immutable and safe between threads. Counts are exact and not suppressed.
 */
@NullMarked
package org.lafc.metrics.series;

import org.jspecify.annotations.NullMarked;
