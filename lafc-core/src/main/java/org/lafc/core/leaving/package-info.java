/**
 * Leaving care: categories, contact, activity, accommodation. Start with {@link
 * org.lafc.core.leaving.LeavingCareStatus}, what was recorded, and {@link
 * org.lafc.core.leaving.LeavingCareEntitlement}, what follows from the history.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.leaving;

import org.jspecify.annotations.NullMarked;
