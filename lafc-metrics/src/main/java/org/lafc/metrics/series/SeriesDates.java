package org.lafc.metrics.series;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.time.Age;

/** Where a day lies among the dates of a series: a table from the number of a day to how many dates are before it. */
final class SeriesDates {

    final int size;
    final int first; // as the number of a day

    private final ImmutableList<LocalDate> dates;
    private final char[] before;
    private final Map<ImmutableList<Integer>, char[]> beforeAges = new ConcurrentHashMap<>(); // once they are asked for
    private final char[] beforeEndOfCare; // by the day of birth

    SeriesDates(ImmutableList<LocalDate> dates) {
        this.dates = dates;
        size = dates.size();
        List<LocalDate> held = new ArrayList<>(dates);
        first = DayNumber.of(held.get(0));
        before = table(held);
        List<LocalDate> latestBirths = new ArrayList<>();
        dates.forEach(date -> latestBirths.add(date.plusDays(1).minusYears(Age.EIGHTEEN.years())));
        beforeEndOfCare = table(latestBirths);
    }

    /** How many dates are before the day from which who was born on a day cannot be looked after: {@link Age#latestEndOfCare}. */
    int beforeEndOfCare(int born) {
        return beforeEndOfCare[born];
    }

    /** How many dates are before a day: the first that is not has this place. */
    int before(int day) {
        return before[day];
    }

    /**
     * How many dates are before the day on which somebody reaches each of some ages, side by side by the day of birth. Whoever
     * is born after a date less the years has not reached it on that date; so on 28 February nobody of the 29th has.
     */
    char[] beforeAges(List<Integer> ages) {
        return beforeAges.computeIfAbsent(ImmutableList.copyOf(ages), this::tableOfAges);
    }

    private char[] tableOfAges(List<Integer> ages) {
        char[] tables = new char[(DayNumber.OPEN + 1) * ages.size()];
        for (int age = 0; age < ages.size(); age++) {
            List<LocalDate> latestBirths = new ArrayList<>();
            int years = ages.get(age);
            dates.forEach(date -> latestBirths.add(date.minusYears(years)));
            char[] table = table(latestBirths);
            for (int born = 0; born < table.length; born++) {
                tables[born * ages.size() + age] = table[born];
            }
        }
        return tables;
    }

    // Of days that do not fall, how many are before each number of a day.
    private static char[] table(List<LocalDate> days) {
        char[] table = new char[DayNumber.OPEN + 1];
        int from = DayNumber.NONE;
        for (int i = 0; i <= days.size(); i++) {
            int to = i == days.size() ? DayNumber.OPEN : number(days.get(i));
            for (; from <= to; from++) {
                table[from] = (char) i;
            }
        }
        return table;
    }

    private static int number(LocalDate day) {
        return day.isBefore(DayNumber.FIRST) ? DayNumber.NONE : DayNumber.of(day);
    }
}
