/**
 * How far apart two places are, by named methods that never mix. Start with
 * {@link org.lafc.geo.distance.PostcodeDistance}; the methods themselves are
 * {@link org.lafc.geo.distance.StraightLine}. For many pairs in arrays there is
 * {@link org.lafc.geo.distance.DistanceBatch}.
 *
 * <p>Values and methods are immutable and safe between threads.
 */
@NullMarked
package org.lafc.geo.distance;

import org.jspecify.annotations.NullMarked;
