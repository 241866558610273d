package org.lafc.testkit.laws;

import java.util.List;
import org.lafc.core.time.DateRange;

/** Checks over several ranges of days. */
final class RangeChecks {

    private RangeChecks() {}

    static boolean shareNoDay(List<DateRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            for (DateRange later : ranges.subList(i + 1, ranges.size())) {
                if (ranges.get(i).overlaps(later)) {
                    return false;
                }
            }
        }
        return true;
    }
}
