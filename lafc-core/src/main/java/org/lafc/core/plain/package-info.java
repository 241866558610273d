/**
 * The plain CSV format of lafc for what no return holds: families, visits, health, plans, school, leaving care, voice,
 * the edge of care, homes, populations. Start with {@link org.lafc.core.plain.PlainReader}; {@link
 * org.lafc.core.plain.PlainTable} describes every table and column.
 *
 * <p>Readers, writers and values are immutable and safe between threads; builders are not, and a
 * stream is used by one thread at a time.
 */
@NullMarked
package org.lafc.core.plain;

import org.jspecify.annotations.NullMarked;
