package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that are filled while their rows are found, in parts that stand in an order but are done in any. Each part is for
 * one thread; what made a row need not be kept. Printing shows no personal value.
 */
public final class FactParts {

    private final ImmutableList<FactColumn.Builder> facts;
    private final Part[] parts;

    /**
     * Begins without rows.
     *
     * @param facts the facts whose values are set
     * @param parts how many parts there are, 0 or more
     * @throws IllegalArgumentException if the number is negative
     */
    public FactParts(List<Fact> facts, int parts) {
        if (parts < 0) {
            throw new IllegalArgumentException("parts must be 0 or more, but were " + parts);
        }
        this.facts =
                facts.stream().map(fact -> new FactColumn.Builder(fact, 0)).collect(ImmutableList.toImmutableList());
        this.parts = IntStream.range(0, parts).mapToObj(part -> new Part()).toArray(Part[]::new);
    }

    /** The rows of one part. */
    public final class Part {

        private FactColumn.Builder[] columns = new FactColumn.Builder[0]; // made by the thread that fills them
        private int rows;

        private Part() {}

        /** Begins the next row; every value is missing until it is set. */
        public void addRow() {
            if (columns.length == 0) {
                columns = facts.stream().map(FactColumn.Builder::another).toArray(FactColumn.Builder[]::new);
            }
            for (FactColumn.Builder column : columns) {
                column.reach(rows);
            }
            rows++;
        }

        /**
         * Sets a value of the row begun last.
         *
         * @param fact the place of the fact in the list given
         * @param value its value
         * @throws IllegalArgumentException if no row was begun, or there is no such fact
         */
        public void set(int fact, FactValue value) {
            if (fact < 0 || fact >= columns.length) {
                throw new IllegalArgumentException("place of a fact must be 0 to " + (facts.size() - 1)
                        + ", and a row must have been added, but it was " + fact + " after " + rows + " rows");
            }
            value.into(columns[fact], rows - 1);
        }

        @Override
        public String toString() {
            return "Part{" + rows + " rows}";
        }
    }

    /**
     * Returns a part.
     *
     * @param number which, from 0
     * @return the part
     * @throws IllegalArgumentException if there is no such part
     */
    public Part part(int number) {
        if (number < 0 || number >= parts.length) {
            throw new IllegalArgumentException(
                    "number of a part must be 0 to " + (parts.length - 1) + ", but was " + number);
        }
        return parts[number];
    }

    /**
     * Returns how many rows all parts have.
     *
     * @return the number
     * @throws ArithmeticException if they are more than a table can hold
     */
    public int rows() {
        return Math.toIntExact(Arrays.stream(parts).mapToLong(part -> part.rows).sum());
    }

    /**
     * Returns the columns, the rows of the parts one after the other.
     *
     * @return a column for each fact, in the order of the list given
     */
    public ImmutableList<FactColumn> columns() {
        int rows = rows();
        return IntStream.range(0, facts.size())
                .mapToObj(fact -> column(fact, rows))
                .collect(ImmutableList.toImmutableList());
    }

    private FactColumn column(int fact, int rows) {
        FactColumn.Builder whole = new FactColumn.Builder(facts.get(fact).fact(), rows);
        int at = 0;
        for (Part part : parts) {
            if (part.rows > 0) {
                whole.copy(part.columns[fact], part.rows, at);
                at += part.rows;
            }
        }
        return whole.build();
    }

    @Override
    public String toString() {
        return "FactParts{" + facts.size() + " facts, " + parts.length + " parts}";
    }
}
