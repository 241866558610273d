/**
 * The ten benchmark questions over columns of histories, answered as measures, by hand, by streams and by DuckDB. Start
 * with {@link org.lafc.benchmarks.questions.TenQuestions}.
 */
@NullMarked
package org.lafc.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
