package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Coverage;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;

/**
 * The histories of one authority that columns keep, by child. Each is told anew whenever it is asked for and held by nobody
 * here, so that whoever walks over all of them holds few at a time. Immutable and safe between threads.
 */
final class ColumnHistories extends AbstractList<CareHistory> implements RandomAccess {

    private final HistoryColumns columns;
    private final CareRules rules;
    private final int first;
    private final int size;

    ColumnHistories(HistoryColumns columns, CareRules rules, LocalAuthority authority) {
        if (!columns.keepsRecords()) {
            throw new IllegalArgumentException(
                    "columns of a cohort must keep records, for its facts ask for more than columns hold otherwise");
        }
        this.columns = columns;
        this.rules = rules;
        first = childrenBefore(authority, false);
        size = childrenBefore(authority, true) - first;
        if (size == 0) {
            throw new IllegalArgumentException("columns of a cohort must hold children of the responsible authority "
                    + authority + ", but hold none");
        }
    }

    // Children stand in order of authority: how many are of those before one, or of that one too.
    private int childrenBefore(LocalAuthority authority, boolean andOfIt) {
        int least = 0;
        int most = columns.children().size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            int order = columns.authorities()
                    .get(columns.children().authority(middle))
                    .compareTo(authority);
            if (order < 0 || (andOfIt && order == 0)) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    @Override
    public CareHistory get(int place) {
        return columns.history(first + Objects.checkIndex(place, size)).history(rules);
    }

    @Override
    public int size() {
        return size;
    }

    /** What the sources of the histories hold, each once. */
    ImmutableSet<Coverage> coverages() {
        Set<Coverage> seen = Sets.newIdentityHashSet();
        for (int child = first; child < first + size; child++) {
            seen.add(columns.children().coverage(child));
        }
        return ImmutableSet.copyOf(seen);
    }

    /** Not of a list: printing shows no personal value. */
    @Override
    public String toString() {
        return size + " histories in columns";
    }
}
