package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;

/** Writes the parts that the page is made of: headings, paragraphs, tables and figures, with their language marked. */
final class Html {

    private final Labels labels;
    private final Appendable out;

    Html(Labels labels, Appendable out) {
        this.labels = labels;
        this.out = out;
    }

    Labels labels() {
        return labels;
    }

    /** A column of a table. */
    record Column(String term, boolean number, boolean data) {
        static Column text(String term) {
            return new Column(term, false, false);
        }

        static Column number(String term) {
            return new Column(term, true, false);
        }

        /** A column of numbers whose name comes from the data. */
        static Column ofData(String name) {
            return new Column(name, true, true);
        }

        String html(Labels labels) {
            return data ? Text.data(term) : labels.cell(term);
        }

        String plain(Labels labels) {
            return Text.escape(data ? term : labels.plain(term));
        }

        static Column[] numbers(String... terms) {
            return Arrays.stream(terms).map(Column::number).toArray(Column[]::new);
        }
    }

    void line(String html) throws IOException {
        out.append(html).append('\n');
    }

    void heading(int level, String term) throws IOException {
        headingOf(level, labels.html(term));
    }

    void headingOf(int level, String html) throws IOException {
        line("<h" + level + ">" + html + "</h" + level + ">");
    }

    /** A paragraph of English, marked as such in a Welsh page. */
    void paragraph(String englishHtml) throws IOException {
        line("<p>" + labels.marked(englishHtml) + "</p>");
    }

    void warning(String englishHtml) throws IOException {
        line("<p class=\"warning\">" + labels.marked(englishHtml) + "</p>");
    }

    void small(String englishHtml) throws IOException {
        line("<p><small>" + labels.marked(englishHtml) + "</small></p>");
    }

    /** What stands in place of a table: its caption, and why there is none. */
    void inPlaceOf(String captionHtml, String englishHtml) throws IOException {
        line("<p><strong>" + captionHtml + ":</strong> " + labels.marked(englishHtml) + "</p>");
    }

    /** Starts what is folded away on a screen until somebody opens it; on paper all of it stands open under its heading. */
    void fold(int level, String headingHtml) throws IOException {
        line("<details><summary><h" + level + ">" + headingHtml + "</h" + level + "></summary>");
    }

    void endFold() throws IOException {
        line("</details>");
    }

    void figure(String captionHtml, String svg) throws IOException {
        line("<figure><figcaption>" + captionHtml + "</figcaption>");
        // What a chart says is English.
        out.append(labels.language() == Language.ENGLISH ? svg : svg.replaceFirst("<svg ", "<svg lang=\"en\" "));
        line("</figure>");
    }

    /** Starts a table whose first column names the rows. */
    HtmlTable table(String captionHtml, String first, Column... others) throws IOException {
        HtmlTable table = new HtmlTable(this, first, ImmutableList.copyOf(others));
        table.start(captionHtml);
        return table;
    }
}
