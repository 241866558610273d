package org.lafc.metrics.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.kpi.PaperStatement.Kind;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.scorecard.ToldStatement;

/**
 * The part of the page that tells the measures: first a summary of the KPIs, then all measures by chapter and outcome,
 * folded, and at the end those without a value.
 */
final class HtmlScorecard {

    private static final Pattern POWYS_KPI = Pattern.compile("powys\\.p(\\d+)");
    private static final ImmutableMap<String, String> GROUPS = ImmutableMap.of(
            "powys", "Other measures of the Powys paper",
            "wales", "Welsh national measures",
            "england", "English measures",
            "cwm-taf", "Other measures of the Cwm Taf statement");

    private final Scorecard scorecard;
    private final Html page;
    private final HtmlMeasures measures;

    HtmlScorecard(Scorecard scorecard, Html page) {
        this.scorecard = scorecard;
        this.page = page;
        this.measures = new HtmlMeasures(page, scorecard.disclosure());
    }

    void write() throws IOException {
        page.heading(2, "Scorecard");
        inAll();
        ImmutableList<ToldStatement> kpis = scorecard.told(Kind.KPI);
        if (!kpis.isEmpty()) {
            page.heading(3, "Key performance indicators");
            summary(kpis);
            page.heading(3, "Measures by chapter");
            for (Map.Entry<String, Collection<ToldStatement>> chapter :
                    scorecard.kpisByChapter().asMap().entrySet()) {
                chapter(chapter.getKey(), chapter.getValue());
            }
        }
        outcomes();
        statements(Kind.INDICATOR_OF_SUCCESS, "Indicators of success");
        statements(Kind.VOICE_OUTCOME, "Outcomes of the voice of the child");
        others();
        withoutValue();
    }

    private void inAll() throws IOException {
        long without = scorecard.withoutValue().size();
        long withheld = scorecard.measures().stream()
                .filter(measure -> measure.figure().isHidden())
                .count();
        List<KpiTrend> trends = scorecard.measures().stream()
                .flatMap(measure -> measure.shownTrend().stream())
                .toList();
        page.paragraph("<strong>" + Numbers.whole(scorecard.measures().size()) + " measures</strong>: "
                + Numbers.whole(scorecard.measures().size() - without - withheld) + " with a value, "
                + (withheld > 0 ? Numbers.whole(withheld) + " withheld, " : "")
                + Numbers.whole(without) + " without one (listed at the end of this part). Since the year before, "
                + List.of(
                                KpiTrend.Verdict.IMPROVED,
                                KpiTrend.Verdict.WORSENED,
                                KpiTrend.Verdict.MAINTAINED,
                                KpiTrend.Verdict.CHANGED)
                        .stream()
                        .map(verdict -> Numbers.whole(trends.stream()
                                        .filter(trend -> trend.verdict() == verdict)
                                        .count())
                                + " "
                                + (verdict == KpiTrend.Verdict.CHANGED
                                        ? "changed where neither way is better"
                                        : MeasureWords.word(verdict)))
                        .collect(Collectors.joining(", "))
                + "; of the others the year before is not known, cannot be compared or is withheld.");
        page.small("Better and worse go by the direction each measure names, and values are compared before they are"
                + " rounded. <em>More than chance</em>: the 95% interval of the change leaves out no change, as if the"
                + " children of the two years were others; most are the same, so it is a guide. "
                + (HtmlMeasures.haveTargets(scorecard.measures())
                        ? "A colour stands only where somebody set a target."
                        : "No measure has a target, so none has a colour."));
    }

    // One row for each measure that decides, under the name of its KPI.
    private void summary(ImmutableList<ToldStatement> kpis) throws IOException {
        boolean targets = HtmlMeasures.haveTargets(
                kpis.stream().flatMap(kpi -> kpi.headline().stream()).toList());
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder()
                .add(Column.number("Value"), Column.number("Count and base"), Column.text("Since the year before"));
        if (targets) {
            columns.add(Column.text("Target"));
        }
        HtmlTable table = page.table(
                page.labels().marked("KPIs by the measures that decide"),
                "KPI",
                columns.build().toArray(Column[]::new));
        for (ToldStatement kpi : kpis) {
            table.group("<a href=\"#" + anchor(kpi.statement()) + "\">"
                    + page.labels().inCell(name(kpi.statement()))
                    + "</a>: "
                    + page.labels().inCell(MeasureWords.verdict(kpi)));
            for (ScoredMeasure measure : kpi.headline()) {
                headline(table, measure, targets);
            }
        }
        table.end();
    }

