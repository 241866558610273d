/**
 * Before care and at its edge: referrals, support packages, the Child Protection Register. Start with {@link
 * org.lafc.core.edge.Referral}.
 *
 * <p>All values are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.edge;

import org.jspecify.annotations.NullMarked;
