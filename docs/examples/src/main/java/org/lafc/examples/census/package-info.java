/**
 * The main job: a return goes in, distances, KPIs and a profile come out. Start with
 * {@link org.lafc.examples.census.CensusReport}.
 */
@NullMarked
package org.lafc.examples.census;

import org.jspecify.annotations.NullMarked;
