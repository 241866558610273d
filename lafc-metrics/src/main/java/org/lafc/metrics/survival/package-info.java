/**
 * How long something lasts: time in care, in a placement, until the first review, when some have not ended yet. Spells
 * are counted in tallies of whole numbers that add up; curves come from a tally. Start with
 * {@link org.lafc.metrics.survival.SpellTally}, then {@link org.lafc.metrics.survival.KaplanMeier} for one way to end and
 * {@link org.lafc.metrics.survival.CompetingExits} for several.
 *
 * <p>Values are immutable and safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.survival;

import org.jspecify.annotations.NullMarked;
