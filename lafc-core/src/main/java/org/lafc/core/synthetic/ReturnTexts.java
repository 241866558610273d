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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            return LocalDate.parse(get(column), DATE);
        }

        void set(String column, String value) {
            fields.set(place(column), value);
            written.add(source());
        }

        void set(String column, LocalDate value) {
            set(column, DATE.format(value));
        }

        String child() {
            return get("CHILD");
        }

        List<String> fields() {
            return fields;
        }

        SourceRow source() {
            return new SourceRow(file, number + 1L);
        }

        void expect(String field, Effect effect, String rule) {
            changed.add(child());
            if (effect == Effect.ROW_REJECTED) {
                written.add(source());
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
    final Draws draws;
    final ReportingYear year;
    private final Map<String, List<Row>> files = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> rewritten = new LinkedHashMap<>();

    ReturnTexts(Map<String, String> texts, ReportingYear year, Draws draws) {
        this.year = year;
        this.draws = draws;
        texts.forEach((file, text) -> {
            List<Row> rows = new ArrayList<>();
            for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
                rows.add(new Row(
                        file, rows.size(), new ArrayList<>(Splitter.on(',').splitToList(line))));
            }
            files.put(file, rows);
        });
    }

    boolean has(String file) {
        return files.containsKey(file);
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
        written.add(row.source());
        return row;
    }

    void addColumn(String file, String column, String value) {
        header(file).fields().add(column);
        rows(file).forEach(row -> row.fields().add(value));
    }

    void remove(Row row) {
        rowsWithHeader(row.file).remove(row);
        written.add(row.source());
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
        return sources.build();
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
