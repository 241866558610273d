package org.lafc.core.ssda903;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.lafc.core.time.DateRange;

/** Writes rows of fields as CSV: comma, line feed, quotes where they are needed, dates dd/mm/yyyy. */
final class CsvOut {

    private final Appendable out;
    private final StringBuilder row = new StringBuilder();

    CsvOut(Appendable out) {
        this.out = out;
    }

    void header(List<String> columns) throws IOException {
        out.append(String.join(",", columns)).append('\n');
    }

    CsvOut text(String text) {
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
        row.append(',');
        return this;
    }

    CsvOut date(LocalDate date) {
        digits(date.getDayOfMonth()).append('/');
        digits(date.getMonthValue()).append('/');
        digits(date.getYear() / 100);
        digits(date.getYear() % 100).append(',');
        return this;
    }

    CsvOut dates(DateRange dates) {
        date(dates.start());
        return dates.endExclusive().map(this::date).orElseGet(this::blank);
    }

    CsvOut blank() {
        row.append(',');
        return this;
    }

    void endRow() throws IOException {
        row.setCharAt(row.length() - 1, '\n');
        out.append(row);
        row.setLength(0);
    }

    private StringBuilder digits(int number) {
        return row.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
