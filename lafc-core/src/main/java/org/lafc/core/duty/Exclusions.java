package org.lafc.core.duty;

import java.time.LocalDate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementType;
import org.lafc.core.duty.DutyRun.ExclusionOn;

/** Tells which exclusion a due date falls under. */
final class Exclusions {

    private Exclusions() {}

    /** That of children placed for adoption; asked for once a schedule, for few children ever are. */
    static ExclusionOn adoption(CareHistory history) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            for (Placement placement : period.placements()) {
                if (isForAdoption(placement)) {
                    return due -> history.placementOn(LocalDate.ofEpochDay(due))
                                    .filter(Exclusions::isForAdoption)
                                    .isPresent()
                            ? Exclusion.PLACED_FOR_ADOPTION
                            : null;
                }
            }
        }
        return ExclusionOn.NONE;
    }

    private static boolean isForAdoption(Placement placement) {
        return placement.type() == PlacementType.PLACED_FOR_ADOPTION;
    }
}
