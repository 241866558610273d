package org.lafc.metrics.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.report.BarChart.Bar;
import org.lafc.metrics.report.Html.Column;
import org.lafc.metrics.stats.Interval;

/** The part of the page that tells the measures, grouped by the KPI they are part of. */
final class HtmlMeasures {

    private static final Pattern POWYS_KPI = Pattern.compile("powys\\.p(\\d+)");
    private static final Pattern POWYS_SECTION = Pattern.compile("powys\\.s(\\d+)");

    private final Report report;
    private final Html page;

    HtmlMeasures(Report report, Html page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        page.heading(2, "Measures");
        Map<String, List<KpiResult>> groups = new LinkedHashMap<>();
        for (KpiResult result : report.results()) {
            String group = result.definition().partOf().orElse("Other measures");
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(result);
        }
        for (Map.Entry<String, List<KpiResult>> group : groups.entrySet()) {
            String heading = page.labels().marked(heading(group.getKey()));
            page.headingOf(3, heading);
            HtmlTable table = page.table(
                    page.labels()
                            .marked("Measures of " + heading(group.getKey()) + ", "
                                    + Text.escape(group.getValue().get(0).period())),
                    "Measure",
                    Column.number("Value"),
                    Column.number("Count and base"),
                    Column.number("95% interval"),
                    Column.text("Left out"));
            for (KpiResult result : group.getValue()) {
                measure(table, result);
            }
            table.end();
            for (KpiResult result : group.getValue()) {
                bands(result);
            }
        }
    }

    private static String heading(String partOf) {
        Matcher kpi = POWYS_KPI.matcher(partOf);
        if (kpi.matches()) {
            return "Powys KPI " + Integer.parseInt(kpi.group(1));
        }
        Matcher section = POWYS_SECTION.matcher(partOf);
        return section.matches() ? "Powys paper, section " + Integer.parseInt(section.group(1)) : Text.data(partOf);
    }

    private void measure(HtmlTable table, KpiResult result) throws IOException {
        String name = title(result) + "<br><small>"
                + Text.escape(result.definition().id()) + " "
                + Text.escape(result.definition().version())
                + result.method().map(method -> "; " + Text.data(method)).orElse("")
                + result.definition()
                        .note()
                        .map(note -> "<br>" + page.labels().inCell(Text.data(note)))
                        .orElse("")
                + "</small>";
        if (JsonReports.isWithheld(result, report)) {
            table.wideRow(name, page.labels().inCell(HtmlReport.WITHHELD));
            return;
        }
        table.row(
                name,
                value(result),
                count(result),
                result.interval()
                        .map(interval -> interval(interval, result.unit()))
                        .orElse(""),
                page.labels().inCell(leftOut(result)));
    }

    private String title(KpiResult result) {
        Optional<String> welsh = report.language() == Language.WELSH
                ? result.definition().title().cy()
                : Optional.empty();
        return welsh.map(Text::data)
                .orElseGet(() -> page.labels()
                        .marked(Text.data(result.definition().title().en())));
    }

    private String value(KpiResult result) {
        Optional<DerivedResult> change = report.change(result);
        Optional<BigDecimal> rounded = change.map(DerivedResult::rounded).orElse(result.rounded());
        if (rounded.isEmpty()) {
            return page.labels()
                    .inCell(
                            result.bands().isEmpty()
                                    ? "none: "
                                            + Text.data(change.map(DerivedResult::noValueReason)
                                                    .orElse(result.noValueReason())
                                                    .orElse(""))
                                    : "see below");
        }
        String number = Numbers.grouped(rounded.get());
        return result.unit().equals(KpiDefinition.PER_CENT)
                ? number + "%"
                : page.labels().inCell(number + " " + Text.data(result.unit()));
    }

    private String count(KpiResult result) {
        String denominator = Numbers.grouped(result.denominator());
        return switch (result.definition().score()) {
            case PROPORTION, COUNT, MILESTONE ->
                page.labels().inCell(Numbers.whole(result.tally().numerator()) + " of " + denominator);
            case RATE, RATIO ->
                page.labels().inCell(Numbers.grouped(result.numerator().orElseThrow()) + " to " + denominator);
            default -> denominator;
        };
    }

    private static String interval(Interval interval, String unit) {
        String sign = unit.equals(KpiDefinition.PER_CENT) ? "%" : "";
        return Numbers.decimal(interval.lower(), 1) + sign + " to " + Numbers.decimal(interval.upper(), 1) + sign;
    }

    private static String leftOut(KpiResult result) {
        List<String> words = new ArrayList<>();
        result.tally()
                .excluded()
                .forEach((why, count) ->
                        words.add(Numbers.whole(count) + " excluded (" + Text.data(Labels.sentence(why)) + ")"));
        result.tally()
                .missing()
                .forEach((fact, count) ->
                        words.add(Numbers.whole(count) + " missing (" + Text.data(Labels.sentence(fact)) + ")"));
        if (result.tally().pending() > 0) {
            words.add(Numbers.whole(result.tally().pending()) + " pending");
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    private void bands(KpiResult result) throws IOException {
        if (result.bands().isEmpty() || report.disclosure().publish(result).isHidden()) {
            return;
        }
        String caption = result.definition().title().en() + ": "
                + Numbers.whole(result.tally().denominator()) + " "
                + result.definition().counts().word();
        page.figure(
                page.labels().marked(Text.data(caption)),
                BarChart.svg(
                        caption,
                        result.bands().stream()
                                .map(band -> new Bar(
                                        band.label(),
                                        band.share().numerator(),
                                        Numbers.whole(band.share().numerator()) + " (" + Numbers.percent(band.share())
                                                + ")"))
                                .toList()));
    }
}
