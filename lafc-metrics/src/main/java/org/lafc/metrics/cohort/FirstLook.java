package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lafc.core.care.CareHistory;
import org.lafc.core.work.Blocks;
import org.lafc.core.work.Progress;

/**
 * Who is looked after on the census date, found in the first walk over all children. What a history derives is kept by it,
 * so that the walk also does the one long step of histories that are objects, in parts if asked.
 *
 * @param lookedAfter the children, in the order of their identifiers
 * @param shortBreaksOnly how many others are on short breaks that day
 * @param familiesKnown whether the family of any child is known, looked after or not
 */
record FirstLook(ImmutableList<CareHistory> lookedAfter, int shortBreaksOnly, boolean familiesKnown) {

    static FirstLook at(List<CareHistory> histories, LocalDate day, int parts, Progress progress) {
        List<List<CareHistory>> blocks = new ArrayList<>(); // each filled by the one thread that walks it
        for (int from = 0; from < histories.size(); from += CohortInput.BLOCK) {
            blocks.add(new ArrayList<>());
        }
        AtomicBoolean families = new AtomicBoolean();
        AtomicInteger shortBreaks = new AtomicInteger();
        AtomicInteger done = new AtomicInteger(); // blocks end in no order
        Blocks.each(histories.size(), CohortInput.BLOCK, parts, (from, to) -> {
            List<CareHistory> into = blocks.get(from / CohortInput.BLOCK);
            for (CareHistory history : histories.subList(from, to)) {
                if (history.child().family().isPresent()) {
                    families.set(true);
                }
                if (history.isLookedAfterOn(day)) {
                    into.add(history);
                } else if (ShortBreaksOnDate.isOnShortBreaksOnly(history, day)) {
                    shortBreaks.incrementAndGet();
                }
            }
            progress.at("looking at children", done.addAndGet(to - from), histories.size());
        });
        ImmutableList.Builder<CareHistory> lookedAfter = ImmutableList.builder();
        blocks.forEach(lookedAfter::addAll);
        return new FirstLook(lookedAfter.build(), shortBreaks.get(), families.get());
    }

    @Override
    public String toString() {
        return "FirstLook{withheld}";
    }
}
