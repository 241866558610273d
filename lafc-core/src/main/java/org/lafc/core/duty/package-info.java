/**
 * Duties with a time limit: visits, reviews, health assessments, plans. One engine ({@link
 * org.lafc.core.duty.DutySchedule}) finds what fell due when and whether it was done; the rules are data. Start with
 * {@link org.lafc.core.duty.Duties}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.duty;

import org.jspecify.annotations.NullMarked;
