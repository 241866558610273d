/**
 * School and attainment. Start with {@link org.lafc.core.progress.SchoolPlace}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.progress;

import org.jspecify.annotations.NullMarked;
