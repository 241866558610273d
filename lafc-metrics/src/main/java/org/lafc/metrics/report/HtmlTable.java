package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lafc.metrics.report.Html.Column;

/**
 * One table of the page. On a phone a table of many columns is read row by row, each cell with the name of its column;
 * its roles keep it a table for screen readers.
 */
final class HtmlTable {

    private static final int NARROW = 3;
    private static final int MANY = 9;
    private static final Pattern ENGLISH = Pattern.compile(
            HtmlReport.WITHHELD + "|none( \\(none\\))?|[0-9,.%]+ of [0-9,]+( \\([0-9.%]+\\))?|[0-9,]+ \\(none\\)");

    private final Html page;
    private final String first;
    private final ImmutableList<Column> columns;
    private final boolean stacks;

    HtmlTable(Html page, String first, ImmutableList<Column> columns) {
        this.page = page;
        this.first = first;
        this.columns = columns;
        this.stacks = columns.size() + 1 > NARROW;
    }

    void start(String captionHtml) throws IOException {
        page.line((stacks
                        ? "<table class=\"stacks" + (columns.size() >= MANY ? " many" : "") + "\" role=\"table\">"
                        : "<table>")
                + "<caption>" + captionHtml + "</caption>");
        StringBuilder cells = new StringBuilder("<thead" + role("rowgroup") + "><tr" + role("row") + ">");
        // A column without a name has no heading: an empty one would be read out as nothing.
        cells.append(
                first.isEmpty()
                        ? "<td" + role("cell") + "></td>"
                        : "<th scope=\"col\"" + role("columnheader") + ">"
                                + page.labels().cell(first) + "</th>");
        for (Column column : columns) {
            cells.append("<th scope=\"col\"" + role("columnheader") + (column.number() ? " class=\"number\"" : "") + ">"
                    + column.html(page.labels()) + "</th>");
        }
        page.line(cells + "</tr></thead><tbody" + role("rowgroup") + ">");
    }

    /** A row: its name and its cells, all as HTML; an empty cell is left out on a phone. */
    void row(String nameHtml, String... cellsHtml) throws IOException {
        StringBuilder row = new StringBuilder(
                "<tr" + role("row") + "><th scope=\"row\"" + role("rowheader") + ">" + nameHtml + "</th>");
        for (int i = 0; i < cellsHtml.length; i++) {
            Column column = columns.get(i);
            row.append("<td" + role("cell") + (column.number() ? " class=\"number\"" : ""));
            if (stacks) {
                row.append(" data-label=\"" + column.plain(page.labels()) + "\"");
            }
            row.append(">" + cell(cellsHtml[i]) + "</td>");
        }
        page.line(row + "</tr>");
    }

    // Numbers stand as they are, but for the words that may stand among them.
    private String cell(String html) {
        return ENGLISH.matcher(html).matches() ? page.labels().inCell(html) : html;
    }

    /** A row with one cell as wide as all the others. */
    void wideRow(String nameHtml, String cellHtml) throws IOException {
        page.line("<tr" + role("row") + "><th scope=\"row\"" + role("rowheader") + ">" + nameHtml + "</th><td"
                + role("cell") + " colspan=\"" + columns.size() + "\">" + cellHtml + "</td></tr>");
    }

    /** The name of the rows that follow. */
    void group(String nameHtml) throws IOException {
        page.line("<tr" + role("row") + "><th scope=\"rowgroup\"" + role("rowheader") + " colspan=\""
                + (columns.size() + 1) + "\">" + nameHtml + "</th></tr>");
    }

    void end() throws IOException {
        page.line("</tbody></table>");
    }

    private String role(String role) {
        return stacks ? " role=\"" + role + "\"" : "";
    }
}
