package org.lafc.metrics.report;

import static org.lafc.metrics.report.HtmlReport.percent;
import static org.lafc.metrics.report.HtmlReport.text;
import static org.lafc.metrics.report.HtmlReport.words;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Nation;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.FlowSummary;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.cohort.LocationGrouping;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.stats.Proportion;

/** The part of the page that tells where children are placed: classes and groupings, distance by boundary, flows. */
final class HtmlLocation {

    /** More places than this make a table of all routes too wide to read; profile.json holds them. */
    private static final int WIDEST = 12;

    private static final ImmutableSet<Fact> SHOWN = ImmutableSet.of(
            ChildFacts.LOCATION, ChildFacts.CROSS_BORDER, ChildFacts.AREA_SIDE, ChildFacts.HOME_AREA_SIDE);

    private static final Pattern WORD_START = Pattern.compile("\\b[a-z]");

    private final Report report;
    private final Appendable out;
    private ImmutableList<String> headings = ImmutableList.of();

    private HtmlLocation(Report report, Appendable out) {
        this.report = report;
        this.out = out;
    }

    static void write(Report report, Appendable out) throws IOException {
        HtmlLocation section = new HtmlLocation(report, out);
        section.line("<h2>Where children are placed</h2>");
        section.classes();
        section.distanceByBoundary();
        section.flows();
    }

    static boolean shows(Report report, Breakdown breakdown) {
        return SHOWN.contains(breakdown.fact())
                || LocationGrouping.of(report.authority().nation()).stream()
                        .anyMatch(grouping -> grouping.fact().equals(breakdown.fact()));
    }

    // The groupings are sums of the classes, so one table's hidden rows could be told by another's: each is shown whole
    // or not at all.
    static Published<PublishedBreakdown> published(Report report, Breakdown breakdown) {
        return shows(report, breakdown) && report.disclosure().withholds(breakdown)
                ? Published.hidden()
                : report.disclosure().publish(breakdown);
    }

    private void classes() throws IOException {
        Breakdown location = report.profile().breakdown(ChildFacts.LOCATION);
        if (report.disclosure().withholds(location)) {
            line("<p><strong>Location of the placement:</strong> " + HtmlReport.WITHHELD + "</p>");
        } else {
            tableStart("Location of the placement, as seen from "
                    + report.authority().code());
            header("", "Children", "Share of all " + location.all());
            for (Breakdown.Row row : location.rows()) {
                row(
                        className(row.label(), report.authority().nation()),
                        String.valueOf(row.count()),
                        percent(row.ofAll()));
            }
            row("Not known or withheld", String.valueOf(location.missing()), shareMissing(location));
            tableEnd();
        }
        Breakdown border = report.profile().breakdown(ChildFacts.CROSS_BORDER);
        line("<p><strong>In another nation than the authority:</strong> "
                + (report.disclosure().withholds(border)
                        ? HtmlReport.WITHHELD
                        : border.rows().get(0).count() + " of " + border.known() + " children; not known for "
                                + border.missing())
                + ".</p>");
        ImmutableList<LocationGrouping> groupings =
                LocationGrouping.of(report.authority().nation());
        if (groupings.isEmpty()) {
            return;
        }
        tableStart("The same children, as sources group them");
        header("Source and group", "Children", "Share of those known");
        for (LocationGrouping grouping : groupings) {
            grouping(report.profile().breakdown(grouping.fact()));
        }
        tableEnd();
        line(
                "<p><small>Each group is a sum of the classes above. A child of whom no more is known than the side, or the"
                        + " nation, is in a group where that is enough.</small></p>");
    }

    private void grouping(Breakdown breakdown) throws IOException {
        line("<tr><th scope=\"rowgroup\" colspan=\"3\"><strong>"
                + text(words(breakdown.fact().meaning())) + "</strong><br><small>"
                + text(breakdown.fact().source()) + "</small></th></tr>");
        if (report.disclosure().withholds(breakdown)) {
            row(HtmlReport.WITHHELD, "", "");
            return;
        }
        for (Breakdown.Row row : breakdown.rows()) {
            row(words(row.label()), String.valueOf(row.count()), percent(row.ofKnown()));
        }
        row("Left out: " + breakdown.fact().missing(), String.valueOf(breakdown.missing()), "");
    }

    private void distanceByBoundary() throws IOException {
        line("<h3>Far from home, or over the boundary</h3>");
        line("<p>Two questions, not one: a child may be far from home and still in the area, or near home and already"
                + " outside. Distance: " + text(report.profile().distanceMethod()) + ".</p>");
        for (DistanceByBoundary table : report.profile().distanceByBoundary()) {
            String caption = words(table.threshold().far()) + " from home";
            if (JsonLocation.withholds(report, table.counts().values())) {
                line("<p><strong>" + text(caption) + ":</strong> " + HtmlReport.WITHHELD + "</p>");
                continue;
            }
            tableStart(caption + ": " + table.farButInside() + " far but inside, " + table.nearButOutside()
                    + " near but outside, of " + table.children() + " children");
            header("", table.threshold().near(), table.threshold().far(), "no distance");
            row("In the area", counts(table, AreaSide.IN_AREA));
            row("Out of the area", counts(table, AreaSide.OUT_OF_AREA));
            row("Side not known", counts(table, AreaSide.NOT_RECORDED));
            tableEnd();
        }
    }

