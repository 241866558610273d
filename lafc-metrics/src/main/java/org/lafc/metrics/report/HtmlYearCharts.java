package org.lafc.metrics.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.report.FunnelChart.Area;
import org.lafc.metrics.report.FunnelChart.Per;
import org.lafc.metrics.stats.ControlChart;
import org.lafc.metrics.stats.ControlChart.Constant;
import org.lafc.metrics.stats.Proportion;

/** Charts of children looked after, by year and by authority, each where there is enough to draw. */
final class HtmlYearCharts {

    // With fewer numbers the limits are not to be relied on.
    private static final int LEAST_YEARS = 12;
    // Fewer areas are read off the table.
    private static final int LEAST_AREAS = 3;

    private final Report report;
    private final Html page;
    private final ImmutableList<YearFigure> figures;

    /** Charts of figures that may be shown. */
    HtmlYearCharts(Report report, Html page, ImmutableList<YearFigure> figures) {
        this.report = report;
        this.page = page;
        this.figures = figures;
    }

    void write() throws IOException {
        line();
        controls();
        funnel();
    }

    private boolean isOwn(YearFigure figure) {
        return figure.whose().equals(report.authority().code());
    }

    // Of a day both counted and given, the counted figure stands.
    private static ImmutableList<YearFigure> oneADay(Stream<YearFigure> some) {
        return some
                .collect(Collectors.toMap(YearFigure::date, figure -> figure, (counted, given) -> counted))
                .values()
                .stream()
                .sorted(comparing(YearFigure::date))
                .collect(toImmutableList());
    }

    private void line() throws IOException {
        ImmutableList<YearFigure> own =
                oneADay(figures.stream().filter(figure -> isOwn(figure) && figure.unit() == Unit.CHILDREN));
        if (own.size() > 1) {
            String title = "Children looked after by year";
            page.figure(
                    HtmlProfile.caption(page, title, PaperFigure.FIGURE_2_1),
                    LineChart.svg(title, "children", withYearsBetween(own), 0));
        }
    }

    // A year of which nothing is known has its place and no value.
    private static List<LineChart.Point> withYearsBetween(List<YearFigure> byDay) {
        List<LineChart.Point> points = new ArrayList<>();
        LocalDate next = byDay.get(0).date();
        for (YearFigure figure : byDay) {
            for (; next.isBefore(figure.date()); next = next.plusYears(1)) {
                points.add(new LineChart.Point(next.toString(), OptionalDouble.empty(), Optional.empty()));
            }
            points.add(new LineChart.Point(
                    figure.date().toString(), OptionalDouble.of(figure.value().doubleValue()), Optional.empty()));
            next = figure.date().plusYears(1);
        }
        return points;
    }

    // The rate where it is known, for it does not grow with the residents.
    private void controls() throws IOException {
        ImmutableListMultimap<String, YearFigure> byOwner = Multimaps.index(figures, YearFigure::whose);
        for (String whose : byOwner.keySet()) {
            ImmutableList<YearFigure> rates = run(oneADay(byOwner.get(whose).stream()
                    .filter(figure -> figure.ratePer10000().isPresent())));
            ImmutableList<YearFigure> numbers =
                    run(oneADay(byOwner.get(whose).stream().filter(figure -> figure.unit() == Unit.CHILDREN)));
            if (!rates.isEmpty()) {
                control(whose, "per 10,000", rates, 1);
            } else if (!numbers.isEmpty()) {
                control(whose, "children", numbers, 0);
            }
        }
    }

    // The last long run of years without a gap: a chart takes each for the neighbour of the one before.
    private static ImmutableList<YearFigure> run(List<YearFigure> byDay) {
        ImmutableList<YearFigure> last = ImmutableList.of();
        List<YearFigure> run = new ArrayList<>();
        for (YearFigure figure : byDay) {
            if (!run.isEmpty()
                    && !figure.date().equals(run.get(run.size() - 1).date().plusYears(1))) {
                run.clear();
            }
            run.add(figure);
            last = run.size() >= LEAST_YEARS ? ImmutableList.copyOf(run) : last;
        }
        return last;
    }

    private void control(String whose, String unit, List<YearFigure> run, int decimals) throws IOException {
        String title = "Which years differ by more than years usually do: " + whose;
        ControlChart chart = ControlChart.of(
                run.stream()
                        .mapToDouble(figure ->
                                figure.ratePer10000().orElse(figure.value()).doubleValue())
                        .toArray(),
                true,
                Constant.ROUNDED);
        page.figure(
                page.labels().marked(Text.data(title) + " <small>(looked after, " + unit + ")</small>"),
                ProcessChart.svg(
                        title,
                        unit,
                        chart,
                        run.stream()
                                .map(figure -> String.valueOf(figure.date().getYear()))
                                .toList(),
                        decimals));
    }

    private void funnel() throws IOException {
        LocalDate day = report.profile().censusDate().day();
        ImmutableList<YearFigure> ofDay = figures.stream()
                .filter(figure -> figure.date().equals(day)
                        && figure.unit() == Unit.CHILDREN
                        && figure.base().orElse(0) > 0
                        && figure.value()
                                        .compareTo(
                                                BigDecimal.valueOf(figure.base().orElse(0)))
                                <= 0)
                .collect(toImmutableList());
        ImmutableList<YearFigure> areas = Multimaps.index(ofDay, YearFigure::whose).asMap().values().stream()
                .map(both -> both.iterator().next())
                .filter(figure -> !LargerAreas.isOne(figure.whose()))
                .collect(toImmutableList());
        if (areas.size() < LEAST_AREAS || areas.stream().noneMatch(this::isOwn)) {
            return;
        }
        Optional<YearFigure> nation = ofDay.stream().filter(this::isOwnNation).findFirst();
        long children = nation.map(HtmlYearCharts::children)
                .orElseGet(
                        () -> areas.stream().mapToLong(HtmlYearCharts::children).sum());
        long residents = nation.map(HtmlYearCharts::residents)
                .orElseGet(() ->
                        areas.stream().mapToLong(HtmlYearCharts::residents).sum());
        String title = "Looked after per 10,000 residents aged 0 to 17, against "
                + nation.map(YearFigure::whose).orElse("all of these together");
        page.figure(
                page.labels().marked(Text.data(title)) + HtmlProfile.answered(page, PaperFigure.FIGURE_2_0),
                FunnelChart.svg(
                        title,
                        "residents aged 0 to 17",
                        areas.stream()
                                .map(area -> new Area(
                                        area.whose(), Proportion.of(children(area), residents(area)), isOwn(area)))
                                .toList(),
                        (double) children / residents,
                        Per.TEN_THOUSAND));
    }

    private static long children(YearFigure figure) {
        return figure.value().longValue();
    }

    private static long residents(YearFigure figure) {
        return figure.base().orElseThrow();
    }

    private boolean isOwnNation(YearFigure figure) {
        return LargerAreas.isNation(figure.whose(), report.authority().nation());
    }
}
