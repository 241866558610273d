/**
 * What there is for children, and where: the nearest home with a free bed, homes and beds per locality, beds against
 * the children who need one. Start with {@link org.lafc.geo.supply.HomeOffer}, a home with its position and its free
 * beds; {@link org.lafc.geo.supply.NearestProvision} finds homes, {@link org.lafc.geo.supply.BedsAgainstNeed} counts beds.
 *
 * <p>All values are immutable and safe between threads. Postcodes are not printed.
 */
@NullMarked
package org.lafc.geo.supply;

import org.jspecify.annotations.NullMarked;