    private void headline(HtmlTable table, ScoredMeasure measure, boolean targets) throws IOException {
        String name = measures.title(measure.definition());
        if (measure.shownFigure().isEmpty()) {
            table.wideRow(name, page.labels().inCell(HtmlReport.WITHHELD));
            return;
        }
        MeasureFigure figure = measure.shownFigure().get();
        if (measure.isWithoutValue()) {
            table.wideRow(name, page.labels().inCell(MeasureWords.value(figure)));
            return;
        }
        ImmutableList.Builder<String> cells = ImmutableList.<String>builder()
                .add(page.labels().inCell(MeasureWords.value(figure)))
                .add(page.labels().inCell(MeasureWords.countAndPending(figure.result())))
                .add(page.labels().inCell(MeasureWords.trend(measure)));
        if (targets) {
            String words = MeasureWords.targets(measure);
            cells.add(page.labels().inCell(words.isEmpty() ? "none set" : words));
        }
        table.row(name, cells.build().toArray(String[]::new));
    }

    private void chapter(String chapter, Collection<ToldStatement> kpis) throws IOException {
        String name = chapter.isEmpty() ? "In no chapter" : Text.data(chapter);
        page.fold(
                4,
                page.labels()
                        .marked(name + " <small>("
                                + kpis.stream()
                                        .map(kpi -> shortName(kpi.statement()))
                                        .collect(Collectors.joining(", "))
                                + ")</small>"));
        for (ToldStatement kpi : kpis) {
            page.line("<h5 id=\"" + anchor(kpi.statement()) + "\">"
                    + page.labels().marked(name(kpi.statement()))
                    + "</h5>");
            verdict(kpi);
            measures.table(page.labels().marked("Measures of " + shortName(kpi.statement())), kpi.measures());
        }
        page.endFold();
    }

    private void verdict(ToldStatement told) throws IOException {
        long without =
                told.measures().stream().filter(ScoredMeasure::isWithoutValue).count();
        page.paragraph("Since the year before: " + MeasureWords.verdict(told) + "."
                + (without > 0
                        ? " Without a value: "
                                + Numbers.whole(without) + " of "
                                + Numbers.whole(told.measures().size()) + " measures."
                        : ""));
    }

    private void outcomes() throws IOException {
        ImmutableList<ToldStatement> outcomes = scorecard.told(Kind.OUTCOME);
        if (outcomes.isEmpty()) {
            return;
        }
        page.heading(3, "Outcomes");
        page.small(
                "An outcome has no value of its own. Indicators show whether it is being reached, and several partners"
                        + " contribute to them; for a measure one service answers.");
        for (ToldStatement outcome : outcomes) {
            page.fold(
                    4,
                    page.labels()
                            .marked(name(outcome.statement()) + " <small>("
                                    + number(outcome.measures().size(), "measure") + ")</small>"));
            page.paragraph("Since the year before: <strong>"
                    + MeasureWords.word(outcome.trend().verdict()) + "</strong>"
                    + (outcome.measures().isEmpty() ? "." : " (" + MeasureWords.parts(outcome) + ")."));
            ofKind(outcome, KpiKind.PERFORMANCE_INDICATOR, "Performance indicators");
            ofKind(outcome, KpiKind.PERFORMANCE_MEASURE, "Performance measures");
            page.endFold();
        }
    }

    private void ofKind(ToldStatement outcome, KpiKind kind, String heading) throws IOException {
        ImmutableList<ScoredMeasure> ofKind = outcome.measures(kind);
        if (!ofKind.isEmpty()) {
            measures.table(page.labels().html(heading), ofKind);
            without(ofKind);
        }
    }

