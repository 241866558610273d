package org.lafc.metrics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.lafc.core.time.DateRange;

/**
 * How many children started, how many ceased, and how many were there at the end of each month, counted from periods of
 * care. Each period costs two additions, however many months there are; the stock follows by adding up. Holds whole
 * numbers only, so parts add up to the whole, bit for bit, in any order.
 *
 * <ul>
 *   <li>A start counts in the month of its day, an end in the month of the first day after the period.
 *   <li>The stock at the end of a month are the periods with a night from its last day on: half-open, as everywhere.
 *   <li>Periods that began before the first month are in the stock and in no month's starts.
 *   <li>An empty period (no night) counts nowhere.
 * </ul>
 *
 * <p>Immutable and safe between threads.
 */
public final class MonthlyStock {

    private static final int MOST_MONTHS = 12_000;

    /**
     * One month.
     *
     * @param month the month
     * @param started periods that began in it
     * @param ended periods whose first day after the end lies in it
     * @param stock periods that hold the last day of the month
     */
    public record Month(YearMonth month, long started, long ended, long stock) {}

    private final YearMonth first;
    private final long[] started;
    private final long[] ended;
    // What the stock gains from one month's end to the next; the first holds all from before.
    private final long[] gained;

    private MonthlyStock(YearMonth first, long[] started, long[] ended, long[] gained) {
        this.first = first;
        this.started = started;
        this.ended = ended;
        this.gained = gained;
    }

    /**
     * Counts periods.
     *
     * @param first the first month
     * @param last the last month, not before the first and not a thousand years after it
     * @param periods the periods of any number of children, in any order
     * @return the counts
     * @throws IllegalArgumentException if the last month is before the first, or there are more than 12,000 months
     */
    public static MonthlyStock of(YearMonth first, YearMonth last, Iterable<DateRange> periods) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (months < 1) {
            throw new IllegalArgumentException(
                    "last month must not be before the first, but they were " + last + " and " + first);
        }
        if (months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "months must be " + MOST_MONTHS + " at most, but from " + first + " to " + last + " are " + months);
        }
        int places = (int) months;
        MonthlyStock stock = new MonthlyStock(first, new long[places], new long[places], new long[places]);
        periods.forEach(stock::count);
        return stock;
    }

    /**
     * Adds the counts of other periods.
     *
     * @param other counts of the same months
     * @return the counts of both
     * @throws IllegalArgumentException if the months are others
     * @throws ArithmeticException if a count is more than a long holds
     */
    public MonthlyStock plus(MonthlyStock other) {
        if (!first.equals(other.first) || started.length != other.started.length) {
            throw new IllegalArgumentException(
                    "counts must be of the same months, but were of " + this + " and " + other);
        }
        return new MonthlyStock(
                first, sums(started, other.started), sums(ended, other.ended), sums(gained, other.gained));
    }

    /**
     * Returns the months.
     *
     * @return the months in their order
     * @throws ArithmeticException if a stock is more than a long holds
     */
    public ImmutableList<Month> months() {
        ImmutableList.Builder<Month> months = ImmutableList.builder();
        long stock = 0;
        for (int i = 0; i < started.length; i++) {
            stock = Math.addExact(stock, gained[i]);
            months.add(new Month(first.plusMonths(i), started[i], ended[i], stock));
        }
        return months.build();
    }

    private void count(DateRange period) {
        requireNonNull(period, "period");
        if (period.isEmpty()) {
            return;
        }
        int from = place(period.start());
        if (from >= started.length) {
            return;
        }
        if (from >= 0) {
            started[from]++;
        }
        gained[Math.max(from, 0)]++;
        Optional<LocalDate> end = period.endExclusive();
        if (end.isPresent()) {
            int to = place(end.get());
            if (to >= 0 && to < ended.length) {
                ended[to]++;
            }
            if (to < gained.length) {
                gained[Math.max(to, 0)]--;
            }
        }
    }

    // The month whose last day is the first to be on or after the day; far days count as far.
    private int place(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(day));
        return (int) Math.max(-1, Math.min(started.length, months));
    }

    private static long[] sums(long[] some, long[] others) {
        long[] sums = new long[some.length];
        Arrays.setAll(sums, i -> Math.addExact(some[i], others[i]));
        return sums;
    }

    /** Two are equal if months and counts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyStock stock
                && first.equals(stock.first)
                && Arrays.equals(started, stock.started)
                && Arrays.equals(ended, stock.ended)
                && Arrays.equals(gained, stock.gained);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {first.hashCode(), Arrays.hashCode(started), Arrays.hashCode(gained)});
    }

    /**
     * Returns the months covered.
     *
     * @return for example {@code 2017-04 to 2018-03}
     */
    @Override
    public String toString() {
        return first + " to " + first.plusMonths(started.length - 1L);
    }
}
