package org.lafc.core.leaving;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.DateRange;

/** Records of a young person born on 10 June 1999, of whose time in care nothing is said. */
final class LeavingStory {

    private LeavingStory() {}

    static CareHistory of(CareRecord... records) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("A1")
                        .dateOfBirth(LocalDate.of(1999, 6, 10))
                        .build())
                .rules(CareRules.WALES)
                .addRecords(records)
                .build();
    }

    static LeavingCareStatus.Builder status(String day) {
        return LeavingCareStatus.builder().date(LocalDate.parse(day));
    }

    static ActivitySpell spell(String from, String to, Activity activity) {
        LocalDate start = LocalDate.parse(from);
        return new ActivitySpell(
                to.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, LocalDate.parse(to)),
                activity,
                AreaSide.NOT_RECORDED,
                Optional.empty());
    }
}
