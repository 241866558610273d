package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lafc.core.care.CareRecord;

/**
 * Records by date, with their dates as numbers, so that walks along them compare numbers. A date is turned into its number when
 * it is first asked for, since most walks pass most records over. Used by one thread.
 */
final class Events {

    static final Events NONE = new Events(ImmutableList.of(), new long[0]);

    private final List<? extends CareRecord> byDate;
    private final long[] days; // since 1970; 0 until asked for, and of the first day of 1970 ever again

    private Events(List<? extends CareRecord> byDate, long[] days) {
        this.byDate = byDate;
        this.days = days;
    }

    static Events of(List<? extends CareRecord> byDate) {
        return byDate.isEmpty() ? NONE : new Events(byDate, new long[byDate.size()]);
    }

    static <T extends CareRecord> Events of(List<T> byDate, Predicate<T> which) {
        List<T> some = new ArrayList<>(byDate.size());
        for (T record : byDate) {
            if (which.test(record)) {
                some.add(record);
            }
        }
        return of(some);
    }

    int size() {
        return days.length;
    }

    long day(int place) {
        long day = days[place];
        if (day == 0) {
            day = byDate.get(place).date().toEpochDay();
            days[place] = day;
        }
        return day;
    }

    /** The place of the first after a day; their number if there is none. */
    int firstAfter(long day) {
        int from = 0;
        int to = days.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (day(middle) > day) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    CareRecord record(int place) {
        return byDate.get(place);
    }
}
