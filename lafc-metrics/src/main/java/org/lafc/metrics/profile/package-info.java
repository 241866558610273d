/**
 * The profile of an authority's children as the Powys paper draws it, each part named after the figure it answers. Start
 * with {@link org.lafc.metrics.profile.Profile}.
 *
 * <p>What data do not reach is empty, never zero. All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.metrics.profile;

import org.jspecify.annotations.NullMarked;
