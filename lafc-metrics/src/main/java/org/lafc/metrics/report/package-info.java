/**
 * Results as people and programs read them: a page of HTML, charts in SVG, JSON, tidy CSV, XLSX. Writers write to what
 * the caller opened and round only here. Text of data is shown as text everywhere. Start with
 * {@link org.lafc.metrics.report.Report}; a chart is drawn by its class, for example
 * {@link org.lafc.metrics.report.BarChart}, from values, without a report.
 *
 * <p>Reports are immutable and safe between threads; writers have no state.
 */
@NullMarked
package org.lafc.metrics.report;

import org.jspecify.annotations.NullMarked;
