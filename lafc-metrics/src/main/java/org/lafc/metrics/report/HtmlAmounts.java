package org.lafc.metrics.report;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lafc.core.care.Answer;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.profile.PlacementsBySide;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

/** The parts of the profile that are not one breakdown: amounts, sibling groups, kinds of placement in and out of area. */
final class HtmlAmounts {

    private static final int MOST_STEPS = 60;
    private static final int DECIMALS = 1;

    private final Report report;
    private final Html page;
    private final PublishedProfile published;

    HtmlAmounts(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
    }

    void write() throws IOException {
        spreads();
        distances();
        if (report.profile().siblingGroups().isPresent()) {
            siblings(report.profile().siblingGroups().get());
        }
        placements();
    }

    private void spreads() throws IOException {
        HtmlTable table = page.table(
                page.labels().html("How far and how long"),
                "",
                Column.text("Unit"),
                Column.number("Children with a value"),
                Column.number("No value"),
                Column.number("Mean"),
                Column.number("Lower quartile"),
                Column.number("Median"),
                Column.number("Upper quartile"),
                Column.number("Greatest"));
        for (Spread spread : report.profile().spreads()) {
            String name = page.labels().cell(spread.fact().name())
                    + HtmlProfile.answered(
                            page, PaperFigure.of(spread.fact()).stream().toArray(PaperFigure[]::new));
            if (spread.known() == 0) {
                table.wideRow(
                        name,
                        page.labels()
                                .inCell("No value for any child ("
                                        + Text.escape(spread.fact().missing()) + ")"));
            } else if (published.of(spread) instanceof Published.Shown<Spread>) {
                spread(table, name, spread);
            } else {
                table.wideRow(name, page.labels().inCell(HtmlReport.WITHHELD));
            }
        }
        table.end();
    }

    private void spread(HtmlTable table, String name, Spread spread) throws IOException {
        table.row(
                name,
                page.labels().cell(spread.unit().name()),
                Numbers.whole(spread.known()),
                Numbers.whole(spread.missing()),
                Numbers.decimal(spread.mean(), DECIMALS),
                Numbers.decimal(spread.lowerQuartile(), DECIMALS),
                Numbers.decimal(spread.median(), DECIMALS),
                Numbers.decimal(spread.upperQuartile(), DECIMALS),
                published.showsExtremes()
                        ? Numbers.decimal(spread.greatest(), DECIMALS)
                        : page.labels().inCell(HtmlReport.WITHHELD));
    }

    private void distances() throws IOException {
        ImmutableMap<Reason, Integer> reasons = report.profile().distancesNotMeasured();
        if (!reasons.isEmpty()
                && published.reasons(reasons) instanceof Published.Shown<ImmutableMap<Reason, Integer>>) {
            HtmlTable table = page.table(
                    HtmlProfile.caption(page, "Children without a distance", PaperFigure.FIGURE_1_7),
                    "",
                    Column.number("Children"));
            for (Map.Entry<Reason, Integer> reason : reasons.entrySet()) {
                table.row(page.labels().cell(FactValue.word(reason.getKey())), Numbers.whole(reason.getValue()));
            }
            table.end();
        }
        Histogram values =
                report.profile().spread(ChildFacts.DISTANCE_FROM_HOME).values();
        if (values.total() > 0 && published.showsExtremes()) {
            Optional<Integer> step = step(values);
            if (step.isPresent()) {
                String title = "Children by distance from home";
                page.figure(
                        HtmlProfile.caption(page, title, PaperFigure.FIGURE_1_7),
                        HistogramChart.svg(title, inMiles(values), step.get(), "miles"));
            }
        }
    }

    private static Optional<Integer> step(Histogram values) {
        long most = values.maximum().orElse(0) / FactUnit.MILES.inColumn();
        return Arrays.asList(5, 10, 20, 50, 100).stream()
                .filter(miles -> most / miles < MOST_STEPS)
                .findFirst();
    }

    // Several distances fall into one mile.
    private static Histogram inMiles(Histogram values) {
        return Histogram.of(IntStream.range(0, values.distinct())
                .boxed()
                .flatMapToLong(i -> LongStream.generate(() -> values.value(i) / FactUnit.MILES.inColumn())
                        .limit(values.count(i)))
                .toArray());
    }

    private void siblings(SiblingGroupSizes groups) throws IOException {
        String caption = HtmlProfile.caption(page, "Sibling groups by size", SiblingGroupSizes.ANSWERS);
        if (!(published.of(groups) instanceof Published.Shown<SiblingGroupSizes>)) {
            page.inPlaceOf(caption, HtmlReport.WITHHELD);
            return;
        }
        page.paragraph("<strong>" + Numbers.whole(groups.groups())
                + " sibling groups</strong> (two or more looked-after"
                + " children of one family) hold " + Numbers.whole(groups.children()) + " children; "
                + Numbers.whole(groups.alone()) + " have no sibling in care; of "
                + Numbers.whole(groups.familyNotKnown()) + " the family is not recorded. Placed with at least one"
                + " sibling: " + answers(groups.withSibling()) + " children. Wholly together: "
                + answers(groups.whollyTogether()) + " groups.");
        if (groups.groupsBySize().isEmpty()) {
            return;
        }
        HtmlTable table =
                page.table(caption, "Children in the group", Column.number("Groups"), Column.number("Children"));
        for (Map.Entry<Integer, Long> size : groups.groupsBySize().entrySet()) {
            table.row(
                    Numbers.whole(size.getKey()),
                    Numbers.whole(size.getValue()),
                    Numbers.whole(size.getKey() * size.getValue()));
        }
        table.row(page.labels().cell("All"), Numbers.whole(groups.groups()), Numbers.whole(groups.children()));
        table.end();
    }

    private static String answers(Map<Answer, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> Labels.inSentence(FactValue.word(count.getKey())) + " " + Numbers.whole(count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void placements() throws IOException {
        PlacementsBySide placements = report.profile().placementsBySide();
        String caption =
                HtmlProfile.caption(page, "Kinds of placement in and out of the area", PlacementsBySide.ANSWERS);
        if (placements.kinds().isEmpty()) {
            page.inPlaceOf(caption, "no child");
            return;
        }
        if (!(published.of(placements) instanceof Published.Shown<PlacementsBySide>)) {
            page.inPlaceOf(caption, HtmlReport.WITHHELD);
            return;
        }
        HtmlTable table = page.table(
                caption,
                "",
                Column.numbers("In the area", "Out of the area", "Side not known", "All", "Share in the area"));
        for (String kind : placements.kinds()) {
            long in = placements.count(kind, AreaSide.IN_AREA);
            long out = placements.count(kind, AreaSide.OUT_OF_AREA);
            long unknown = placements.count(kind, AreaSide.NOT_RECORDED);
            table.row(
                    page.labels().cell(kind),
                    Numbers.whole(in),
                    Numbers.whole(out),
                    Numbers.whole(unknown),
                    Numbers.whole(in + out + unknown),
                    Numbers.percent(Proportion.of(in, in + out)));
        }
        table.end();
        page.small("Share of those whose side is known.");
    }
}
