/**
 * Leaving care: categories, contact, activity, accommodation. Start with {@link
 * org.lafc.core.leaving.LeavingCareStatus}.
 */
@NullMarked
package org.lafc.core.leaving;

import org.jspecify.annotations.NullMarked;
