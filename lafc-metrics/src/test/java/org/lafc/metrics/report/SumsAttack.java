package org.lafc.metrics.report;

import static java.util.stream.Collectors.toMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.Range;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Population;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.profile.SiblingGroupSizes;

/**
 * A reader of the list of figures who knows which counts are sums of others: narrows each hidden count by every sum, until
 * nothing moves. What is true of a count is kept beside it, for the test alone.
 */
final class SumsAttack {

    /** Counts that add up to nothing: what is on one side of a sum counts once, on the other minus so often. */
    private record Sum(Map<String, Long> times) {}

    private final Report report;
    private final long all;
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final Map<String, Long> truth = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    SumsAttack(Report report) {
        this.report = report;
        this.all = report.profile().children();
        breakdowns();
        splits();
        siblings();
        shown();
        while (narrow()) {}
    }

    /** The small counts that were told although they are hidden. */
    ImmutableList<String> told() {
        return truth.entrySet().stream()
                .filter(count -> count.getValue() != 0 && report.disclosure().withholds(count.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> report.disclosure().isGivenAwayBy(ranges.get(name)))
                .collect(ImmutableList.toImmutableList());
    }

    private void breakdowns() {
        for (Breakdown breakdown : report.profile().breakdowns()) {
            List<String> rows = new ArrayList<>();
            for (Breakdown.Row row : breakdown.rows()) {
                rows.add(add(name(breakdown.fact(), row.label()), row.count()));
            }
            rows.add(add(name(breakdown.fact(), "no value"), breakdown.missing()));
            add("all", all);
            sum("all", 1, rows);
        }
    }

    private void splits() {
        Map<String, List<String>> foster =
                Map.of("foster", List.of("in-house-foster", "agency-foster", "other-foster"));
        split(
                ChildFacts.PLACEMENT_TYPE,
                ChildFacts.PLACEMENT_PROVISION,
                word -> foster.getOrDefault(word, List.of(word)));
        Map<String, List<String>> sources = Map.of(
                "police", List.of("police"),
                "education", List.of("school"),
                "voluntary", List.of("voluntary-agency", "nspcc"),
                "individual", List.of("relative", "parent", "anonymous", "neighbour", "guardian"),
                "housing", List.of("housing"));
        split(
                ChildFacts.REFERRAL_SOURCE_GROUP,
                ChildFacts.REFERRAL_SOURCE,
                group -> sources.getOrDefault(group, List.of()));
    }

    /** Each row of the one is some rows of the other, and children of whom no more is known. */
    private void split(Fact coarse, Fact fine, Function<String, List<String>> parts) {
        if (find(coarse).isEmpty() || find(fine).isEmpty()) {
            return;
        }
        for (Breakdown.Row row : find(coarse).get().rows()) {
            List<String> rows = new ArrayList<>(parts.apply(row.label()).stream()
                    .map(word -> name(fine, word))
                    .toList());
            if (!rows.isEmpty()) {
                long known = rows.stream().mapToLong(truth::get).sum();
                rows.add(add(name(coarse, row.label() + " and no more known"), row.count() - known));
                sum(name(coarse, row.label()), 1, rows);
            }
        }
    }

    private void siblings() {
        Optional<SiblingGroupSizes> groups = report.profile().siblingGroups();
        if (groups.isEmpty()) {
            return;
        }
        Fact size = ChildFacts.SIBLING_GROUP_SIZE;
        Fact with = ChildFacts.PLACED_WITH_SIBLING;
        String open = add("of a group, no answer", groups.get().children() - count(with, "yes") - count(with, "no"));
        sum(name(with, "no value"), 1, List.of(name(size, "no value"), open));
        sum(name(with, "no-sibling-in-care"), 1, List.of(name(size, "1")));
        List<String> kinds = new ArrayList<>();
        for (int children = 2; children <= 4; children++) {
            String kind =
                    add("groups of " + children, groups.get().groupsBySize().getOrDefault(children, 0L));
            sum(name(size, String.valueOf(children)), children, List.of(kind));
            kinds.add(kind);
        }
        kinds.add(add(
                "larger groups",
                groups.get().groups() - kinds.stream().mapToLong(truth::get).sum()));
        sum(add("groups", groups.get().groups()), 1, kinds);
    }

    /** Takes what is shown, and of measures that count all children by the words of one fact the sums of rows. */
    private void shown() {
        know("all", all);
        Map<String, KpiDefinition> measures = KpiCatalogue.builtIn().definitions().stream()
                .collect(toMap(KpiDefinition::id, definition -> definition));
        for (Figure figure : Figures.of(report)) {
            if (figure.value().isEmpty()) {
                continue;
            }
            if (figure.indicator().startsWith("profile.")) {
                know(
                        figure.indicator().substring("profile.".length()) + "|" + figure.category(),
                        figure.value().get().longValueExact());
            } else if (figure.category().isEmpty()) {
                measure(figure, measures.get(figure.indicator()));
            }
        }
    }

    private void measure(Figure figure, KpiDefinition definition) {
        if (definition.id().equals("cwm-taf.ct2-4.groups-together")) {
            know("groups", figure.base().orElseThrow().longValueExact());
        }
        if (definition.score() == Score.PROPORTION
                && definition.population().equals(Population.LOOKED_AFTER)
                && definition.exclude().isEmpty()
                && definition.numerator().orElse(null) instanceof Criterion.IsWord word
                && find(word.fact()).isPresent()) {
            BigDecimal base = figure.base().orElseThrow();
            String name = add(definition.id(), 0);
            know(
                    name,
                    figure.value()
                            .orElseThrow()
                            .multiply(base)
                            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                            .longValueExact());
            truth.remove(name);
            sum(
                    name,
                    1,
                    word.anyOf().stream().map(one -> name(word.fact(), one)).toList());
        }
    }

    private static String name(Fact fact, String label) {
        return fact.name() + "|" + label;
    }

    private Optional<Breakdown> find(Fact fact) {
        return report.profile().breakdowns().stream()
                .filter(breakdown -> breakdown.fact().equals(fact))
                .findFirst();
    }

    private long count(Fact fact, String label) {
        return truth.get(name(fact, label));
    }

    private String add(String name, long count) {
        truth.put(name, count);
        ranges.putIfAbsent(name, Range.of(0, all));
        return name;
    }

    private void know(String name, long count) {
        if (ranges.containsKey(name)) {
            ranges.put(name, Range.of(count, count));
            truth.remove(name);
        }
    }

    private void sum(String whole, long times, List<String> parts) {
        Map<String, Long> sum = new LinkedHashMap<>();
        sum.put(whole, -1L);
        ImmutableSet.copyOf(parts).forEach(part -> sum.put(part, times));
        sums.add(new Sum(sum));
    }

    private boolean narrow() {
        boolean narrowed = false;
        for (Sum sum : sums) {
            for (Map.Entry<String, Long> one : sum.times().entrySet()) {
                long least = 0;
                long most = 0;
                for (Map.Entry<String, Long> other : sum.times().entrySet()) {
                    if (!other.equals(one)) {
                        long atLeast = ranges.get(other.getKey()).minimum();
                        long atMost = ranges.get(other.getKey()).maximum().orElseThrow();
                        boolean adds = other.getValue() > 0;
                        least += other.getValue() * (adds ? atLeast : atMost);
                        most += other.getValue() * (adds ? atMost : atLeast);
                    }
                }
                long times = Math.abs(one.getValue());
                boolean isPart = one.getValue() > 0;
                long low = -Math.floorDiv(isPart ? most : -least, times);
                long high = Math.floorDiv(isPart ? -least : most, times);
                narrowed |= within(one.getKey(), low, high);
            }
        }
        return narrowed;
    }

    private boolean within(String name, long low, long high) {
        Range before = ranges.get(name);
        Range now = new Range(
                Math.max(before.minimum(), low),
                OptionalLong.of(Math.min(before.maximum().orElseThrow(), high)));
        ranges.put(name, now);
        return !now.equals(before);
    }
}
