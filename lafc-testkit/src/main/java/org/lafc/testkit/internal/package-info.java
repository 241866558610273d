/**
 * What jqwik finds by itself. Start with {@link org.lafc.testkit.internal.LafcArbitraryProvider}; nothing here is for
 * calling.
 */
@NullMarked
package org.lafc.testkit.internal;

import org.jspecify.annotations.NullMarked;
