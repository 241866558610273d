/**
 * School and attainment. Start with {@link org.lafc.core.progress.SchoolPlace}.
 */
@NullMarked
package org.lafc.core.progress;

import org.jspecify.annotations.NullMarked;
