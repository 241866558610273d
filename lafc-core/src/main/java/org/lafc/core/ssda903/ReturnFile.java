package org.lafc.core.ssda903;

import java.util.concurrent.atomic.LongAdder;
import org.lafc.core.read.RowCount;

/** The account of one module of one file of a return while it is being read, by several threads at once. */
final class ReturnFile {

    private final String name;
    private final ReturnModule module;
    private final LongAdder kept = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    ReturnFile(String name, ReturnModule module) {
        this.name = name;
        this.module = module;
    }

    ReturnModule module() {
        return module;
    }

    void keep() {
        kept.increment();
    }

    void reject() {
        rejected.increment();
    }

    void reject(long rows) {
        rejected.add(rows);
    }

    RowCount count() {
        return new RowCount(name, module.title(), kept.sum(), rejected.sum());
    }
}
