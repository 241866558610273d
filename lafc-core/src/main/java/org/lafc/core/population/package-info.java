/**
 * How many children live in an area: the base of every rate. Start with
 * {@link org.lafc.core.population.PopulationEstimate}.
 *
 * <p>All values are immutable and safe between threads.
 */
@NullMarked
package org.lafc.core.population;

import org.jspecify.annotations.NullMarked;
