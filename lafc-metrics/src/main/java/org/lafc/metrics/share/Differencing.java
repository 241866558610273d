package org.lafc.metrics.share;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.LinkedFigures;
import org.lafc.metrics.disclose.Range;
import org.lafc.metrics.evaluate.KpiTally;

/**
 * What two releases tell together, of which one holds all children of the other: a region and one of its councils, or a
 * day and the same day with late children added. Whoever has both has the difference. Safe between threads.
 */
public final class Differencing {

    private Differencing() {}

    /**
     * Finds the measures of which two releases, both published with all their counts, tell a small count of the children
     * that are in the larger one alone. Each measure is looked at by itself, over its counts: numerator, rest of the
     * denominator, each reason for leaving out, each missing fact, pending, and the sums of ratios. Values of means, medians and distributions are
     * not looked at, nor what several measures tell together; {@link LinkedFigures} does that for figures you name.
     *
     * @param larger the release that holds all the children
     * @param smaller the release that holds some of them
     * @param rule which counts are small
     * @return the ids of those measures; measures that one of the two withholds are not among them
     * @throws IllegalArgumentException if periods or definitions differ, or a count of the smaller one is above that of
     *     the larger
     */
    public static ImmutableSortedSet<String> givenAway(
            SharedTallies larger, SharedTallies smaller, DisclosureRule rule) {
        if (!larger.scope().period().equals(smaller.scope().period())) {
            throw new IllegalArgumentException("two releases must be of one period, but were of "
                    + larger.scope().period() + " and " + smaller.scope().period());
        }
        ImmutableSortedSet.Builder<String> givenAway = ImmutableSortedSet.naturalOrder();
        larger.tallies().forEach((id, whole) -> {
            SharedTally part = smaller.tallies().get(id);
            if (part != null && isGivenAway(whole, part, rule)) {
                givenAway.add(id);
            }
        });
        return givenAway.build();
    }

    private static boolean isGivenAway(SharedTally larger, SharedTally smaller, DisclosureRule rule) {
        larger.requireSameDefinition(smaller);
        return linked(larger.tally(), smaller.tally()).audit().values().stream()
                .anyMatch(finding ->
                        !(finding instanceof LinkedFigures.Found found) || rule.isGivenAwayBy(found.range()));
    }

    private static LinkedFigures linked(KpiTally larger, KpiTally smaller) {
        LinkedFigures.Builder figures = LinkedFigures.builder();
        link(figures, "numerator", larger, smaller, KpiTally::numerator);
        link(figures, "not in numerator", larger, smaller, tally -> tally.denominator() - tally.numerator());
        link(figures, "pending", larger, smaller, KpiTally::pending);
        linkSum(figures, "sum of values", larger, smaller, KpiTally::valueSum);
        linkSum(figures, "sum they are set against", larger, smaller, KpiTally::perSum);
        for (String reason :
                Sets.union(larger.excluded().keySet(), smaller.excluded().keySet())) {
            link(
                    figures,
                    "excluded: " + reason,
                    larger,
                    smaller,
                    tally -> tally.excluded().getOrDefault(reason, 0L));
        }
        for (String fact :
                Sets.union(larger.missing().keySet(), smaller.missing().keySet())) {
            link(
                    figures,
                    "missing: " + fact,
                    larger,
                    smaller,
                    tally -> tally.missing().getOrDefault(fact, 0L));
        }
        return figures.build();
    }

    // A sum of events tells as much as a count; one below 0 counts nothing.
    private static void linkSum(
            LinkedFigures.Builder figures,
            String name,
            KpiTally larger,
            KpiTally smaller,
            Function<KpiTally, Long> sum) {
        if (sum.apply(smaller) >= 0 && sum.apply(larger) >= sum.apply(smaller)) {
            link(figures, name, larger, smaller, sum);
        }
    }

    private static void link(
            LinkedFigures.Builder figures,
            String name,
            KpiTally larger,
            KpiTally smaller,
            Function<KpiTally, Long> count) {
        figures.published("larger: " + name, count.apply(larger), List.of("both " + name, "rest " + name))
                .published("smaller: " + name, count.apply(smaller), List.of("both " + name))
                .hidden("rest: " + name, new Range(0, OptionalLong.empty()), List.of("rest " + name));
    }
}
