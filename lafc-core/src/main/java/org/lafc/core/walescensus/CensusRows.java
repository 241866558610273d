package org.lafc.core.walescensus;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.walescensus.CensusEntry.Said;

/** The rows of one form that are right in themselves, each read when it is asked for. Used by one thread. */
final class CensusRows extends AbstractIterator<CensusEntry> implements AutoCloseable {

    private final CensusFile file;
    private final CsvRows rows;
    private final ImmutableMap<CensusItem, Integer> places; // of the items that the file has
    private final ImmutableMap<CensusItem, String> columns;
    private final ImmutableSet<CensusItem> needed;
    private final CensusValues values;
    private final Consumer<? super Problem> problems;

    private CensusRows(
            CensusFile file,
            CsvRows rows,
            ImmutableMap<CensusItem, Integer> places,
            CensusValues values,
            Consumer<? super Problem> problems) {
        this.file = file;
        this.rows = rows;
        this.places = places;
        this.columns = ImmutableMap.copyOf(Maps.transformValues(places, rows.columns()::get));
        this.needed = ImmutableSet.copyOf(file.form().needed());
        this.values = values;
        this.problems = problems;
    }

    /** Opens a file; empty, and reported, if it is no form of the layout. */
    static Optional<CensusRows> open(
            Source source, CensusLayout layout, CensusValues values, Consumer<? super Problem> problems) {
        CsvRows rows = CsvRows.open(source, problems::accept);
        Optional<CensusRows> opened = opened(source, rows, layout, values, problems);
        if (opened.isEmpty()) {
            rows.close();
        }
        return opened;
    }

    private static Optional<CensusRows> opened(
            Source source, CsvRows rows, CensusLayout layout, CensusValues values, Consumer<? super Problem> problems) {
        if (rows.columns().isEmpty()) {
            return Optional.empty();
        }
        Optional<CensusForm> form = layout.formOf(rows.columns());
        if (form.isEmpty()) {
            problems.accept(rejected(source, "", "its columns are of no form of the layout", layout.allowed()));
            return Optional.empty();
        }
        ImmutableMap<CensusItem, Integer> places = places(source.name(), form.get(), rows, layout, problems);
        for (int place : places.values()) {
            String column = rows.columns().get(place);
            if (rows.columns().lastIndexOf(column) != place) {
                String twice = "the column is there twice, so its values cannot be told apart";
                problems.accept(rejected(source, column, twice, "each column once"));
                return Optional.empty();
            }
        }
        return Optional.of(new CensusRows(new CensusFile(source.name(), form.get()), rows, places, values, problems));
    }

    private static Problem rejected(Source source, String field, String message, String allowed) {
        return new Problem(new SourceRow(source.name(), 1), field, message, allowed, Effect.FILE_REJECTED);
    }

    // Where the items stand in the file. One that the layout names and the file has not got is reported once.
    private static ImmutableMap<CensusItem, Integer> places(
            String file, CensusForm form, CsvRows rows, CensusLayout layout, Consumer<? super Problem> problems) {
        ImmutableMap.Builder<CensusItem, Integer> places = ImmutableMap.builder();
        for (CensusItem item : form.items()) {
            Optional<String> column = layout.column(form, item);
            int place = column.map(rows.columns()::indexOf).orElse(-1);
            if (place >= 0) {
                places.put(item, place);
            } else {
                column.ifPresent(name -> problems.accept(new Problem(
                        new SourceRow(file, 1),
                        name,
                        "the column is missing from form " + form.word(),
                        "a column for " + item.word() + ", or a layout without it",
                        Effect.VALUE_NOT_KNOWN)));
            }
        }
        return places.buildOrThrow();
    }

    CensusFile file() {
        return file;
    }

    @Override
    protected @Nullable CensusEntry computeNext() {
        while (rows.next()) {
            CensusRow row = new CensusRow(rows, needed, places, problems);
            String child = row.key(CensusItem.CHILD);
            ImmutableMap<CensusItem, Object> ofChild = values.ofChild(row, file.form());
            Said said = row.isRejected() ? null : values.said(row, file.form());
            if (said != null && !row.isRejected()) {
                return new CensusEntry(file, row.source(), columns, child, ofChild, said);
            }
            file.reject();
        }
        file.reject(rows.malformedRows());
        return endOfData();
    }

    @Override
    public void close() {
        rows.close();
    }
}
