/**
 * Laws to inherit: a test class implements the interface, says what is to be tested, and jqwik runs every law on it.
 * Start with {@link org.lafc.testkit.laws.DistanceMeasureLaws}.
 *
 * <p>A law is tried a thousand times, or as often as {@code @PropertyDefaults(tries = 200)} on the test class says.
 * No message of a broken law shows a personal value.
 */
@NullMarked
package org.lafc.testkit.laws;

import org.jspecify.annotations.NullMarked;
