package org.lafc.core.plain;

import org.lafc.core.read.RowCount;

/** The account of one file of a table while it is being read. */
final class TableFile {

    private final String name;
    private final Table<?> table;
    private long kept;
    private long rejected;
    private boolean whole = true;

    TableFile(String name, Table<?> table) {
        this.name = name;
        this.table = table;
    }

    Table<?> table() {
        return table;
    }

    void keep() {
        kept++;
    }

    void reject() {
        rejected++;
    }

    void reject(long rows) {
        rejected += rows;
    }

    /** The file breaks off: of what is not in it nothing is known. */
    void breakOff() {
        whole = false;
    }

    boolean isWhole() {
        return whole;
    }

    RowCount count() {
        return new RowCount(name, table.name(), kept, rejected);
    }
}
