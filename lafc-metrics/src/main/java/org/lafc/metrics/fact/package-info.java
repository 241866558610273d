/**
 * The vocabulary of measures: what is counted ({@link org.lafc.metrics.fact.RowSet}), which facts it has ({@link
 * org.lafc.metrics.fact.Fact}), and their values in columns.
 *
 * <p>Values are immutable and safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.fact;

import org.jspecify.annotations.NullMarked;
