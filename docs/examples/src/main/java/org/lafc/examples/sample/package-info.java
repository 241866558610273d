/**
 * The sample return that ships with lafc: 210 invented children in care in an invented county, those who left care and
 * those who were helped at home, written as a council would return and keep them, with a postcode file and a boundary file
 * to match. Start with
 * {@link org.lafc.examples.sample.SampleReturn}; {@link org.lafc.examples.sample.WriteSample} writes the files.
 */
@NullMarked
package org.lafc.examples.sample;

import org.jspecify.annotations.NullMarked;
