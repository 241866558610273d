/**
 * Places and distances as the domain speaks of them: postcodes, whereabouts, authorities, distance and the
 * ports through which others measure it. Start with {@link org.lafc.core.place.Whereabouts}.
 *
 * <p>All values are immutable and safe between threads. Postcodes are not printed.
 */
@NullMarked
package org.lafc.core.place;

import org.jspecify.annotations.NullMarked;
