package org.lafc.metrics.report;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;

/**
 * Writes the report as one page of HTML for a manager: no script, nothing fetched from elsewhere, the same bytes every
 * run. Text from data is escaped. Numbers are rounded half up, here and only here.
 */
public final class HtmlReport {

    static final String WITHHELD = "withheld";
    private static final int PROBLEMS_SHOWN = 50;
    private static final Pattern POWYS_KPI = Pattern.compile("powys\\.p(\\d+)");
    private static final Pattern POWYS_SECTION = Pattern.compile("powys\\.s(\\d+)");

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:62rem;margin:0 auto;padding:1rem}
            h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.3rem;margin-top:2.2rem}h3{font-size:1.05rem;margin-top:1.6rem}
            .warning{border-left:.4rem solid #8a1c1c;background:#fbeeee;padding:.6rem .9rem}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.6rem 0 1.4rem}
            caption{text-align:left;font-weight:600;padding:.3rem 0}
            th,td{border-bottom:1px solid #c4c4c4;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
            th[scope=row]{font-weight:400}.number{text-align:right;white-space:nowrap}
            th.number{white-space:normal}thead th{vertical-align:bottom}
            small{color:#4a4a4a}figure{max-width:40rem;margin:1rem 0}figcaption{font-weight:600}
            @media(max-width:40rem){.wide thead{display:none}.wide tr{display:block;padding-bottom:.5rem}
            .wide th,.wide td{display:block;border:0;padding:.1rem 0}.wide td,.wide td.number{text-align:left}
            .wide td:empty{display:none}.wide td[data-label]::before{content:attr(data-label) ": ";font-weight:600}
            .wide tr{border-bottom:1px solid #c4c4c4}}
            @media print{body{font-size:10pt;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
            """;

    private final Report report;
    private final Appendable out;

    private HtmlReport(Report report, Appendable out) {
        this.report = report;
        this.out = out;
    }

    /**
     * Writes the page.
     *
     * @param report what it says
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void write(Report report, Appendable out) throws IOException {
        new HtmlReport(report, out).page();
    }

    private void page() throws IOException {
        String title = "Children looked after by " + report.authority().code() + " on "
                + report.profile().censusDate();
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        line("<title>" + text(title) + "</title>");
        line("<style>" + STYLE + "</style></head>");
        line("<body><main>");
        line("<h1>" + text(title) + "</h1>");
        disclosure();
        problemsAhead();
        summary();
        measures();
        HtmlLocation.write(report, out);
        profile();
        data();
        line("</main></body></html>");
    }

    private void disclosure() throws IOException {
        if (report.disclosure().withholdsSmallNumbers()) {
            line("<p class=\"warning\">Figures that rest on 1 to "
                    + report.disclosure().threshold()
                    + " children are withheld. In each table of the profile further figures are withheld, so that none"
                    + " can be worked out of that table. What could be worked out from measures and tables together, or"
                    + " from this report and another, has not been looked at: do that before this page is"
                    + " published.</p>");
        } else {
            line("<p class=\"warning\"><strong>For the authority's own use.</strong> Small numbers are not hidden, so"
                    + " children may be recognised. Do not publish this page.</p>");
        }
        if (report.language() == Language.WELSH) {
            line("<p>Welsh titles stand where an official Welsh wording is known; the rest is in English, marked"
                    + " [English].</p>");
        }
    }

    // Whoever reads the first figure must know that the data were not whole.
    private void problemsAhead() throws IOException {
        long lost = report.rowCounts().stream().mapToLong(RowCount::rejected).sum();
        if (!report.problems().isEmpty()) {
            line("<p class=\"warning\"><strong>" + problemsFound() + " in the data; " + lost + " rows were left out."
                    + "</strong> Figures of the children concerned may be wrong. See The data, at the end.</p>");
        }
    }

    private String problemsFound() {
        int found = report.problems().size();
        return found == 1 ? "1 problem was found" : found + " problems were found";
    }

    private void summary() throws IOException {
        long children = report.profile().children();
        line("<h2>Whom this counts</h2>");
        line("<p><strong>" + shown(children) + " children</strong> were looked after at the end of the day. "
                + "Left out: " + shown(report.cohort().shortBreaksOnly()) + " known through short breaks only, "
                + shown(report.cohort().notLookedAfter()) + " in the return with no readable care on the day.</p>");
        if (report.population().isPresent() && !report.disclosure().withholds(children)) {
            PopulationEstimate population = report.population().get();
            Rate rate = Rate.of(children, population.residentsAged0To17());
            line("<p>That is <strong>" + decimal(rate.per(10_000), 1) + " for each 10,000</strong> residents aged 0 to"
                    + " 17 (" + population.residentsAged0To17() + " at mid-" + population.midYear() + ").</p>");
        }
        line("<p>Distance from home: " + text(report.profile().distanceMethod())
                + ", in miles of 1,609.344 metres. A distance counts only where home and placement are both known; each"
                + " measure says whom it leaves out. In or out of area goes by the authority the placement's postcode names,"
                + " else by the boundary around it, else by what was recorded; children for whom these differ: "
                + shown(report.cohort().areaDisagreements()) + ".</p>");
    }

    private void measures() throws IOException {
        line("<h2>Measures</h2>");
        Map<String, List<KpiResult>> groups = new LinkedHashMap<>();
        for (KpiResult result : report.results()) {
            String group = result.definition().partOf().orElse("Other measures");
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(result);
        }
        for (Map.Entry<String, List<KpiResult>> group : groups.entrySet()) {
            line("<h3>" + text(heading(group.getKey())) + "</h3>");
            line(
                    "<div class=\"wide\"><table><thead><tr><th scope=\"col\">Measure</th><th scope=\"col\" class=\"number\">"
                            + "Value</th><th scope=\"col\" class=\"number\">Children</th><th scope=\"col\">95% interval</th>"
                            + "<th scope=\"col\">Left out</th></tr></thead><tbody>");
            for (KpiResult result : group.getValue()) {
                measure(result);
            }
            line("</tbody></table></div>");
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
        return section.matches() ? "Powys paper, section " + Integer.parseInt(section.group(1)) : partOf;
    }

    private void measure(KpiResult result) throws IOException {
        line("<tr><th scope=\"row\">" + title(result) + "<br><small>"
                + text(result.definition().id()) + " "
                + text(result.definition().version())
                + result.method().map(method -> "; " + text(method)).orElse("")
                + result.definition().note().map(note -> "<br>" + text(note)).orElse("") + "</small></th>");
        if (report.disclosure().publish(result).isHidden()) {
            line("<td colspan=\"4\">" + WITHHELD + "</td></tr>");
            return;
        }
        line("<td class=\"number\" data-label=\"Value\">" + value(result) + "</td>");
        line("<td class=\"number\" data-label=\"Children\">" + children(result) + "</td>");
        line("<td data-label=\"95% interval\">"
                + result.interval()
                        .map(interval -> interval(interval, result.unit()))
                        .orElse("") + "</td>");
        line("<td data-label=\"Left out\">" + leftOut(result) + "</td></tr>");
    }

    private String title(KpiResult result) {
        String english = text(result.definition().title().en());
        if (report.language() == Language.ENGLISH) {
            return english;
        }
        return result.definition()
                .title()
                .cy()
                .map(welsh -> "<span lang=\"cy\">" + text(welsh) + "</span>")
                .orElse(english + " [English]");
    }

    private static String value(KpiResult result) {
        if (result.rounded().isEmpty()) {
            return result.bands().isEmpty()
                    ? "none: " + text(result.noValueReason().orElse(""))
                    : "see below";
        }
        String number = result.rounded().get().toPlainString();
        return result.unit().equals("per cent") ? number + "%" : number + " " + text(result.unit());
    }

    private static String children(KpiResult result) {
        long denominator = result.tally().denominator();
        return switch (result.definition().score()) {
            case PROPORTION, COUNT, MILESTONE -> result.tally().numerator() + " of " + denominator;
            case RATE, RATIO ->
                result.numerator().orElseThrow().toPlainString() + " to "
                        + result.denominator().toPlainString();
            default -> String.valueOf(denominator);
        };
    }

    private static String interval(Interval interval, String unit) {
        String sign = unit.equals("per cent") ? "%" : "";
        return decimal(OptionalDouble.of(interval.lower()), 1) + sign + " to "
                + decimal(OptionalDouble.of(interval.upper()), 1) + sign;
    }

    private static String leftOut(KpiResult result) {
        StringBuilder words = new StringBuilder();
        result.tally().excluded().forEach((why, count) -> append(words, count + " excluded (" + text(why) + ")"));
        result.tally().missing().forEach((fact, count) -> append(words, count + " missing (" + text(fact) + ")"));
        if (result.tally().pending() > 0) {
            append(words, result.tally().pending() + " pending");
        }
        return words.isEmpty() ? "nobody" : words.toString();
    }

    private static void append(StringBuilder words, String more) {
        words.append(words.isEmpty() ? "" : "; ").append(more);
    }

    private void bands(KpiResult result) throws IOException {
        if (result.bands().isEmpty() || report.disclosure().publish(result).isHidden()) {
            return;
        }
        String caption =
                text(result.definition().title().en()) + ": " + result.tally().denominator() + " children";
        line("<figure><figcaption>" + caption + "</figcaption>");
        BarChart.write(caption, result.bands(), out);
        line("</figure>");
    }

    private void profile() throws IOException {
        line("<h2>Profile</h2>");
        line("<p>Shares are of the children with a value; how many have none, and what that means, stands under each"
                + " table.</p>");
        for (Breakdown breakdown : report.profile().breakdowns()) {
            if (!HtmlLocation.shows(report, breakdown)) {
                breakdown(breakdown);
            }
        }
    }

    private void breakdown(Breakdown breakdown) throws IOException {
        String caption = words(breakdown.fact().name());
        if (breakdown.known() == 0) {
            line("<p><strong>" + text(caption) + ":</strong> no value for any child ("
                    + text(breakdown.fact().missing()) + ")</p>");
        } else if (report.disclosure().publish(breakdown) instanceof Published.Shown<PublishedBreakdown> shown) {
            table(caption, shown.value());
        } else {
            line("<p><strong>" + text(caption) + ":</strong> " + WITHHELD + "</p>");
        }
    }

    private void table(String caption, PublishedBreakdown breakdown) throws IOException {
        line("<table><caption>" + text(caption) + "</caption><thead><tr><th scope=\"col\">"
                + text(breakdown.fact().equals(ChildFacts.DISTANCE_FROM_HOME) ? "miles" : "")
                + "</th><th scope=\"col\" class=\"number\">Children</th><th scope=\"col\" class=\"number\">Share of "
                + shown(breakdown.known()) + "</th></tr></thead><tbody>");
        for (PublishedBreakdown.Row row : breakdown.rows()) {
            if (!row.count().equals(Published.shown(0L))) {
                line("<tr><th scope=\"row\">" + text(words(row.label())) + "</th><td class=\"number\">"
                        + shown(row.count()) + "</td><td class=\"number\">"
                        + row.ofKnown().text(HtmlReport::percent, WITHHELD) + "</td></tr>");
            }
        }
        line("</tbody></table>");
        if (!breakdown.missing().equals(Published.shown(0L))) {
            line("<p><small>No value for " + shown(breakdown.missing()) + " of " + shown(breakdown.all()) + " ("
                    + text(whyNoValue(breakdown)) + ").</small></p>");
        }
    }

    private String whyNoValue(PublishedBreakdown breakdown) {
        Map<Reason, Integer> reasons = report.cohort().distancesNotMeasured();
        boolean distance = breakdown.fact().equals(ChildFacts.DISTANCE_FROM_HOME);
        if (!distance
                || breakdown.missing().isHidden()
                || reasons.values().stream()
                        .anyMatch(count -> report.disclosure().withholds(count))) {
            return breakdown.fact().missing();
        }
        return reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " "
                        + reason.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private void data() throws IOException {
        line("<h2>The data</h2>");
        line("<table><caption>Rows read</caption><thead><tr><th scope=\"col\">File</th><th scope=\"col\">Holds</th>"
                + "<th scope=\"col\" class=\"number\">Read</th><th scope=\"col\" class=\"number\">Kept</th>"
                + "<th scope=\"col\" class=\"number\">Left out</th></tr></thead><tbody>");
        for (RowCount count : report.rowCounts()) {
            line("<tr><th scope=\"row\">" + text(count.file()) + "</th><td>" + text(count.module())
                    + "</td><td class=\"number\">" + count.read() + "</td><td class=\"number\">" + count.kept()
                    + "</td><td class=\"number\">" + count.rejected() + "</td></tr>");
        }
        line("</tbody></table>");
        List<Problem> problems = report.problems();
        if (problems.isEmpty()) {
            line("<p>No problem was found in the data.</p>");
            return;
        }
        line("<p>" + problemsFound() + "; problems.csv lists all"
                + (problems.size() > PROBLEMS_SHOWN ? ", the first " + PROBLEMS_SHOWN + " are:" : ":") + "</p><ul>");
        for (Problem problem : problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size()))) {
            line("<li>" + text(problem.toString()) + "</li>");
        }
        line("</ul>");
    }

    private String shown(long count) {
        return shown(report.disclosure().publish(count));
    }

    private static String shown(Published<Long> count) {
        return count.text(String::valueOf, WITHHELD);
    }

    static String percent(Proportion share) {
        return decimal(share.percent(), 1) + "%";
    }

    static String decimal(OptionalDouble value, int decimals) {
        return value.isEmpty()
                ? "none"
                : BigDecimal.valueOf(value.getAsDouble())
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    static String words(String kebab) {
        String spaced = kebab.matches("[a-z].*[a-z-]") ? kebab.replace('-', ' ') : kebab;
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    static String text(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private void line(String html) throws IOException {
        out.append(html).append('\n');
    }
}
