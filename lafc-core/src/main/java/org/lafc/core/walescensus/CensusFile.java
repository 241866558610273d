package org.lafc.core.walescensus;

import org.lafc.core.read.RowCount;

/** The account of one file of the census while it is being read. */
final class CensusFile {

    private final String name;
    private final CensusForm form;
    private long kept;
    private long rejected;

    CensusFile(String name, CensusForm form) {
        this.name = name;
        this.form = form;
    }

    CensusForm form() {
        return form;
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
        return new RowCount(name, form.word(), kept, rejected);
    }
}
