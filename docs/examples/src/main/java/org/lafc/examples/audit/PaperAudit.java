package org.lafc.examples.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lafc.metrics.audit.Agreement;
import org.lafc.metrics.audit.PublishedFigure;

/**
 * Writes the audit of the two source papers as a page of the guide: {@code java org.lafc.examples.audit.PaperAudit FILE}.
 * The findings are data ({@code findings.csv} beside this class); every result on the page is worked out when it is
 * written. The committed page is {@code docs/guide/audit.md}.
 */
public final class PaperAudit {

    private static final ImmutableMap<String, String> KINDS = ImmutableMap.of(
            "arithmetic", "Wrong arithmetic",
            "unclear", "Base, boundary or date not written down",
            "contradiction", "Contradictions",
            "missing", "Missing material");

    private PaperAudit() {}

    /**
     * Writes the page.
     *
     * @param arguments the file to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "PaperAudit needs one argument, the file to write, but got " + arguments.length);
        }
        Files.writeString(Path.of(arguments[0]), page(), UTF_8);
    }

    /** Returns the page as Markdown. */
    static String page() {
        ImmutableList<NamedCsvRecord> findings = Rows.of(PaperAudit.class, "findings.csv");
        Worked worked = new Worked();
        StringBuilder page = new StringBuilder("""
                # The audit of the two papers

                lafc exists because of two papers: the Children Looked After framework of Powys County Council for 2018 to
                2023 (version 1.1), and the Cwm Taf partnership's statement of intent of June 2016. Holding their figures
                against their own numbers gives the findings below. Not all are wrong numbers: most come from a base, a
                boundary or a date that was never written down.

                What is printed is theirs; what stands under "worked out again" is worked out by
                `org.lafc.metrics.audit` each time this page is written. Causes are the most likely ones, not proven
                unless the text says so.

                | kind | findings |
                | --- | ---: |
                """);
        KINDS.forEach((kind, title) -> page.append("| ")
                .append(title)
                .append(" | ")
                .append(findings.stream().filter(row -> isOf(kind, row)).count())
                .append(" |\n"));
        page.append("| All | ").append(findings.size()).append(" |\n");
        KINDS.forEach((kind, title) -> {
            page.append("\n## ").append(title).append("\n\n");
            page.append("| # | where | printed | worked out again | the printed figure | most likely cause |\n");
            page.append("| ---: | --- | --- | --- | --- | --- |\n");
            findings.stream().filter(row -> isOf(kind, row)).forEach(row -> page.append(line(row, worked)));
        });
        page.append("""

                Written by `PaperAudit` in `docs/examples`; a test holds the page against it. The figures were taken from
                the papers by hand, with section and line; the rules are in the package
                `org.lafc.metrics.audit`: `PublishedFigure` (does a figure follow from its numbers), `BaseInference` (which
                base must it have had), `TableAudit` (what do totals add up), `Series` and `DirectionClaim` (does it rise),
                `Statement` (who says otherwise). `DataQualityReport` does for a council's own histories what this page does
                for the papers.
                """);
        return page.toString();
    }

    private static boolean isOf(String kind, NamedCsvRecord row) {
        return row.getField("kind").equals(kind);
    }

    private static String line(NamedCsvRecord row, Worked worked) {
        return "| " + row.getField("number")
                + " | " + row.getField("where")
                + " | " + worked.fill(row.getField("printed"))
                + " | " + worked.fill(row.getField("again"))
                + " | " + agreement(row, worked).map(Words::of).orElse("no figure")
                + " | " + worked.fill(row.getField("cause"))
                + " |\n";
    }

    /** Returns what becomes of the printed figure, or empty where a finding is about words. */
    static Optional<Agreement> agreement(NamedCsvRecord row, Worked worked) {
        if (row.getField("figure").isEmpty()) {
            return Optional.empty();
        }
        PublishedFigure figure = PublishedFigure.of("finding " + row.getField("number"), row.getField("figure"));
        return Optional.of(figure.against(Worked.calculation(worked.fill(row.getField("calculation")))));
    }
}
