package org.lafc.metrics.report;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.CountTable;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.disclose.Suppression;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.profile.Localities;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.PlacementsBySide;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.Sufficiency;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.stats.Proportion;

/**
 * The parts of the profile as readers see them. A part whose counts stand in other tables too is shown whole or not at
 * all: what is hidden in one table could be told by another.
 */
final class PublishedProfile {

    private static final int QUARTERS = 4;
    private static final int HUNDRED = 100;
    private static final int TEN_THOUSAND = 10_000;

    private final Report report;
    private final DisclosureRule rule;
    private final LinkedTables linked;

    PublishedProfile(Report report) {
        this.report = report;
        this.rule = report.disclosure();
        this.linked = new LinkedTables(report);
    }

    /** A breakdown: whole or not at all if other figures count the same children, else with its small rows covered. */
    Published<PublishedBreakdown> of(Breakdown breakdown) {
        return linked.areLinkedTo(breakdown) && withholds(breakdown) ? Published.hidden() : rule.publish(breakdown);
    }

    /** Mean and quartiles; the greatest is one child's own and stands behind {@link #showsExtremes()}. */
    Published<Spread> of(Spread spread) {
        boolean ofHidden = report.profile().breakdowns().stream()
                .filter(breakdown -> breakdown.fact().equals(spread.fact()))
                .anyMatch(breakdown -> withholds(breakdown) || of(breakdown).isHidden());
        return either(spread, ofHidden || isOfFew(spread) || anySmall(spread.known(), spread.missing()));
    }

    /** Whether a quarter of the children with a value are so few that quartiles tell single values. */
    boolean isOfFew(Spread spread) {
        return rule.withholdsSmallNumbers() && spread.known() >= 1 && spread.known() <= QUARTERS * rule.smallBase();
    }

    /** Whether a table of far and near is hidden: what two of them leave between their distances is told too. */
    boolean withholds(DistanceByBoundary table) {
        return hasSmall(table)
                || report.profile().distanceByBoundary().stream()
                        .filter(other -> !other.threshold().equals(table.threshold()) && !hasSmall(other))
                        .anyMatch(other -> Arrays.stream(AreaSide.values())
                                .mapToLong(side -> table.count(side, HowFar.FAR) - other.count(side, HowFar.FAR))
                                .anyMatch(between -> between != 0 && rule.withholds(Math.abs(between))));
    }

    private boolean hasSmall(DistanceByBoundary table) {
        return anySmall(table.counts().values());
    }

    /** Whether what is true of one child or family may be told. */
    boolean showsExtremes() {
        return !rule.withholdsSmallNumbers();
    }

    Published<ImmutableMap<Reason, Integer>> reasons(ImmutableMap<Reason, Integer> reasons) {
        return either(reasons, reasons.values().stream().anyMatch(count -> rule.withholds(count)));
    }

    Published<SiblingGroupSizes> of(SiblingGroupSizes groups) {
        return either(groups, withholds(report.profile().breakdown(ChildFacts.SIBLING_GROUP_SIZE)));
    }

    private boolean hasSmall(SiblingGroupSizes groups) {
        List<Long> counts = new ArrayList<>(groups.groupsBySize().values());
        counts.addAll(groups.withSibling().values());
        counts.addAll(groups.whollyTogether().values());
        counts.add(groups.alone());
        counts.add(groups.familyNotKnown());
        // How many groups there are of a size tells how many children are in them.
        groups.groupsBySize().forEach((size, number) -> counts.add(size * number));
        return anySmall(counts);
    }

    /** From where to where: all routes or none. */
    Published<Flows> of(Flows flows) {
        return either(
                flows,
                anySmall(flows.routes().values()) || anySmall(flows.hosted().values()));
    }

    Published<PlacementsBySide> of(PlacementsBySide placements) {
        return either(placements, anySmall(placements.counts().values()));
    }

