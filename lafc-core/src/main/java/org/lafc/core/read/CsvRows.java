package org.lafc.core.read;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.Problem.Effect;

/**
 * The rows of a CSV source with a header line, one after the other: what every reader of lafc reads through.
 *
 * <p>Survives and reports what real files hold: gzip, byte-order marks (UTF-8, UTF-16), CRLF, a missing last
 * newline, blank lines, rows with too few or too many fields, a file that breaks off. Text is UTF-8 unless a mark
 * says otherwise; a byte that is not UTF-8 reads as {@link #NOT_TEXT}.
 *
 * <pre>{@code
 * try (CsvRows rows = CsvRows.open(source, problems::add)) {
 *     int child = rows.columns().indexOf("CHILD");
 *     while (rows.next()) {
 *         String value = rows.field(child);
 *     }
 * }
 * }</pre>
 *
 * <p>Used by one thread at a time.
 */
public final class CsvRows implements AutoCloseable {

    /** Stands where a byte was not text in the file's encoding. */
    public static final char NOT_TEXT = '\uFFFD';

    /** Stands for a field that is too long to be packed, or holds other characters than those of ASCII. */
    public static final long NOT_PACKED = -1;

    // Each unreadable line costs opening the source anew; a file with more of them than this is not CSV.
    private static final int MOST_UNREADABLE_LINES = 100;

    // Blank lines before the broken record are passed over, so only the parser knows where it starts.
    private static final Pattern RECORD_START = Pattern.compile("record starting at line (\\d+)");

    private final Source source;
    private final Consumer<Problem> problems;
    private final ImmutableList<String> columns;
    private final CsvFields fields = new CsvFields();
    private @Nullable CloseableIterator<CsvFields> records;
    private @Nullable CsvFields row;
    private long malformed;
    private long unreadable;
    private @Nullable CsvFields lastRead;
    private long linesPassedOver;

    private CsvRows(Source source, Consumer<Problem> problems) {
        this.source = source;
        this.problems = problems;
        this.records = recordsAfter(0);
        this.columns = header();
    }

    /**
     * Opens a source and reads its header. A source that cannot be read, or holds nothing, is reported and gives
     * no columns and no rows.
     *
     * @param source the source; opened again after each line that cannot be read as CSV
     * @param problems takes what is wrong
     * @return the rows, before the first
     */
    public static CsvRows open(Source source, Consumer<Problem> problems) {
        return new CsvRows(source, problems);
    }

    /**
     * Returns the names of the columns, stripped and in capitals.
     *
     * @return the names in the file's order; empty if the file holds no header
     */
    public ImmutableList<String> columns() {
        return columns;
    }

    /**
     * Says which columns will be asked for, so that the others need not be kept: quicker where a file has many. The
     * others must not be asked for any more; what they would give is not defined.
     *
     * @param wanted places in {@link #columns()}
     */
    public void keepOnly(int... wanted) {
        boolean[] kept = new boolean[columns.size()];
        for (int column : wanted) {
            kept[column] = true;
        }
        fields.keepOnly(kept);
    }

    /**
     * Moves to the next row with as many fields as the header; others are reported, counted and passed over.
     *
     * @return true if there is one
     */
    public boolean next() {
        CsvFields next = read();
        while (next != null && next.count() != columns.size()) {
            malformed++;
            problems.accept(new Problem(
                    new SourceRow(source.name(), next.line()),
                    "",
                    "the row has " + next.count() + " fields",
                    columns.size() + " fields, as in the header",
                    Effect.ROW_REJECTED));
            next = read();
        }
        row = next;
        return next != null;
    }

    /**
     * Returns a field of the current row.
     *
     * @param column the column's place in {@link #columns()}
     * @return its text as it stands in the file
     * @throws IllegalStateException if there is no current row
     */
    public String field(int column) {
        return current().field(column);
    }

    /**
     * Returns a field of the current row as a number: its characters one after the other, eight bits each. Fields of
     * at most eight characters are the same if their numbers are, so that codes can be looked up without making texts.
     *
     * @param column the column's place in {@link #columns()}
     * @return 0 if the field is empty; {@link #NOT_PACKED} if it is longer or not all ASCII
     * @throws IllegalStateException if there is no current row
     */
    public long packed(int column) {
        return current().packed(column);
    }

    /**
     * Returns a field of the current row as a date, if it is written dd/mm/yyyy or yyyy-mm-dd, without blanks, and lies
     * in the years 1985 to 2049. Any other text, which may be a date all the same, is left to the caller.
     *
     * @param column the column's place in {@link #columns()}
     * @return the date, or null
     * @throws IllegalStateException if there is no current row
     */
    public @Nullable LocalDate date(int column) {
        return current().date(column);
    }

    /**
     * Tells whether a field of the current row is a given text.
     *
     * @param column the column's place in {@link #columns()}
     * @param text the text
     * @return true if the field holds it, character for character
     * @throws IllegalStateException if there is no current row
     */
    public boolean isSame(int column, String text) {
        return current().isSame(column, text);
    }

