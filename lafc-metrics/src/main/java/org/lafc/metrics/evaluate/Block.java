package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.Fact;
import org.lafc.metrics.cohort.FactColumn;

/** The facts of some rows at hand: each used column is copied once a block, whatever number of measures use it. */
final class Block {

    static final int ROWS = 1024;

    private final Cohort cohort;
    private final ImmutableMap<Fact, long[]> values;
    private int from;
    private int rows;

    Block(Cohort cohort, List<Fact> facts) {
        this.cohort = cohort;
        ImmutableMap.Builder<Fact, long[]> buffers = ImmutableMap.builder();
        facts.stream().distinct().forEach(fact -> buffers.put(fact, new long[ROWS]));
        this.values = buffers.buildOrThrow();
    }

    /** Moves on to the next rows; false if there is none left. */
    boolean next() {
        from += rows;
        rows = Math.min(ROWS, cohort.size() - from);
        values.forEach((fact, buffer) -> column(fact).copy(from, rows, buffer));
        return rows > 0;
    }

    int from() {
        return from;
    }

    int rows() {
        return rows;
    }

    FactColumn column(Fact fact) {
        return cohort.column(fact);
    }

    long[] values(Fact fact) {
        long[] buffer = values.get(fact);
        if (buffer == null) {
            throw new IllegalArgumentException("'" + fact + "' was not asked for");
        }
        return buffer;
    }
}