    private static String[] counts(DistanceByBoundary table, AreaSide side) {
        return new String[] {
            String.valueOf(table.count(side, HowFar.NEAR)),
            String.valueOf(table.count(side, HowFar.FAR)),
            String.valueOf(table.count(side, HowFar.NOT_MEASURED))
        };
    }

    private void flows() throws IOException {
        line("<h3>From locality to locality</h3>");
        Flows flows = report.profile().flows();
        if (flows.places().isEmpty()) {
            line("<p>No localities were given, or no home or placement could be found in one.</p>");
            return;
        }
        if (JsonLocation.withholds(report, flows.routes().values())
                || JsonLocation.withholds(report, flows.hosted().values())) {
            line("<p>" + HtmlReport.WITHHELD + "</p>");
            return;
        }
        line("<p>From the locality of the home to the locality of the placement. Net is arrivals less those who leave:"
                + " below 0, the locality sends more of our children away than it takes in. Hosted are children whom other"
                + " authorities have placed here.</p>");
        summaries(flows);
        line("<p><small>Not in a row above: " + flows.fromOutside() + " of " + flows.children()
                + " children whose home is outside the area, " + flows.originNotKnown()
                + " whose home is not known to be in a locality. Who leaves for where is not known, or comes from where is"
                + " not known, is not in Net.</small></p>");
        routes(flows);
        hosted(flows);
    }

    private void summaries(Flows flows) throws IOException {
        tableStart("Children by locality");
        header(
                "Locality",
                "From here",
                "Stay",
                "To other localities",
                "Out of area",
                "To not known",
                "Arrive",
                "From not known",
                "Net",
                "Hosted",
                "Net with hosted");
        for (Map.Entry<FlowPlace, FlowSummary> summary : flows.summaries().entrySet()) {
            summary(summary.getKey().toString(), summary.getValue());
        }
        summary("All localities", flows.total());
        tableEnd();
    }

    private void summary(String locality, FlowSummary summary) throws IOException {
        row(
                locality,
                String.valueOf(summary.from()),
                summary.stay() + " (" + percent(summary.retention()) + ")",
                String.valueOf(summary.elsewhere() - summary.outside()),
                String.valueOf(summary.outside()),
                String.valueOf(summary.destinationNotKnown()),
                String.valueOf(summary.arrivals()),
                String.valueOf(summary.originNotKnown()),
                signed(summary.net()),
                String.valueOf(summary.hosted()),
                signed(summary.netWithHosted()));
    }

    private void routes(Flows flows) throws IOException {
        if (flows.places().size() > WIDEST) {
            line("<p><small>Who goes from where to where stands in profile.json: the table is too wide for this"
                    + " page.</small></p>");
            return;
        }
        List<FlowPlace> places = new ArrayList<>(flows.places());
        places.add(FlowPlace.OUTSIDE);
        places.add(FlowPlace.NOT_KNOWN);
        tableStart("From (rows) to (columns)");
        List<String> names = new ArrayList<>(List.of("From"));
        places.forEach(place -> names.add(words(place.toString())));
        header(names.toArray(String[]::new));
        for (FlowPlace origin : places) {
            row(
                    words(origin.toString()),
                    places.stream()
                            .map(destination -> String.valueOf(flows.count(origin, destination)))
                            .toArray(String[]::new));
        }
        tableEnd();
    }

    private void hosted(Flows flows) throws IOException {
        if (flows.hosted().isEmpty()) {
            return;
        }
        SortedMap<FlowPlace, Long> byAuthority = new TreeMap<>();
        flows.hosted().forEach((route, count) -> byAuthority.merge(route.origin(), count, Long::sum));
        tableStart("Hosted children by the authority or region that placed them");
        header("Placed by", "Children");
        for (Map.Entry<FlowPlace, Long> count : byAuthority.entrySet()) {
            row(count.getKey().toString(), String.valueOf(count.getValue()));
        }
        row("All", String.valueOf(flows.hostedChildren()));
        tableEnd();
    }

    private static String className(String word, Nation own) {
        return switch (word) {
            case "own-authority" -> "In the authority";
            case "outside-uk" -> "Outside the UK";
            default ->
                (word.equals(own.name().toLowerCase(Locale.ROOT)) ? "Elsewhere in " : "In ")
                        + WORD_START
                                .matcher(word.replace('-', ' '))
                                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
        };
    }

    private static String shareMissing(Breakdown breakdown) {
        return percent(Proportion.of(breakdown.missing(), breakdown.all()));
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "\u2212" + -number : "0";
    }

    private void tableStart(String caption) throws IOException {
        line("<div class=\"wide\"><table><caption>" + text(caption) + "</caption>");
    }

    private void header(String... names) throws IOException {
        headings = ImmutableList.copyOf(names);
        StringBuilder cells = new StringBuilder("<thead><tr><th scope=\"col\">" + text(names[0]) + "</th>");
        for (int i = 1; i < names.length; i++) {
            cells.append("<th scope=\"col\" class=\"number\">")
                    .append(text(names[i]))
                    .append("</th>");
        }
        line(cells + "</tr></thead><tbody>");
    }

    private void row(String name, String... cells) throws IOException {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + text(name) + "</th>");
        for (int i = 0; i < cells.length; i++) {
            row.append("<td class=\"number\" data-label=\"")
                    .append(text(headings.get(i + 1)))
                    .append("\">")
                    .append(text(cells[i]))
                    .append("</td>");
        }
        line(row + "</tr>");
    }

    private void tableEnd() throws IOException {
        line("</tbody></table></div>");
    }

    private void line(String html) throws IOException {
        out.append(html).append('\n');
    }
}
