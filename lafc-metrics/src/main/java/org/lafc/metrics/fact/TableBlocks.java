package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks of a table: each used column is copied once a block, whatever number of measures use it. */
final class TableBlocks implements FactRows.FactBlocks {

    private final ImmutableList<FactColumn> columns;
    private final ImmutableMap<Fact, long[]> values;
    private final int to;
    private int from;
    private int rows;

    TableBlocks(FactTable table, List<Fact> facts, int from, int to) {
        if (from < 0 || from > to || to > table.size()) {
            throw new IllegalArgumentException(
                    "rows of a block must lie within 0 and " + table.size() + ", but were " + from + " to " + to);
        }
        this.columns = table.columns(ImmutableSet.copyOf(facts).asList());
        Map<Fact, long[]> buffers = new LinkedHashMap<>();
        for (FactColumn column : columns) {
            buffers.put(column.fact(), new long[FactRows.BLOCK]);
        }
        this.values = ImmutableMap.copyOf(buffers);
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean next() {
        from += rows;
        rows = Math.min(FactRows.BLOCK, to - from);
        for (FactColumn column : columns) {
            column.copy(from, rows, values(column.fact()));
        }
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
