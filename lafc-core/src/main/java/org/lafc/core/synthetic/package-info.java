/**
 * Invented children, for tests, benchmarks and demonstrations: whole histories in any number, and faults to break a
 * return with. Nobody in it lives or lived. Start with {@link org.lafc.core.synthetic.SyntheticCohort}.
 *
 * <p>All types are immutable and safe between threads.
 */
@NullMarked
package org.lafc.core.synthetic;

import org.jspecify.annotations.NullMarked;
