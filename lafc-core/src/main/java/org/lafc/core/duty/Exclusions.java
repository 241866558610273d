package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PlacementType;

/** Tells which exclusion a due date falls under. */
final class Exclusions {

    private Exclusions() {}

    static Optional<Exclusion> adoption(CareHistory history, LocalDate due) {
        return history.placementOn(due)
                .filter(placement -> placement.type() == PlacementType.PLACED_FOR_ADOPTION)
                .map(placement -> Exclusion.PLACED_FOR_ADOPTION);
    }
}
