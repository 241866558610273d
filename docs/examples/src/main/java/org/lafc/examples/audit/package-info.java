/**
 * The audit of the two source papers: 35 findings, each worked out again by lafc, as a page of the guide. Start with
 * {@link org.lafc.examples.audit.PaperAudit}.
 */
@NullMarked
package org.lafc.examples.audit;

import org.jspecify.annotations.NullMarked;
