package org.lafc.core.place;

import java.util.Optional;

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
     * <p>Postcode directories name the district where England has two tiers. A district (E07) may be one of an English
     * county's own (E10) or another's; the codes do not tell which, so the class is then not known.
     *
     * @param responsible the responsible authority
     * @param placedIn the authority the placement is in
     * @return the class
     */
    public static PlacementLocation of(LocalAuthority responsible, LocalAuthority placedIn) {
        if (placedIn.equals(responsible)) {
            return OWN_AUTHORITY;
        }
        return responsible.isEnglishCounty() && placedIn.isEnglishDistrict()
                ? NOT_KNOWN
                : elsewhereIn(placedIn.nation());
    }

    /**
     * Returns the class of a placement in a nation but outside the responsible authority.
     *
     * @param nation the nation
     * @return the class
     */
    public static PlacementLocation elsewhereIn(Nation nation) {
        return switch (nation) {
            case WALES -> WALES;
            case ENGLAND -> ENGLAND;
            case SCOTLAND -> SCOTLAND;
            case NORTHERN_IRELAND -> NORTHERN_IRELAND;
            case OUTSIDE_UK -> OUTSIDE_UK;
        };
    }

    /**
     * Returns the nation a placement of this class is in.
     *
     * @param responsible the responsible authority
     * @return the nation; empty for {@link #NOT_KNOWN}
     */
    public Optional<Nation> nation(LocalAuthority responsible) {
        return switch (this) {
            case OWN_AUTHORITY -> Optional.of(responsible.nation());
            case WALES -> Optional.of(Nation.WALES);
            case ENGLAND -> Optional.of(Nation.ENGLAND);
            case SCOTLAND -> Optional.of(Nation.SCOTLAND);
            case NORTHERN_IRELAND -> Optional.of(Nation.NORTHERN_IRELAND);
            case OUTSIDE_UK -> Optional.of(Nation.OUTSIDE_UK);
            case NOT_KNOWN -> Optional.empty();
        };
    }

    /**
     * Returns whether a placement of this class is in the responsible authority's area.
     *
     * @return the side; not recorded for {@link #NOT_KNOWN}
     */
    public AreaSide side() {
        return switch (this) {
            case OWN_AUTHORITY -> AreaSide.IN_AREA;
            case NOT_KNOWN -> AreaSide.NOT_RECORDED;
            default -> AreaSide.OUT_OF_AREA;
        };
    }
}
