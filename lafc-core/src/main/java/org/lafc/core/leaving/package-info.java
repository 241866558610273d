/**
 * Leaving care: categories, contact, activity, accommodation. Start with {@link
 * org.lafc.core.leaving.LeavingCareStatus}, what was recorded, and {@link
 * org.lafc.core.leaving.LeavingCareEntitlement}, what follows from the history.
 */
@NullMarked
package org.lafc.core.leaving;

import org.jspecify.annotations.NullMarked;
