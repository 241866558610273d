package org.lafc.core.synthetic;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.ReportingYear;

/** The texts of a return while a fault is put into them, and what must be reported. Used by one thread, once. */
final class ReturnTexts {

    /** Stands for a byte that is no text in UTF-8. */
    static final char NO_TEXT = '\uE000';

    // Rows of these tell of the child, and a history does not keep them.
    private static final ImmutableSet<String> OF_THE_CHILD = ImmutableSet.of(
            "header.csv", "uasc.csv", "previous_permanence.csv", "plain_children.csv", "plain_birth_parents.csv");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** A row, which can be written to. */
    final class Row {
        private final String file;
        private final int number; // 0 is the header
        private final List<String> fields;

        Row(String file, int number, List<String> fields) {
            this.file = file;
            this.number = number;
            this.fields = fields;
        }

        String get(String column) {
            return fields.get(place(column));
        }

        boolean is(String column, String... values) {
            return List.of(values).contains(get(column));
        }

        boolean isBlank(String column) {
            return get(column).isEmpty();
        }

        LocalDate date(String column) {
            String text = get(column);
            return text.indexOf('-') < 0 ? LocalDate.parse(text, DATE) : LocalDate.parse(text);
        }

        void set(String column, String value) {
            fields.set(place(column), value);
            cells.add(file + ' ' + column);
            touch();
        }

        /** Says that what the row says may be read otherwise. */
        void touch() {
            written.add(source());
            changesChild |= OF_THE_CHILD.contains(baseName(file));
        }

        void set(String column, LocalDate value) {
            set(column, DATE.format(value));
        }

        String child() {
            return get(childColumn());
        }

        /** Whether it was put in. */
        boolean isNew() {
            return number >= sizes.getOrDefault(file, 0);
        }

        // Plain tables have names of columns in small letters.
        private String childColumn() {
            return baseName(file).startsWith("plain_") ? "child" : "CHILD";
        }

        List<String> fields() {
            return fields;
        }

        boolean isIn(String wanted) {
            return file.equals(wanted);
        }

        SourceRow source() {
            return new SourceRow(file, number + 1L);
        }

        void expect(String field, Effect effect, String rule) {
            if (columns(file).contains(childColumn())) {
                changed.add(child());
            }
            if (effect == Effect.ROW_REJECTED) {
                touch();
            }
            problems.add(new ExpectedProblem(source(), field, effect, rule));
        }

        void expect(String field, Effect effect) {
            expect(field, effect, "");
        }

        private int place(String column) {
            int place = columns(file).indexOf(column);
            if (place < 0) {
                throw new IllegalArgumentException(file + " must have the column " + column);
            }
            return place;
        }
    }

    final ImmutableList.Builder<ExpectedProblem> problems = ImmutableList.builder();
    final ImmutableSet.Builder<String> changed = ImmutableSet.builder();
    final ImmutableSet.Builder<SourceRow> written = ImmutableSet.builder();
    boolean changesAll;
    boolean changesChild;
    final Draws draws;
    final ReportingYear year;
    private final Map<String, List<Row>> files = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, String> verbatim = new LinkedHashMap<>();
    private final Set<String> cells = new HashSet<>();
    private final Map<String, UnaryOperator<String>> rewritten = new LinkedHashMap<>();

    ReturnTexts(Map<String, String> texts, ReportingYear year, Draws draws) {
        this.year = year;
        this.draws = draws;
        texts.forEach((file, text) -> {
            if (text.indexOf('"') >= 0) {
                verbatim.put(file, text); // nothing is put into fields with quotes
                return;
            }
            List<Row> rows = new ArrayList<>();
            for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
                rows.add(new Row(
                        file, rows.size(), new ArrayList<>(Splitter.on(',').splitToList(line))));
            }
            files.put(file, rows);
            sizes.put(file, rows.size());
        });
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** Whether a column of a file was written to or put in. */
    boolean isWritten(String file, String column) {
        return cells.contains(file + ' ' + column);
    }

    boolean isWritten(String file) {
        return cells.stream().anyMatch(cell -> cell.startsWith(file + ' '));
    }

    /** Whether the rows of all files are known, so that none has quotes. */
    boolean isWhole() {
        return verbatim.isEmpty();
    }

    boolean isRewritten() {
        return !rewritten.isEmpty();
    }

    ImmutableSet<String> names() {
        return ImmutableSet.copyOf(files.keySet());
    }

    List<String> columns(String file) {
        return rowsWithHeader(file).get(0).fields();
    }

    Row header(String file) {
        return rowsWithHeader(file).get(0);
    }

    List<Row> rows(String file) {
        List<Row> rows = rowsWithHeader(file);
        return rows.subList(1, rows.size());
    }

    List<Row> rows(String file, String child) {
        return rows(file).stream().filter(row -> row.child().equals(child)).toList();
    }

    Optional<Row> pick(String file, Predicate<Row> wanted) {
        if (!has(file)) {
            return Optional.empty();
        }
        List<Row> found = rows(file).stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(draws.oneOf(found));
    }

    /** An episode of a child that has no other, so that nothing before or after it is touched. */
    Optional<Row> pickOnlyEpisode(Predicate<Row> wanted) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows("episodes.csv").forEach(row -> counts.merge(row.child(), 1, Integer::sum));
        return pick("episodes.csv", row -> Integer.valueOf(1).equals(counts.get(row.child())) && wanted.test(row));
    }

    /** Two episodes of a child that follow each other in the file. */
    record Pair(Row before, Row after) {}

    Optional<Pair> pickPair(Predicate<Pair> wanted) {
        List<Row> rows = rows("episodes.csv");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Pair pair = new Pair(rows.get(i - 1), rows.get(i));
            if (pair.before().child().equals(pair.after().child()) && wanted.test(pair)) {
                pairs.add(pair);
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(draws.oneOf(pairs));
    }

    LocalDate birthOf(String child) {
        return rows("header.csv", child).get(0).date("DOB");
    }

    Row append(String file, List<String> fields) {
        List<Row> rows = rowsWithHeader(file);
        Row row = new Row(file, rows.size(), new ArrayList<>(fields));
        rows.add(row);
        row.touch();
        return row;
    }

    void addColumn(String file, String column, String value) {
        cells.add(file + ' ' + column);
        header(file).fields().add(column);
        rows(file).forEach(row -> row.fields().add(value));
    }

    void remove(Row row) {
        rowsWithHeader(row.file).remove(row);
        row.touch();
    }

    /** Rewrites a file's whole text, line ends included, when it is written. */
    void rewrite(String file, UnaryOperator<String> change) {
        rewritten.put(file, change);
    }

    ImmutableList<Source> sources() {
        ImmutableList.Builder<Source> sources = ImmutableList.builder();
        files.forEach((file, rows) -> {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(String.join(",", row.fields())).append('\n'));
            byte[] bytes = bytes(rewritten.getOrDefault(file, same -> same).apply(text.toString()));
            sources.add(Source.of(file, () -> new ByteArrayInputStream(bytes)));
        });
        verbatim.forEach((file, text) -> sources.add(Source.ofText(file, text)));
        return sources.build();
    }

    // Returns of several years have the year as a folder.
    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : Splitter.on(NO_TEXT).split(text)) {
            if (bytes.size() > 0) {
                bytes.write(0xFF);
            }
            bytes.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<Row> rowsWithHeader(String file) {
        List<Row> rows = files.get(file);
        if (rows == null) {
            throw new IllegalArgumentException("the return must have the file " + file);
        }
        return rows;
    }
}
