/**
 * The English return of looked-after children (SSDA903). Start with {@link org.lafc.core.ssda903.Ssda903Reader}.
 *
 * <p>All types are immutable, or have no state, and are safe between threads.
 */
@NullMarked
package org.lafc.core.ssda903;

import org.jspecify.annotations.NullMarked;
