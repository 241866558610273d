/**
 * Hiding small numbers, the last step before anything is published. Start with
 * {@link org.lafc.metrics.disclose.DisclosureRule}, which turns a table of counts into one that may be published and
 * carries no hidden number; {@link org.lafc.metrics.disclose.SuppressionAudit} tells what a reader can work out of a
 * table, {@link org.lafc.metrics.disclose.LinkedFigures} of several together.
 *
 * <p>Values are immutable and safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.disclose;

import org.jspecify.annotations.NullMarked;
