package org.lafc.core.place;

/**
 * Where a placement is, as seen from the responsible authority: the seven classes of lafc. Every published
 * grouping (inside the authority, elsewhere in Wales, outside Wales …) is a sum of them.
 */
public enum PlacementLocation {
    /** In the responsible authority's own area. */
    OWN_AUTHORITY,
    /** In Wales, outside the responsible authority. */
    WALES,
    /** In England, outside the responsible authority. */
    ENGLAND,
    /** In Scotland. */
    SCOTLAND,
    /** In Northern Ireland. */
    NORTHERN_IRELAND,
    /** Outside the United Kingdom. */
    OUTSIDE_UK,
    /** Not known, or withheld. */
    NOT_KNOWN;

    /**
     * Returns the class of a placement in one authority, for a child another is responsible for.
     *
     * @param responsible the responsible authority
     * @param placedIn the authority the placement is in
     * @return the class
     */
    public static PlacementLocation of(LocalAuthority responsible, LocalAuthority placedIn) {
        if (placedIn.equals(responsible)) {
            return OWN_AUTHORITY;
        }
        return switch (placedIn.nation()) {
            case WALES -> WALES;
            case ENGLAND -> ENGLAND;
            case SCOTLAND -> SCOTLAND;
            case NORTHERN_IRELAND -> NORTHERN_IRELAND;
            case OUTSIDE_UK -> OUTSIDE_UK;
        };
    }
}
