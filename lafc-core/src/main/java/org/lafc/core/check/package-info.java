/**
 * Structural checks of a return: rules about keys, dates, overlaps, order and code combinations, judged on histories
 * that were read. Start with {@link org.lafc.core.check.StructuralChecks}.
 */
@NullMarked
package org.lafc.core.check;

import org.jspecify.annotations.NullMarked;
