package org.lafc.metrics.report;

import static java.util.stream.Collectors.toMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.PlacementType;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.PlacementLocation;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.LocationGrouping;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.scorecard.ScoredMeasure;

/**
 * Which tables count the same children again, so that what one hides another could tell, and what follows for a
 * breakdown: it is shown whole or not at all.
 *
 * <p>Three kinds: a family is shown whole or hidden whole. Tables of place are each shown whole or not at all. Any other
 * breakdown covers its own small rows, unless a measure that is shown adds rows of it.
 */
final class LinkedTables {

    private static final ImmutableList<ImmutableSet<Fact>> FAMILIES = ImmutableList.of(
            ImmutableSet.of(ChildFacts.PLACEMENT_TYPE, ChildFacts.PROVIDER, ChildFacts.PLACEMENT_PROVISION),
            ImmutableSet.of(ChildFacts.REFERRAL_SOURCE_GROUP, ChildFacts.REFERRAL_SOURCE),
            ImmutableSet.of(
                    ChildFacts.SIBLING_GROUP_SIZE, ChildFacts.PLACED_WITH_SIBLING, ChildFacts.PLACED_WITH_ALL_SIBLINGS),
            ImmutableSet.of(ChildFacts.FATHER_KNOWN, ChildFacts.FATHER_AGE),
            ImmutableSet.of(ChildFacts.MOTHER_KNOWN, ChildFacts.MOTHER_AGE),
            ImmutableSet.of(ChildFacts.AGE_BAND, ChildFacts.AGE),
            ImmutableSet.of(ChildFacts.ETHNIC_GROUP, ChildFacts.ETHNIC_GROUP_BROAD),
            ImmutableSet.of(ChildFacts.MOVES_IN_YEAR, ChildFacts.PLACEMENTS_IN_YEAR),
            ImmutableSet.of(ChildFacts.MONTHS_IN_PLACEMENT, ChildFacts.DAYS_IN_PLACEMENT));

    private static final ImmutableSet<Fact> OF_PLACE =
            ImmutableSet.of(ChildFacts.HOME_LOCALITY, ChildFacts.PLACEMENT_LOCALITY, ChildFacts.DISTANCE_FROM_HOME);

    private static final String IN = FactValue.word(AreaSide.IN_AREA);
    private static final String OUT = FactValue.word(AreaSide.OUT_OF_AREA);
    private static final String OWN = FactValue.word(PlacementLocation.OWN_AUTHORITY);

    /** Two breakdowns whose words fall into the same wider classes: where a class differs, the difference is told. */
    private record Refinement(Fact coarse, UnaryOperator<String> wide, Fact fine, UnaryOperator<String> ofFine) {
        static Refinement of(Fact coarse, Fact fine, UnaryOperator<String> ofFine) {
            return new Refinement(coarse, word -> word, fine, ofFine);
        }
    }

    private static final ImmutableList<Refinement> REFINEMENTS = ImmutableList.of(
            Refinement.of(
                    ChildFacts.PLACEMENT_TYPE,
                    ChildFacts.PLACEMENT_PROVISION,
                    word -> word.endsWith("-foster") && !word.equals(FactValue.word(PlacementType.KINSHIP_FOSTER))
                            ? FactValue.word(PlacementType.FOSTER)
                            : word),
            Refinement.of(
                    ChildFacts.REFERRAL_SOURCE_GROUP,
                    ChildFacts.REFERRAL_SOURCE,
                    word -> Arrays.stream(ReferralSource.values())
                            .filter(source -> FactValue.word(source).equals(word))
                            .map(source -> FactValue.word(source.group()))
                            .findFirst()
                            .orElse(word)),
            new Refinement(
                    ChildFacts.SIBLING_GROUP_SIZE,
                    size -> size.equals("1") ? "alone" : "in a group",
                    ChildFacts.PLACED_WITH_SIBLING,
                    word -> word.equals("yes") || word.equals("no") ? "in a group" : "alone"),
            Refinement.of(ChildFacts.FATHER_KNOWN, ChildFacts.FATHER_AGE, age -> FactValue.word(Answer.YES)),
            Refinement.of(ChildFacts.MOTHER_KNOWN, ChildFacts.MOTHER_AGE, age -> FactValue.word(Answer.YES)),
            Refinement.of(ChildFacts.HOME_AREA_SIDE, ChildFacts.HOME_LOCALITY, locality -> IN),
            Refinement.of(ChildFacts.AREA_SIDE, ChildFacts.PLACEMENT_LOCALITY, locality -> IN));

    private final Report report;
    private final DisclosureRule rule;

    LinkedTables(Report report) {
        this.report = report;
        this.rule = report.disclosure();
    }

    /** Whether other figures of the report add rows of this breakdown, or it rows of theirs. */
    boolean areLinkedTo(Breakdown breakdown) {
        ImmutableSet<Fact> family = familyOf(breakdown.fact());
        return isOfPlace(breakdown) || membersOf(family).size() > 1 || isToldByMeasures(family);
    }

    /** Whether a small number stands in this breakdown, in one of its family, or in what one of them leaves of another. */
    boolean haveSmall(Breakdown breakdown) {
        if (!rule.withholdsSmallNumbers()) {
            return false;
        }
        ImmutableSet<Fact> family = familyOf(breakdown.fact());
        return membersOf(family).stream().anyMatch(rule::withholds)
                || isToldBy(family, this::isHiddenBesideOthers)
                || membersOf(family).stream().anyMatch(this::tellsBesideMeasures)
                || refinements().filter(pair -> family.contains(pair.fine())).anyMatch(this::leavesSmall);
    }

