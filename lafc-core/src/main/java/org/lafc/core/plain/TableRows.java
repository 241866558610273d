package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/** The rows of one file of a table that are right in themselves, one after the other; the others are reported. */
final class TableRows<T> implements AutoCloseable {

    private final Table<T> table;
    private final TableFile file;
    private final CsvRows rows;
    private final TableRow row;
    private long malformed;

    private TableRows(Table<T> table, TableFile file, CsvRows rows, Consumer<Problem> problems) {
        this.table = table;
        this.file = file;
        this.rows = rows;
        this.row = new TableRow(table, rows, problems);
    }

    /** The rows of a file, before the first; empty if it is of no table, which is reported. */
    static Optional<TableRows<?>> open(Source source, Consumer<Problem> problems) {
        Watch watch = new Watch(problems);
        CsvRows rows = CsvRows.open(source, watch);
        Optional<TableRows<?>> found = Optional.empty();
        try {
            found = tableOf(source, rows, problems).map(table -> {
                watch.file = new TableFile(source.name(), table);
                return new TableRows<>(table, watch.file, rows, problems);
            });
        } finally {
            if (found.isEmpty()) {
                rows.close();
            }
        }
        return found;
    }

    static boolean isRecognised(Source source) {
        try (CsvRows rows = CsvRows.open(source, problem -> {})) {
            return !tablesWith(rows.columns()).isEmpty();
        }
    }

    TableFile file() {
        return file;
    }

    /** The next row that is right in itself. */
    @Nullable
    Row<T> next() {
        while (rows.next()) {
            accountMalformed();
            row.readFields();
            if (row.isRejected()) {
                file.reject();
            } else {
                String child = table.isAboutChild() ? row.text(Table.CHILD) : "";
                return new Row<>(file, table, row.source(), child, table.read(row));
            }
        }
        accountMalformed();
        return null;
    }

    @Override
    public void close() {
        rows.close();
    }

    private void accountMalformed() {
        file.reject(rows.malformedRows() - malformed);
        malformed = rows.malformedRows();
    }

    private static Optional<Table<?>> tableOf(Source source, CsvRows rows, Consumer<Problem> problems) {
        ImmutableList<String> columns = rows.columns();
        if (columns.isEmpty()) {
            return Optional.empty(); // reported already
        }
        ImmutableList<Table<?>> tables = tablesWith(columns);
        if (tables.size() != 1) {
            String names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
            rejectFile(
                    source,
                    problems,
                    "",
                    tables.isEmpty()
                            ? "its columns are of no plain table"
                            : "its columns are of several tables: " + names,
                    tables.isEmpty() ? "the columns of one table: " + allTables() : "one table a file");
            return Optional.empty();
        }
        Table<?> table = tables.get(0);
        boolean distinct = true;
        for (Table.Column<?> column : table.columns()) {
            String name = column.name().toUpperCase(Locale.ROOT);
            if (columns.indexOf(name) != columns.lastIndexOf(name)) {
                distinct = false;
                rejectFile(
                        source,
                        problems,
                        column.name(),
                        "the column is there twice, so its values cannot be told apart",
                        "each column once");
            }
        }
        reportForeignColumns(source, table, columns, problems);
        return distinct ? Optional.of(table) : Optional.empty();
    }

    // A misspelt column that may be missing would otherwise be lost without a word.
    private static void reportForeignColumns(
            Source source, Table<?> table, ImmutableList<String> columns, Consumer<Problem> problems) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            if (table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(name))) {
                problems.accept(new Problem(
                        new SourceRow(source.name(), 1),
                        "",
                        "column " + (i + 1) + " is not of the table " + table.name() + " and is passed over",
                        table.description().names().collect(Collectors.joining(", ")),
                        Effect.VALUE_NOT_KNOWN));
            }
        }
    }

    private static void rejectFile(
            Source source, Consumer<Problem> problems, String field, String message, String allowed) {
        problems.accept(new Problem(new SourceRow(source.name(), 1), field, message, allowed, Effect.FILE_REJECTED));
    }

    private static ImmutableList<Table<?>> tablesWith(ImmutableList<String> columns) {
        return Tables.ALL.stream()
                .filter(table -> table.isRecognisedIn(columns))
                .collect(ImmutableList.toImmutableList());
    }

    private static String allTables() {
        return Tables.ALL.stream()
                .map(table -> table.name() + " ("
                        + String.join(", ", table.description().recognisedBy()) + ")")
                .collect(Collectors.joining("; "));
    }

    /** Passes problems on, and notes when the file breaks off. */
    private static final class Watch implements Consumer<Problem> {

        private final Consumer<Problem> problems;
        private @Nullable TableFile file;

        Watch(Consumer<Problem> problems) {
            this.problems = problems;
        }

        @Override
        public void accept(Problem problem) {
            if (file != null && problem.effect() == Effect.REST_OF_FILE_REJECTED) {
                file.breakOff();
            }
            problems.accept(problem);
        }
    }
}
