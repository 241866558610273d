package org.lafc.core.check;

import java.util.EnumSet;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;

/**
 * Which legal statuses and placement types a history holds, so that a rule about others need not walk its episodes: most
 * histories hold none of those that most rules are about.
 */
final class Traits {

    private final EnumSet<LegalStatus> statuses = EnumSet.noneOf(LegalStatus.class);
    private final EnumSet<PlacementType> placements = EnumSet.noneOf(PlacementType.class);

    Traits(CareHistory history) {
        List<Episode> episodes = history.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            statuses.add(episodes.get(i).legalStatus());
            placements.add(episodes.get(i).placementType());
        }
    }

    // One of the statuses, or none asked for.
    boolean holdsStatus(List<LegalStatus> any) {
        for (int i = 0; i < any.size(); i++) {
            if (statuses.contains(any.get(i))) {
                return true;
            }
        }
        return any.isEmpty();
    }

    // One of the placement types, or none asked for.
    boolean holdsPlacement(List<PlacementType> any) {
        for (int i = 0; i < any.size(); i++) {
            if (placements.contains(any.get(i))) {
                return true;
            }
        }
        return any.isEmpty();
    }
}
