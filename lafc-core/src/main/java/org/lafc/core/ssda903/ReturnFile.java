package org.lafc.core.ssda903;

import org.lafc.core.read.RowCount;

/** The account of one module of one file of a return while it is being read. */
final class ReturnFile {

    private final String name;
    private final ReturnModule module;
    private long kept;
    private long rejected;

    ReturnFile(String name, ReturnModule module) {
        this.name = name;
        this.module = module;
    }

    ReturnModule module() {
        return module;
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

    RowCount count() {
        return new RowCount(name, module.title(), kept, rejected);
    }
}
