package org.lafc.metrics.disclose;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.Significance;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;

/**
 * Which figures are hidden because they rest on few children, and how well. Small is 1 up to the threshold; a zero is
 * shown unless the rule says otherwise.
 *
 * <p>{@link #suppress} hides the small counts of a table and as many others as it takes, and proves that none can be
 * worked out of that table. {@link #publish(KpiResult)} and {@link #publish(Proportion)} look at one figure at a time.
 * What can be worked out of several tables, measures or releases together is for {@link LinkedFigures} to tell.
 *
 * <p>Nobody's rule is the law everywhere: {@link #source} says who set it. Rules are immutable and safe between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class DisclosureRule {

    private static final DisclosureRule NOTHING_WITHHELD =
            builder().threshold(0).build();

    DisclosureRule() {}

    /**
     * Returns the rule of a manager's own report, which hides nothing and must not be published.
     *
     * @return the rule
     */
    public static DisclosureRule nothingWithheld() {
        return NOTHING_WITHHELD;
    }

    /**
     * Returns a rule that hides what rests on few children.
     *
     * @param threshold the largest count that is small, 1 or more
     * @return the rule
     * @throws IllegalArgumentException if the threshold is below 1
     */
    public static DisclosureRule withholdingUpTo(int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("threshold must be 1 or more, but was " + threshold);
        }
        return builder().threshold(threshold).build();
    }

    /**
     * Returns the rule that the English authority tables keep to: 1 to 5 never appear.
     *
     * @return the rule
     */
    public static DisclosureRule englishAuthorityTables() {
        return builder()
                .threshold(5)
                .source("Department for Education, children looked after in England: counts of 1 to 5 do not appear in"
                        + " the open data of authorities")
                .build();
    }

    /**
     * Returns the rule that the Welsh tables appear to keep to before they round: 1 to 4 never appear. Inferred from the
     * published tables, in which the smallest number is 5; no wording of the rule was seen, so it is unverified.
     *
     * @return the rule
     */
    public static DisclosureRule welshTables() {
        return builder()
                .threshold(4)
                .source("StatsWales, tables of children looked after: the smallest number printed is 5 (inferred,"
                        + " unverified)")
                .build();
    }

    /**
     * Returns a builder. Needed: {@link #threshold()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the largest count that is small.
     *
     * @return the threshold, 0 if nothing is withheld
     */
    public abstract int threshold();

    /**
     * Tells whether a zero is hidden like a small count.
     *
     * @return false if zeros are shown, which is usual; then a zero covers nothing
     */
    @Value.Default
    public boolean hidesZeros() {
        return false;
    }

    /**
     * Returns how far apart the least and the most must lie that a reader can think a small count to be.
     *
     * @return the width, 1 or more. 1 means not exactly known. Usual is the threshold: then a reader who knows that
     *     zeros are shown still cannot tell that the count is small
     */
    @Value.Default
    public int leastSpan() {
        return Math.max(1, threshold());
    }

    /**
     * Tells whether readers are taken to know that zeros are shown, so that a hidden count is at least 1.
     *
     * @return true, which is the safe reading; false for a reader who knows only that counts are not negative
     */
    @Value.Default
    public boolean readersKnowTheRule() {
        return true;
    }

    /**
     * Tells whether totals of rows and columns may be hidden where no other cells cover a small count.
     *
     * @return true, as a last resort; false where the totals are known from elsewhere. The total of all is hidden only if
     *     it is small itself
     */
    @Value.Default
    public boolean mayHideTotals() {
        return true;
    }

    /**
     * Returns the largest base whose shares are hidden whatever their numerators.
     *
     * @return the base; usually the threshold. The English tables of 2012 blanked a percentage of a base up to 10
     */
    @Value.Default
    public long smallBase() {
        return threshold();
    }

    /**
     * Returns who set the rule and where it is written.
     *
     * @return the source; empty if nobody said
     */
    public abstract Optional<String> source();

    @Value.Check
    void check() {
        if (threshold() < 0) {
            throw new IllegalArgumentException("threshold must be 0 or more, but was " + threshold());
        }
        if (leastSpan() < 1) {
            throw new IllegalArgumentException("leastSpan must be 1 or more, but was " + leastSpan());
        }
        if (smallBase() < threshold()) {
            throw new IllegalArgumentException(
                    "smallBase must be at least the threshold " + threshold() + ", but was " + smallBase());
        }
    }

    /**
     * Tells whether small numbers are withheld at all.
     *
     * @return false for a manager's own report
     */
    public boolean withholdsSmallNumbers() {
        return threshold() > 0;
    }

    /**
     * Tells whether a count is withheld.
     *
     * @param count the count
     * @return true if it is 1 up to the threshold, or a zero and the rule hides zeros
     * @throws IllegalArgumentException if the count is negative
     */
    public boolean withholds(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count must be 0 or more, but was " + count);
        }
        return isSmall(count) || (count == 0 && hidesZeros() && withholdsSmallNumbers());
    }

    private boolean isSmall(long count) {
        return count >= 1 && count <= threshold();
    }

    /**
     * Returns a count as it may be published by itself.
     *
     * @param count the count
     * @return the count, hidden if it is small
     */
    public Published<Long> publish(long count) {
        return withholds(count) ? Published.hidden() : Published.shown(count);
    }

    /**
     * Returns a share as it may be published by itself. It is hidden if its numerator, its base or the rest of its base
     * is withheld, or its base is small by {@link #smallBase()}: any two of the four numbers tell the others.
     *
     * @param share the share
     * @return the share with its numbers, or hidden
     */
    public Published<Proportion> publish(Proportion share) {
        boolean withheld = withholds(share.numerator())
                || withholds(share.denominator())
                || withholds(share.denominator() - share.numerator())
                || (share.denominator() >= 1 && share.denominator() <= smallBase());
        return withheld ? Published.hidden() : Published.shown(share);
    }

    /**
     * Returns the share of two published counts, for example a cell and its total. It is hidden if one of the two is.
     *
     * @param numerator how many count
     * @param denominator the base
     * @return the share, or hidden
     */
    public Published<Proportion> share(Published<Long> numerator, Published<Long> denominator) {
        Published<Proportion> share = numerator.with(denominator, Proportion::of);
        return share instanceof Published.Shown<Proportion> shown
                        && isSmallBase(shown.value().denominator())
                ? Published.hidden()
                : share;
    }

    private boolean isSmallBase(long base) {
        return base >= 1 && base <= smallBase();
    }

    /**
     * Returns a measure as it may be published by itself: whole, or not at all. It is withheld if any count it is made of
     * or shows (numerator, the rest of the denominator, each reason for leaving out, each missing fact, each band, each sum
     * of a ratio) is small. The greatest value is one child's own, so a maximum is always withheld.
     *
     * @param result its result
     * @return the result, or hidden
     */
    public Published<KpiResult> publish(KpiResult result) {
        KpiTally tally = result.tally();
        Score score = result.definition().score();
        boolean counting = score.isOfNumerator();
        boolean withheld = isSmall(tally.initialPopulation())
                || isSmall(tally.pending())
                || anySmall(tally.excluded().values())
                || anySmall(tally.missing().values())
                || isSmall(tally.denominator())
                || (!counting && isSmallBase(tally.denominator()))
                || (score == Score.PROPORTION
                        && publish(Proportion.of(tally.numerator(), tally.denominator()))
                                .isHidden())
                || (counting
                        && score != Score.PROPORTION
                        && (withholds(tally.numerator()) || isSmall(tally.denominator() - tally.numerator())))
                || (score == Score.RATIO && (isSmall(tally.valueSum()) || isSmall(tally.perSum())))
                || (score == Score.MAXIMUM && withholdsSmallNumbers())
                || result.bands().stream()
                        .anyMatch(band -> withholds(band.share().numerator()));
        return withheld ? Published.hidden() : Published.shown(result);
    }

    /**
     * Returns a measure as it may be published by itself, its reasons for leaving out put together where that is what it
     * takes: 5 placed for adoption and 2 without an abode are 7 for either reason. They stay apart where the sum would tell
     * one of them, or is small itself; then the measure is withheld whole, as by {@link #publish(KpiResult)}.
     *
     * @param result its result
     * @return the result, with one reason in place of all where they are put together, or hidden
     */
    public Published<KpiResult> publishTogether(KpiResult result) {
        Published<KpiResult> published = publish(result);
        return published.isHidden()
                ? ReasonsTogether.of(result, this).map(this::publish).orElse(published)
                : published;
    }

    /**
     * Returns the interval of a measure that is published. The ends of a median's are two children's own values, and the
     * width of a mean's tells how much values differ, none at all if they are alike.
     *
     * @param result the result
     * @return its interval of 95 per cent, if it has one; none of a median, mean or duration if small numbers are withheld
     */
    public Optional<Interval> interval(KpiResult result) {
        return tellsValues(result) ? Optional.empty() : result.interval();
    }

    /**
     * Returns the interval of the change of a measure that is published.
     *
     * @param trend the change
     * @return the interval by which it was judged, if it was; none where {@link #interval(KpiResult)} gives none for its kind
     */
    public Optional<Interval> interval(KpiTrend trend) {
        return tellsValues(trend.later())
                ? Optional.empty()
                : trend.significance().map(Significance::interval);
    }

    private boolean tellsValues(KpiResult result) {
        return switch (result.definition().score()) {
            case MEAN, DURATION, MEDIAN -> withholdsSmallNumbers();
            default -> false;
        };
    }

    /**
     * Returns a change or gap as it may be published by itself: hidden if one of the results it is computed from is.
     *
     * @param result the change or gap
     * @return the figure, or hidden
     */
    public Published<DerivedResult> publish(DerivedResult result) {
        return result.results().stream().anyMatch(own -> publishTogether(own).isHidden())
                ? Published.hidden()
                : Published.shown(result);
    }

    /**
     * Returns a breakdown as it may be published by itself.
     *
     * @param breakdown the breakdown
     * @return the breakdown with its small counts and what covers them hidden; hidden whole if no pattern is
     *     safe, or there are few children in all
     */
    public Published<PublishedBreakdown> publish(Breakdown breakdown) {
        return PublishedBreakdown.of(breakdown, this);
    }

    /**
     * Tells whether any row of a breakdown is small, for breakdowns that are sums of each other: hiding rows of one is no
     * use where another tells them.
     *
     * @param breakdown the breakdown
     * @return true if one of its rows, or the number of those missing, is withheld
     */
    public boolean withholds(Breakdown breakdown) {
        return withholds(breakdown.missing()) || breakdown.rows().stream().anyMatch(row -> withholds(row.count()));
    }

    private boolean anySmall(Collection<Long> counts) {
        return counts.stream().anyMatch(this::isSmall);
    }

    /**
     * Hides the small counts and small totals of a table, and other cells that cover them: fewest cells first, then those
     * with the smallest counts, totals last. Every table it returns has passed the audit: each small count could be
     * anything over a range of {@link #leastSpan()}, and nothing hidden is worked out.
     *
     * <p>A zero that is shown covers nothing. A table without small counts is shown whole. Where no pattern is safe, the
     * answer says so. More cells may be hidden than the fewest possible; the same table gives the same answer every time.
     *
     * @param table the table
     * @return the table to publish with its audit, or the news that there is none
     */
    public Suppression suppress(CountTable table) {
        Optional<boolean[]> pattern = new CoverSearch(table, this).pattern();
        if (pattern.isEmpty()) {
            return new Suppression.NoSafePattern("no choice of further cells keeps every small count of this table from"
                    + " being narrowed down to fewer than " + (leastSpan() + 1) + " numbers");
        }
        boolean[] hidden = pattern.get();
        int[] figures = IntStream.range(0, hidden.length).filter(i -> hidden[i]).toArray();
        long[] counts = table.figures();
        SuppressionAudit audit = SuppressionAudit.of(
                table.shape(),
                figures,
                IntStream.of(figures).mapToLong(i -> counts[i]).toArray(),
                leastHidden());
        return new Suppression.Safe(table.hiding(hidden), audit);
    }

    /**
     * Audits a published table as readers of this rule can.
     *
     * @param table the table as published, unrounded
     * @return what can be worked out
     * @throws IllegalArgumentException if no counts add up to what is shown
     */
    public SuppressionAudit audit(PublishedTable table) {
        return SuppressionAudit.of(table, leastHidden());
    }

    /**
     * Tells whether a range gives a small count away.
     *
     * @param range what a reader can say of a count
     * @return true if it can only be 1 up to the threshold
     */
    public boolean isGivenAwayBy(Range range) {
        return range.minimum() >= 1
                && range.maximum().isPresent()
                && range.maximum().getAsLong() <= threshold();
    }

    /**
     * Returns the least that readers know a hidden count to be.
     *
     * @return 1 if they know that zeros are shown, otherwise 0
     */
    public long leastHidden() {
        return readersKnowTheRule() && !hidesZeros() ? 1 : 0;
    }

    /**
     * Returns what the rule does.
     *
     * @return for example {@code figures that rest on 1 to 5 children are withheld}
     */
    @Override
    public String toString() {
        return withholdsSmallNumbers()
                ? "figures that rest on " + (hidesZeros() ? 0 : 1) + " to " + threshold() + " children are withheld"
                : "nothing withheld";
    }

    /** Builds rules. */
    public static final class Builder extends ImmutableDisclosureRule.Builder {
        Builder() {}
    }
}
