package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;

/**
 * Writes histories and other records as tables of the plain CSV format: what {@link PlainReader} reads. Reading what was
 * written, on its own or into the histories as a return gives them, gives back all that these tables hold.
 *
 * <ul>
 *   <li>A table is written if any of the histories, or the other records, cover its kind; a table without rows says that
 *       there was none. Coverage is told for all children together.
 *   <li>Children come in order of identifier, their records by date. Lines end with a line feed; fields are quoted where
 *       they must be.
 *   <li>What a return holds (episodes, adoption, the pupil number) is left to the return. Of sources only the records are
 *       written, not the rows they came from. Blanks around a text are not kept by the reader, nor is the text NULL.
 *   <li>Birth parents are written only if asked for ({@link #withBirthParents()}).
 * </ul>
 *
 * <p>Writers are immutable and safe between threads.
 */
public final class PlainWriter {

    private final boolean birthParents;

    private PlainWriter(boolean birthParents) {
        this.birthParents = birthParents;
    }

    /**
     * Returns a writer that leaves out birth parents.
     *
     * @return the writer
     */
    public static PlainWriter withoutBirthParents() {
        return new PlainWriter(false);
    }

    /**
     * Returns a writer that writes birth parents too.
     *
     * @return the writer
     */
    public static PlainWriter withBirthParents() {
        return new PlainWriter(true);
    }

    /**
     * Writes every table there is something for.
     *
     * @param histories the histories, one a child
     * @param others what is not about one child
     * @return the texts by file name, in the order of the tables
     */
    public ImmutableMap<String, String> write(Iterable<CareHistory> histories, PlainRecords others) {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (PlainTable table : tables(histories, others)) {
            StringBuilder text = new StringBuilder();
            try {
                write(table, histories, others, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(table.fileName(), text.toString());
        }
        return files.buildOrThrow();
    }

    /**
     * Returns the tables there is something for.
     *
     * @param histories the histories
     * @param others what is not about one child
     * @return the tables in the order of the format
     */
    public ImmutableList<PlainTable> tables(Iterable<CareHistory> histories, PlainRecords others) {
        ImmutableList<CareHistory> all = ImmutableList.copyOf(histories);
        return Tables.ALL.stream()
                .filter(table -> isThere(table, all, others))
                .map(Table::description)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Writes one table.
     *
     * @param table the table
     * @param histories the histories, one a child
     * @param others what is not about one child
     * @param out takes the text
     * @throws IOException if {@code out} does
     */
    public void write(PlainTable table, Iterable<CareHistory> histories, PlainRecords others, Appendable out)
            throws IOException {
        Table<?> found = Tables.ALL.stream()
                .filter(known -> known.description().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table must be one of PlainTable.all(), but was not"));
        write(found, ImmutableList.copyOf(histories), others, out);
    }

    private static <T> void write(
            Table<T> table, ImmutableList<CareHistory> histories, PlainRecords others, Appendable out)
            throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(CharStreams.asWriter(out));
        writer.writeRecord(table.description().names().toList());
        if (table.isAboutChild()) {
            Stream<CareHistory> inOrder = histories.stream()
                    .sorted(Comparator.comparing(history -> history.child().id()));
            inOrder.forEach(history -> values(table, history)
                    .forEach(value ->
                            writer.writeRecord(table.fields(history.child().id(), value))));
        } else {
            others.records(table.type()).forEach(value -> writer.writeRecord(table.fields("", value)));
        }
        writer.flush();
    }

    private boolean isThere(Table<?> table, ImmutableList<CareHistory> histories, PlainRecords others) {
        Class<?> type = table.type();
        if (!table.isAboutChild()) {
            return others.covers(type);
        }
        if (type.equals(ChildRow.class)) {
            return !histories.isEmpty();
        }
        if (type.equals(BirthParent.class)) {
            return birthParents
                    && histories.stream()
                            .anyMatch(history -> !history.child().birthParents().isEmpty());
        }
        return histories.stream().anyMatch(history -> history.covers(type.asSubclass(CareRecord.class)));
    }

    private static <T> Stream<T> values(Table<T> table, CareHistory history) {
        Class<T> type = table.type();
        Stream<?> values;
        if (type.equals(ChildRow.class)) {
            values = Stream.of(ChildRow.of(history.child()));
        } else if (type.equals(BirthParent.class)) {
            values = history.child().birthParents().stream();
        } else {
            values = history.records(type.asSubclass(CareRecord.class)).stream();
        }
        return values.map(type::cast);
    }
}
