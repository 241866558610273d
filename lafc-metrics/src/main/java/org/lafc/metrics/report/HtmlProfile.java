package org.lafc.metrics.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.report.Html.Column;

/** The part of the page that tells who the children are, and the parts of the profile after it. */
final class HtmlProfile {

    private final Report report;
    private final Html page;
    private final PublishedProfile published;

    HtmlProfile(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
    }

    void write() throws IOException {
        page.heading(2, "Profile");
        page.paragraph("Shares are of the children with a value; how many have none, and what that means, stands under"
                + " each table. Figures and tables in brackets are those of the Powys paper (CLA Strategic Framework"
                + " 2018-2023 v1.1) that a table answers.");
        for (Breakdown breakdown : report.profile().breakdowns()) {
            if (!HtmlLocation.shows(report, breakdown)) {
                breakdown(breakdown);
            }
        }
        new HtmlAmounts(report, page).write();
        new HtmlYears(report, page).write();
        new HtmlProvision(report, page).write();
        new HtmlLocalities(report, page).write();
    }

    /** A caption with what of the paper it answers. */
    static String caption(Html page, String term, PaperFigure... answers) {
        return page.labels().html(term) + answered(page, answers);
    }

    static String answered(Html page, PaperFigure... answers) {
        String named = Arrays.stream(answers).map(PaperFigure::where).collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " <small>(" + page.labels().inCell(named) + ")</small>";
    }

    private void breakdown(Breakdown breakdown) throws IOException {
        Optional<PaperFigure> answers = PaperFigure.of(breakdown.fact());
        String caption = caption(page, breakdown.fact().name(), answers.stream().toArray(PaperFigure[]::new));
        if (breakdown.known() == 0) {
            page.inPlaceOf(
                    caption,
                    "no value for any child (" + Text.escape(breakdown.fact().missing()) + ")");
        } else if (published.of(breakdown) instanceof Published.Shown<PublishedBreakdown> shown) {
            table(caption, shown.value());
        } else {
            page.inPlaceOf(caption, HtmlReport.WITHHELD);
        }
    }

    // Papers often print the share of all children, those without a value among them.
    private void table(String caption, PublishedBreakdown breakdown) throws IOException {
        boolean ofAll = breakdown.missing() instanceof Published.Shown<Long> missing && missing.value() > 0;
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder()
                .add(Column.number("Children"), Column.number("Share of " + HtmlReport.shown(breakdown.known())));
        if (ofAll) {
            columns.add(Column.number("Share of all " + HtmlReport.shown(breakdown.all())));
        }
        HtmlTable table = page.table(caption, "", columns.build().toArray(Column[]::new));
        for (PublishedBreakdown.Row row : breakdown.rows()) {
            if (!row.count().equals(Published.shown(0L))) {
                ImmutableList.Builder<String> cells = ImmutableList.<String>builder()
                        .add(HtmlReport.shown(row.count()), row.ofKnown().text(Numbers::percent, HtmlReport.WITHHELD));
                if (ofAll) {
                    cells.add(row.ofAll().text(Numbers::percent, HtmlReport.WITHHELD));
                }
                table.row(
                        breakdown.fact().type() instanceof FactType.OpenCode
                                ? Text.data(row.label())
                                : page.labels().cell(row.label()),
                        cells.build().toArray(String[]::new));
            }
        }
        table.end();
        if (!breakdown.missing().equals(Published.shown(0L))) {
            page.small("No value for " + HtmlReport.shown(breakdown.missing()) + " of "
                    + HtmlReport.shown(breakdown.all()) + " (" + Text.escape(whyNoValue(breakdown)) + ").");
        }
    }

    private String whyNoValue(PublishedBreakdown breakdown) {
        Map<Reason, Integer> reasons = report.cohort().distancesNotMeasured();
        boolean distance = breakdown.fact().equals(ChildFacts.DISTANCE_FROM_HOME);
        if (!distance
                || breakdown.missing().isHidden()
                || reasons.values().stream()
                        .anyMatch(count -> report.disclosure().withholds(count))) {
            return Labels.sentence(breakdown.fact().missing());
        }
        return reasons.entrySet().stream()
                .map(reason -> Numbers.whole(reason.getValue()) + " " + reason(reason.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String reason(Reason reason) {
        return Ascii.toLowerCase(reason.name()).replace('_', ' ');
    }
}
