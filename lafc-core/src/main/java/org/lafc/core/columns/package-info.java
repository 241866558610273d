/**
 * Histories in columns, for questions about very many children: one array of small numbers a column instead of an
 * object a value. Start with {@link org.lafc.core.columns.HistoryColumns}.
 *
 * <p>Columns are immutable once built and safe between threads. Nothing personal is printed.
 */
@NullMarked
package org.lafc.core.columns;

import org.jspecify.annotations.NullMarked;
