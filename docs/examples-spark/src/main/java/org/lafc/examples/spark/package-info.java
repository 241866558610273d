/** Counting measures on a cluster: start with {@link org.lafc.examples.spark.ShardedCount}. */
@NullMarked
package org.lafc.examples.spark;

import org.jspecify.annotations.NullMarked;
