package org.lafc.metrics.report;

import static java.util.stream.Collectors.toMap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.place.AreaSide;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.disclose.Range;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Population;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.profile.PlacementsBySide;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;

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
    private final List<String> smallShown = new ArrayList<>();

    SumsAttack(Report report) {
        this.report = report;
        this.all = report.profile().children();
        breakdowns();
        splits();
        siblings();
        places();
        sides();
        routes();
        years();
        shown();
        while (narrow()) {}
    }

    /** The small counts that are shown, and those that were told although they are hidden. */
    ImmutableList<String> told() {
        return Stream.concat(
                        smallShown.stream(),
                        truth.entrySet().stream()
                                .filter(count -> isSmall(count.getValue()))
                                .map(Map.Entry::getKey)
                                .filter(name -> report.disclosure().isGivenAwayBy(ranges.get(name))))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isSmall(long count) {
        return count != 0 && report.disclosure().withholds(count);
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

    /** Why there is no distance, and far and near on each side. */
    private void places() {
        List<String> reasons = new ArrayList<>();
        report.profile()
                .distancesNotMeasured()
                .forEach((reason, children) ->
                        reasons.add(add("no-distance|" + FactValue.word(reason), (long) children)));
        if (!reasons.isEmpty()) {
            sum(name(ChildFacts.DISTANCE_FROM_HOME, "no value"), 1, reasons);
        }
        for (DistanceByBoundary table : report.profile().distanceByBoundary()) {
            String prefix = "distance-by-boundary." + table.threshold().far().replace(' ', '-') + "|";
            List<String> unmeasured = new ArrayList<>();
            for (AreaSide side : AreaSide.values()) {
                List<String> cells = new ArrayList<>();
                for (HowFar howFar : HowFar.values()) {
                    cells.add(add(
                            prefix + FactValue.word(side) + ", " + FactValue.word(howFar), table.count(side, howFar)));
                }
                unmeasured.add(cells.get(HowFar.NOT_MEASURED.ordinal()));
                sum(ofSide(side), 1, cells);
            }
            sum(name(ChildFacts.DISTANCE_FROM_HOME, "no value"), 1, unmeasured);
        }
    }

    private static String ofSide(AreaSide side) {
        return name(ChildFacts.AREA_SIDE, side == AreaSide.NOT_RECORDED ? "no value" : FactValue.word(side));
    }

    /** Each kind of placement is in the area, out of it or not known. */
    private void sides() {
        PlacementsBySide placements = report.profile().placementsBySide();
        for (String kind : placements.kinds()) {
            List<String> cells = new ArrayList<>();
            for (AreaSide side : AreaSide.values()) {
                cells.add(
                        add("placements-by-side|" + kind + ", " + FactValue.word(side), placements.count(kind, side)));
            }
            sum(
                    name(ChildFacts.PLACEMENT_PROVISION, kind.equals(PlacementsBySide.NOT_KNOWN) ? "no value" : kind),
                    1,
                    cells);
        }
        for (AreaSide side : AreaSide.values()) {
            sum(
                    ofSide(side),
                    1,
                    placements.kinds().stream()
                            .map(kind -> "placements-by-side|" + kind + ", " + FactValue.word(side))
                            .toList());
        }
    }

    /** Who comes from a locality is placed somewhere, and who is placed in one comes from somewhere. */
    private void routes() {
        ListMultimap<String, String> ends = ArrayListMultimap.create();
        report.profile().flows().routes().forEach((route, children) -> {
            String name = add(
                    "flows|" + ProfileFigures.place(route.origin()) + " to "
                            + ProfileFigures.place(route.destination()),
                    children);
            ends.put(name(ChildFacts.HOME_LOCALITY, route.origin().toString()), name);
            ends.put(name(ChildFacts.PLACEMENT_LOCALITY, route.destination().toString()), name);
        });
        ends.asMap().forEach((locality, routes) -> {
            if (truth.containsKey(locality)) {
                sum(locality, 1, ImmutableList.copyOf(routes));
            }
        });
    }

    /** The ages of the year are those of the breakdown. */
    private void years() {
        for (YearFigure figure : report.profile().years().about(Topic.AGE_BAND)) {
            boolean own = figure.whose().equals(report.authority().code())
                    && figure.date().equals(report.profile().censusDate().day())
                    && figure.origin() == Origin.COUNTED;
            if (own) {
                String name = add(
                        "years.age-band|" + figure.category(), figure.value().longValueExact());
                sum(name(ChildFacts.AGE_BAND, figure.category()), 1, List.of(name));
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
        sum(add("sibling-groups|alone", groups.get().alone()), 1, List.of(name(size, "1")));
        sum(add("sibling-groups|family not known", groups.get().familyNotKnown()), 1, List.of(name(size, "no value")));
        sum(
                add(
                        "sibling-groups|with a sibling: yes",
                        groups.get().withSibling().getOrDefault(Answer.YES, 0L)),
                1,
                List.of(name(with, "yes")));
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
            if (figure.indicator().startsWith("profile.spread.")) {
                String fact = figure.indicator().substring("profile.spread.".length());
                know(fact + "|no value", all - figure.base().orElseThrow().longValueExact());
            } else if (figure.indicator().startsWith("profile.")) {
                inProfile(figure);
            } else if (figure.category().isEmpty()) {
                measure(figure, measures.get(figure.indicator()));
            }
        }
    }

    private void inProfile(Figure figure) {
        String name = figure.indicator().substring("profile.".length()) + "|" + figure.category();
        if (figure.unit().equals("children")
                && isSmall(figure.value().orElseThrow().longValueExact())) {
            smallShown.add(name);
        }
        if (name.startsWith("sibling-groups|of ")) {
            know(
                    name.replace("sibling-groups|of ", "groups of "),
                    figure.value().orElseThrow().longValueExact());
        } else if (ranges.containsKey(name) && isOwnYear(figure)) {
            know(name, figure.value().orElseThrow().longValueExact());
        }
    }

    private boolean isOwnYear(Figure figure) {
        return figure.period().equals(report.profile().censusDate().toString())
                && figure.whose()
                        .filter(whose -> !whose.equals(report.authority().code()))
                        .isEmpty();
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
        ranges.putIfAbsent(whole, Range.of(0, all));
        parts.forEach(part -> ranges.putIfAbsent(part, Range.of(0, all)));
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
