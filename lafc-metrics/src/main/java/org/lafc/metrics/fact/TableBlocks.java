package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks of a table: each used column is copied once a block, whatever number of measures use it. */
final class TableBlocks implements FactRows.FactBlocks {

    private final FactTable table;
    private final ImmutableMap<Fact, long[]> values;
    private final int to;
    private int from;
    private int rows;

    TableBlocks(FactTable table, List<Fact> facts, int from, int to) {
        if (from < 0 || from > to || to > table.size()) {
            throw new IllegalArgumentException(
                    "rows of a block must lie within 0 and " + table.size() + ", but were " + from + " to " + to);
        }
        this.table = table;
        Map<Fact, long[]> buffers = new LinkedHashMap<>();
        for (Fact fact : facts) {
            table.column(fact);
            buffers.put(fact, new long[FactRows.BLOCK]);
        }
        this.values = ImmutableMap.copyOf(buffers);
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean next() {
        from += rows;
        rows = Math.min(FactRows.BLOCK, to - from);
        values.forEach((fact, buffer) -> table.column(fact).copy(from, rows, buffer));
        return rows > 0;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public long[] values(Fact fact) {
        long[] buffer = values.get(fact);
        if (buffer == null) {
            throw new IllegalArgumentException("'" + fact + "' was not asked for");
        }
        return buffer;
    }
}
