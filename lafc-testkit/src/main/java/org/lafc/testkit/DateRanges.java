package org.lafc.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/**
 * Generates half-open ranges of days: with an end, without one, and empty.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class DateRanges {

    private DateRanges() {}

    /**
     * Returns ranges of all kinds: most with an end, about a quarter without, some empty, some a whole reporting year.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> all() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, closed()), Tuple.of(3, open()), Tuple.of(1, empty()), Tuple.of(1, reportingYears()));
    }

    /**
     * Returns ranges with an end and at least one day, up to eighteen years long; short ones are as likely as long
     * ones.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> closed() {
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(10, 400),
                Arbitraries.integers().between(401, 6575));
        return Combinators.combine(Dates.days(), lengths)
                .as((start, days) -> DateRange.of(start, start.plusDays(days)));
    }

    /**
     * Returns ranges without an end.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> open() {
        return Dates.days().map(DateRange::startingOn);
    }

    /**
     * Returns ranges that hold no day.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> empty() {
        return Dates.days().map(day -> DateRange.of(day, day));
    }

    /**
     * Returns whole reporting years, 1 April to 31 March.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DateRange> reportingYears() {
        return Dates.days().map((LocalDate day) -> ReportingYear.containing(day).days());
    }
}
