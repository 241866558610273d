package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.SourceRow;

/** One block of an XML return: the texts of its elements, under the names the CSV files give them. */
final class XmlBlock implements ReturnRow.Texts {

    private static final ImmutableSetMultimap<ReturnModule, Column> COLUMNS = columns();

    private final ReturnModule module;
    private final SourceRow source;
    private final Map<Column, String> texts = new EnumMap<>(Column.class);

    XmlBlock(ReturnModule module, SourceRow source) {
        this.module = module;
        this.source = source;
    }

    // HEADER holds also what the CSV files keep in modules of one row a child.
    private static ImmutableSetMultimap<ReturnModule, Column> columns() {
        ImmutableSetMultimap.Builder<ReturnModule, Column> columns = ImmutableSetMultimap.builder();
        for (ReturnModule module : ReturnModule.values()) {
            columns.putAll(module, module.columns());
        }
        for (ReturnModule inHeader : List.of(ReturnModule.UASC, ReturnModule.OC3, ReturnModule.AD1)) {
            columns.putAll(ReturnModule.HEADER, inHeader.columns());
        }
        return columns.put(ReturnModule.HEADER, Column.UASC).build();
    }

    ReturnModule module() {
        return module;
    }

    boolean mayHold(Column column) {
        return COLUMNS.containsEntry(module, column);
    }

    // False if the block has the element already.
    boolean put(Column column, String text) {
        return texts.putIfAbsent(column, text) == null;
    }

    boolean isBlank(Column column) {
        return Reading.clean(raw(column)).isEmpty();
    }

    // A block of another module with the same texts.
    XmlBlock as(ReturnModule other) {
        XmlBlock block = new XmlBlock(other, source);
        block.texts.putAll(texts);
        return block;
    }

    // The schema has every element, so a missing one is blank; DOB stands in HEADER alone.
    @Override
    public boolean has(Column column) {
        if (module == ReturnModule.HEADER) {
            return column == Column.UASC || module.columns().contains(column);
        }
        return column != Column.DOB && module.columns().contains(column);
    }

    @Override
    public String raw(Column column) {
        return texts.getOrDefault(column, "");
    }

    @Override
    public long packed(Column column) {
        String text = raw(column);
        long packed = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (i == 8 || character >= 0x80) {
                return CsvRows.NOT_PACKED;
            }
            packed = packed << 8 | character;
        }
        return packed;
    }

    @Override
    public @Nullable LocalDate date(Column column) {
        return ReturnDates.parse(raw(column)).orElse(null);
    }

    @Override
    public boolean isSame(Column column, String text) {
        return raw(column).equals(text);
    }

    @Override
    public boolean mayHoldNotText() {
        return texts.values().stream().anyMatch(text -> text.indexOf(CsvRows.NOT_TEXT) >= 0);
    }

    @Override
    public SourceRow source() {
        return source;
    }
}
