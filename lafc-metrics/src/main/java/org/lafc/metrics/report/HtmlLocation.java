package org.lafc.metrics.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Nation;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.cohort.LocationGrouping;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.stats.Proportion;

/** The part of the page that tells where children are placed: classes and groupings, distance by boundary, flows. */
final class HtmlLocation {

    private static final ImmutableSet<Fact> SHOWN = ImmutableSet.of(
            ChildFacts.LOCATION, ChildFacts.CROSS_BORDER, ChildFacts.AREA_SIDE, ChildFacts.HOME_AREA_SIDE);

    private static final Pattern WORD_START = Pattern.compile("\\b[a-z]");

    private final Report report;
    private final Html page;
    private final PublishedProfile published;

    private HtmlLocation(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
    }

    static void write(Report report, Html page) throws IOException {
        HtmlLocation section = new HtmlLocation(report, page);
        page.heading(2, "Where children are placed");
        section.classes();
        section.groupings();
        section.distanceByBoundary();
        new HtmlFlows(report, page).write();
    }

    static boolean shows(Report report, Breakdown breakdown) {
        return SHOWN.contains(breakdown.fact())
                || LocationGrouping.of(report.authority().nation()).stream()
                        .anyMatch(grouping -> grouping.fact().equals(breakdown.fact()));
    }

    private void classes() throws IOException {
        Breakdown location = report.profile().breakdown(ChildFacts.LOCATION);
        if (published.of(location).isHidden()) {
            page.inPlaceOf(page.labels().html("Location of the placement"), HtmlReport.WITHHELD);
        } else {
            HtmlTable table = page.table(
                    page.labels().marked("Location of the placement, as seen from " + report.authorityHtml()),
                    "",
                    Column.number("Children"),
                    Column.number("Share of all " + Numbers.whole(location.all())));
            for (Breakdown.Row row : location.rows()) {
                table.row(
                        page.labels()
                                .cell(className(row.label(), report.authority().nation())),
                        Numbers.whole(row.count()),
                        Numbers.percent(row.ofAll()));
            }
            table.row(
                    page.labels().cell("Not known or withheld"),
                    Numbers.whole(location.missing()),
                    Numbers.percent(Proportion.of(location.missing(), location.all())));
            table.end();
        }
        Breakdown border = report.profile().breakdown(ChildFacts.CROSS_BORDER);
        page.inPlaceOf(
                page.labels().html("In another nation than the authority"),
                (published.of(border).isHidden()
                                ? HtmlReport.WITHHELD
                                : Numbers.whole(border.rows().get(0).count()) + " of " + Numbers.whole(border.known())
                                        + " children; not known for " + Numbers.whole(border.missing()))
                        + ".");
    }

    private void groupings() throws IOException {
        ImmutableList<LocationGrouping> groupings =
                LocationGrouping.of(report.authority().nation());
        if (groupings.isEmpty()) {
            return;
        }
        HtmlTable table = page.table(
                page.labels().html("The same children, as sources group them"),
                "Source and group",
                Column.number("Children"),
                Column.number("Share of those known"));
        for (LocationGrouping grouping : groupings) {
            grouping(table, report.profile().breakdown(grouping.fact()));
        }
        table.end();
        page.small("Each group is a sum of the classes above. A child of whom no more is known than the side, or the"
                + " nation, is in a group where that is enough.");
    }

    private void grouping(HtmlTable table, Breakdown breakdown) throws IOException {
        table.group("<strong>" + page.labels().cell(breakdown.fact().meaning()) + "</strong><br><small>"
                + page.labels().inCell(Text.escape(breakdown.fact().source())) + "</small>");
        if (published.of(breakdown).isHidden()) {
            table.wideRow(page.labels().cell("Each group"), page.labels().inCell(HtmlReport.WITHHELD));
            return;
        }
        for (Breakdown.Row row : breakdown.rows()) {
            table.row(page.labels().cell(row.label()), Numbers.whole(row.count()), Numbers.percent(row.ofKnown()));
        }
        table.row(
                page.labels().inCell("Left out: " + Text.escape(breakdown.fact().missing())),
                Numbers.whole(breakdown.missing()),
                "");
    }

    private void distanceByBoundary() throws IOException {
        page.heading(3, "Far from home, or over the boundary");
        page.paragraph("Two questions, not one: a child may be far from home and still in the area, or near home and"
                + " already outside. Distance: " + Text.data(report.profile().distanceMethod()) + ".");
        for (DistanceByBoundary distances : report.profile().distanceByBoundary()) {
            String caption = Text.escape(Labels.english(distances.threshold().far())) + " from home";
            if (published.withholds(distances)) {
                page.inPlaceOf(page.labels().marked(caption), HtmlReport.WITHHELD);
                continue;
            }
            HtmlTable table = page.table(
                    page.labels()
                            .marked(caption + ": " + Numbers.whole(distances.farButInside()) + " far but inside, "
                                    + Numbers.whole(distances.nearButOutside()) + " near but outside, of "
                                    + Numbers.whole(distances.children()) + " children"),
                    "",
                    Column.numbers(
                            distances.threshold().near(), distances.threshold().far(), "no distance"));
            side(table, "In the area", distances, AreaSide.IN_AREA);
            side(table, "Out of the area", distances, AreaSide.OUT_OF_AREA);
            side(table, "Side not known", distances, AreaSide.NOT_RECORDED);
            table.end();
        }
    }

    private void side(HtmlTable table, String name, DistanceByBoundary distances, AreaSide side) throws IOException {
        table.row(
                page.labels().cell(name),
                Numbers.whole(distances.count(side, HowFar.NEAR)),
                Numbers.whole(distances.count(side, HowFar.FAR)),
                Numbers.whole(distances.count(side, HowFar.NOT_MEASURED)));
    }

    private static String className(String word, Nation own) {
        return switch (word) {
            case "own-authority" -> "In the authority";
            case "outside-uk" -> "Outside the UK";
            default ->
                (word.equals(Ascii.toLowerCase(own.name())) ? "Elsewhere in " : "In ")
                        + WORD_START
                                .matcher(word.replace('-', ' '))
                                .replaceAll(start -> Ascii.toUpperCase(start.group()));
        };
    }
}
