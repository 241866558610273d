/**
 * Holds printed figures against their own numbers: whether a figure follows from what the document says, which base it
 * must have had, what a table's totals really add up, where statements contradict each other; and how good the data of
 * histories are. Nothing is worked out in floating point. Start with {@link org.lafc.metrics.audit.PublishedFigure} for
 * documents and {@link org.lafc.metrics.audit.DataQualityReport} for histories.
 *
 * <p>All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.metrics.audit;

import org.jspecify.annotations.NullMarked;
