/**
 * The health of a child looked after: assessments, dental checks, GP registration, immunisation. Start with {@link
 * org.lafc.core.health.HealthAssessment}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.health;

import org.jspecify.annotations.NullMarked;
