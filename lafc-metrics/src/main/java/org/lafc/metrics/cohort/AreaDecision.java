package org.lafc.metrics.cohort;

import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PlacementLocation;

/**
 * Where a placement is, as seen from the responsible authority, by which evidence, and whether the evidence disagrees.
 * Order of evidence: authority of the postcode, recorded flag, recorded area.
 */
record AreaDecision(AreaSide side, PlacementLocation location, AreaEvidence evidence, boolean disagrees) {

    static AreaDecision of(LocalAuthority responsible, Episode episode, AreaFinder finder) {
        AreaDecision recorded = recorded(responsible, episode);
        Optional<LocalAuthority> found = finder.authorityOf(episode.placement());
        if (found.isEmpty()) {
            return recorded;
        }
        PlacementLocation location = PlacementLocation.of(responsible, found.get());
        boolean sideDiffers = recorded.side != AreaSide.NOT_RECORDED && recorded.side != sideOf(location);
        boolean locationDiffers = recorded.location != PlacementLocation.NOT_KNOWN && recorded.location != location;
        return new AreaDecision(
                sideOf(location),
                location,
                AreaEvidence.POSTCODE,
                recorded.disagrees || sideDiffers || locationDiffers);
    }

    private static AreaDecision recorded(LocalAuthority responsible, Episode episode) {
        AreaSide flag = episode.recordedSide();
        String area = episode.recordedArea().orElse("");
        PlacementLocation location = locationOf(responsible, area, flag);
        if (flag == AreaSide.NOT_RECORDED) {
            AreaSide side = sideOf(location);
            return new AreaDecision(
                    side, location, side == AreaSide.NOT_RECORDED ? AreaEvidence.NONE : AreaEvidence.RECORDED, false);
        }
        boolean disagrees = location != PlacementLocation.NOT_KNOWN && sideOf(location) != flag;
        PlacementLocation byFlag = flag == AreaSide.IN_AREA
                ? PlacementLocation.OWN_AUTHORITY
                : disagrees ? PlacementLocation.NOT_KNOWN : location;
        return new AreaDecision(flag, byFlag, AreaEvidence.RECORDED, disagrees);
    }

    private static PlacementLocation locationOf(LocalAuthority responsible, String area, AreaSide flag) {
        if (LocalAuthority.isCode(area)) {
            return PlacementLocation.of(responsible, LocalAuthority.of(area));
        }
        return switch (area) {
            // For a Welsh authority "Wales" may be its own area, as England for an English one: only the flag can tell.
            case "WAL" ->
                responsible.nation() == Nation.WALES && flag != AreaSide.OUT_OF_AREA
                        ? PlacementLocation.NOT_KNOWN
                        : PlacementLocation.WALES;
            case "ENG" ->
                responsible.nation() == Nation.ENGLAND && flag != AreaSide.OUT_OF_AREA
                        ? PlacementLocation.NOT_KNOWN
                        : PlacementLocation.ENGLAND;
            case "SCO" -> PlacementLocation.SCOTLAND;
            case "NIR" -> PlacementLocation.NORTHERN_IRELAND;
            case "NUK" -> PlacementLocation.OUTSIDE_UK;
            default -> PlacementLocation.NOT_KNOWN;
        };
    }

    private static AreaSide sideOf(PlacementLocation location) {
        return switch (location) {
            case OWN_AUTHORITY -> AreaSide.IN_AREA;
            case NOT_KNOWN -> AreaSide.NOT_RECORDED;
            default -> AreaSide.OUT_OF_AREA;
        };
    }
}
