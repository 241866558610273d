package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.profile.Localities;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.Sufficiency;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.stats.Proportion;

/** The part of the page that reports on each locality. */
final class HtmlLocalities {

    private static final String HOMES = FactValue.word(PlacementType.RESIDENTIAL);

    private final Report report;
    private final Html page;
    private final PublishedProfile published;
    private final boolean shown;

    HtmlLocalities(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
        this.shown = published.localities() instanceof Published.Shown<Localities>;
    }

    void write() throws IOException {
        Localities localities = report.profile().localities();
        page.heading(2, "Localities");
        if (localities.named().isEmpty()) {
            page.paragraph("No localities were given, or no home or placement could be found in one.");
            return;
        }
        if (!shown) {
            page.paragraph("Counts of children by locality are " + HtmlReport.WITHHELD + ": some are small.");
        }
        overview(localities);
        for (LocalityReport locality : localities.named()) {
            locality(locality);
        }
    }

    private void overview(Localities localities) throws IOException {
        HtmlTable table = page.table(
                HtmlProfile.caption(page, "Provision and children by locality", LocalityReport.ANSWERS),
                "Locality",
                Column.numbers(
                        "Homes",
                        "Beds",
                        "Children from here",
                        "Placed here",
                        "Hosted",
                        "From here, in a children's home",
                        "Beds less those children",
                        "Mean miles from home"));
        for (LocalityReport locality : localities.named()) {
            overview(table, Text.data(locality.place().toString()), locality);
        }
        overview(table, page.labels().cell("Outside the area"), localities.outside());
        overview(table, page.labels().cell("Not known"), localities.notKnown());
        table.end();
        page.small(
                "Beds are those of children's homes, set against the children whose home is in the locality and who are"
                        + " in a children's home on the day, wherever that is. Where it is not known in which locality a home is,"
                        + " the beds of no locality are known. Of other kinds of placement no source tells the places.");
    }

    private void overview(HtmlTable table, String name, LocalityReport locality) throws IOException {
        Optional<Sufficiency> homes = locality.sufficiency().stream()
                .filter(row -> row.kind().equals(HOMES))
                .findFirst();
        boolean known = bedsAreKnown() || locality.place().kind() == FlowPlace.Kind.NOT_KNOWN;
        OptionalLong over = homes.map(Sufficiency::placesOverNeed)
                .orElse(
                        known && locality.place().kind() == FlowPlace.Kind.NAMED
                                ? beds(locality)
                                : OptionalLong.empty());
        table.row(
                name,
                known ? homes(locality) : unknown(),
                known ? whole(beds(locality)) : unknown(),
                count(locality.fromHere()),
                count(locality.placedHere()),
                locality.hostedChildren().map(this::count).orElse(unknown()),
                count(homes.map(Sufficiency::needing).orElse(0L)),
                shown && over.isPresent() ? Numbers.signed(over.getAsLong()) : shown ? unknown() : withheld(),
                shown ? Numbers.decimal(locality.distances().mean(), 1) : withheld());
    }

    private boolean bedsAreKnown() {
        return report.profile().provision().isPresent()
                && report.profile()
                        .localities()
                        .notKnown()
                        .provision()
                        .filter(homes -> homes.homes().isEmpty())
                        .isPresent();
    }

    private String homes(LocalityReport locality) {
        return locality.provision()
                .map(homes -> Numbers.whole(homes.total().homes()))
                .orElse(unknown());
    }

    private static OptionalLong beds(LocalityReport locality) {
        return locality.provision()
                .map(homes -> OptionalLong.of(homes.total().beds()))
                .orElse(OptionalLong.empty());
    }

    private void locality(LocalityReport locality) throws IOException {
        String name = locality.place().toString();
        page.fold(3, Text.data(name));
        Optional<Provision> homes =
                locality.provision().filter(here -> !here.homes().isEmpty());
        if (homes.isPresent()) {
            HtmlProvision.homes(page, homes.get());
        } else {
            page.paragraph(
                    bedsAreKnown()
                            ? "No children's home is here."
                            : "It is not known whether a children's home is here.");
        }
        if (shown) {
            children(locality);
        } else {
            page.paragraph("Counts of children are " + HtmlReport.WITHHELD + ".");
        }
        page.endFold();
    }

