/**
 * The plans made for a child looked after. Start with {@link org.lafc.core.plan.Plan}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.plan;

import org.jspecify.annotations.NullMarked;
