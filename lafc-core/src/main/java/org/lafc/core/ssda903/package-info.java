/**
 * The English return of looked-after children (SSDA903). Start with {@link org.lafc.core.ssda903.Ssda903Reader}.
 */
@NullMarked
package org.lafc.core.ssda903;

import org.jspecify.annotations.NullMarked;
