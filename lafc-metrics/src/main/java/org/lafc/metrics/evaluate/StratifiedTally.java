package org.lafc.metrics.evaluate;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
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
    private final int[] numbers; // of the groups among those counted
    private final GroupCounts counts;
    private final Supplier<Values.ByGroup> values;
    private final ImmutableSortedSet<String> notSupplied;

    private StratifiedTally(
            Strata strata,
            ImmutableList<ImmutableList<String>> words,
            long[] combinations,
            int[] numbers,
            GroupCounts counts,
            Set<String> notSupplied) {
        this.strata = strata;
        this.words = words;
        this.combinations = combinations;
        this.numbers = numbers;
        this.counts = counts;
        this.values = Suppliers.memoize(counts::valuesByGroup);
        this.notSupplied = ImmutableSortedSet.copyOf(notSupplied);
    }

    /** Of counts by the number of a group, the groups in which the measure looked at somebody, in order. */
    static StratifiedTally of(Strata strata, Groups groups, GroupCounts counts, Set<String> notSupplied) {
        int[] inOrder = groups.inOrder();
        int[] numbers = new int[inOrder.length];
        long[] combinations = new long[inOrder.length];
        int size = 0;
        for (int group : inOrder) {
            if (counts.population(group) > 0) {
                combinations[size] = groups.combination(group);
                numbers[size++] = group;
            }
        }
        return new StratifiedTally(
                strata,
                groups.words(),
                Arrays.copyOf(combinations, size),
                Arrays.copyOf(numbers, size),
                counts,
                notSupplied);
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
        return counts.population(numbers[group]);
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
     * @throws IllegalArgumentException if it does not fit a long
     */
    public long sum(int group) {
        return sum(counts.values, group);
    }

    private long sum(Optional<Values> ofGroups, int group) {
        return ofGroups.map(each -> each.sum(numbers[group])).orElse(0L);
    }

    /**
     * Returns the greatest value of a group.
     *
     * @param group the group
     * @return the value in the unit of the column, empty without values
     */
    public Optional<Long> greatest(int group) {
        return counts.values.filter(each -> denominator(group) > 0).map(each -> each.greatest(numbers[group]));
    }

    /**
     * Returns the tally of a group. That of a rate holds no residents.
     *
     * @param group the group
     * @return all that was counted of it
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public KpiTally tally(int group) {
        int number = numbers[group];
        boolean summed = strata.definition().score() == Score.RATIO; // its sums are all it needs
        return KpiTally.builder()
                .initialPopulation(initialPopulation(group))
                .excluded(counts.excluded(number))
                .missing(counts.missing(number))
                .pending(count(group, CompiledKpi.PENDING))
                .notSupplied(notSupplied)
                .denominator(denominator(group))
                .numerator(numerator(group))
                .histogram(counts.keepsValues() ? values.get().histogram(number) : Histogram.EMPTY)
                .valueSum(summed ? sum(group) : 0)
                .perSum(sum(counts.pers, group))
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
        return new StratifiedTally(strata, others, cells, numbers, counts, notSupplied);
    }

    private static StratifiedTally sum(StratifiedTally one, StratifiedTally other) {
        long[] cells = new long[one.size() + other.size()];
        int[] mine = new int[one.size()]; // places in the sum
        int[] theirs = new int[other.size()];
        int atMine = 0;
        int atTheirs = 0;
        int size = 0;
        while (atMine < one.size() || atTheirs < other.size()) {
            long my = atMine < one.size() ? one.combinations[atMine] : Long.MAX_VALUE;
            long their = atTheirs < other.size() ? other.combinations[atTheirs] : Long.MAX_VALUE;
            long cell = Math.min(my, their);
            cells[size] = cell;
            if (my == cell) {
                mine[atMine++] = size;
            }
            if (their == cell) {
                theirs[atTheirs++] = size;
            }
            size++;
        }
        GroupCounts both = new GroupCounts(one.strata.definition(), one.counts.kept() + other.counts.kept());
        both.growTo(size);
        both.add(one.counts, one.numbers, mine);
        both.add(other.counts, other.numbers, theirs);
        return new StratifiedTally(
                one.strata,
                one.words,
                Arrays.copyOf(cells, size),
                IntStream.range(0, size).toArray(),
                both,
                Sets.union(one.notSupplied, other.notSupplied));
    }

    private int count(int group, int place) {
        return counts.count(numbers[group], place);
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
