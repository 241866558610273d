/**
 * What children and young people say and where they are heard. Start with {@link
 * org.lafc.core.voice.ParticipationEvent}.
 */
@NullMarked
package org.lafc.core.voice;

import org.jspecify.annotations.NullMarked;
