package org.lafc.metrics.disclose;

import java.util.Collection;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.Score;

/**
 * Which figures are withheld because they rest on few children.
 *
 * <p>A figure is withheld whole: a measure if any count it is made of or shows (numerator, the rest of the denominator,
 * each reason for leaving out, each missing fact, each band) is small, a breakdown if any of its rows is. Small is 1 up
 * to the threshold; zero is not. The greatest value is one child's own, so a maximum is always withheld.
 *
 * <p>This looks at one figure at a time. It does not find what can be worked out from several figures together, or from
 * two releases; a release that matters needs somebody to look at that.
 *
 * <p>Rules are immutable and safe between threads.
 */
public final class DisclosureRule {

    private static final DisclosureRule NOTHING_WITHHELD = new DisclosureRule(0);

    private final int threshold;

    private DisclosureRule(int threshold) {
        this.threshold = threshold;
    }

    /**
     * Returns the rule of a manager's own report, which withholds nothing and must not be published.
     *
     * @return the rule
     */
    public static DisclosureRule nothingWithheld() {
        return NOTHING_WITHHELD;
    }

    /**
     * Returns a rule that withholds what rests on few children.
     *
     * @param threshold the largest count that is small, 1 or more
     * @return the rule
     * @throws IllegalArgumentException if the threshold is below 1
     */
    public static DisclosureRule withholdingUpTo(int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("threshold must be 1 or more, but was " + threshold);
        }
        return new DisclosureRule(threshold);
    }

    /**
     * Tells whether small numbers are withheld at all.
     *
     * @return false for a manager's own report
     */
    public boolean withholdsSmallNumbers() {
        return threshold > 0;
    }

    /**
     * Returns the largest count that is small.
     *
     * @return the threshold, 0 if nothing is withheld
     */
    public int threshold() {
        return threshold;
    }

    /**
     * Tells whether a count is withheld.
     *
     * @param count the count
     * @return true if it is 1 up to the threshold
     */
    public boolean withholds(long count) {
        return count >= 1 && count <= threshold;
    }

    /**
     * Tells whether a measure is withheld.
     *
     * @param result its result
     * @return true if it rests on few children, or is one child's own value
     */
    public boolean withholds(KpiResult result) {
        KpiTally tally = result.tally();
        Score score = result.definition().score();
        boolean counting = score == Score.PROPORTION || score == Score.COUNT;
        return withholds(tally.initialPopulation())
                || withholds(tally.denominator())
                || withholds(tally.pending())
                || withholdsAny(tally.excluded().values())
                || withholdsAny(tally.missing().values())
                || (counting && (withholds(tally.numerator()) || withholds(tally.denominator() - tally.numerator())))
                || (score == Score.MAXIMUM && threshold > 0)
                || result.bands().stream()
                        .anyMatch(band -> withholds(band.share().numerator()));
    }

    /**
     * Tells whether a breakdown is withheld.
     *
     * @param breakdown the breakdown
     * @return true if any of its rows, or the number of those missing, is small
     */
    public boolean withholds(Breakdown breakdown) {
        return withholds(breakdown.missing()) || breakdown.rows().stream().anyMatch(row -> withholds(row.count()));
    }

    private boolean withholdsAny(Collection<Long> counts) {
        return counts.stream().anyMatch(this::withholds);
    }

    @Override
    public String toString() {
        return threshold == 0
                ? "nothing withheld"
                : "figures that rest on 1 to " + threshold + " children are withheld";
    }
}
