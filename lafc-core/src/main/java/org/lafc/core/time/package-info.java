/**
 * Dates as councils use them: half-open ranges, census dates, reporting years, ages, time limits and working days. Start with
 * {@link org.lafc.core.time.DateRange}.
 *
 * <p>All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.core.time;

import org.jspecify.annotations.NullMarked;
