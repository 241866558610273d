/**
 * The Welsh looked after children census, read with column names and code tables that a council can replace, since the
 * official ones are not confirmed. Start with {@link org.lafc.core.walescensus.WalesCensusReader}.
 *
 * <p>All types are immutable and safe between threads.
 */
@NullMarked
package org.lafc.core.walescensus;

import org.jspecify.annotations.NullMarked;
