package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;

/**
 * Children as they come from one source that is then split: what the source holds, it holds for all, and families stay in
 * one part.
 */
final class OneSource {

    private OneSource() {}

    static ImmutableList<CareHistory> of(List<CareHistory> histories) {
        Coverage all = histories.stream().map(CareHistory::coverage).reduce(Coverage.NONE, Coverage::and);
        return histories.stream()
                .map(history -> CareHistory.of(
                        Child.builder()
                                .from(history.child())
                                .family(Optional.empty())
                                .build(),
                        history.rules(),
                        history.episodes(),
                        history.records(),
                        all))
                .collect(ImmutableList.toImmutableList());
    }
}
