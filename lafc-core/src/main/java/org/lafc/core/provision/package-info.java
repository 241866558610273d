/**
 * What there is for children: homes, contracts, inspection findings, and children placed here by others. Start with
 * {@link org.lafc.core.provision.ChildrensHome}.
 */
@NullMarked
package org.lafc.core.provision;

import org.jspecify.annotations.NullMarked;
