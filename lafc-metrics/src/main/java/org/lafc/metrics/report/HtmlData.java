package org.lafc.metrics.report;

import java.io.IOException;
import java.util.List;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.metrics.report.Html.Column;

/** The part of the page that tells what was read and what was wrong in it. */
final class HtmlData {

    private static final int PROBLEMS_SHOWN = 50;

    private final Report report;
    private final Html page;

    HtmlData(Report report, Html page) {
        this.report = report;
        this.page = page;
    }

    static String problemsFound(Report report) {
        int found = report.problems().size();
        return found == 1 ? "1 problem was found" : Numbers.whole(found) + " problems were found";
    }

    static long rowsLost(Report report) {
        return report.rowCounts().stream().mapToLong(RowCount::rejected).sum();
    }

    void write() throws IOException {
        page.heading(2, "The data");
        boolean published = report.disclosure().withholdsSmallNumbers();
        if (!report.rowCounts().isEmpty()) {
            if (published) {
                page.paragraph(
                        Numbers.whole(report.rowCounts().stream()
                                        .mapToLong(RowCount::read)
                                        .sum())
                                + " rows were read. How many each file holds is withheld, for a file may tell of few children.");
            } else {
                rows();
            }
        }
        List<Problem> problems = report.problems();
        if (problems.isEmpty()) {
            page.paragraph("No problem was found in the data.");
            return;
        }
        if (published) {
            page.paragraph(problemsFound(report) + "; problems.csv lists them for whoever mends the data.");
            return;
        }
        page.paragraph(problemsFound(report) + "; problems.csv lists all"
                + (problems.size() > PROBLEMS_SHOWN ? ", the first " + PROBLEMS_SHOWN + " are:" : ":"));
        page.line(report.language() == Language.WELSH ? "<ul lang=\"en\">" : "<ul>");
        for (Problem problem : problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size()))) {
            page.line("<li>" + Text.data(problem.toString()) + "</li>");
        }
        page.line("</ul>");
    }

    private void rows() throws IOException {
        HtmlTable table = page.table(
                page.labels().html("Rows read"),
                "File",
                Column.text("Holds"),
                Column.number("Read"),
                Column.number("Kept"),
                Column.number("Left out"));
        for (RowCount count : report.rowCounts()) {
            table.row(
                    Text.data(count.file()),
                    Text.data(count.module()),
                    Numbers.whole(count.read()),
                    Numbers.whole(count.kept()),
                    Numbers.whole(count.rejected()));
        }
        table.end();
    }
}
