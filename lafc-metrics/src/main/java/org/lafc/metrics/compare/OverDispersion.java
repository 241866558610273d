package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;

/**
 * How much more areas differ than chance explains, and funnel limits widened by it. Shares are compared on the scale of
 * the arcsine of the root, where their spread does not depend on their size; the tenth of the areas at either end is
 * drawn in (winsorised), so that the areas one looks for do not widen the limits themselves. The order of areas changes
 * nothing, to the last bit.
 *
 * <p>Source: Spiegelhalter 2005 (Quality and Safety in Health Care 14, 347-351) and 2012 (Applied Statistics 61, 1-23);
 * DerSimonian and Laird 1986.
 *
 * <p>Immutable and safe between threads.
 */
public final class OverDispersion {

    /** The name of the widened limits. */
    public static final String ADDITIVE = "arcsine, additive over-dispersion";

    private static final double WINSORISED = 0.1;

    private final ImmutableList<Proportion> areas;
    private final double target;
    private final double phi;
    private final double tauSquared;
    private final double lowestKept;
    private final double highestKept;

    private OverDispersion(List<Proportion> areas) {
        this.areas = ImmutableList.copyOf(areas);
        this.target = arcsine(Proportion.pooled(areas));
        double[] scores = areas.stream().mapToDouble(this::score).sorted().toArray();
        Quantile quantile = Quantile.withDefaults().withCopy(true).with(Quantile.EstimationMethod.HF7);
        this.lowestKept = quantile.evaluate(scores, WINSORISED);
        this.highestKept = quantile.evaluate(scores, 1 - WINSORISED);
        int count = scores.length;
        double squares = Arrays.stream(scores)
                .map(score -> Math.min(Math.max(score, lowestKept), highestKept))
                .map(score -> score * score)
                .sum();
        this.phi = squares / count;
        this.tauSquared = Math.max(0, (squares - (count - 1)) / spareWeight());
    }

    /**
     * Finds how much areas differ.
     *
     * @param areas the shares of two or more areas, each with a base of 1 or more; their pooled share is the target
     * @return the over-dispersion
     * @throws IllegalArgumentException if there are fewer than two areas or one has an empty base
     */
    public static OverDispersion of(List<Proportion> areas) {
        if (areas.size() < 2 || areas.stream().anyMatch(area -> area.denominator() == 0)) {
            throw new IllegalArgumentException(
                    "over-dispersion needs two or more areas, each with a base, but had " + areas);
        }
        return new OverDispersion(areas);
    }

    /**
     * Returns the areas.
     *
     * @return their shares, in the order they were given
     */
    public ImmutableList<Proportion> areas() {
        return areas;
    }

    /**
     * Returns how far an area is from the target, in standard errors of chance alone.
     *
     * @param area a share with a base of 1 or more
     * @return the score on the scale of the arcsine, below 0 if the share is under the target
     * @throws IllegalArgumentException if the base is empty
     */
    public double score(Proportion area) {
        requireBase(area.denominator());
        return 2 * Math.sqrt((double) area.denominator()) * (arcsine(area) - target);
    }

    /**
     * Returns the score of an area, drawn in to the range of the middle eighty per cent of areas.
     *
     * @param area a share with a base of 1 or more
     * @return the winsorised score
     * @throws IllegalArgumentException if the base is empty
     */
    public double winsorisedScore(Proportion area) {
        return Math.min(Math.max(score(area), lowestKept), highestKept);
    }

    /**
     * Returns the mean of the squared winsorised scores.
     *
     * @return about 1 or less if chance explains how areas differ, above 1 if not
     */
    public double phi() {
        return phi;
    }

    /**
     * Returns the variance between areas that chance leaves unexplained, on the scale of the arcsine.
     *
     * @return 0 if chance explains all
     */
    public double tauSquared() {
        return tauSquared;
    }

    /**
     * Returns the funnel limits for an area, widened by the variance between areas. Accuracy: 1e-10 relative.
     *
     * @param size the base of the area, 1 or more
     * @param level the level, between 0 and 1
     * @return the limits of the share, cut at 0 and 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public Interval limits(long size, double level) {
        double z = Interval.deviate(level);
        requireBase(size);
        double reach = z * Math.sqrt(1 / (4.0 * size) + tauSquared);
        double lower = Math.sin(Math.max(0, target - reach));
        double upper = Math.sin(Math.min(Math.PI / 2, target + reach));
        return new Interval(ADDITIVE, level, lower * lower, upper * upper);
    }

    private static void requireBase(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("the base of an area must be 1 or more, but was " + size);
        }
    }

    // The weights of DerSimonian and Laird are 1 over the variance: 4 n.
    private double spareWeight() {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (Proportion area : areas) {
            BigInteger size = BigInteger.valueOf(area.denominator());
            sum = sum.add(size);
            squares = squares.add(size.pow(2));
        }
        return 4
                * new BigDecimal(sum.pow(2).subtract(squares))
                        .divide(new BigDecimal(sum), MathContext.DECIMAL128)
                        .doubleValue();
    }

    private static double arcsine(Proportion area) {
        return Math.asin(Math.sqrt(area.share().orElseThrow()));
    }
}
