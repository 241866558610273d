package org.lafc.metrics.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.report.Html.Column;

/** The part of the profile that sets years and authorities side by side. */
final class HtmlYears {

    private final Report report;
    private final Html page;
    private final PublishedProfile published;

    HtmlYears(Report report, Html page) {
        this.report = report;
        this.page = page;
        this.published = new PublishedProfile(report);
    }

    void write() throws IOException {
        page.heading(3, "By year");
        page.paragraph(
                "Each figure is counted from the histories of children, or was given with its source. A year that"
                        + " is not here is not known.");
        lookedAfter();
        for (Topic topic : ImmutableList.of(Topic.AGE_BAND, Topic.MANY_MOVES, Topic.ATTAINMENT)) {
            byCategory(topic);
        }
    }

    private void lookedAfter() throws IOException {
        ImmutableList<YearFigure> figures = years().about(Topic.LOOKED_AFTER);
        ImmutableList<YearFigure> shown =
                figures.stream().filter(figure -> !published.withholds(figure)).collect(toImmutableList());
        boolean rates = shown.stream().anyMatch(figure -> figure.ratePer10000().isPresent());
        ImmutableList.Builder<Column> columns =
                ImmutableList.<Column>builder().add(Column.text("Date"), Column.number("Children"));
        if (rates) {
            columns.add(Column.number("Per 10,000 aged 0 to 17"));
        }
        HtmlTable table = page.table(
                HtmlProfile.caption(page, "Children looked after, by authority and year", answers(figures)),
                "Authority",
                columns.add(Column.text("From")).build().toArray(Column[]::new));
        for (YearFigure figure : figures) {
            ImmutableList.Builder<String> cells =
                    ImmutableList.<String>builder().add(figure.date().toString(), children(figure));
            if (rates) {
                cells.add(
                        shown.contains(figure)
                                ? figure.ratePer10000().map(HtmlYears::rounded).orElse("")
                                : "");
            }
            cells.add(origin(ImmutableList.of(figure)));
            table.row(Text.data(figure.whose()), cells.build().toArray(String[]::new));
        }
        table.end();
        new HtmlYearCharts(report, page, shown).write();
    }

    private YearFigures years() {
        return report.profile().years();
    }

    private PaperFigure[] answers(List<YearFigure> figures) {
        return figures.stream()
                .flatMap(figure -> years().answers(figure, report.authority()).stream())
                .distinct()
                .sorted()
                .toArray(PaperFigure[]::new);
    }

    private String children(YearFigure figure) {
        if (published.withholds(figure)) {
            return page.labels().inCell(HtmlReport.WITHHELD);
        }
        return figure.unit() == Unit.CHILDREN ? Numbers.grouped(figure.value()) : "";
    }

    private void byCategory(Topic topic) throws IOException {
        ImmutableList<YearFigure> about = years().about(topic);
        ImmutableSet<String> owners = about.stream().map(YearFigure::whose).collect(ImmutableSet.toImmutableSet());
        for (String whose : owners) {
            ImmutableList<YearFigure> figures = about.stream()
                    .filter(figure -> figure.whose().equals(whose))
                    .collect(toImmutableList());
            byCategory(topic, whose, figures);
        }
    }

    private void byCategory(Topic topic, String whose, ImmutableList<YearFigure> figures) throws IOException {
        ImmutableSet<String> categories = categories(figures);
        Column[] columns = new Column[categories.size() + 1];
        int next = 0;
        for (String category : categories) {
            columns[next++] = isOfData(figures, category) ? Column.ofData(category) : Column.number(category);
        }
        columns[next] = Column.text("From");
        HtmlTable table = page.table(
                page.labels().html(title(topic)) + ": " + Text.data(whose)
                        + HtmlProfile.answered(page, answers(figures)),
                "Date",
                columns);
        for (LocalDate date :
                ImmutableSortedSet.copyOf(figures.stream().map(YearFigure::date).toList())) {
            for (Origin origin : Origin.values()) {
                row(
                        table,
                        categories,
                        figures.stream()
                                .filter(figure -> figure.date().equals(date) && figure.origin() == origin)
                                .collect(toImmutableList()));
            }
        }
        table.end();
        if (topic == Topic.ATTAINMENT && figures.stream().anyMatch(figure -> figure.leftOut() > 0)) {
            page.small(
                    "Pupils whose result is not known are left out here. Measures of the scorecard count them as not having"
                            + " reached the threshold, so their shares are lower.");
        }
    }

    private void row(HtmlTable table, ImmutableSet<String> categories, ImmutableList<YearFigure> figures)
            throws IOException {
        if (figures.isEmpty()) {
            return;
        }
        String[] cells = new String[categories.size() + 1];
        int next = 0;
        for (String category : categories) {
            cells[next++] = figures.stream()
                    .filter(figure -> figure.category().equals(category))
                    .map(this::cell)
                    .collect(Collectors.joining(" / "));
        }
        cells[next] = origin(figures);
        table.row(figures.get(0).date().toString(), cells);
    }

    // A category of the library's own has a label; one that was given is text of data.
    private static boolean isOfData(List<YearFigure> figures, String category) {
        return !Labels.isCode(category)
                && figures.stream()
                        .filter(figure -> figure.category().equals(category))
                        .allMatch(figure -> figure.origin() == Origin.GIVEN);
    }

    // In the order of the library's own bands, then whatever else was given.
    private static ImmutableSet<String> categories(List<YearFigure> figures) {
        return figures.stream()
                .sorted((one, other) -> Integer.compare(order(one.category()), order(other.category())))
                .map(YearFigure::category)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static int order(String category) {
        int band = AgeBands.POWYS.labels().indexOf(category);
        return band < 0 ? Integer.MAX_VALUE : band;
    }

    private String cell(YearFigure figure) {
        if (published.withholds(figure)) {
            return page.labels().inCell(HtmlReport.WITHHELD);
        }
        String share = figure.percent().map(percent -> rounded(percent) + "%").orElse("");
        String base = figure.topic() == Topic.AGE_BAND || figure.base().isEmpty()
                ? ""
                : " of " + Numbers.whole(figure.base().getAsLong());
        String shown = figure.unit() == Unit.CHILDREN
                ? Numbers.grouped(figure.value()) + base + (share.isEmpty() ? "" : " (" + share + ")")
                : share + base;
        return figure.leftOut() == 0
                ? shown
                : shown + "<small>" + page.labels().inCell("; " + Numbers.whole(figure.leftOut()) + " more not known")
                        + "</small>";
    }

    private String origin(List<YearFigure> figures) {
        return figures.stream()
                .map(figure -> figure.origin() == Origin.COUNTED
                        ? page.labels().inCell("counted")
                        : page.labels().inCell("given") + ": " + Text.data(figure.source()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String title(Topic topic) {
        return switch (topic) {
            case LOOKED_AFTER -> "Children looked after";
            case AGE_BAND -> "Age bands by year";
            case MANY_MOVES -> "Many moves by year";
            case ATTAINMENT -> "Reached the threshold of a stage of school";
        };
    }

    private static String rounded(BigDecimal value) {
        return Numbers.grouped(value.setScale(1, RoundingMode.HALF_UP));
    }
}
