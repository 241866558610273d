package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Histogram;

/**
 * What a measure counted for each combination of the values of some facts, in exact integers only. Groups stand in the
 * order of their words, the first fact first; a group whose fact is missing stands after the others. Only groups in which
 * the measure looked at somebody are there. Tallies of parts add up to the tally of the whole, in any order.
 *
 * <p>Immutable and safe between threads; printing shows no value.
 */
public final class StratifiedTally {

    private final Strata strata;
    private final ImmutableList<ImmutableList<String>> words;
    private final long[] combinations; // rising
    private final int[] counts;
    private final long[] excluded;
    private final long[] missing;
    private final long[] values; // those of a group one after another
    private final int[] firstValue;
    private final ImmutableSortedSet<String> notSupplied;

    private StratifiedTally(
            Strata strata,
            ImmutableList<ImmutableList<String>> words,
            long[] combinations,
            int[] counts,
            long[] excluded,
            long[] missing,
            long[] values,
            int[] firstValue,
            Set<String> notSupplied) {
        this.strata = strata;
        this.words = words;
        this.combinations = combinations;
        this.counts = counts;
        this.excluded = excluded;
        this.missing = missing;
        this.values = values;
        this.firstValue = firstValue;
        this.notSupplied = ImmutableSortedSet.copyOf(notSupplied);
    }

    /** Of counters by the number of a group, the groups in which the measure looked at somebody, in order. */
    static StratifiedTally of(
            Strata strata,
            Groups groups,
            int[] counts,
            long[] excluded,
            long[] missing,
            long[] values,
            int[] firstValue,
            Set<String> notSupplied) {
        int[] order = groups.inOrder();
        int exclusions = strata.definition().exclude().size();
        int facts = strata.definition().facts().size();
        long[] combinations = new long[order.length];
        int[] countsInOrder = new int[order.length * StrataCounter.PLACES];
        long[] excludedInOrder = new long[order.length * exclusions];
        long[] missingInOrder = new long[order.length * facts];
        long[] valuesInOrder = new long[values.length];
        int[] firstInOrder = new int[order.length + 1];
        int size = 0;
        for (int from : order) {
            if (population(counts, from) == 0) {
                continue;
            }
            combinations[size] = groups.combination(from);
            for (int place = 0; place < StrataCounter.PLACES; place++) {
                countsInOrder[size * StrataCounter.PLACES + place] = counts[from * StrataCounter.PLACES + place];
            }
            add(from, size, exclusions, excluded, excludedInOrder);
            add(from, size, facts, missing, missingInOrder);
            int next = firstInOrder[size];
            for (int i = firstValue[from]; i < firstValue[from + 1]; i++) {
                valuesInOrder[next++] = values[i];
            }
            firstInOrder[++size] = next;
        }
        return new StratifiedTally(
                strata,
                groups.words(),
                Arrays.copyOf(combinations, size),
                countsInOrder,
                excludedInOrder,
                missingInOrder,
                valuesInOrder,
                firstInOrder,
                notSupplied);
    }

    private static long population(int[] counts, int group) {
        long population = 0;
        for (int place = 0; place < CompiledKpi.NOT_IN_POPULATION; place++) {
            population += counts[group * StrataCounter.PLACES + place];
        }
        return population;
    }

    /**
     * Returns the measure and the facts.
     *
     * @return what was asked for
     */
    public Strata strata() {
        return strata;
    }

    /**
     * Returns how many groups there are.
     *
     * @return the number of combinations in which the measure looked at somebody
     */
    public int size() {
        return combinations.length;
    }

    /**
     * Returns the word of a fact in a group.
     *
     * @param group the group, from 0
     * @param fact the place of the fact in {@link Strata#by()}
     * @return the word; empty if the fact is missing
     */
    public Optional<String> word(int group, int fact) {
        int place = place(group, fact);
        return place == words.get(fact).size()
                ? Optional.empty()
                : Optional.of(words.get(fact).get(place));
    }

    private int place(int group, int fact) {
        long rest = combinations[group];
        for (int later = words.size() - 1; later > fact; later--) {
            rest /= words.get(later).size() + 1L;
        }
        return (int) (rest % (words.get(fact).size() + 1L));
    }

