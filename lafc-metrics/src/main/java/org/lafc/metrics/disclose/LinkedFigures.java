package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a reader can work out of several figures together, wherever they were published: tables that share totals,
 * measures beside a table, two releases, areas that nest or overlap, rounded figures.
 *
 * <p>Name the groups of children that no figure splits; each figure is a sum of such groups. Say what was published of
 * each, and which figures are to stay hidden. The audit finds the least and the most of each hidden figure, exactly: in
 * whole numbers, without rounding. Where that would take too long it says so, and then nothing is proved.
 *
 * <p>For two releases of one table {@link #ofReleases} names the groups. Meant for up to a hundred groups that are not
 * settled at first sight: two releases of 8 by 8, one of which holds the other, take half a second, two of 6 by 6 that
 * overlap some seconds, larger ones are given up. Immutable and safe between threads.
 */
public final class LinkedFigures {

    // Some seconds.
    private static final long MOST_WORK = 100_000_000;

    /** How the children of a second release relate to those of the first. */
    public enum Releases {
        /** All children of the first are in the second: a wider area, or the same with children added. */
        SECOND_HOLDS_FIRST,
        /** Some children are in both, some in one of them. */
        OVERLAP
    }

    /** What the audit found of one hidden figure. */
    public sealed interface Finding {}

    /**
     * What a reader can say of a hidden figure.
     *
     * @param range all it can be; both ends can be reached
     */
    public record Found(Range range) implements Finding {
        /**
         * Checks that nothing is missing.
         *
         * @param range all it can be
         */
        public Found {
            requireNonNull(range, "range");
        }
    }

    /** The search was too long. Nothing is known of the figure: do not take it for safe. */
    public record NotFound() implements Finding {}

    private record Figure(String name, ImmutableSet<String> groups, Range known, boolean hidden) {}

    private final ImmutableList<Figure> figures;
    private final ImmutableList<String> groups;

    private LinkedFigures(ImmutableList<Figure> figures) {
        this.figures = figures;
        Set<String> all = new LinkedHashSet<>();
        figures.forEach(figure -> all.addAll(figure.groups()));
        this.groups = ImmutableList.copyOf(all);
    }

    /**
     * Returns a builder.
     *
     * @return a new builder without figures
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder with two releases of one table. Hidden figures are those hidden in each ({@code first: r1, c2}),
     * and how many children joined or left in each place ({@code joined: r1, c2}), which a reader may get by
     * subtraction though neither release shows it. What else is known is added to the builder: for example that the
     * releases differ by one child, as {@code published("joined", 1, builder.groupsOf("joined: total"))}.
     *
     * @param first the first release
     * @param second the second, with the same rows and columns
     * @param releases whether the second holds all children of the first
     * @param leastHidden the least that readers know a hidden count to be, see {@link DisclosureRule#leastHidden()}
     * @return a builder with both
     * @throws IllegalArgumentException if the tables differ in rows or columns
     */
    public static Builder ofReleases(PublishedTable first, PublishedTable second, Releases releases, long leastHidden) {
        if (!first.shape().equals(second.shape())) {
            throw new IllegalArgumentException(
                    "two releases must have the same rows and columns, but were " + first + " and " + second);
        }
        TableShape shape = first.shape();
        Builder builder = builder();
        for (int i = 0; i < shape.figures(); i++) {
            String name = shape.name(i);
            List<String> stayed = new ArrayList<>();
            List<String> left = new ArrayList<>();
            List<String> joined = new ArrayList<>();
            shape.partsOf(i).forEach(part -> {
                stayed.add("in both " + part);
                joined.add("joined " + part);
                if (releases == Releases.OVERLAP) {
                    left.add("left " + part);
                }
            });
            builder.figure("first: " + name, first.figure(i), leastHidden, join(stayed, left));
            builder.figure("second: " + name, second.figure(i), leastHidden, join(stayed, joined));
            builder.hidden("joined: " + name, joined);
            if (releases == Releases.OVERLAP) {
                builder.hidden("left: " + name, left);
            }
        }
        return builder;
    }

    private static List<String> join(List<String> some, List<String> others) {
        return ImmutableList.<String>builder().addAll(some).addAll(others).build();
    }

    /**
     * Audits the hidden figures.
     *
     * @return what can be worked out of each, in the order they were named
     * @throws IllegalArgumentException if no counts agree with what was published
     */
    public ImmutableMap<String, Finding> audit() {
        return audit(new ExactTableau.Work(MOST_WORK));
    }

    ImmutableMap<String, Finding> audit(ExactTableau.Work work) {
        Map<String, Integer> places = new HashMap<>();
        groups.forEach(group -> places.put(group, places.size()));
        List<Narrowing.Sum> sums = figures.stream()
                .map(figure -> new Narrowing.Sum(
                        ImmutableIntArray.copyOf(figure.groups().stream().mapToInt(places::get)), figure.known()))
                .toList();
        Narrowing narrowing = new Narrowing(groups.size(), sums);
        int[] unknowns = IntStream.range(0, groups.size())
                .filter(group -> !narrowing.isSettled(group))
                .toArray();
        WholeNumberSearch search = new WholeNumberSearch(unknowns.length, limits(sums, narrowing, unknowns), work);
        if (narrowing.isContradictory() || search.isContradictory()) {
            throw new IllegalArgumentException(
                    "published figures must agree, but no whole numbers of children agree with all of these");
        }
        ImmutableMap.Builder<String, Finding> findings = ImmutableMap.builder();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).hidden()) {
                findings.put(figures.get(i).name(), finding(sums.get(i), narrowing, unknowns, search));
            }
        }
        return findings.buildOrThrow();
    }

    private static Finding finding(Narrowing.Sum sum, Narrowing narrowing, int[] unknowns, WholeNumberSearch search) {
        long settled = settled(sum, narrowing);
        int[] coefficients = coefficients(sum, unknowns, 1);
        boolean[] counted = new boolean[unknowns.length];
        boolean any = false;
        for (int i = 0; i < unknowns.length; i++) {
            counted[i] = coefficients[i] > 0;
            any |= counted[i];
        }
        if (!any) {
            return new Found(Range.of(settled, settled));
        }
        WholeNumberSearch.Bound least = search.greatest(counted, true);
        WholeNumberSearch.Bound most = search.greatest(counted, false);
        if (!least.isFound() || !most.isFound() || least.value().isEmpty()) {
            return new NotFound();
        }
        OptionalLong maximum = most.value().isPresent()
                ? OptionalLong.of(settled + most.value().getAsLong())
                : OptionalLong.empty();
        return new Found(new Range(settled - least.value().getAsLong(), maximum));
    }

    // Each figure that counts an unsettled group, less what is settled, as limits from above and below; no limit twice.
    private static int[][] limits(List<Narrowing.Sum> sums, Narrowing narrowing, int[] unknowns) {
        Set<ImmutableIntArray> limits = new LinkedHashSet<>();
        for (Narrowing.Sum sum : sums) {
            if (sum.groups().stream().allMatch(narrowing::isSettled)) {
                continue;
            }
            long settled = settled(sum, narrowing);
            OptionalLong maximum = sum.known().maximum();
            if (maximum.isPresent()) {
                int[] atMost = coefficients(sum, unknowns, 1);
                atMost[unknowns.length] = (int) (maximum.getAsLong() - settled);
                limits.add(ImmutableIntArray.copyOf(atMost));
            }
            if (sum.known().minimum() > settled) {
                int[] atLeast = coefficients(sum, unknowns, -1);
                atLeast[unknowns.length] = (int) (settled - sum.known().minimum());
                limits.add(ImmutableIntArray.copyOf(atLeast));
            }
        }
        return limits.stream().map(ImmutableIntArray::toArray).toArray(int[][]::new);
    }

    private static int[] coefficients(Narrowing.Sum sum, int[] unknowns, int sign) {
        int[] coefficients = new int[unknowns.length + 1];
        for (int group : sum.groups().asList()) {
            int place = Arrays.binarySearch(unknowns, group);
            if (place >= 0) {
                coefficients[place] = sign;
            }
        }
        return coefficients;
    }

    private static long settled(Narrowing.Sum sum, Narrowing narrowing) {
        return sum.groups().stream()
                .filter(narrowing::isSettled)
                .mapToLong(narrowing::least)
                .sum();
    }

    /**
     * Returns how much is linked.
     *
     * @return for example {@code 12 figures of 9 groups}
     */
    @Override
    public String toString() {
        return figures.size() + " figures of " + groups.size() + " groups";
    }

    /** Builds linked figures. Not safe between threads. */
    public static final class Builder {

        private final Map<String, Figure> figures = new LinkedHashMap<>();

        Builder() {}

        /**
         * Adds a figure that was published.
         *
         * @param name its name
         * @param count what was published
         * @param groups the groups it counts
         * @return this builder
         * @throws IllegalArgumentException if the name is taken, there is no group, or the count is out of range
         */
        public Builder published(String name, long count, Collection<String> groups) {
            return add(name, groups, Range.of(count, count), false);
        }

        /**
         * Adds a figure of which a range is known, for example a rounded one, see {@link Rounding#possible}.
         *
         * @param name its name
         * @param range what is known of it
         * @param groups the groups it counts
         * @return this builder
         * @throws IllegalArgumentException if the name is taken, there is no group, or the range is out of range
         */
        public Builder published(String name, Range range, Collection<String> groups) {
            return add(name, groups, range, false);
        }

        /**
         * Adds a figure that is to stay hidden.
         *
         * @param name its name
         * @param groups the groups it counts
         * @return this builder
         * @throws IllegalArgumentException if the name is taken or there is no group
         */
        public Builder hidden(String name, Collection<String> groups) {
            return add(name, groups, new Range(0, OptionalLong.empty()), true);
        }

        /**
         * Adds a figure that is to stay hidden and of which a range is known, for example by the rule.
         *
         * @param name its name
         * @param range what is known of it
         * @param groups the groups it counts
         * @return this builder
         * @throws IllegalArgumentException if the name is taken, there is no group, or the range is out of range
         */
        public Builder hidden(String name, Range range, Collection<String> groups) {
            return add(name, groups, range, true);
        }

        /**
         * Returns the groups of a figure that was added.
         *
         * @param name its name
         * @return its groups
         * @throws IllegalArgumentException if no figure has the name
         */
        public ImmutableSet<String> groupsOf(String name) {
            Figure figure = figures.get(name);
            if (figure == null) {
                throw new IllegalArgumentException("a figure must have been added, but '" + name + "' was not");
            }
            return figure.groups();
        }

        private void figure(String name, Published<Long> figure, long leastHidden, List<String> groups) {
            if (figure instanceof Published.Shown<Long> shown) {
                published(name, shown.value(), groups);
            } else {
                hidden(name, new Range(leastHidden, OptionalLong.empty()), groups);
            }
        }

        private Builder add(String name, Collection<String> groups, Range known, boolean hidden) {
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("a figure must count a group, but '" + name + "' counts none");
            }
            if (known.minimum() < 0
                    || known.minimum() > Integer.MAX_VALUE
                    || known.maximum().orElse(0) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "a figure must lie in 0 to " + Integer.MAX_VALUE + ", but '" + name + "' is " + known);
            }
            if (figures.putIfAbsent(name, new Figure(name, ImmutableSet.copyOf(groups), known, hidden)) != null) {
                throw new IllegalArgumentException("a figure must have a name of its own, but '" + name + "' is taken");
            }
            return this;
        }

        /**
         * Returns the figures.
         *
         * @return the figures, ready to audit
         * @throws IllegalArgumentException if there is none
         */
        public LinkedFigures build() {
            if (figures.isEmpty()) {
                throw new IllegalArgumentException("linked figures must be at least one, but were none");
            }
            return new LinkedFigures(ImmutableList.copyOf(figures.values()));
        }
    }
}
