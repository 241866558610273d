package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

/**
 * How the children of a cohort spread over the words or bands of one fact.
 *
 * @param fact the fact
 * @param all how many children there are, the base of {@link Row#ofAll()}
 * @param known how many have a value, the base of {@link Row#ofKnown()}
 * @param missing how many have none; known and missing are all
 * @param rows one a word or band, those with nobody included
 */
public record Breakdown(Fact fact, long all, long known, long missing, ImmutableList<Row> rows) {

    /**
     * The children of one word or band.
     *
     * @param label the word or band
     * @param ofKnown their share of the children with a value
     * @param ofAll their share of all children
     */
    public record Row(String label, Proportion ofKnown, Proportion ofAll) {
        /**
         * Checks that both shares count the same children.
         *
         * @param label the word or band
         * @param ofKnown their share of the children with a value
         * @param ofAll their share of all children
         * @throws IllegalArgumentException if the two shares count different children
         */
        public Row {
            requireNonNull(label, "label");
            if (ofKnown.numerator() != ofAll.numerator()) {
                throw new IllegalArgumentException(
                        "both shares must count the same children, but were " + ofKnown + " and " + ofAll);
            }
        }

        /**
         * Returns how many children there are.
         *
         * @return the number
         */
        public long count() {
            return ofAll.numerator();
        }
    }

    /**
     * Checks that the counts add up.
     *
     * @param fact the fact
     * @param all how many children there are, the base of {@link Row#ofAll()}
     * @param known how many have a value, the base of {@link Row#ofKnown()}
     * @param missing how many have none; known and missing are all
     * @param rows one a word or band, those with nobody included
     * @throws IllegalArgumentException if the rows and those missing are not all children
     */
    public Breakdown {
        requireNonNull(fact, "fact");
        long counted = rows.stream().mapToLong(Row::count).sum();
        if (known + missing != all || counted != known) {
            throw new IllegalArgumentException("a breakdown must account for everyone, but of " + all + " were " + known
                    + " known, " + missing + " missing and " + counted + " counted");
        }
    }

    /**
     * Counts the children of a cohort by the words of a fact.
     *
     * @param cohort the cohort
     * @param fact a fact whose values are words
     * @return a row a word
     * @throws IllegalArgumentException if the cohort has no such fact
     */
    public static Breakdown of(Cohort cohort, Fact fact) {
        FactColumn column = cohort.column(fact);
        long[] counts = new long[column.words().size()];
        long known = 0;
        for (int row = 0; row < cohort.size(); row++) {
            if (column.isKnown(row)) {
                counts[(int) column.value(row)]++;
                known++;
            }
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (int word = 0; word < counts.length; word++) {
            rows.add(row(column.words().get(word), counts[word], known, cohort.size()));
        }
        return new Breakdown(fact, cohort.size(), known, cohort.size() - known, rows.build());
    }

    /**
     * Counts the children of a cohort by the bands of an amount.
     *
     * @param cohort the cohort
     * @param fact a fact whose values are amounts
     * @param bands the bands
     * @return a row a band
     * @throws IllegalArgumentException if the cohort has no such fact
     */
    public static Breakdown of(Cohort cohort, Fact fact, ValueBands bands) {
        ImmutableList<Proportion> shares = bands.sharesOf(cohort.column(fact).histogram());
        long known = shares.get(0).denominator();
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (int band = 0; band < shares.size(); band++) {
            rows.add(row(bands.labels().get(band), shares.get(band).numerator(), known, cohort.size()));
        }
        return new Breakdown(fact, cohort.size(), known, cohort.size() - known, rows.build());
    }

    /**
     * Counts the children of a cohort by groups of whole numbers.
     *
     * @param cohort the cohort
     * @param fact a fact whose values are whole numbers
     * @param labels the names of the groups
     * @param groupOf tells the place of a value's group among the names
     * @return a row a group
     * @throws IllegalArgumentException if the cohort has no such fact
     */
    public static Breakdown of(Cohort cohort, Fact fact, ImmutableList<String> labels, LongToIntFunction groupOf) {
        Histogram values = cohort.column(fact).histogram();
        long[] counts = new long[labels.size()];
        for (int i = 0; i < values.distinct(); i++) {
            counts[groupOf.applyAsInt(values.value(i))] += values.count(i);
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (int group = 0; group < counts.length; group++) {
            rows.add(row(labels.get(group), counts[group], values.total(), cohort.size()));
        }
        return new Breakdown(fact, cohort.size(), values.total(), cohort.size() - values.total(), rows.build());
    }

    static Breakdown of(Cohort cohort, LocationGrouping grouping) {
        ImmutableList<String> groups = grouping.groups().keySet().asList();
        long[] counts = new long[groups.size()];
        long known = 0;
        for (int row = 0; row < cohort.size(); row++) {
            Optional<String> group = grouping.groupOf(cohort.possibleLocations(row));
            if (group.isPresent()) {
                counts[groups.indexOf(group.get())]++;
                known++;
            }
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (int group = 0; group < counts.length; group++) {
            rows.add(row(groups.get(group), counts[group], known, cohort.size()));
        }
        return new Breakdown(grouping.fact(), cohort.size(), known, cohort.size() - known, rows.build());
    }

    private static Row row(String label, long count, long known, long all) {
        return new Row(label, Proportion.of(count, known), Proportion.of(count, all));
    }
}
