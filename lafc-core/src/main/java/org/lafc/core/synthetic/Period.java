package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;

/**
 * A period of care as it was drawn, or one short break.
 *
 * @param steps its episodes, in order; at least one
 * @param until the day it ended, or the day after the cohort's last one
 * @param ending why it ended; empty if it goes on
 */
record Period(ImmutableList<Step> steps, LocalDate until, Optional<EpisodeEnd> ending) {

    /**
     * An episode.
     *
     * @param from its first day
     * @param start why it began
     * @param status the legal status
     * @param stay where the child is
     * @param whyLeft why the child was moved on, if so
     */
    record Step(
            LocalDate from,
            EpisodeStart start,
            LegalStatus status,
            Stay stay,
            Optional<PlacementChangeReason> whyLeft) {

        Step left(PlacementChangeReason why) {
            return new Step(from, start, status, stay, Optional.of(why));
        }

        /** Whether somebody new cares for the child. */
        boolean isNewCarer() {
            return start == EpisodeStart.STARTED
                    || start == EpisodeStart.PLACEMENT
                    || start == EpisodeStart.LEGAL_STATUS_AND_PLACEMENT;
        }
    }

    LocalDate start() {
        return steps.get(0).from();
    }

    boolean isShortBreaks() {
        return steps.get(0).status().isShortBreaks();
    }

    boolean isOpen() {
        return ending.isEmpty();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(start()) && day.isBefore(until);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(start(), until);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The day a step is over. */
    LocalDate endOf(int step) {
        return step + 1 < steps.size() ? steps.get(step + 1).from() : until;
    }
}
