/**
 * Results as text that people and programs read: JSON, CSV, HTML. Writers write to what the caller opened and round
 * only here. Start with {@link org.lafc.metrics.report.Report}.
 */
@NullMarked
package org.lafc.metrics.report;

import org.jspecify.annotations.NullMarked;
