/**
 * The plans made for a child looked after. Start with {@link org.lafc.core.plan.Plan}.
 */
@NullMarked
package org.lafc.core.plan;

import org.jspecify.annotations.NullMarked;
