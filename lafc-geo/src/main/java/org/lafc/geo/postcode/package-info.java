/**
 * Where postcodes are and in which authority: the directory of the Office for National Statistics, read as published.
 * Start with {@link org.lafc.geo.postcode.PostcodeDirectoryReader}; keep what it made with {@link
 * org.lafc.geo.postcode.CompactDirectory}.
 *
 * <p>Values and readers are immutable, or have no state, and are safe between threads; builders are not.
 */
@NullMarked
package org.lafc.geo.postcode;

import org.jspecify.annotations.NullMarked;
