package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Plain tables open beside a stream of histories, both in order of the child's identifier: joins each history to the rows
 * of its child and passes it on. Made by {@link PlainReader#stream}. Used by one thread at a time.
 */
public final class PlainStream implements Consumer<CareHistory>, AutoCloseable {

    private final ChildJoin join;
    private final Consumer<? super CareHistory> histories;
    private final Consumer<Problem> problems;
    private final OtherRows others;
    private final List<TableFile> files = new ArrayList<>();
    private final List<Cursor> cursors = new ArrayList<>();
    private @Nullable String last;

    PlainStream(
            PlainReader reader,
            ChildJoin join,
            Iterable<Source> sources,
            Consumer<? super CareHistory> histories,
            Consumer<Problem> problems) {
        this.join = join;
        this.histories = histories;
        this.problems = problems;
        this.others = new OtherRows(problems);
        for (Source source : sources) {
            reader.open(source, problems, files).ifPresent(this::add);
        }
    }

    /**
     * Takes the next history. Children whom only the tables know and who stand before it are passed on first.
     *
     * @param history the history of a child with a later identifier than the one before
     * @throws IllegalArgumentException if it is not later
     */
    @Override
    public void accept(CareHistory history) {
        String child = history.child().id();
        if (last != null && child.compareTo(last) <= 0) {
            throw new IllegalArgumentException(
                    "histories must come in text order of the child's identifier, but one did not (value withheld)");
        }
        joinBefore(child);
        join(child, Optional.of(history));
        last = child;
    }

    /**
     * Passes on the children whom only the tables know and who stand after the last history.
     *
     * @return what is not about one child
     */
    public PlainRecords finish() {
        joinBefore(null);
        return others.records(files);
    }

    /**
     * Returns the account of rows.
     *
     * @return one a file that was recognised; whole after {@link #finish()}
     */
    public ImmutableList<RowCount> rowCounts() {
        return files.stream().map(TableFile::count).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() {
        cursors.forEach(cursor -> cursor.rows.close());
    }

    private void add(TableRows<?> rows) {
        if (rows.file().table().isAboutChild()) {
            cursors.add(new Cursor(rows));
            return;
        }
        try (rows) {
            for (@Nullable Row<?> row = rows.next(); row != null; row = rows.next()) {
                others.add(row);
            }
        }
    }

    private void joinBefore(@Nullable String end) {
        for (String next = first(); next != null && (end == null || next.compareTo(end) < 0); next = first()) {
            join(next, Optional.empty());
        }
    }

    private void join(String child, Optional<CareHistory> given) {
        List<Row<?>> rows = new ArrayList<>();
        cursors.forEach(cursor -> cursor.takeAll(child, rows));
        join.join(child, given, rows, PlainReader.coverage(files)).ifPresent(histories);
    }

    private @Nullable String first() {
        String first = null;
        for (Cursor cursor : cursors) {
            Row<?> row = cursor.row;
            if (row != null && (first == null || row.child().compareTo(first) < 0)) {
                first = row.child();
            }
        }
        return first;
    }

    /** The row of one file that comes next. */
    private final class Cursor {

        private final TableRows<?> rows;
        private @Nullable Row<?> row;

        Cursor(TableRows<?> rows) {
            this.rows = rows;
            this.row = rows.next();
        }

        void takeAll(String child, List<Row<?>> taken) {
            for (Row<?> next = row; next != null && next.child().equals(child); next = row) {
                taken.add(next);
                advance(child);
            }
        }

        private void advance(String child) {
            row = rows.next();
            while (row != null && row.child().compareTo(child) < 0) {
                row.reject(
                        problems,
                        Table.CHILD,
                        "stands behind a later child (value withheld)",
                        "files in text order of child, or the way of reading that holds all rows");
                row = rows.next();
            }
        }
    }
}
