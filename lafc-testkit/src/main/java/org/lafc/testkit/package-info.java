/**
 * Generators (jqwik arbitraries) of the words of the domain, one class a concept, with the cases that break code
 * weighted in: leap days, year ends, 18th birthdays, pseudo postcodes, thresholds. Start with
 * {@link org.lafc.testkit.CareHistories}.
 *
 * <p>Everything generated is invented, and is the same again under the same jqwik seed.
 */
@NullMarked
package org.lafc.testkit;

import org.jspecify.annotations.NullMarked;
