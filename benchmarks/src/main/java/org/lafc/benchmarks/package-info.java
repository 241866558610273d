/**
 * How fast lafc is, against what people would use instead. Never published. Start with
 * {@link org.lafc.benchmarks.StraightLineBenchmark}.
 */
@NullMarked
package org.lafc.benchmarks;

import org.jspecify.annotations.NullMarked;
