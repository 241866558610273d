package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementType;

/** Tells which exclusion a due date falls under. */
final class Exclusions {

    private Exclusions() {}

    static Optional<Exclusion> adoption(CareHistory history, LocalDate due) {
        Optional<Placement> placement = history.placementOn(due);
        return placement.isPresent() && placement.get().type() == PlacementType.PLACED_FOR_ADOPTION
                ? Optional.of(Exclusion.PLACED_FOR_ADOPTION)
                : Optional.empty();
    }
}
