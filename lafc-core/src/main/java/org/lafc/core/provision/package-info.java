/**
 * What there is for children: homes, contracts, inspection findings, and children placed here by others. Start with
 * {@link org.lafc.core.provision.ChildrensHome}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.provision;

import org.jspecify.annotations.NullMarked;
