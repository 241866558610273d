/** Facts that a council adds in Java. Start with {@link org.lafc.examples.facts.TurnsEighteen}. */
@NullMarked
package org.lafc.examples.facts;

import org.jspecify.annotations.NullMarked;
