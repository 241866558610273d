package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Iterator;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.RowCount;

/** An opened file of a return: its rows that are right in themselves, in the file's order. */
interface ReturnText extends Iterator<Row>, AutoCloseable {

    // The kinds of record the file would hold if there were any.
    ImmutableSet<Class<? extends CareRecord>> kinds();

    // Whether a child without a UASC row is known not to seek asylum.
    boolean listsAsylumSeekers();

    // Complete when all rows are read and joined.
    ImmutableList<RowCount> counts();

    @Override
    void close();
}
