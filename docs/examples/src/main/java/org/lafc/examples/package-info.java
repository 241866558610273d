/** Examples of using lafc. Start with {@link org.lafc.examples.Quickstart}. */
@NullMarked
package org.lafc.examples;

import org.jspecify.annotations.NullMarked;