    /**
     * Returns how many of a group the measure looked at.
     *
     * @param group the group
     * @return the initial population
     */
    public long initialPopulation(int group) {
        return population(counts, group);
    }

    /**
     * Returns how many of a group were scored.
     *
     * @param group the group
     * @return the denominator
     */
    public long denominator(int group) {
        return (long) count(group, CompiledKpi.NUMERATOR) + count(group, CompiledKpi.DENOMINATOR_ONLY);
    }

    /**
     * Returns how many of those met the criterion.
     *
     * @param group the group
     * @return the numerator
     */
    public long numerator(int group) {
        return count(group, CompiledKpi.NUMERATOR);
    }

    /**
     * Returns the sum of the values of a group.
     *
     * @param group the group
     * @return the sum in the unit of the column, 0 without values
     * @throws ArithmeticException if it does not fit a long
     */
    public long sum(int group) {
        long sum = 0;
        for (int i = firstValue[group]; i < firstValue[group + 1]; i++) {
            sum = Math.addExact(sum, values[i]);
        }
        return sum;
    }

    /**
     * Returns the greatest value of a group.
     *
     * @param group the group
     * @return the value in the unit of the column, empty without values
     */
    public Optional<Long> greatest(int group) {
        long greatest = Long.MIN_VALUE;
        for (int i = firstValue[group]; i < firstValue[group + 1]; i++) {
            greatest = Math.max(greatest, values[i]);
        }
        return firstValue[group] == firstValue[group + 1] ? Optional.empty() : Optional.of(greatest);
    }

    /**
     * Returns the tally of a group. A rate has no residents here, since those of a group are not known, so it gives no
     * value; a ratio to another fact lacks the sum of that, which {@link KpiEvaluator#evaluateStrata} adds.
     *
     * @param group the group
     * @return all that was counted of it
     */
    public KpiTally tally(int group) {
        KpiDefinition definition = strata.definition();
        boolean summed = definition.score() == Score.RATIO;
        Map<String, Long> byCriterion = new TreeMap<>();
        for (int i = 0; i < definition.exclude().size(); i++) {
            add(
                    byCriterion,
                    definition.exclude().get(i).words(),
                    excluded[group * definition.exclude().size() + i]);
        }
        Map<String, Long> byFact = new TreeMap<>();
        for (int i = 0; i < definition.facts().size(); i++) {
            add(
                    byFact,
                    definition.facts().get(i).name(),
                    missing[group * definition.facts().size() + i]);
        }
        return KpiTally.builder()
                .initialPopulation(initialPopulation(group))
                .excluded(byCriterion)
                .missing(byFact)
                .pending(count(group, CompiledKpi.PENDING))
                .notSupplied(notSupplied)
                .denominator(denominator(group))
                .numerator(numerator(group))
                .histogram(
                        summed
                                ? Histogram.EMPTY
                                : Histogram.of(Arrays.copyOfRange(values, firstValue[group], firstValue[group + 1])))
                .valueSum(summed ? sum(group) : 0)
                .build();
    }

    /**
     * Returns the tally of all groups together.
     *
     * @return their sum
     */
    public KpiTally total() {
        KpiTally nobody = KpiTally.builder()
                .initialPopulation(0)
                .denominator(0)
                .notSupplied(notSupplied)
                .build();
        return IntStream.range(0, size()).mapToObj(this::tally).reduce(nobody, KpiTally::plus);
    }

    /**
     * Returns the tally of both together.
     *
     * @param other the tally of others by the same measure and facts
     * @return the sum, group by group
     * @throws IllegalArgumentException if the measure or the facts differ
     */
    public StratifiedTally plus(StratifiedTally other) {
        if (!strata.equals(other.strata)) {
            throw new IllegalArgumentException(
                    "tallies of one measure by the same facts add up, but these are of " + this + " and " + other);
        }
        ImmutableList.Builder<ImmutableList<String>> both = ImmutableList.builder();
        for (int fact = 0; fact < words.size(); fact++) {
            both.add(union(strata.by().get(fact), words.get(fact), other.words.get(fact)));
        }
        ImmutableList<ImmutableList<String>> ofBoth = both.build();
        return sum(inWords(ofBoth), other.inWords(ofBoth));
    }

