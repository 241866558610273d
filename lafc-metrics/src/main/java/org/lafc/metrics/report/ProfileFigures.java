package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.lafc.core.care.Answer;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.HostedChildren;
import org.lafc.metrics.profile.PlacementsBySide;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Origin;

/** The figures of the profile beside its breakdowns, one number a row: what the page hides is hidden here too. */
final class ProfileFigures {

    private static final String CHILDREN = "children";
    private static final int LAST_AGE_OF_CHILDREN = 17;

    private final Profile profile;
    private final PublishedProfile published;
    private final String withheld;
    private final ImmutableList.Builder<Figure> figures;

    private ProfileFigures(Report report, String withheld, ImmutableList.Builder<Figure> figures) {
        this.profile = report.profile();
        this.published = new PublishedProfile(report);
        this.withheld = withheld;
        this.figures = figures;
    }

    static void add(Report report, String withheld, ImmutableList.Builder<Figure> figures) {
        ProfileFigures parts = new ProfileFigures(report, withheld, figures);
        parts.profile.spreads().forEach(parts::spread);
        parts.reasons();
        parts.profile.distanceByBoundary().forEach(parts::distanceByBoundary);
        parts.placementsBySide();
        parts.profile.siblingGroups().ifPresent(parts::siblings);
        parts.flows();
        parts.profile.years().figures().forEach(parts::year);
        parts.profile.hosted().ifPresent(parts::hosted);
        parts.profile.provision().ifPresent(parts::provision);
        parts.profile.projections().ifPresent(parts::projections);
    }

    private Figure named(String name, String title, String unit) {
        return Figure.named(profile.censusDate().toString(), "profile." + name, title, unit);
    }

    private void count(Figure figure, String category, long count, OptionalLong base) {
        figures.add(figure.of(category)
                .with(
                        BigDecimal.valueOf(count),
                        base.isPresent() ? Optional.of(BigDecimal.valueOf(base.getAsLong())) : Optional.empty()));
    }

    private void spread(Spread spread) {
        Figure figure = named(
                "spread." + spread.fact().name(),
                Labels.english(spread.fact().name()),
                spread.unit().name());
        if (spread.known() == 0) {
            return;
        }
        if (published.of(spread).isHidden()) {
            figures.add(figure.without(withheld));
            return;
        }
        ImmutableMap.of(
                        "mean", spread.mean(),
                        "lower quartile", spread.lowerQuartile(),
                        "median", spread.median(),
                        "upper quartile", spread.upperQuartile())
                .forEach((category, value) -> amount(figure.of(category), value, spread.known()));
        if (published.showsExtremes()) {
            amount(figure.of("greatest"), spread.greatest(), spread.known());
        } else {
            figures.add(figure.of("greatest").without(withheld));
        }
    }

    private void amount(Figure figure, OptionalDouble value, long base) {
        figures.add(figure.with(value, BigDecimal.valueOf(base), ""));
    }

    private void reasons() {
        if (profile.distancesNotMeasured().isEmpty()) {
            return;
        }
        Figure figure = named("no-distance", "Children without a distance", CHILDREN);
        if (published.reasons(profile.distancesNotMeasured())
                instanceof Published.Shown<ImmutableMap<Reason, Integer>> shown) {
            shown.value()
                    .forEach((reason, children) ->
                            count(figure, FactValue.word(reason), children, OptionalLong.of(profile.children())));
        } else {
            figures.add(figure.without(withheld));
        }
    }

    private void distanceByBoundary(DistanceByBoundary table) {
        Figure figure = named(
                "distance-by-boundary." + table.threshold().far().replace(' ', '-'),
                table.threshold().far() + " from home, in and out of the area",
                CHILDREN);
        if (published.withholds(table)) {
            figures.add(figure.without(withheld));
            return;
        }
        for (AreaSide side : AreaSide.values()) {
            for (HowFar howFar : HowFar.values()) {
                count(
                        figure,
                        FactValue.word(side) + ", " + FactValue.word(howFar),
                        table.count(side, howFar),
                        OptionalLong.of(table.children()));
            }
        }
    }

    private void placementsBySide() {
        PlacementsBySide placements = profile.placementsBySide();
        if (placements.kinds().isEmpty()) {
            return;
        }
        Figure figure = named("placements-by-side", "Kinds of placement in and out of the area", CHILDREN);
        if (published.of(placements).isHidden()) {
            figures.add(figure.without(withheld));
            return;
        }
        for (String kind : placements.kinds()) {
            for (AreaSide side : AreaSide.values()) {
                count(
                        figure,
                        kind + ", " + FactValue.word(side),
                        placements.count(kind, side),
                        OptionalLong.of(profile.children()));
            }
        }
    }

    private void siblings(SiblingGroupSizes groups) {
        Figure children = named("sibling-groups", "Children by sibling group", CHILDREN);
        Figure number = named("sibling-groups", "Sibling groups", "groups");
        if (published.of(groups).isHidden()) {
            figures.add(number.without(withheld));
            return;
        }
        OptionalLong all = OptionalLong.of(profile.children());
        OptionalLong ofGroups = OptionalLong.of(groups.groups());
        count(number, "", groups.groups(), OptionalLong.empty());
        groups.groupsBySize().forEach((size, count) -> count(number, "of " + size, count, ofGroups));
        for (Map.Entry<Answer, Long> answer : groups.whollyTogether().entrySet()) {
            count(number, "wholly together: " + FactValue.word(answer.getKey()), answer.getValue(), ofGroups);
        }
        count(children, "in a group", groups.children(), all);
        count(children, "alone", groups.alone(), all);
        count(children, "family not known", groups.familyNotKnown(), all);
        for (Map.Entry<Answer, Long> answer : groups.withSibling().entrySet()) {
            count(
                    children,
                    "with a sibling: " + FactValue.word(answer.getKey()),
                    answer.getValue(),
                    OptionalLong.of(groups.children()));
        }
    }

