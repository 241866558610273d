package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.stats.Proportion;

/**
 * A breakdown as readers see it: its rows and the children without a value are one table that adds up to all children,
 * and what is hidden in it cannot be worked out of it. A share is hidden with its row or its base.
 *
 * @param fact the fact
 * @param all how many children there are
 * @param known how many have a value
 * @param missing how many have none
 * @param rows one a word or band, those with nobody included
 */
public record PublishedBreakdown(
        Fact fact, Published<Long> all, Published<Long> known, Published<Long> missing, ImmutableList<Row> rows) {

    /**
     * The children of one word or band.
     *
     * @param label the word or band
     * @param count how many
     * @param ofKnown their share of the children with a value
     * @param ofAll their share of all children
     */
    public record Row(String label, Published<Long> count, Published<Proportion> ofKnown, Published<Proportion> ofAll) {
        /**
         * Checks that nothing is missing.
         *
         * @param label the word or band
         * @param count how many
         * @param ofKnown their share of the children with a value
         * @param ofAll their share of all children
         */
        public Row {
            requireNonNull(label, "label");
            requireNonNull(count, "count");
            requireNonNull(ofKnown, "ofKnown");
            requireNonNull(ofAll, "ofAll");
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param fact the fact
     * @param all how many children there are
     * @param known how many have a value
     * @param missing how many have none
     * @param rows one a word or band, those with nobody included
     */
    public PublishedBreakdown {
        requireNonNull(fact, "fact");
        requireNonNull(all, "all");
        requireNonNull(known, "known");
        requireNonNull(missing, "missing");
        requireNonNull(rows, "rows");
    }

    static Published<PublishedBreakdown> of(Breakdown breakdown, DisclosureRule rule) {
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        breakdown.rows().forEach(row -> labels.add(row.label()));
        labels.add("no value");
        int rows = breakdown.rows().size();
        long[] counts = new long[rows + 1];
        for (int row = 0; row < rows; row++) {
            counts[row] = breakdown.rows().get(row).count();
        }
        counts[rows] = breakdown.missing();
        // Of a few children even the words that nobody has would tell something.
        return rule.suppress(CountTable.oneWay(labels.build(), counts)) instanceof Suppression.Safe safe
                        && !safe.table().total().isHidden()
                ? Published.shown(of(breakdown, safe.table(), rule))
                : Published.hidden();
    }

    private static PublishedBreakdown of(Breakdown breakdown, PublishedTable table, DisclosureRule rule) {
        int rows = breakdown.rows().size();
        Published<Long> all = table.total();
        Published<Long> missing = table.at(new Cell(0, rows));
        Published<Long> known = all.with(missing, (whole, part) -> whole - part);
        ImmutableList.Builder<Row> published = ImmutableList.builder();
        for (int row = 0; row < rows; row++) {
            Published<Long> count = table.at(new Cell(0, row));
            published.add(new Row(
                    breakdown.rows().get(row).label(), count, rule.share(count, known), rule.share(count, all)));
        }
        return new PublishedBreakdown(breakdown.fact(), all, known, missing, published.build());
    }
}
