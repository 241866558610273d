/**
 * The health of a child looked after: assessments, dental checks, GP registration, immunisation. Start with {@link
 * org.lafc.core.health.HealthAssessment}.
 */
@NullMarked
package org.lafc.core.health;

import org.jspecify.annotations.NullMarked;
