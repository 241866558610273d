package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.lafc.core.care.CareHistory.CarerMoves;

/**
 * The counting rules of a nation, where England and Wales differ.
 *
 * @param name what results call the rules
 * @param nightsBetweenEpisodes how many nights may lie between two episodes of one period of care: 0 in England
 *     (the same day), 1 in Wales (the same or the next day; table of reasons in the Welsh census)
 * @param temporaryNightsAtMost the longest temporary stay, hospital and the child's holiday apart, that makes no
 *     placement when the child goes back: 7 nights in Wales (NAWPI 3.1, SI 2001/1337, Schedule 3), no limit in England
 * @param carerMoves whether a placement with the same carer (RNE T or U) counts as one of its own in
 *     {@link PlacementCount}; lafc leaves it out in both nations (unverified, SSDA903 facts, section 7, step 5)
 * @param adoptionByCarerCodes the placement codes that say placed for adoption with the foster carer the child lives
 *     with already, which makes no move: A3 and A5 in England (SSDA903 facts, section 7, step 5, inferred), none in
 *     Wales, whose text is silent
 */
public record CareRules(
        String name,
        int nightsBetweenEpisodes,
        int temporaryNightsAtMost,
        CarerMoves carerMoves,
        ImmutableSet<String> adoptionByCarerCodes) {

    /** England: SSDA903 practice. */
    public static final CareRules ENGLAND =
            new CareRules("England", 0, Integer.MAX_VALUE, CarerMoves.LEAVE_OUT, ImmutableSet.of("A3", "A5"));

    /** Wales. */
    public static final CareRules WALES = new CareRules("Wales", 1, 7, CarerMoves.LEAVE_OUT, ImmutableSet.of());

    /**
     * Checks the components.
     *
     * @param name what results call the rules
     * @param nightsBetweenEpisodes how many nights may lie between two episodes of one period of care: 0 in England
     *     (the same day), 1 in Wales (the same or the next day; table of reasons in the Welsh census)
     * @param temporaryNightsAtMost the longest temporary stay, hospital and the child's holiday apart, that makes
     *     no placement when the child goes back: 7 nights in Wales (NAWPI 3.1, SI 2001/1337, Schedule 3), no limit
     *     in England
     * @param carerMoves whether a placement with the same carer (RNE T or U) counts as one of its own
     * @param adoptionByCarerCodes the placement codes that say placed for adoption with the present foster carer
     * @throws IllegalArgumentException if a number of nights is negative
     */
    public CareRules {
        requireNonNull(name, "name");
        requireNonNull(carerMoves, "carerMoves");
        requireNonNull(adoptionByCarerCodes, "adoptionByCarerCodes");
        if (nightsBetweenEpisodes < 0 || temporaryNightsAtMost < 0) {
            throw new IllegalArgumentException(
                    "nights must not be negative, but were " + nightsBetweenEpisodes + " and " + temporaryNightsAtMost);
        }
    }

    /**
     * Returns these rules with another answer to whether a placement with the same carer counts.
     *
     * @param counted whether it counts
     * @return the rules
     */
    public CareRules withCarerMoves(CarerMoves counted) {
        return new CareRules(name, nightsBetweenEpisodes, temporaryNightsAtMost, counted, adoptionByCarerCodes);
    }

    /**
     * Returns these rules with other codes for adoption by the present carer.
     *
     * @param codes the placement codes in capitals; none if such a placement counts as a move
     * @return the rules
     */
    public CareRules withAdoptionByCarerCodes(Iterable<String> codes) {
        return new CareRules(
                name, nightsBetweenEpisodes, temporaryNightsAtMost, carerMoves, ImmutableSet.copyOf(codes));
    }

    // Whether a stay of this kind is one whose nights are limited, together with those of the stays next to it.
    static boolean isLimited(PlacementType stay) {
        return stay != PlacementType.TEMPORARY_HOSPITAL && stay != PlacementType.TEMPORARY_HOLIDAY;
    }
}
