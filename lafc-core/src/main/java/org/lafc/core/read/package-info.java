/**
 * What reading anything gives back: good records, and a {@link org.lafc.core.read.Problem} for every bad row
 * or value. Start with {@link org.lafc.core.read.ReadResult}.
 */
@NullMarked
package org.lafc.core.read;

import org.jspecify.annotations.NullMarked;
