/**
 * What children and young people say and where they are heard. Start with {@link
 * org.lafc.core.voice.ParticipationEvent}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.voice;

import org.jspecify.annotations.NullMarked;
