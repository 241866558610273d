package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableMap;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.read.SourceRow;

/**
 * A row that is right in itself, before it is joined with the other rows of the child.
 *
 * @param file the file it is accounted in
 * @param source its place
 * @param columns what the file calls the items that are named in problems
 * @param child the identifier
 * @param ofChild what it says of the child as a person; blank and unknown values left out
 * @param said the episode or record
 */
record CensusEntry(
        CensusFile file,
        SourceRow source,
        ImmutableMap<CensusItem, String> columns,
        String child,
        ImmutableMap<CensusItem, Object> ofChild,
        Said said) {

    /** What a row says. */
    sealed interface Said {}

    /** An episode. */
    record SaidEpisode(Episode episode) implements Said {}

    /** Something else that is recorded. */
    record SaidRecord(CareRecord record, CensusItem dated) implements Said {}

    String column(CensusItem item) {
        return columns.getOrDefault(item, item.word());
    }
}
