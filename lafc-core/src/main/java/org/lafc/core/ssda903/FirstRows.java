package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one child of which a module may hold one for a key: the first of each. */
final class FirstRows {

    private final List<Row> rows = new ArrayList<>();
    private final Map<ReturnModule, Row> latest = new EnumMap<>(ReturnModule.class);
    private final Map<ReturnModule, Map<LocalDate, Row>> byKey = new EnumMap<>(ReturnModule.class);

    void clear() {
        if (!rows.isEmpty()) {
            rows.clear();
            latest.clear();
            byKey.clear();
        }
    }

    // Null, and the row is remembered, if no row of its module has its key; otherwise the row that has.
    @Nullable
    Row putIfFirst(Row row) {
        ReturnModule module = row.module();
        Row last = latest.get(module);
        // Mostly rows stand by date: a later key than all before it cannot be there.
        if (last == null || row.key().isAfter(last.key())) {
            latest.put(module, row);
            rows.add(row);
            Map<LocalDate, Row> known = byKey.get(module);
            if (known != null) {
                known.put(row.key(), row);
            }
            return null;
        }
        Row other = byKey.computeIfAbsent(module, this::rowsOf).putIfAbsent(row.key(), row);
        if (other == null) {
            rows.add(row);
        }
        return other;
    }

    private Map<LocalDate, Row> rowsOf(ReturnModule module) {
        Map<LocalDate, Row> found = new HashMap<>();
        for (Row row : rows) {
            if (row.module() == module) {
                found.put(row.key(), row);
            }
        }
        return found;
    }
}
