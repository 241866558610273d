/**
 * Positions: grid references in metres, latitude and longitude, and the way from one to the other. Start with
 * {@link org.lafc.geo.grid.GridConversion}.
 *
 * <p>All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.geo.grid;

import org.jspecify.annotations.NullMarked;
