/**
 * Positions: grid references in metres, latitude and longitude, and the way from one to the other. Start with
 * {@link org.lafc.geo.grid.GridConversion}.
 */
@NullMarked
package org.lafc.geo.grid;

import org.jspecify.annotations.NullMarked;
