/**
 * A child's way through care: the child, the episodes as recorded, and the periods of care and placements that
 * follow from them. Start with {@link org.lafc.core.care.CareHistory}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.care;

import org.jspecify.annotations.NullMarked;
