package org.lafc.testkit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;

/**
 * Where in a window of days a record lands: on any day, or on, before or after one on which something falls due.
 *
 * @param edge what the day is near to
 * @param position which day of the window, counted round
 * @param off days after that day, or before it
 */
record Landing(Edge edge, int position, int off) {

    /** What a record may stand near to. */
    enum Edge {
        ANY_DAY,
        FIRST_DAY,
        LAST_DAY,
        /** A limit after the record of the same kind before, or after the first day. */
        LIMIT_AFTER_PREVIOUS,
        BIRTHDAY,
        END_OF_REPORTING_YEAR
    }

    private static final int[] BIRTHDAYS = {4, 5, 16, 18};

    static Arbitrary<Landing> landings() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Edge.ANY_DAY),
                                Tuple.of(1, Edge.FIRST_DAY),
                                Tuple.of(1, Edge.LAST_DAY),
                                Tuple.of(5, Edge.LIMIT_AFTER_PREVIOUS),
                                Tuple.of(1, Edge.BIRTHDAY),
                                Tuple.of(1, Edge.END_OF_REPORTING_YEAR)),
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.of(-1, 0, 1))
                .as(Landing::new);
    }

    /**
     * Returns the day, or any other of the window if the window does not hold it.
     *
     * @param window the days it may be, with an end
     * @param born the child's day of birth
     * @param before the days of the records of the same kind before
     * @param limits the limits of the kind
     */
    LocalDate in(DateRange window, LocalDate born, List<LocalDate> before, List<TimeLimit> limits) {
        LocalDate first = window.start();
        long days = ChronoUnit.DAYS.between(first, window.endExclusive().orElseThrow());
        LocalDate anyDay = first.plusDays(position % days);
        LocalDate wanted = switch (edge) {
            case ANY_DAY -> anyDay;
            case FIRST_DAY -> first;
            case LAST_DAY -> window.endExclusive().orElseThrow().minusDays(1);
            case LIMIT_AFTER_PREVIOUS ->
                Limits.lastDay(limit(before.size(), limits), before.isEmpty() ? first : before.get(before.size() - 1))
                        .plusDays(off);
            case BIRTHDAY ->
                new Age(BIRTHDAYS[position % BIRTHDAYS.length]).birthday(born).plusDays(off);
            case END_OF_REPORTING_YEAR ->
                MonthDay.of(3, 31).atYear(anyDay.getYear()).plusDays(Math.max(0, off));
        };
        return window.contains(wanted) ? wanted : anyDay;
    }

    // Most often the one whose turn it is: the first review within 20 working days, the second within 3 months.
    private TimeLimit limit(int number, List<TimeLimit> limits) {
        return limits.get(position % 4 == 0 ? position / 4 % limits.size() : Math.min(number, limits.size() - 1));
    }
}
