package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.read.SourceRow;
import org.lafc.core.synthetic.BrokenReturn;

/** What of a history comes from rows that a fault has left alone. */
final class Untouched {

    // Rows of these tell of the child, and a history does not keep them.
    private static final ImmutableSet<String> OF_THE_CHILD =
            ImmutableSet.of("header.csv", "uasc.csv", "previous_permanence.csv");

    private Untouched() {}

    static boolean isSame(BrokenReturn broken, CareHistory before, Optional<CareHistory> after) {
        if (after.isEmpty()) {
            return episodes(broken, before).isEmpty() && records(broken, before).isEmpty();
        }
        boolean sameChild = before.child().equals(after.get().child())
                || broken.rows().stream().anyMatch(row -> OF_THE_CHILD.contains(row.file()));
        return sameChild
                && before.coverage().equals(after.get().coverage())
                && before.rules().equals(after.get().rules())
                && episodes(broken, before).equals(episodes(broken, after.get()))
                && records(broken, before).equals(records(broken, after.get()));
    }

    private static List<Episode> episodes(BrokenReturn broken, CareHistory history) {
        return history.episodes().stream()
                .filter(episode -> isUntouched(broken, episode.source()))
                .toList();
    }

    private static List<CareRecord> records(BrokenReturn broken, CareHistory history) {
        return history.records().stream()
                .filter(record -> isUntouched(broken, record.source()))
                .toList();
    }

    private static boolean isUntouched(BrokenReturn broken, Optional<SourceRow> row) {
        return row.filter(broken::mayChange).isEmpty();
    }
}
