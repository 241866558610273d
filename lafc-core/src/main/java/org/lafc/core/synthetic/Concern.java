package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.util.function.Consumer;
import org.lafc.core.care.CareRecord;

/** One side of a child's way through care that is recorded besides episodes. */
interface Concern {

    /** The kinds of record it makes. */
    ImmutableSet<Class<? extends CareRecord>> kinds();

    /** Makes a child's records, in any order. */
    void record(Life life, Draws draws, Consumer<CareRecord> records);
}
