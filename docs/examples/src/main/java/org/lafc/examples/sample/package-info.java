/**
 * The sample return that ships with lafc: 210 invented children of an invented county, written as a council would
 * return them, with a postcode file and a boundary file to match. Start with
 * {@link org.lafc.examples.sample.SampleReturn}; {@link org.lafc.examples.sample.WriteSample} writes the files.
 */
@NullMarked
package org.lafc.examples.sample;

import org.jspecify.annotations.NullMarked;
