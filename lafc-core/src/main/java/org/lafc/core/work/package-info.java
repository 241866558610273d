/** What long work tells of itself while it goes on. Start with {@link org.lafc.core.work.Progress}. */
@NullMarked
package org.lafc.core.work;

import org.jspecify.annotations.NullMarked;
