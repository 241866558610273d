package org.lafc.core.care;

/**
 * The counting rules of a nation, where England and Wales differ.
 *
 * @param name what results call the rules
 * @param nightsBetweenEpisodes how many nights may lie between two episodes of one period of care: 0 in England
 *     (the same day), 1 in Wales (the same or the next day; table of reasons in the Welsh census)
 * @param temporaryNightsAtMost the longest temporary stay, hospital and the child's holiday apart, that makes no
 *     placement when the child goes back: 7 nights in Wales (NAWPI 3.1, SI 2001/1337, Schedule 3), no limit in England
 */
public record CareRules(String name, int nightsBetweenEpisodes, int temporaryNightsAtMost) {

    /** England: SSDA903 practice. */
    public static final CareRules ENGLAND = new CareRules("England", 0, Integer.MAX_VALUE);

    /** Wales. */
    public static final CareRules WALES = new CareRules("Wales", 1, 7);

    /**
     * Checks the components.
     *
     * @param name what results call the rules
     * @param nightsBetweenEpisodes how many nights may lie between two episodes of one period of care: 0 in England
     *     (the same day), 1 in Wales (the same or the next day; table of reasons in the Welsh census)
     * @param temporaryNightsAtMost the longest temporary stay, hospital and the child's holiday apart, that makes
     *     no placement when the child goes back: 7 nights in Wales (NAWPI 3.1, SI 2001/1337, Schedule 3), no limit
     *     in England
     */
    public CareRules {
        if (nightsBetweenEpisodes < 0 || temporaryNightsAtMost < 0) {
            throw new IllegalArgumentException(
                    "nights must not be negative, but were " + nightsBetweenEpisodes + " and " + temporaryNightsAtMost);
        }
    }

    // Whether a stay of this kind is one whose nights are limited, together with those of the stays next to it.
    static boolean isLimited(PlacementType stay) {
        return stay != PlacementType.TEMPORARY_HOSPITAL && stay != PlacementType.TEMPORARY_HOLIDAY;
    }
}
