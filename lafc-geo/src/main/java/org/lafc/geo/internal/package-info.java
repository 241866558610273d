/** What the readers of this module share; not for users. Start with {@link org.lafc.geo.internal.SourceBytes}. */
@NullMarked
package org.lafc.geo.internal;

import org.jspecify.annotations.NullMarked;
