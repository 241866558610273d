package org.lafc.core.check;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;

/**
 * Which legal statuses and placement types a history holds, so that a rule about others need not walk its episodes: most
 * histories hold none of those that most rules are about. Looked for when a rule first asks. Used by one thread.
 */
final class Traits {

    private final CareHistory history;
    private @Nullable EnumSet<LegalStatus> statuses;
    private @Nullable EnumSet<PlacementType> placements;

    Traits(CareHistory history) {
        this.history = history;
    }

    // One of the statuses, or none asked for.
    boolean holdsStatus(List<LegalStatus> any) {
        if (any.isEmpty()) {
            return true;
        }
        EnumSet<LegalStatus> held = statuses;
        if (held == null) {
            held = EnumSet.noneOf(LegalStatus.class);
            for (Episode episode : history.episodes()) {
                held.add(episode.legalStatus());
            }
            statuses = held;
        }
        return holdsOne(held, any);
    }

    // One of the placement types, or none asked for.
    boolean holdsPlacement(List<PlacementType> any) {
        if (any.isEmpty()) {
            return true;
        }
        EnumSet<PlacementType> held = placements;
        if (held == null) {
            held = EnumSet.noneOf(PlacementType.class);
            for (Episode episode : history.episodes()) {
                held.add(episode.placementType());
            }
            placements = held;
        }
        return holdsOne(held, any);
    }

    private static <E extends Enum<E>> boolean holdsOne(EnumSet<E> held, List<E> any) {
        for (int i = 0; i < any.size(); i++) {
            if (held.contains(any.get(i))) {
                return true;
            }
        }
        return false;
    }
}
