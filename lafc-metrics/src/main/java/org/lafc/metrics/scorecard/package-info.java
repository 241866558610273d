/**
 * Measures as a board reads them: by chapter, KPI and outcome of the papers, each with all it rests on, with how it
 * changed and how it stands to its targets, and with nothing that a disclosure rule hides. Start with
 * {@link org.lafc.metrics.scorecard.Scorecard}.
 *
 * <p>Values are immutable and safe between threads; builders are not.
 */
@NullMarked
package org.lafc.metrics.scorecard;

import org.jspecify.annotations.NullMarked;