    private void flows() {
        Flows flows = profile.flows();
        if (flows.places().isEmpty()) {
            return;
        }
        if (published.of(flows).isHidden()) {
            figures.add(named("flows", "From locality to locality", CHILDREN).without(withheld));
            return;
        }
        routes(named("flows", "From locality to locality", CHILDREN), flows.routes());
        routes(named("flows.hosted", "Hosted children, from where to where", CHILDREN), flows.hosted());
    }

    private void routes(Figure figure, SortedMap<Flows.Route, Long> routes) {
        routes.forEach((route, children) -> count(
                figure, place(route.origin()) + " to " + place(route.destination()), children, OptionalLong.empty()));
    }

    // A locality may be called "outside", so what is none stands in brackets.
    static String place(FlowPlace place) {
        return place.kind() == FlowPlace.Kind.NAMED ? place.toString() : "[" + place + "]";
    }

    private void year(YearFigure year) {
        String name = "years." + FactValue.word(year.topic());
        Figure figure = new Figure(
                        year.date().toString(),
                        Optional.of(year.whose()),
                        "profile." + name + (year.origin() == Origin.GIVEN ? ".given" : ""),
                        Labels.english(FactValue.word(year.topic())),
                        "",
                        FactValue.word(year.unit()),
                        Optional.empty(),
                        Optional.empty(),
                        "")
                .of(year.category());
        figures.add(
                published.withholds(year)
                        ? figure.without(withheld)
                        : figure.with(
                                year.value(),
                                year.base().isPresent()
                                        ? Optional.of(
                                                BigDecimal.valueOf(year.base().getAsLong()))
                                        : Optional.empty()));
    }

    private void hosted(HostedChildren hosted) {
        list("hosted.by-placing-authority", "Hosted children by who placed them", hosted.byPlacingAuthority());
        list("hosted.by-placement-type", "Hosted children by kind of placement", hosted.byPlacementType());
        list("hosted.by-locality", "Hosted children by locality", hosted.byLocality());
    }

    private void list(String name, String title, Map<?, Long> counts) {
        Figure figure = named(name, title, CHILDREN);
        if (counts.isEmpty()) {
            count(figure, "", 0, OptionalLong.empty());
        } else if (published.list(counts) instanceof Published.Shown<PublishedTable> shown) {
            int column = 0;
            for (Object label : counts.keySet()) {
                listed(
                        figure.of(label instanceof Enum<?> word ? FactValue.word(word) : label.toString()),
                        shown.value().at(new Cell(0, column++)));
            }
            listed(figure, shown.value().total());
        } else {
            figures.add(figure.without(withheld));
        }
    }

    private void listed(Figure figure, Published<Long> count) {
        figures.add(
                count instanceof Published.Shown<Long> shown
                        ? figure.with(BigDecimal.valueOf(shown.value()), Optional.empty())
                        : figure.without(withheld));
    }

    private void provision(Provision provision) {
        Figure homes = named("homes", "Children's homes by owner", "homes");
        Figure beds = named("homes.beds", "Beds in children's homes by owner", "beds");
        OptionalLong none = OptionalLong.empty();
        count(homes, "", provision.total().homes(), none);
        count(beds, "", provision.total().beds(), none);
        provision.byOwner().forEach((owner, count) -> {
            count(homes, FactValue.word(owner), count.homes(), none);
            count(beds, FactValue.word(owner), count.beds(), none);
        });
        provision
                .homesByRegulation()
                .ifPresent(regulations -> regulations
                        .asMap()
                        .forEach((regulation, found) -> count(
                                named("homes.regulation-not-met", "Homes by regulation not met", "homes"),
                                regulation,
                                found.size(),
                                OptionalLong.of(provision.total().homes()))));
        Figure contracts = named("contracts", "Contracts for placements in force on the day", "contracts");
        provision
                .contracts()
                .ifPresent(kinds -> kinds.forEach((kind, number) -> {
                    if (published.withholdsContracts(provision)) {
                        figures.add(contracts.of(FactValue.word(kind)).without(withheld));
                    } else {
                        count(contracts, FactValue.word(kind), number, none);
                    }
                }));
    }

    private void projections(ProjectedPopulation projections) {
        for (int year : projections.years()) {
            Figure figure = Figure.named(
                    String.valueOf(year), "profile.projections", "Residents expected, by age", "residents");
            projections
                    .byBand(year, AgeBands.POWYS)
                    .forEach((band, residents) -> count(figure, band, residents, OptionalLong.empty()));
            projections
                    .residents(year, 0, LAST_AGE_OF_CHILDREN)
                    .ifPresent(
                            residents -> count(figure, "0-" + LAST_AGE_OF_CHILDREN, residents, OptionalLong.empty()));
        }
    }
}