    // A closed list is the same everywhere; words that came with the data are sorted.
    private static ImmutableList<String> union(Fact fact, ImmutableList<String> one, ImmutableList<String> other) {
        return one.equals(other) || fact.type() instanceof FactType.Code
                ? one
                : ImmutableSortedSet.<String>naturalOrder()
                        .addAll(one)
                        .addAll(other)
                        .build()
                        .asList();
    }

    // The same groups, in the same order, with combinations of other words.
    private StratifiedTally inWords(ImmutableList<ImmutableList<String>> others) {
        if (words.equals(others)) {
            return this;
        }
        long[] cells = new long[size()];
        for (int group = 0; group < cells.length; group++) {
            for (int fact = 0; fact < words.size(); fact++) {
                ImmutableList<String> known = others.get(fact);
                int place = word(group, fact).map(known::indexOf).orElse(known.size());
                cells[group] = cells[group] * (known.size() + 1L) + place;
            }
        }
        return new StratifiedTally(strata, others, cells, counts, excluded, missing, values, firstValue, notSupplied);
    }

    private static StratifiedTally sum(StratifiedTally one, StratifiedTally other) {
        int exclusions = one.strata.definition().exclude().size();
        int facts = one.strata.definition().facts().size();
        int most = one.size() + other.size();
        long[] cells = new long[most];
        int[] counts = new int[most * StrataCounter.PLACES];
        long[] excluded = new long[most * exclusions];
        long[] missing = new long[most * facts];
        long[] values = new long[one.values.length + other.values.length];
        int[] firstValue = new int[most + 1];
        int mine = 0;
        int theirs = 0;
        int size = 0;
        while (mine < one.size() || theirs < other.size()) {
            long cell = theirs == other.size()
                            || (mine < one.size() && one.combinations[mine] <= other.combinations[theirs])
                    ? one.combinations[mine]
                    : other.combinations[theirs];
            cells[size] = cell;
            firstValue[size + 1] = firstValue[size];
            if (mine < one.size() && one.combinations[mine] == cell) {
                one.addTo(mine++, size, counts, excluded, missing, values, firstValue);
            }
            if (theirs < other.size() && other.combinations[theirs] == cell) {
                other.addTo(theirs++, size, counts, excluded, missing, values, firstValue);
            }
            size++;
        }
        return new StratifiedTally(
                one.strata,
                one.words,
                Arrays.copyOf(cells, size),
                Arrays.copyOf(counts, size * StrataCounter.PLACES),
                Arrays.copyOf(excluded, size * exclusions),
                Arrays.copyOf(missing, size * facts),
                values,
                Arrays.copyOf(firstValue, size + 1),
                Sets.union(one.notSupplied, other.notSupplied));
    }

    private void addTo(
            int group,
            int into,
            int[] sums,
            long[] excludedSums,
            long[] missingSums,
            long[] allValues,
            int[] firstOfAll) {
        for (int place = 0; place < StrataCounter.PLACES; place++) {
            int at = into * StrataCounter.PLACES + place;
            sums[at] = Math.addExact(sums[at], counts[group * StrataCounter.PLACES + place]);
        }
        add(group, into, strata.definition().exclude().size(), excluded, excludedSums);
        add(group, into, strata.definition().facts().size(), missing, missingSums);
        int length = firstValue[group + 1] - firstValue[group];
        System.arraycopy(values, firstValue[group], allValues, firstOfAll[into + 1], length);
        firstOfAll[into + 1] += length;
    }

    private static void add(int group, int into, int each, long[] from, long[] sums) {
        for (int i = 0; i < each; i++) {
            sums[into * each + i] += from[group * each + i];
        }
    }

    private int count(int group, int place) {
        return counts[group * StrataCounter.PLACES + place];
    }

    private static void add(Map<String, Long> sums, String key, long count) {
        if (count > 0) {
            sums.merge(key, count, Long::sum);
        }
    }

    /**
     * Returns what was counted, without numbers.
     *
     * @return for example {@code powys.p04.placed-over-20-miles by [sex]: 2 groups}
     */
    @Override
    public String toString() {
        return strata.definition().id() + " by " + strata.by() + ": " + size() + " groups";
    }
}
