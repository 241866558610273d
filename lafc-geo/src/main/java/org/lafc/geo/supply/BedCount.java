package org.lafc.geo.supply;

import java.util.stream.Stream;

/**
 * How many homes and beds there are. Whole numbers, so that the counts of parts add up to that of the whole.
 *
 * @param homes homes
 * @param beds all their beds
 * @param freeBeds beds known to be free
 * @param homesNotKnown homes of which it is not known how many beds are free; if there are any, more beds may be free
 *     than {@code freeBeds}
 */
public record BedCount(long homes, long beds, long freeBeds, long homesNotKnown) {

    /** No homes. */
    public static final BedCount NONE = new BedCount(0, 0, 0, 0);

    /**
     * Checks that no number is negative and that free beds are beds.
     *
     * @param homes homes
     * @param beds all their beds
     * @param freeBeds beds known to be free
     * @param homesNotKnown homes of which it is not known how many beds are free
     * @throws IllegalArgumentException if a number is negative, or more beds are free than there are, or more homes
     *     not known
     */
    public BedCount {
        if (homes < 0 || freeBeds < 0 || homesNotKnown < 0 || freeBeds > beds || homesNotKnown > homes) {
            throw new IllegalArgumentException(
                    "bed counts must not be negative, nor free beds more than beds, but were " + homes + " homes, "
                            + beds + " beds, " + freeBeds + " free, " + homesNotKnown + " homes not known");
        }
    }

    /**
     * Returns the count of some homes.
     *
     * @param offers the homes
     * @return their count
     */
    public static BedCount of(Stream<HomeOffer> offers) {
        return offers.map(offer -> new BedCount(
                        1,
                        offer.home().beds(),
                        offer.freeBeds().orElse(0),
                        offer.freeBeds().isPresent() ? 0 : 1))
                .reduce(NONE, BedCount::plus);
    }

    /**
     * Returns both together.
     *
     * @param other the count of other homes
     * @return the sum
     */
    public BedCount plus(BedCount other) {
        return new BedCount(
                homes + other.homes, beds + other.beds, freeBeds + other.freeBeds, homesNotKnown + other.homesNotKnown);
    }
}
