package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.work.Progress;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.stats.Rate;

/**
 * Writes the report as one page of HTML for a manager: no script, nothing fetched from elsewhere, the same bytes every
 * run. It is read on a wide screen, on a phone, on A4 and by a screen reader. Text from data is escaped. Numbers are
 * rounded half up, here and only here. In a Welsh page whatever has no official Welsh wording stands in English, marked.
 */
public final class HtmlReport {

    static final String WITHHELD = "withheld";

    private static final int PARTS = 4;

    private final Report report;
    private final Html page;
    private final Progress progress;

    private HtmlReport(Report report, Html page, Progress progress) {
        this.report = report;
        this.page = page;
        this.progress = progress;
    }

    /**
     * Writes the page.
     *
     * @param report what it says
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void write(Report report, Appendable out) throws IOException {
        write(report, out, Progress.NONE);
    }

    /**
     * Writes the page and tells how far it is.
     *
     * @param report what it says
     * @param out where to, left open
     * @param progress is told of each part
     * @throws IOException if writing fails
     */
    public static void write(Report report, Appendable out, Progress progress) throws IOException {
        new HtmlReport(report, new Html(new Labels(report.language()), out), progress).page();
    }

    static String shown(Published<Long> count) {
        return count.text(Numbers::whole, WITHHELD);
    }

    private void page() throws IOException {
        String onDay = " on " + report.profile().censusDate();
        String title = "Children looked after by " + report.authorityText() + onDay;
        boolean welsh = report.language() == Language.WELSH;
        page.line("<!DOCTYPE html>");
        page.line("<html lang=\"" + (welsh ? "cy" : "en") + "\">");
        page.line(
                "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        page.line("<title" + (welsh ? " lang=\"en\"" : "") + ">" + Text.escape(title) + "</title>");
        page.line("<style>\n" + Resources.toString(Resources.getResource(HtmlReport.class, "report.css"), UTF_8)
                + "</style></head>");
        page.line("<body><main>");
        page.headingOf(1, page.labels().marked("Children looked after by " + report.authorityHtml() + onDay));
        disclosure();
        problemsAhead();
        summary();
        tell(0);
        new HtmlScorecard(report.scorecard(), page).write();
        tell(1);
        HtmlLocation.write(report, page);
        tell(2);
        new HtmlProfile(report, page).write();
        tell(3);
        new HtmlData(report, page).write();
        tell(PARTS);
        page.line("</main></body></html>");
    }

    private void tell(int done) {
        progress.at("writing the page", done, PARTS);
    }

    private void disclosure() throws IOException {
        if (report.disclosure().withholdsSmallNumbers()) {
            page.warning("Figures that rest on " + (report.disclosure().hidesZeros() ? 0 : 1) + " to "
                    + report.disclosure().threshold()
                    + " children are withheld. In each table of the profile further figures are withheld, so that none"
                    + " can be worked out of that table. What could be worked out from measures and tables together, or"
                    + " from this report and another, has not been looked at: do that before this page is"
                    + " published.");
        } else {
            page.warning("<strong>For the authority's own use.</strong> Small numbers are not hidden, so"
                    + " children may be recognised. Do not publish this page.");
        }
        if (report.language() == Language.WELSH) {
            page.paragraph(
                    "Welsh stands where an official Welsh wording is known. All else is English: in italics in tables, charts"
                            + " as they are, elsewhere marked");
        }
    }

    // Whoever reads the first figure must know that the data were not whole.
    private void problemsAhead() throws IOException {
        if (!report.problems().isEmpty()) {
            page.warning("<strong>" + HtmlData.problemsFound(report) + " in the data; "
                    + Numbers.whole(HtmlData.rowsLost(report))
                    + " rows were left out.</strong> Figures of the children concerned may be wrong. See The data, at the"
                    + " end.");
        }
    }

    private void summary() throws IOException {
        long children = report.profile().children();
        page.heading(2, "Whom this counts");
        page.paragraph("<strong>" + shown(children) + " children</strong> were looked after at the end of the day. "
                + "Left out: " + shown(report.cohort().shortBreaksOnly()) + " known through short breaks only, "
                + shown(report.cohort().notLookedAfter())
                + " others in the files who were not looked after on the day.");
        if (report.population().isPresent() && !report.disclosure().withholds(children)) {
            PopulationEstimate population = report.population().get();
            Rate rate = Rate.of(children, population.residentsAged0To17());
            page.paragraph("That is <strong>" + Numbers.decimal(rate.per(10_000), 1)
                    + " for each 10,000</strong> residents aged 0 to 17 ("
                    + Numbers.whole(population.residentsAged0To17()) + " at mid-" + population.midYear() + ").");
        }
        page.paragraph("Distance from home: " + Text.data(report.profile().distanceMethod())
                + ", in miles of 1,609.344 metres. A distance counts only where home and placement are both known; each"
                + " measure says whom it leaves out. In or out of area goes by the authority the placement's postcode names,"
                + " else by the boundary around it, else by what was recorded; children for whom these differ: "
                + shown(report.cohort().areaDisagreements()) + "."
                + report.cohort()
                        .boundaries()
                        .map(name -> " Postcodes and boundaries: " + Text.data(name) + ".")
                        .orElse(""));
    }

    private String shown(long count) {
        return shown(report.disclosure().publish(count));
    }
}
