package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the figures of a report as a spreadsheet (XLSX), for those who work in one: a sheet with a row a figure, as
 * {@link CsvReports#writeFigures} has them and with titles, and a sheet that says what they are. Numbers are numbers;
 * everything else is text that no spreadsheet works out, of what XML allows, cut to the 32,767 characters of a cell.
 *
 * <p>Needs {@code org.dhatim:fastexcel}, which lafc only names as an optional dependency: without it on the class path or
 * module path a call ends in a {@link NoClassDefFoundError}. The bytes are the same every run on one Java version; the
 * time of writing is not in them.
 */
public final class XlsxReports {

    private static final String[] COLUMNS = {
        "time period", "geography", "indicator", "title", "category", "unit", "value", "base", "symbol"
    };
    private static final int[] WIDTHS = {12, 12, 38, 60, 30, 12, 14, 10, 8};
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private XlsxReports() {}

    /**
     * Writes the figures.
     *
     * @param report the report
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeFigures(Report report, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "lafc", null)) {
            figures(report, workbook.newWorksheet("Figures"));
            about(report, workbook.newWorksheet("About"));
        }
        withoutClock(bytes.toByteArray(), out);
    }

    private static void figures(Report report, Worksheet sheet) {
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.value(0, column, COLUMNS[column]);
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS[column]);
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (Figure figure : Figures.of(report)) {
            text(sheet, row, 0, figure.period());
            text(sheet, row, 1, figure.whose().orElse(report.authority().code()));
            text(sheet, row, 2, figure.indicator());
            text(sheet, row, 3, figure.title());
            text(sheet, row, 4, figure.category());
            text(sheet, row, 5, figure.unit());
            if (figure.value().isPresent()) {
                sheet.value(row, 6, figure.value().get());
            }
            if (figure.base().isPresent()) {
                sheet.value(row, 7, figure.base().get());
            }
            text(sheet, row, 8, figure.symbol());
            row++;
        }
    }

    private static void about(Report report, Worksheet sheet) {
        sheet.width(0, 30);
        sheet.width(1, 90);
        List<String[]> lines = List.of(
                new String[] {"Authority", report.authority().code()},
                new String[] {"Census date", report.profile().censusDate().toString()},
                new String[] {"Distance from home", report.profile().distanceMethod()},
                new String[] {
                    "Disclosure",
                    report.disclosure().withholdsSmallNumbers()
                            ? report.disclosure().toString()
                            : "For the authority's own use: small numbers are not hidden. Do not publish."
                },
                new String[] {"category", "the band, word or stratum; 'target' for a target; blank for the whole"},
                new String[] {"value", "unrounded, in its unit; blank beside a symbol"},
                new String[] {"base", "how many the value rests on"},
                new String[] {"symbol", "why there is no value, in the signs of official tables"});
        for (int row = 0; row < lines.size(); row++) {
            text(sheet, row, 0, lines.get(row)[0]);
            text(sheet, row, 1, lines.get(row)[1]);
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, Cells.xlsx(text));
        }
    }

    // The library asks the clock for the time of creation; a report has none.
    private static void withoutClock(byte[] workbook, OutputStream out) throws IOException {
        // Not closed: that would close the caller's stream.
        @SuppressWarnings("resource")
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : ZipParts.of(workbook).entrySet()) {
            byte[] content = part.getValue();
            if (part.getKey().equals("docProps/core.xml")) {
                content = CREATED.matcher(new String(content, UTF_8))
                        .replaceAll("")
                        .getBytes(UTF_8);
            }
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