    /**
     * Returns where the current row stands.
     *
     * @return file and line
     * @throws IllegalStateException if there is no current row
     */
    public SourceRow source() {
        return new SourceRow(source.name(), current().line());
    }

    /**
     * Tells whether a field of the current row holds {@link #NOT_TEXT}.
     *
     * @return false if every byte of the row is text
     * @throws IllegalStateException if there is no current row
     */
    public boolean holdsNotText() {
        return current().holdsNotText();
    }

    /**
     * Returns how many rows were passed over so far because of their number of fields or of a broken quote.
     *
     * @return the rows, each reported
     */
    public long malformedRows() {
        return malformed;
    }

    @Override
    public void close() {
        if (records != null) {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close " + source.name(), e);
            }
        }
    }

    private CsvFields current() {
        if (row == null) {
            throw new IllegalStateException("there is no current row: next() was not called, or gave false");
        }
        return row;
    }

    private ImmutableList<String> header() {
        CsvFields header = read();
        if (header == null) {
            // Without records it could not be read, which is reported already.
            if (records != null) {
                rejectFile(0, "holds nothing");
            }
            return ImmutableList.of();
        }
        return header.texts().stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList());
    }

    private @Nullable CsvFields read() {
        while (records != null) {
            try {
                CsvFields next = records.hasNext() ? records.next() : null;
                lastRead = next == null ? lastRead : next;
                return next;
            } catch (UncheckedIOException e) {
                breakOff(e);
            } catch (CsvParseException e) {
                if (e.getCause() instanceof IOException || columnsUnread() || unreadable == MOST_UNREADABLE_LINES) {
                    breakOff(e);
                } else {
                    passOver(e);
                }
            }
        }
        return null;
    }

    // The header itself is broken: there is nothing to go on with.
    private boolean columnsUnread() {
        return lastRead == null;
    }

    private void breakOff(RuntimeException broken) {
        rejectRest(kindOf(broken));
        close();
        records = null;
    }

    // Reports the line that broke the parser and goes on with the one after it.
    private void passOver(CsvParseException broken) {
        unreadable++;
        malformed++;
        Matcher start = RECORD_START.matcher(String.valueOf(broken.getMessage()));
        long next = linesDone() + 1;
        linesPassedOver = start.find() ? Math.max(next, fields.linesBefore() + Long.parseLong(start.group(1))) : next;
        problems.accept(new Problem(
                new SourceRow(source.name(), linesPassedOver),
                "",
                "the row cannot be read: a quote in it is out of place or not closed",
                "fields with quotes around the whole field or none",
                Effect.ROW_REJECTED));
        close();
        records = recordsAfter(linesPassedOver);
        if (records == null) {
            rejectRest("input error");
        }
    }

    // Lines up to the end of the last row read or passed over. Counted only when something is wrong.
    private long linesDone() {
        if (lastRead == null) {
            return linesPassedOver;
        }
        long newlines = lastRead.texts().stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        return Math.max(linesPassedOver, lastRead.line() + newlines);
    }

    private @Nullable CloseableIterator<CsvFields> recordsAfter(long lines) {
        try {
            Encoded text = Encoded.of(source.open());
            if (lines == 0 && text.charset().equals(StandardCharsets.UTF_8)) {
                return new PlainLines(
                        fields,
                        text.bytes(),
                        rest -> parser(new Encoded(rest, text.charset())).iterator());
            }
            fields.linesBefore(0);
            CsvReader<CsvFields> reader = parser(text);
            if (lines > 0) {
                reader.skipLines(Math.toIntExact(lines));
            }
            return reader.iterator();
        } catch (IOException | UncheckedIOException e) {
            if (lines == 0) {
                rejectFile(0, "cannot be read (" + kindOf(e) + ")");
            }
            return null;
        } catch (CsvParseException e) {
            return null; // fewer lines than were passed over: the last line was the unreadable one
        }
    }

    private CsvReader<CsvFields> parser(Encoded text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .build(fields, new InputStreamReader(text.bytes(), text.charset()));
    }

    private void rejectRest(String why) {
        report(
                linesDone() + 1,
                "from here on the file cannot be read (" + why + ")",
                lastRead == null ? Effect.FILE_REJECTED : Effect.REST_OF_FILE_REJECTED);
    }

    private void rejectFile(long line, String message) {
        report(line, message, Effect.FILE_REJECTED);
    }

    private void report(long line, String message, Effect effect) {
        problems.accept(new Problem(
                new SourceRow(source.name(), line),
                "",
                message,
                "a CSV file with a header line, plain or compressed with gzip",
                effect));
    }

    // Messages of exceptions may quote the data, so only their kind is told.
    private static String kindOf(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return "the compressed data are broken or cut short";
            }
            if (cause instanceof IOException) {
                return "input error";
            }
        }
        return "it is not CSV";
    }
}
