package org.lafc.testkit.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.time.DateRange;

/** Which days to look at, and whether ranges of days share any. */
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

    static boolean rise(List<LocalDate> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).isBefore(days.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** The days around the first and the last of every episode. */
    static Set<LocalDate> daysOfChange(CareHistory history) {
        Set<LocalDate> days = new TreeSet<>();
        for (Episode episode : history.episodes()) {
            LocalDate start = episode.dates().start();
            LocalDate end = episode.dates().endExclusive().orElse(start);
            for (int off = -1; off <= 1; off++) {
                days.add(start.plusDays(off));
                days.add(end.plusDays(off));
            }
        }
        return days;
    }
}
