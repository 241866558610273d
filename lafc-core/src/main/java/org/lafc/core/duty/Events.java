package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lafc.core.care.CareRecord;

/** Records by date, with their dates as numbers, so that walks along them compare numbers. */
final class Events {

    static final Events NONE = of(ImmutableList.of());

    private final List<? extends CareRecord> byDate;
    private final long[] days; // since 1970

    private Events(List<? extends CareRecord> byDate, long[] days) {
        this.byDate = byDate;
        this.days = days;
    }

    static Events of(List<? extends CareRecord> byDate) {
        long[] days = new long[byDate.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = byDate.get(i).date().toEpochDay();
        }
        return new Events(byDate, days);
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
        return days[place];
    }

    CareRecord record(int place) {
        return byDate.get(place);
    }
}