    private void without(List<ScoredMeasure> some) throws IOException {
        String names = some.stream()
                .filter(ScoredMeasure::isWithoutValue)
                .map(measure -> Text.data(measure.definition().title().en()))
                .collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            page.paragraph("Without a value: " + names + ".");
        }
    }

    private void statements(Kind kind, String heading) throws IOException {
        ImmutableList<ToldStatement> told = scorecard.told(kind);
        if (told.isEmpty()) {
            return;
        }
        page.heading(3, heading);
        HtmlTable table = page.table(
                page.labels().html("Statements, and the measures that tell them"),
                "Statement",
                Column.text("Since the year before"),
                Column.text("Told by"));
        for (ToldStatement one : told) {
            table.row(
                    page.labels().inCell(Text.data(one.statement().title())),
                    page.labels()
                            .inCell("<strong>" + MeasureWords.word(one.trend().verdict()) + "</strong>"
                                    + (one.measures().isEmpty()
                                            ? ""
                                            : "<br><small>" + MeasureWords.parts(one) + "</small>")),
                    one.measures().isEmpty()
                            ? page.labels()
                                    .inCell(one.statement()
                                            .intention()
                                            .map(Text::data)
                                            .orElse("no measure"))
                            : evidence(one.measures()));
        }
        table.end();
    }

    private String evidence(ImmutableList<ScoredMeasure> all) {
        return "<details><summary>" + page.labels().inCell(number(all.size(), "measure"))
                + "</summary><ul>"
                + all.stream()
                        .map(measure -> "<li>" + measures.title(measure.definition()) + ": "
                                + page.labels()
                                        .inCell(measure.shownFigure()
                                                        .map(MeasureWords::value)
                                                        .orElse(HtmlReport.WITHHELD)
                                                + measure.shownTrend()
                                                        .filter(trend ->
                                                                trend.reason().isEmpty())
                                                        .map(trend -> ", " + MeasureWords.word(trend.verdict()))
                                                        .orElse(""))
                                + "</li>")
                        .collect(Collectors.joining())
                + "</ul></details>";
    }

    private void others() throws IOException {
        ImmutableList<ScoredMeasure> others = scorecard.others();
        if (others.isEmpty()) {
            return;
        }
        page.heading(3, scorecard.statements().isEmpty() ? "Measures" : "Other measures");
        for (Map.Entry<String, Collection<ScoredMeasure>> group :
                Multimaps.index(others, HtmlScorecard::group).asMap().entrySet()) {
            ImmutableList<ScoredMeasure> ofGroup = ImmutableList.copyOf(group.getValue());
            page.fold(
                    4,
                    page.labels()
                            .marked(group.getKey() + " <small>(" + number(ofGroup.size(), "measure") + ")</small>"));
            measures.table(page.labels().html("Value, base and change"), ofGroup);
            page.endFold();
        }
    }

    private static String group(ScoredMeasure measure) {
        String first = Splitter.on('.').splitToList(measure.definition().id()).get(0);
        return GROUPS.getOrDefault(first, "Measures of our own");
    }

    private void withoutValue() throws IOException {
        ImmutableList<ScoredMeasure> without = scorecard.withoutValue();
        if (without.isEmpty()) {
            return;
        }
        page.fold(3, page.labels().marked(number(without.size(), "measure") + " without a value"));
        HtmlTable table = page.table(page.labels().html("What each lacks"), "Measure", Column.text("What is missing"));
        for (ScoredMeasure measure : without) {
            table.row(
                    measures.title(measure.definition()) + "<br><small>"
                            + Text.escape(measure.definition().id()) + "</small>",
                    page.labels()
                            .inCell(measure.shownFigure()
                                    .map(HtmlScorecard::whatIsMissing)
                                    .orElse("")));
        }
        table.end();
        page.endFold();
    }

    // Who was there and could not be scored, if anybody was.
    private static String whatIsMissing(MeasureFigure figure) {
        String leftOut = MeasureWords.leftOut(figure.result());
        return Text.data(Labels.sentence(figure.noValueReason().orElse("")))
                + (leftOut.equals("none") ? "" : ": " + leftOut);
    }

    private static String number(int count, String what) {
        return Numbers.whole(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String name(PaperStatement statement) {
        return shortName(statement) + " " + Text.data(statement.title());
    }

    /** {@code P4} for item 4 of the Powys paper, else the id of the statement. */
    private static String shortName(PaperStatement statement) {
        return statement.evidence().stream()
                .map(POWYS_KPI::matcher)
                .filter(Matcher::matches)
                .filter(found -> statement.kind() == Kind.KPI)
                .map(found -> "P" + Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseGet(() -> Text.data(statement.id()));
    }

    private String anchor(PaperStatement kpi) {
        return "kpi-" + (scorecard.statements().indexOf(kpi) + 1);
    }
}
