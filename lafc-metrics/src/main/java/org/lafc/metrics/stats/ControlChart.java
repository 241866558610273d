package org.lafc.metrics.stats;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A control chart of single numbers (XmR chart): which of a council's monthly or yearly figures differ from the rest by
 * more than such figures usually do from one to the next.
 *
 * <ul>
 *   <li>The centre is the mean, the limits lie a multiple of the mean moving range on both sides. The moving range is the
 *       difference of neighbours. When screened, moving ranges above 3.267 times their mean are left out once, so that one
 *       wild month does not hide itself.
 *   <li>Four rules flag a point: {@link Rule}.
 *   <li>One number, or all the same: the limits equal the mean and nothing is flagged.
 *   <li>Fewer than about 12 points give limits that are not to be relied on.
 * </ul>
 *
 * <p>Source: Shewhart 1931; Wheeler, Understanding Variation, 2000; the rules as in NHS England's Making Data Count.
 *
 * <p>Immutable and safe between threads.
 */
public final class ControlChart {

    private static final double RANGE_LIMIT = 3.267;
    private static final int RUN = 7;
    // So that neither a moving range nor a limit is infinite.
    private static final double LARGEST = 1e300;

    /** How many mean moving ranges the limits lie from the mean. */
    public enum Constant {
        /** 2.66, as NHS charts and most software round it. */
        ROUNDED(2.66),
        /** Three times the square root of pi, halved: 2.6587. */
        EXACT(3 * Math.sqrt(Math.PI) / 2);

        private final double ranges;

        Constant(double ranges) {
            this.ranges = ranges;
        }
    }

    /** Why a point is flagged. The order is that in which a chart names them. */
    public enum Rule {
        /** Above the upper limit or below the lower. */
        OUTSIDE_LIMITS,
        /**
         * Within the limits but more than two thirds of the way to one, as is another of three neighbouring points on
         * the same side.
         */
        TWO_OF_THREE,
        /** One of seven or more in a row that each rise, or each fall. */
        TREND_OF_7,
        /** One of seven or more in a row on the same side of the mean. */
        SHIFT_OF_7
    }

    /**
     * A point of the chart.
     *
     * @param value the number
     * @param side 1 above the mean, -1 below, 0 on it
     * @param rules the rules that flag it; none for common cause
     */
    public record Point(double value, int side, ImmutableSet<Rule> rules) {}

    private final double mean;
    private final OptionalDouble meanMovingRange;
    private final double lower;
    private final double upper;
    private final ImmutableList<Point> points;

    private ControlChart(double[] values, boolean screened, Constant constant) {
        this.mean = mean(values);
        double[] ranges = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        this.meanMovingRange =
                ranges.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanRange(ranges, screened));
        double reach = constant.ranges * meanMovingRange.orElse(0);
        this.lower = mean - reach;
        this.upper = mean + reach;
        this.points = points(values);
    }

    /**
     * Returns the chart of a series.
     *
     * @param values the numbers in their order, one or more, from -1e300 to 1e300
     * @param screened whether large moving ranges are left out of their mean, once
     * @param constant how many mean moving ranges the limits lie from the mean
     * @return the chart
     * @throws IllegalArgumentException if there is no number, or one is out of range
     */
    public static ControlChart of(double[] values, boolean screened, Constant constant) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a control chart needs a number or more, but had none");
        }
        for (double value : values) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException(
                        "numbers of a control chart must be -1e300 to 1e300, but one was " + value);
            }
        }
        return new ControlChart(values, screened, constant);
    }

    /**
     * Returns the mean.
     *
     * @return the centre line
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the mean moving range on which the limits rest.
     *
     * @return the mean, large ranges left out if the chart is screened; empty if there is one number
     */
    public OptionalDouble meanMovingRange() {
        return meanMovingRange;
    }

    /**
     * Returns the lower limit. It may be below zero where the numbers cannot be.
     *
     * @return the limit
     */
    public double lowerLimit() {
        return lower;
    }

    /**
     * Returns the upper limit.
     *
     * @return the limit
     */
    public double upperLimit() {
        return upper;
    }

    /**
     * Returns the points.
     *
     * @return the numbers with what flags them, in their order
     */
    public ImmutableList<Point> points() {
        return points;
    }

    private static double meanRange(double[] ranges, boolean screened) {
        double all = mean(ranges);
        if (!screened || all == 0) {
            return all;
        }
        return mean(Arrays.stream(ranges)
                .filter(range -> range <= RANGE_LIMIT * all)
                .toArray());
    }

    // In decimals: the sum of doubles would put a constant series of 0.1 beside its own mean.
    private static double mean(double[] values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.length), MathContext.DECIMAL128)
                .doubleValue();
    }

    private ImmutableList<Point> points(double[] values) {
        int n = values.length;
        int[] side = new int[n];
        int[] near = new int[n];
        int[] step = new int[n];
        for (int i = 0; i < n; i++) {
            side[i] = (int) Math.signum(values[i] - mean);
            boolean outside = values[i] < lower || values[i] > upper;
            boolean far = Math.abs(values[i] - mean) > (upper - mean) * 2 / 3;
            near[i] = far && !outside ? side[i] : 0;
            step[i] = i == 0 ? 0 : (int) Math.signum(values[i] - values[i - 1]);
        }
        List<EnumSet<Rule>> rules = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rules.add(EnumSet.noneOf(Rule.class));
            if (values[i] < lower || values[i] > upper) {
                rules.get(i).add(Rule.OUTSIDE_LIMITS);
            }
            if (near[i] != 0 && isOneOfTwoInThree(near, i)) {
                rules.get(i).add(Rule.TWO_OF_THREE);
            }
        }
        flagRuns(side, 0, RUN, Rule.SHIFT_OF_7, rules);
        // Seven points that rise are six steps up; the point before the first step belongs to them.
        flagRuns(step, 1, RUN - 1, Rule.TREND_OF_7, rules);
        return IntStream.range(0, n)
                .mapToObj(i -> new Point(values[i], side[i], ImmutableSet.copyOf(rules.get(i))))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isOneOfTwoInThree(int[] near, int point) {
        for (int other = Math.max(0, point - 2); other <= Math.min(near.length - 1, point + 2); other++) {
            // Three neighbours in which both stand, so the series must have three.
            if (other != point && near[other] == near[point] && near.length >= 3) {
                return true;
            }
        }
        return false;
    }

    private static void flagRuns(int[] signs, int before, int shortest, Rule rule, List<EnumSet<Rule>> rules) {
        int from = 0;
        for (int to = 1; to <= signs.length; to++) {
            if (to == signs.length || signs[to] != signs[from]) {
                if (signs[from] != 0 && to - from >= shortest) {
                    for (int i = from - before; i < to; i++) {
                        rules.get(i).add(rule);
                    }
                }
                from = to;
            }
        }
    }
}