    private void children(LocalityReport locality) throws IOException {
        page.paragraph("<strong>" + Numbers.whole(locality.fromHere()) + " children</strong> are from here, and "
                + Numbers.whole(locality.placedHere()) + " of the authority's are placed here, wherever they are from. "
                + locality.hostedChildren()
                        .map(hosted -> "Other authorities have placed " + Numbers.whole(hosted) + " here.")
                        .orElse("Nothing is known of children whom other authorities have placed here."));
        kinds(locality);
        distances(locality);
        routes("Where children from here are placed", locality.goTo());
        routes("Where children placed here are from", locality.comeFrom());
    }

    private void kinds(LocalityReport locality) throws IOException {
        if (locality.sufficiency().isEmpty()) {
            return;
        }
        HtmlTable table = page.table(
                page.labels().html("Kinds of placement"),
                "",
                Column.numbers(
                        "From here", "Of them placed here", "Placed here", "Hosted", "Beds", "Beds less from here"));
        for (Sufficiency kind : locality.sufficiency()) {
            table.row(
                    page.labels().cell(kind.kind()),
                    Numbers.whole(kind.needing()),
                    Numbers.whole(kind.needingHere()),
                    Numbers.whole(kind.placedHere()),
                    whole(kind.hosted()),
                    whole(kind.places()),
                    kind.placesOverNeed().isEmpty()
                            ? unknown()
                            : Numbers.signed(kind.placesOverNeed().getAsLong()));
        }
        table.end();
    }

    private void distances(LocalityReport locality) throws IOException {
        Spread distances = locality.distances();
        if (distances.known() == 0) {
            page.paragraph("No distance from home is known of a child from here.");
            return;
        }
        HtmlTable table = page.table(
                page.labels().html("How far from home children from here are placed"),
                "",
                Column.number("Children"),
                Column.number("Share of " + Numbers.whole(distances.known())));
        ImmutableList<Proportion> bands = distances.in(ValueBands.P4);
        for (int band = 0; band < bands.size(); band++) {
            table.row(
                    page.labels().cell(ValueBands.P4.labels().get(band)),
                    Numbers.whole(bands.get(band).numerator()),
                    Numbers.percent(bands.get(band)));
        }
        table.end();
        String middle = published.isOfFew(distances)
                ? "Mean and median " + HtmlReport.WITHHELD
                : "Mean " + Numbers.decimal(distances.mean(), 1) + " miles, median "
                        + Numbers.decimal(distances.median(), 1);
        page.small(middle + ". No distance: " + (distances.missing() == 0 ? "none" : reasons(locality.notMeasured()))
                + ".");
    }

    private static String reasons(Map<Reason, Long> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> Numbers.whole(reason.getValue()) + " " + HtmlProfile.reason(reason.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void routes(String term, Map<FlowPlace, Long> routes) throws IOException {
        if (routes.isEmpty()) {
            return;
        }
        HtmlTable table = page.table(page.labels().html(term), "", Column.number("Children"));
        for (Map.Entry<FlowPlace, Long> route : routes.entrySet()) {
            table.row(
                    route.getKey().kind() == FlowPlace.Kind.NAMED
                            ? Text.data(route.getKey().toString())
                            : page.labels().cell(FlowMatrix.name(route.getKey())),
                    Numbers.whole(route.getValue()));
        }
        table.end();
    }

    private String count(long children) {
        return shown ? Numbers.whole(children) : withheld();
    }

    private String whole(OptionalLong number) {
        return number.isEmpty() ? unknown() : Numbers.whole(number.getAsLong());
    }

    private String unknown() {
        return page.labels().inCell("not known");
    }

    private String withheld() {
        return page.labels().inCell(HtmlReport.WITHHELD);
    }
}
