/**
 * Hiding small numbers, the last step before anything is published. Start with
 * {@link org.lafc.metrics.disclose.DisclosureRule}.
 */
@NullMarked
package org.lafc.metrics.disclose;

import org.jspecify.annotations.NullMarked;
