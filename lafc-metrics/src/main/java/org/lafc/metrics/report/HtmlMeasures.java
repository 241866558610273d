package org.lafc.metrics.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.report.BarChart.Bar;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.ScoredMeasure;

/** Tables of measures: each with its value, what that rests on, how it changed, and its targets if it has any. */
final class HtmlMeasures {

    private final Html page;
    private final DisclosureRule rule;

    HtmlMeasures(Html page, DisclosureRule rule) {
        this.page = page;
        this.rule = rule;
    }

    /** A table of the measures that are not without a value, and the charts of their bands; nothing if there are none. */
    void table(String captionHtml, List<ScoredMeasure> all) throws IOException {
        ImmutableList<ScoredMeasure> measures =
                all.stream().filter(measure -> !measure.isWithoutValue()).collect(toImmutableList());
        if (measures.isEmpty()) {
            return;
        }
        boolean targets = haveTargets(measures);
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder()
                .add(Column.number("Value"), Column.number("Count and base"), Column.number("95% interval"))
                .add(Column.text("Since the year before"));
        if (targets) {
            columns.add(Column.text("Target"));
        }
        columns.add(Column.text("Left out"));
        HtmlTable table = page.table(captionHtml, "Measure", columns.build().toArray(Column[]::new));
        for (ScoredMeasure measure : measures) {
            measure(table, measure, targets);
        }
        table.end();
        for (ScoredMeasure measure : measures) {
            bands(measure);
        }
    }

    static boolean haveTargets(List<ScoredMeasure> measures) {
        return measures.stream()
                .anyMatch(measure -> !measure.definition().targets().isEmpty());
    }

    String title(KpiDefinition definition) {
        Optional<String> welsh =
                page.labels().language() == Language.WELSH ? definition.title().cy() : Optional.empty();
        return welsh.map(Text::data)
                .orElseGet(
                        () -> page.labels().marked(Text.data(definition.title().en())));
    }

    private void measure(HtmlTable table, ScoredMeasure measure, boolean targets) throws IOException {
        KpiDefinition definition = measure.definition();
        String name = title(definition) + "<br><small>"
                + Text.escape(definition.id()) + " "
                + Text.escape(definition.version()) + ", "
                + page.labels().inCell(Text.escape(measure.period()))
                + measure.method().map(method -> "; " + Text.data(method)).orElse("")
                + definition
                        .note()
                        .map(note -> "<br>" + page.labels().inCell(Text.data(note)))
                        .orElse("")
                + "</small>";
        if (measure.shownFigure().isEmpty()) {
            table.wideRow(name, page.labels().inCell(HtmlReport.WITHHELD));
            return;
        }
        MeasureFigure figure = measure.shownFigure().get();
        row(
                table,
                name,
                MeasureWords.value(figure),
                figure.result(),
                MeasureWords.trend(measure),
                targets ? Optional.of(MeasureWords.targets(measure)) : Optional.empty());
        strata(table, measure, targets);
    }

    private void row(
            HtmlTable table, String name, String value, KpiResult result, String trend, Optional<String> targets)
            throws IOException {
        Labels labels = page.labels();
        ImmutableList.Builder<String> cells = ImmutableList.<String>builder()
                .add(labels.inCell(value), labels.inCell(MeasureWords.count(result)))
                .add(labels.inCell(MeasureWords.interval(result, rule)), labels.inCell(trend));
        targets.ifPresent(words -> cells.add(labels.inCell(words)));
        cells.add(labels.inCell(result.definition().score().isOfResults() ? "" : MeasureWords.leftOut(result)));
        table.row(name, cells.build().toArray(String[]::new));
    }

    private void strata(HtmlTable table, ScoredMeasure measure, boolean targets) throws IOException {
        Optional<String> noTarget = targets ? Optional.of("") : Optional.empty();
        if (!(measure.strata() instanceof Published.Shown<ImmutableList<StratumResult>> shown)) {
            if (!measure.definition().strata().isEmpty()) {
                table.wideRow(
                        page.labels().inCell("<small>The same, apart</small>"),
                        page.labels().inCell(HtmlReport.WITHHELD));
            }
            return;
        }
        for (StratumResult stratum : shown.value()) {
            String name = "of these, "
                    + Text.data(Labels.sentence(stratum.fact().name()) + ": "
                            + stratum.word().map(Labels::sentence).orElse("not known"));
            row(
                    table,
                    page.labels().inCell("<small>" + name + "</small>"),
                    MeasureWords.value(stratum.result()),
                    stratum.result(),
                    "",
                    noTarget);
        }
    }

    private void bands(ScoredMeasure measure) throws IOException {
        Optional<KpiResult> result = measure.shownFigure().map(MeasureFigure::result);
        if (result.isEmpty() || result.get().bands().isEmpty()) {
            return;
        }
        String caption = measure.definition().title().en() + ": "
                + Numbers.whole(result.get().tally().denominator()) + " "
                + measure.definition().counts().word();
        page.figure(
                page.labels().marked(Text.data(caption)),
                BarChart.svg(
                        caption,
                        result.get().bands().stream()
                                .map(band -> new Bar(
                                        band.label(),
                                        band.share().numerator(),
                                        Numbers.whole(band.share().numerator()) + " (" + Numbers.percent(band.share())
                                                + ")"))
                                .toList()));
    }
}
