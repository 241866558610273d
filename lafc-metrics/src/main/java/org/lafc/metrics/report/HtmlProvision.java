package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.HostedChildren;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.report.Html.Column;

/** The part of the profile that tells of homes, contracts, hosted children and the residents expected. */
final class HtmlProvision {

    private static final int LAST_AGE_OF_CHILDREN = 17;

    private final Report report;
    private final Html page;
    private final PublishedProfile published;

    HtmlProvision(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
    }

    void write() throws IOException {
        if (report.profile().hosted().isPresent()) {
            hosted(report.profile().hosted().get());
        }
        if (report.profile().provision().isPresent()) {
            provision(report.profile().provision().get());
        }
        if (report.profile().projections().isPresent()) {
            projections(report.profile().projections().get());
        }
    }

    private void hosted(HostedChildren hosted) throws IOException {
        page.heading(3, "Children whom other authorities have placed here");
        if (hosted.children() == 0) {
            page.paragraph("None on the day.");
            return;
        }
        hosted("Hosted children by the authority or region that placed them", hosted.byPlacingAuthority(), true);
        hosted("Hosted children by kind of placement", byWord(hosted.byPlacementType()), false);
        hosted("Hosted children by locality", hosted.byLocality(), true);
    }

    private static Map<String, Long> byWord(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        count -> FactValue.word(count.getKey()), Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    private void hosted(String term, Map<?, Long> counts, boolean data) throws IOException {
        String caption = HtmlProfile.caption(page, term, HostedChildren.ANSWERS);
        if (!(published.list(counts) instanceof Published.Shown<PublishedTable> shown)) {
            page.inPlaceOf(caption, HtmlReport.WITHHELD);
            return;
        }
        HtmlTable table = page.table(caption, "", Column.number("Children"));
        ImmutableList<String> labels = shown.value().columns();
        for (int i = 0; i < labels.size(); i++) {
            table.row(
                    data ? Text.data(labels.get(i)) : page.labels().cell(labels.get(i)),
                    HtmlReport.shown(shown.value().at(new Cell(0, i))));
        }
        table.row(page.labels().cell("All"), HtmlReport.shown(shown.value().total()));
        table.end();
    }

    private void provision(Provision provision) throws IOException {
        page.heading(3, "Children's homes");
        page.paragraph("<strong>" + many(provision.total().homes(), "home") + " with "
                + many(provision.total().beds(), "bed") + "</strong>. Homes take children of any authority. "
                + contracts(provision));
        if (provision.homes().isEmpty()) {
            return;
        }
        HtmlTable owners = page.table(
                HtmlProfile.caption(page, "Homes and beds by owner", Provision.ANSWERS),
                "Owner",
                Column.numbers("Homes", "Beds"));
        for (Map.Entry<HomeOwner, Provision.Beds> owner : provision.byOwner().entrySet()) {
            owners.row(
                    page.labels().cell(FactValue.word(owner.getKey())),
                    Numbers.whole(owner.getValue().homes()),
                    Numbers.whole(owner.getValue().beds()));
        }
        owners.end();
        if (provision.homesByRegulation().isPresent()) {
            regulations(provision.homesByRegulation().get());
        }
        page.fold(4, page.labels().html("The homes, one by one"));
        homes(page, provision);
        page.endFold();
    }

    private static String many(long number, String thing) {
        return Numbers.whole(number) + " " + thing + (number == 1 ? "" : "s");
    }

    private String contracts(Provision provision) {
        if (provision.contracts().isEmpty()) {
            return "Nothing is known of contracts.";
        }
        Map<ContractKind, Long> counts = provision.contracts().get();
        if (published.withholdsContracts(provision)) {
            return "Contracts for placements in force on the day: " + HtmlReport.WITHHELD + ".";
        }
        String named = counts.entrySet().stream()
                .map(count -> Labels.inSentence(FactValue.word(count.getKey())) + " " + Numbers.whole(count.getValue()))
                .collect(Collectors.joining(", "));
        return "Contracts for placements in force on the day: " + (named.isEmpty() ? "none" : named)
                + (counts.containsKey(ContractKind.BLOCK) ? "." : "; no block contract.");
    }

    private void regulations(ImmutableSetMultimap<String, String> homes) throws IOException {
        String caption = HtmlProfile.caption(page, "Regulations that inspections found not met", Provision.ANSWERS);
        if (homes.isEmpty()) {
            page.inPlaceOf(caption, "none");
            return;
        }
        HtmlTable table = page.table(caption, "Regulation", Column.number("Homes"));
        for (String regulation : homes.keySet()) {
            table.row(Text.data(regulation), Numbers.whole(homes.get(regulation).size()));
        }
        table.end();
    }

    /** The homes in a table of their own, with what inspections found. */
    static void homes(Html page, Provision provision) throws IOException {
        HtmlTable table = page.table(
                HtmlProfile.caption(page, "Children's homes", Provision.ANSWERS),
                "Home",
                Column.number("Beds"),
                Column.text("Owner"),
                Column.text("For"),
                Column.text("Regulations not met"));
        for (ChildrensHome home : provision.homes()) {
            table.row(
                    Text.data(home.name()),
                    Numbers.whole(home.beds()),
                    page.labels().cell(FactValue.word(home.owner())),
                    home.provision().map(Text::data).orElse(""),
                    provision
                            .findingsOf(home)
                            .map(found -> found.stream()
                                    .map(InspectionFinding::regulation)
                                    .distinct()
                                    .map(Text::data)
                                    .collect(Collectors.joining(", ")))
                            .map(found -> found.isEmpty() ? page.labels().inCell("none") : found)
                            .orElseGet(() -> page.labels().inCell("not known")));
        }
        table.end();
    }

    private void projections(ProjectedPopulation projections) throws IOException {
        page.heading(3, "Residents expected");
        ImmutableList<String> bands = AgeBands.POWYS.labels();
        Column[] columns = new Column[bands.size() + 1];
        for (int i = 0; i < bands.size(); i++) {
            columns[i] = Column.number(bands.get(i));
        }
        columns[bands.size()] = Column.number("All aged 0 to 17");
        HtmlTable table = page.table(
                HtmlProfile.caption(page, "Residents expected, by year and age", PaperFigure.TABLE_1), "Year", columns);
        for (int year : projections.years()) {
            Map<String, Long> byBand = projections.byBand(year, AgeBands.POWYS);
            String[] cells = new String[bands.size() + 1];
            for (int i = 0; i < bands.size(); i++) {
                Long residents = byBand.get(bands.get(i));
                cells[i] = residents == null ? page.labels().inCell("not known") : Numbers.whole(residents);
            }
            OptionalLong all = projections.residents(year, 0, LAST_AGE_OF_CHILDREN);
            cells[bands.size()] = all.isEmpty() ? page.labels().inCell("not known") : Numbers.whole(all.getAsLong());
            table.row(String.valueOf(year), cells);
        }
        table.end();
    }
}
