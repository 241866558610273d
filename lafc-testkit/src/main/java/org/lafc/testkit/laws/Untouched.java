package org.lafc.testkit.laws;

import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.read.SourceRow;
import org.lafc.core.synthetic.BrokenReturn;

/** What of a history comes from rows that a fault has left alone. */
final class Untouched {

    private Untouched() {}

    static boolean isSame(BrokenReturn broken, CareHistory before, Optional<CareHistory> after) {
        if (after.isEmpty()) {
            return episodes(broken, before).isEmpty() && records(broken, before).isEmpty();
        }
        boolean sameChild =
                broken.changesChild() || before.child().equals(after.get().child());
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
