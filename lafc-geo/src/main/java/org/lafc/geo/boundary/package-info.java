/**
 * Areas with boundaries: authorities and the localities they plan by, and which of them a place is in. Start with
 * {@link org.lafc.geo.boundary.BoundaryReader}; {@link org.lafc.geo.boundary.PostcodeAreas} answers for postcodes,
 * {@link org.lafc.geo.boundary.Borders} tells neighbours.
 *
 * <p>Values and readers are immutable, or have no state, and are safe between threads.
 */
@NullMarked
package org.lafc.geo.boundary;

import org.jspecify.annotations.NullMarked;
