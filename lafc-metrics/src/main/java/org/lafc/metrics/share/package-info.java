/**
 * Tallies that councils exchange in place of children: each with what it is a tally of, as a text file, merged into the
 * figures of a region. Start with {@link org.lafc.metrics.share.SharedTallies}; for parts of one authority's children that are
 * counted on several machines, with {@link org.lafc.metrics.share.PartTallies}.
 *
 * <p>All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.metrics.share;

import org.jspecify.annotations.NullMarked;