    /** A list of counts that add up, with its total; a list of nobody is hidden only with its total. */
    Published<PublishedTable> list(Map<?, Long> counts) {
        CountTable table = CountTable.oneWay(
                counts.keySet().stream().map(String::valueOf).toList(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
        return rule.suppress(table) instanceof Suppression.Safe safe
                        && !safe.table().total().isHidden()
                ? Published.shown(safe.table())
                : Published.hidden();
    }

    /** Whether contracts are hidden: a place may be bought for one child. All of them, so that none tells another. */
    boolean withholdsContracts(Provision provision) {
        return provision.contracts().map(counts -> anySmall(counts.values())).orElse(false);
    }

    /** Whether a figure of a year is hidden: with all others about the same children. */
    boolean withholds(YearFigure figure) {
        List<YearFigure> together = report.profile().years().figures().stream()
                .filter(other -> other.topic() == figure.topic()
                        && other.whose().equals(figure.whose())
                        && other.date().equals(figure.date()))
                .toList();
        return together.stream().anyMatch(this::isSmall)
                || (figure.topic() == Topic.MANY_MOVES && anyDifferenceSmall(together))
                || (figure.origin() == Origin.GIVEN && differsFromCounted(together))
                || isTold(figure, together);
    }

    // Bands of another cut, or of a few children more, tell those who are in the one and not in the other.
    private boolean differsFromCounted(List<YearFigure> together) {
        Map<Boolean, Map<String, Long>> byOrigin = together.stream()
                .filter(figure -> childrenOf(figure).isPresent())
                .collect(partitioningBy(
                        figure -> figure.origin() == Origin.COUNTED,
                        toMap(
                                YearFigure::category,
                                figure -> childrenOf(figure).getAsLong(),
                                (number, share) -> number)));
        Map<String, Long> counted = byOrigin.getOrDefault(true, Map.of());
        Map<String, Long> given = byOrigin.getOrDefault(false, Map.of());
        return rule.withholdsSmallNumbers()
                && !counted.isEmpty()
                && given.entrySet().stream()
                        .anyMatch(one -> !counted.containsKey(one.getKey())
                                || isSmallDifference(one.getValue() - counted.get(one.getKey())));
    }

    private boolean isSmallDifference(long difference) {
        return difference != 0 && rule.withholds(Math.abs(difference));
    }

    // The same children stand in a table or measures of their own, whose hidden numbers these figures must not tell.
    private boolean isTold(YearFigure figure, List<YearFigure> together) {
        LocalDate day = report.profile().censusDate().day();
        boolean ownYear = figure.date().equals(day);
        boolean yearBefore = figure.date().equals(day.minusYears(1));
        if (!figure.whose().equals(report.authority().code())
                || !(ownYear || yearBefore)
                || (figure.topic() != Topic.AGE_BAND && figure.topic() != Topic.MANY_MOVES)) {
            return false;
        }
        Fact fact = figure.topic() == Topic.AGE_BAND ? ChildFacts.AGE_BAND : ChildFacts.MOVES_IN_YEAR;
        return (ownYear && withholds(report.profile().breakdown(fact)))
                || report.scorecard()
                        .tellsSmallWith(
                                together.stream()
                                        .filter(one -> one.origin() == Origin.COUNTED)
                                        .collect(toMap(
                                                YearCriteria::of,
                                                one -> one.value().longValue())),
                                yearBefore);
    }

    // The children by size of their sibling group tell how many groups there are of the size.
    private boolean withholds(Breakdown breakdown) {
        boolean ofSiblings = breakdown.fact().equals(ChildFacts.SIBLING_GROUP_SIZE)
                || breakdown.fact().equals(ChildFacts.PLACED_WITH_SIBLING);
        return linked.haveSmall(breakdown)
                || (ofSiblings
                        && report.profile()
                                .siblingGroups()
                                .filter(this::hasSmall)
                                .isPresent());
    }

    // Of the authority's own children it may be known elsewhere how many there were, so a share alone may tell how many
    // it is.
    private boolean isSmall(YearFigure figure) {
        return childrenOf(figure).isPresent()
                ? isSmall(figure, childrenOf(figure).getAsLong())
                : rule.withholds(1) && figure.whose().equals(report.authority().code());
    }

    private boolean isSmall(YearFigure figure, long count) {
        return anySmall(count, figure.leftOut())
                || (figure.topic() != Topic.LOOKED_AFTER
                        && figure.base().isPresent()
                        && figure.base().getAsLong() >= count
                        && rule.publish(Proportion.of(count, figure.base().getAsLong()))
                                .isHidden());
    }

    // A percentage or rate with its base is a number of children: 25% of 4 is one child.
    private static OptionalLong childrenOf(YearFigure figure) {
        int of = figure.unit() == Unit.PERCENT ? HUNDRED : TEN_THOUSAND;
        if (figure.unit() == Unit.CHILDREN) {
            return OptionalLong.of(figure.value().longValue());
        }
        return figure.base().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(figure.value()
                        .multiply(BigDecimal.valueOf(figure.base().getAsLong()))
                        .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    // Who has three moves or more is among those with three placements or more.
    private boolean anyDifferenceSmall(List<YearFigure> together) {
        long[] counts = together.stream()
                .flatMapToLong(figure -> childrenOf(figure).stream())
                .toArray();
        return Arrays.stream(counts)
                .anyMatch(one -> Arrays.stream(counts).anyMatch(other -> rule.withholds(Math.abs(one - other))));
    }

    /** All localities, or none: what one hides the others and the flows would tell. */
    Published<Localities> localities() {
        Localities localities = report.profile().localities();
        return either(localities, localities.all().stream().anyMatch(this::hasSmall));
    }

    private boolean hasSmall(LocalityReport locality) {
        Stream<Long> hosted = locality.hosted().stream().flatMap(counts -> counts.values().stream());
        Stream<Long> distances = locality.distances().in(ValueBands.P4).stream().map(Proportion::numerator);
        return Stream.of(
                        locality.goTo().values().stream(),
                        locality.comeFrom().values().stream(),
                        locality.notMeasured().values().stream(),
                        hosted,
                        distances,
                        locality.sufficiency().stream().flatMap(PublishedProfile::counts))
                .flatMap(counts -> counts)
                .anyMatch(rule::withholds);
    }

    private static Stream<Long> counts(Sufficiency row) {
        return Stream.of(
                row.needing(),
                row.needingHere(),
                row.needing() - row.needingHere(),
                row.placedHere(),
                row.placedHere() - row.needingHere(),
                row.hosted().orElse(0));
    }

    private boolean anySmall(long... counts) {
        for (long count : counts) {
            if (rule.withholds(count)) {
                return true;
            }
        }
        return false;
    }

    private boolean anySmall(Iterable<Long> counts) {
        return JsonLocation.withholds(report, counts);
    }

    private static <T> Published<T> either(T part, boolean withheld) {
        return withheld ? Published.hidden() : Published.shown(part);
    }
}