    private boolean isOfPlace(Breakdown breakdown) {
        return OF_PLACE.contains(breakdown.fact()) || HtmlLocation.shows(report, breakdown);
    }

    private static ImmutableSet<Fact> familyOf(Fact fact) {
        return FAMILIES.stream()
                .filter(family -> family.contains(fact))
                .findFirst()
                .orElseGet(() -> ImmutableSet.of(fact));
    }

    private List<Breakdown> membersOf(ImmutableSet<Fact> family) {
        return report.profile().breakdowns().stream()
                .filter(breakdown -> family.contains(breakdown.fact()))
                .toList();
    }

    private Stream<Refinement> refinements() {
        return Stream.concat(
                REFINEMENTS.stream(),
                Stream.concat(
                        Stream.of(
                                Refinement.of(
                                        ChildFacts.AREA_SIDE, ChildFacts.LOCATION, word -> word.equals(OWN) ? IN : OUT),
                                Refinement.of(ChildFacts.CROSS_BORDER, ChildFacts.LOCATION, this::isAcross)),
                        LocationGrouping.of(report.authority().nation()).stream()
                                .flatMap(LinkedTables::groupings)));
    }

    private String isAcross(String word) {
        boolean own = word.equals(OWN)
                || word.equals(Ascii.toLowerCase(report.authority().nation().name()));
        return FactValue.word(own ? Answer.NO : Answer.YES);
    }

    private static Stream<Refinement> groupings(LocationGrouping grouping) {
        ImmutableSet<String> own = grouping.groups().entrySet().stream()
                .filter(group -> group.getValue().contains(PlacementLocation.OWN_AUTHORITY))
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
        return Stream.of(
                Refinement.of(
                        grouping.fact(),
                        ChildFacts.LOCATION,
                        word -> grouping.groups().entrySet().stream()
                                .filter(group -> group.getValue().stream()
                                        .anyMatch(place -> FactValue.word(place).equals(word)))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(word)),
                Refinement.of(ChildFacts.AREA_SIDE, grouping.fact(), group -> own.contains(group) ? IN : OUT));
    }

    private boolean leavesSmall(Refinement pair) {
        Optional<Breakdown> coarse = only(pair.coarse());
        Optional<Breakdown> fine = only(pair.fine());
        if (coarse.isEmpty() || fine.isEmpty()) {
            return false;
        }
        Map<String, Long> left = new HashMap<>();
        coarse.get().rows().forEach(row -> left.merge(pair.wide().apply(row.label()), row.count(), Long::sum));
        fine.get().rows().forEach(row -> left.merge(pair.ofFine().apply(row.label()), -row.count(), Long::sum));
        return isSmall(coarse.get().missing() - fine.get().missing())
                || left.values().stream().anyMatch(this::isSmall);
    }

    private Optional<Breakdown> only(Fact fact) {
        return membersOf(ImmutableSet.of(fact)).stream().findFirst();
    }

    private boolean isSmall(long difference) {
        return difference != 0 && rule.withholds(Math.abs(difference));
    }

    // A measure of all children tells how many have no value even where it counts by several facts at once.
    private boolean isToldByMeasures(ImmutableSet<Fact> family) {
        return isToldBy(family, measure -> !measure.figure().isHidden() || isHiddenBesideOthers(measure));
    }

    private boolean tellsBesideMeasures(Breakdown breakdown) {
        return breakdown.fact().type().units().isEmpty()
                && report.scorecard()
                        .tellsSmallWith(
                                breakdown.rows().stream()
                                        .collect(toMap(
                                                row -> new Criterion.IsWord(
                                                        breakdown.fact(), ImmutableSet.of(row.label())),
                                                Breakdown.Row::count)),
                                false);
    }

    // Its table would give what it may not.
    private boolean isHiddenBesideOthers(ScoredMeasure measure) {
        return report.scorecard()
                .hiddenBesideOthers()
                .contains(measure.definition().id());
    }

    private boolean isToldBy(ImmutableSet<Fact> family, Predicate<ScoredMeasure> which) {
        return report.scorecard().measures().stream()
                .filter(which)
                .map(ScoredMeasure::definition)
                .filter(definition ->
                        !definition.isOfResults() && definition.population().rows() == RowSet.LOOKED_AFTER_ON_DATE)
                .anyMatch(definition -> isTold(family, definition));
    }

    private static boolean isTold(ImmutableSet<Fact> family, KpiDefinition definition) {
        Set<Fact> among = new HashSet<>();
        definition.population().where().ifPresent(where -> collect(where, among));
        return family.containsAll(among)
                && Stream.concat(definition.facts().stream(), definition.strata().stream())
                        .anyMatch(family::contains);
    }

    private static void collect(Criterion criterion, Set<Fact> facts) {
        if (criterion instanceof Criterion.All all) {
            all.parts().forEach(part -> collect(part, facts));
        } else if (criterion instanceof Criterion.Any any) {
            any.parts().forEach(part -> collect(part, facts));
        } else if (criterion instanceof Criterion.Not not) {
            collect(not.part(), facts);
        } else if (criterion instanceof Criterion.IsWord word) {
            facts.add(word.fact());
        } else if (criterion instanceof Criterion.Compares compares) {
            facts.add(compares.fact());
        }
    }
}
