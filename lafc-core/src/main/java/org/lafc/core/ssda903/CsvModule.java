package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/** A CSV file that holds one module. */
final class CsvModule implements ReturnText {

    private final ReturnModule module;
    private final CsvRows rows;
    private final ReturnRow row;
    private final ReturnFile file;
    private final ReturnValues values;
    private @Nullable Row next;
    private boolean ended;

    private CsvModule(
            Source source,
            ReturnModule module,
            CsvRows rows,
            ReturnValues values,
            ReturnRow.Memory memory,
            Consumer<? super Problem> problems) {
        this.module = module;
        this.rows = rows;
        this.row = new ReturnRow(module, new Fields(rows), memory, problems);
        this.file = new ReturnFile(source.name(), module);
        this.values = values;
    }

    // Empty if the file is of no module or cannot be read with these codes, which is reported.
    static Optional<ReturnText> open(
            Source source,
            Ssda903Codes codes,
            ReturnValues values,
            ReturnRow.Memory memory,
            Consumer<? super Problem> problems) {
        CsvRows rows = CsvRows.open(source, problems::accept);
        if (!rows.columns().isEmpty()) {
            Optional<ReturnModule> module = moduleOf(source, codes, rows, problems);
            if (module.isPresent()) {
                return Optional.of(new CsvModule(source, module.get(), rows, values, memory, problems));
            }
        }
        rows.close();
        return Optional.empty();
    }

    private static Optional<ReturnModule> moduleOf(
            Source source, Ssda903Codes codes, CsvRows rows, Consumer<? super Problem> problems) {
        Optional<ReturnModule> found = ReturnModule.recognise(rows.columns());
        SourceRow header = new SourceRow(source.name(), 1);
        if (found.isEmpty()) {
            problems.accept(new Problem(
                    header,
                    "",
                    "its columns are of no module that is read",
                    ReturnModule.allowed(),
                    Effect.FILE_REJECTED));
            return Optional.empty();
        }
        ReturnModule module = found.get();
        if (module.isDatedByYear() && codes.year().isEmpty()) {
            problems.accept(new Problem(header, "", UNDATED, DATED, Effect.FILE_REJECTED));
            return Optional.empty();
        }
        for (Column column : module.columns()) {
            if (rows.columns().indexOf(column.name()) != rows.columns().lastIndexOf(column.name())) {
                problems.accept(new Problem(
                        header,
                        column.name(),
                        "the column is there twice, so its values cannot be told apart",
                        "each column once",
                        Effect.FILE_REJECTED));
                return Optional.empty();
            }
        }
        for (Column column : module.expected()) {
            if (!rows.columns().contains(column.name())) {
                problems.accept(new Problem(
                        header,
                        column.name(),
                        "the column is missing from the " + module.title() + " module",
                        ReturnModule.names(module.columns()),
                        Effect.VALUE_NOT_KNOWN));
            }
        }
        return found;
    }

    static final String UNDATED = "OC2 and OC3 bear no dates, and the code lists read with are of no one year";
    static final String DATED = "the code lists of the return's year, as Ssda903Codes.england(year) gives";

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            if (rows.next()) {
                next = values.read(row, file);
            } else {
                ended = true;
                file.reject(rows.malformedRows());
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        Row found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return module.kind().map(ImmutableSet::<Class<? extends CareRecord>>of).orElse(ImmutableSet.of());
    }

    @Override
    public boolean listsAsylumSeekers() {
        return module == ReturnModule.UASC;
    }

    @Override
    public ImmutableList<RowCount> counts() {
        return ImmutableList.of(file.count());
    }

    @Override
    public void close() {
        rows.close();
    }

    /** The current row by column. */
    @SuppressWarnings("EnumOrdinal") // an array for speed, which lives no longer than the run
    private static final class Fields implements ReturnRow.Texts {

        private final CsvRows rows;
        private final int[] places = new int[Column.values().length]; // -1 for a column the file has not got

        Fields(CsvRows rows) {
            this.rows = rows;
            Arrays.setAll(places, i -> rows.columns().indexOf(Column.values()[i].name()));
        }

        @Override
        public boolean has(Column column) {
            return places[column.ordinal()] >= 0;
        }

        @Override
        public String raw(Column column) {
            int place = places[column.ordinal()];
            return place < 0 ? "" : rows.field(place);
        }

        @Override
        public long packed(Column column) {
            int place = places[column.ordinal()];
            return place < 0 ? 0 : rows.packed(place);
        }

        @Override
        public @Nullable LocalDate date(Column column) {
            int place = places[column.ordinal()];
            return place < 0 ? null : rows.date(place);
        }

        @Override
        public boolean isSame(Column column, String text) {
            int place = places[column.ordinal()];
            return place < 0 ? text.isEmpty() : rows.isSame(place, text);
        }

        @Override
        public boolean mayHoldNotText() {
            return rows.holdsNotText();
        }

        @Override
        public SourceRow source() {
            return rows.source();
        }
    }
}
