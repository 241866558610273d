package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
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
        ImmutableList<PeriodOfCare> periods = history.periodsOfCare();
        for (int i = 0; i < periods.size(); i++) { // without an iterator: asked of every schedule
            ImmutableList<Placement> placements = periods.get(i).placements();
            for (int j = 0; j < placements.size(); j++) {
                if (isForAdoption(placements.get(j))) {
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
