/**
 * What reading anything gives back: good records, and a {@link org.lafc.core.read.Problem} for every bad row
 * or value. Start with {@link org.lafc.core.read.ReadResult}.
 *
 * <p>Values are immutable and safe between threads; rows that are read one after the other belong to one thread.
 */
@NullMarked
package org.lafc.core.read;

import org.jspecify.annotations.NullMarked;
