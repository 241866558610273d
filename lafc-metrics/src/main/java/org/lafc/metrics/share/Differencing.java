package org.lafc.metrics.share;

import static java.util.stream.Collectors.partitioningBy;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.LinkedFigures;
import org.lafc.metrics.disclose.Range;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.scorecard.Scorecard;

/**
 * What two releases tell together, of which one holds all children of the other: a region and one of its councils, or a
 * day and the same day with late children added. Whoever has both has the difference. Safe between threads.
 */
public final class Differencing {

    private Differencing() {}

    /**
     * Finds the measures of which two releases, both published with all their counts, tell a small count of the children
     * that are in the larger one alone. Each measure is looked at by itself, over its counts: numerator, rest of the
     * denominator, each reason for leaving out, each missing fact, pending, and the sums of ratios. Values of means, medians
     * and distributions are not looked at, nor what several measures tell together; {@link LinkedFigures} does that for
     * figures you name.
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

    /**
     * Finds the measures of a region of which a council that knows its own figures learns too much of the others': the
     * region less its own is a release of all the others, and that must be fit to be shown by itself. Each of the tallies is
     * taken as one council's; councils that put their figures together know more.
     *
     * @param councils the tallies of each council, of one period and the same measures
     * @param rule which counts are small
     * @param definitions the definitions they were counted by
     * @return the ids of those measures; none if there is one council alone, and none that a council withholds
     * @throws IllegalArgumentException as {@link SharedTallies#plus} and {@link SharedTallies#results}
     */
    public static ImmutableSortedSet<String> givenAwayByRegion(
            List<SharedTallies> councils, DisclosureRule rule, List<KpiDefinition> definitions) {
        ImmutableSortedSet.Builder<String> givenAway = ImmutableSortedSet.naturalOrder();
        for (int own = 0; own < councils.size(); own++) {
            List<SharedTallies> others = new ArrayList<>(councils);
            others.remove(own);
            others.stream()
                    .reduce(SharedTallies::plus)
                    .ifPresent(rest -> givenAway.addAll(tooSmall(rest, rule, definitions)));
        }
        return givenAway.build();
    }

    private static Set<String> tooSmall(SharedTallies tallies, DisclosureRule rule, List<KpiDefinition> definitions) {
        Map<Boolean, List<KpiResult>> byHidden = tallies.results(definitions).stream()
                .collect(partitioningBy(result -> rule.publish(result).isHidden()));
        Set<String> hidden = new TreeSet<>(Scorecard.builder()
                .results(byHidden.getOrDefault(false, List.of()))
                .disclosure(rule)
                .build()
                .hiddenBesideOthers());
        byHidden.getOrDefault(true, List.of())
                .forEach(result -> hidden.add(result.definition().id()));
        return hidden;
    }

    // The measures of which a count, or how often a value occurs, is a small step away from that of another release,
    // whatever
    // the version of the definition there: most versions of one measure count nearly the same.
    static Set<String> smallSteps(SharedTallies one, SharedTallies other, DisclosureRule rule) {
        if (!one.scope().period().equals(other.scope().period())) {
            throw new IllegalArgumentException("what the readers have already must be of the period "
                    + one.scope().period() + ", but was of " + other.scope().period());
        }
        return Maps.filterEntries(one.tallies(), measure -> {
                    SharedTally known = other.tallies().get(measure.getKey());
                    return known != null
                            && isSmallStep(counts(measure.getValue().tally()), counts(known.tally()), rule);
                })
                .keySet();
    }

    private static boolean isSmallStep(Map<String, Long> one, Map<String, Long> other, DisclosureRule rule) {
        return Sets.union(one.keySet(), other.keySet()).stream()
                .map(name -> Math.abs(one.getOrDefault(name, 0L) - other.getOrDefault(name, 0L)))
                .anyMatch(step -> step > 0 && rule.withholds(step));
    }

    private static Map<String, Long> counts(KpiTally tally) {
        Map<String, Long> counts = new HashMap<>();
        counts.put("initial population", tally.initialPopulation());
        counts.put("denominator", tally.denominator());
        counts.put("numerator", tally.numerator());
        counts.put("not in numerator", tally.denominator() - tally.numerator());
        counts.put("pending", tally.pending());
        counts.put("sum of values", tally.valueSum());
        counts.put("sum they are set against", tally.perSum());
        tally.excluded().forEach((reason, count) -> counts.put("excluded: " + reason, count));
        tally.missing().forEach((fact, count) -> counts.put("missing: " + fact, count));
        for (int i = 0; i < tally.histogram().distinct(); i++) {
            counts.put("value: " + tally.histogram().value(i), tally.histogram().count(i));
        }
        return counts;
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
