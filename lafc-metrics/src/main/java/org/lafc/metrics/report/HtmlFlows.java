package org.lafc.metrics.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.FlowSummary;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.report.Html.Column;

/** The part of the page that tells from which locality to which children are placed. */
final class HtmlFlows {

    /** More places than this make a table of all routes too wide to read; profile.json holds them. */
    private static final int WIDEST = 8;

    private final Report report;
    private final Html page;

    HtmlFlows(Report report, Html page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        page.heading(3, "From locality to locality");
        Flows flows = report.profile().flows();
        if (flows.places().isEmpty()) {
            page.paragraph("No localities were given, or no home or placement could be found in one.");
            return;
        }
        if (new PublishedProfile(report).of(flows).isHidden()) {
            page.paragraph(HtmlReport.WITHHELD);
            return;
        }
        page.paragraph("From the locality of the home to the locality of the placement. Net is arrivals less those who"
                + " leave: below 0, the locality sends more of our children away than it takes in. Hosted are children"
                + " whom other authorities have placed here.");
        map(flows);
        summaries(flows);
        page.small("Not in a row above: " + Numbers.whole(flows.fromOutside()) + " of "
                + Numbers.whole(flows.children()) + " children whose home is outside the area, "
                + Numbers.whole(flows.originNotKnown())
                + " whose home is not known to be in a locality. The share that stays is of those from here whose placement is"
                + " known. Who leaves for where is not known, or comes from where"
                + " is not known, is not in Net.");
        routes(flows);
        hosted(flows);
    }

    private void map(Flows flows) throws IOException {
        List<LocalityMap.Area> areas = new ArrayList<>();
        for (LocalityMap.Outline outline : report.outlines()) {
            FlowSummary summary = flows.summaries().get(FlowPlace.named(outline.name()));
            areas.add(
                    summary == null
                            ? new LocalityMap.Area(outline, OptionalDouble.empty(), "no child")
                            : new LocalityMap.Area(
                                    outline,
                                    OptionalDouble.of((double) summary.from()),
                                    Numbers.whole(summary.from())));
        }
        if (!areas.isEmpty()) {
            String title = "Children by the locality of their home";
            page.figure(page.labels().html(title), LocalityMap.svg(title, areas));
        }
    }

    private void summaries(Flows flows) throws IOException {
        HtmlTable table = page.table(
                page.labels().html("Children by locality"),
                "Locality",
                Column.numbers(
                        "From here",
                        "Stay",
                        "To other localities",
                        "Out of area",
                        "To not known",
                        "Arrive",
                        "From not known",
                        "Net",
                        "Hosted",
                        "Net with hosted"));
        for (Map.Entry<FlowPlace, FlowSummary> summary : flows.summaries().entrySet()) {
            summary(table, Text.data(summary.getKey().toString()), summary.getValue());
        }
        summary(table, page.labels().cell("All localities"), flows.total());
        table.end();
    }

    private static void summary(HtmlTable table, String locality, FlowSummary summary) throws IOException {
        table.row(
                locality,
                Numbers.whole(summary.from()),
                Numbers.whole(summary.stay()) + " (" + Numbers.percent(summary.retention()) + ")",
                Numbers.whole(summary.elsewhere() - summary.outside()),
                Numbers.whole(summary.outside()),
                Numbers.whole(summary.destinationNotKnown()),
                Numbers.whole(summary.arrivals()),
                Numbers.whole(summary.originNotKnown()),
                Numbers.signed(summary.net()),
                Numbers.whole(summary.hosted()),
                Numbers.signed(summary.netWithHosted()));
    }

    private void routes(Flows flows) throws IOException {
        if (flows.places().size() > WIDEST) {
            page.small("Who goes from where to where stands in profile.json: the table is too wide for this page.");
            return;
        }
        String title = "From where (rows) to where (columns)";
        page.figure(page.labels().html(title), FlowMatrix.svg(title, flows));
        List<FlowPlace> places = new ArrayList<>(flows.places());
        places.add(FlowPlace.OUTSIDE);
        places.add(FlowPlace.NOT_KNOWN);
        HtmlTable table = page.table(
                page.labels().html("The same in a table: from (rows) to (columns)"),
                "From",
                places.stream()
                        .map(place -> place.kind() == FlowPlace.Kind.NAMED
                                ? Column.ofData(place.toString())
                                : Column.number(FlowMatrix.name(place)))
                        .toArray(Column[]::new));
        for (FlowPlace origin : places) {
            table.row(
                    place(origin),
                    places.stream()
                            .map(destination -> Numbers.whole(flows.count(origin, destination)))
                            .toArray(String[]::new));
        }
        table.end();
    }

    private String place(FlowPlace place) {
        return place.kind() == FlowPlace.Kind.NAMED
                ? Text.data(place.toString())
                : page.labels().cell(FlowMatrix.name(place));
    }

    private void hosted(Flows flows) throws IOException {
        if (flows.hosted().isEmpty() || report.profile().hosted().isPresent()) {
            return; // the profile has a table of its own
        }
        SortedMap<FlowPlace, Long> byAuthority = new TreeMap<>();
        flows.hosted().forEach((route, count) -> byAuthority.merge(route.origin(), count, Long::sum));
        HtmlTable table = page.table(
                page.labels().html("Hosted children by the authority or region that placed them"),
                "Placed by",
                Column.number("Children"));
        for (Map.Entry<FlowPlace, Long> count : byAuthority.entrySet()) {
            table.row(place(count.getKey()), Numbers.whole(count.getValue()));
        }
        table.row(page.labels().cell("All"), Numbers.whole(flows.hostedChildren()));
        table.end();
    }
}
