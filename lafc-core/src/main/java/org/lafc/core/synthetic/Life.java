package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.EpisodeEnd;

/**
 * A child's way through care as it was drawn: what everything else recorded about the child follows.
 *
 * @param profile the cohort's profile
 * @param child the child
 * @param periods the periods of care and short breaks, in order; at least one
 * @param adoption how an adoption goes, if one was begun
 */
record Life(CohortProfile profile, Sketch child, ImmutableList<Period> periods, Optional<AdoptionPlan> adoption) {

    /** The periods of care, short breaks left out. */
    List<Period> care() {
        return periods.stream().filter(period -> !period.isShortBreaks()).toList();
    }

    /** The day after the last one anything is recorded of. */
    LocalDate horizon() {
        return profile.lastDay().plusDays(1);
    }

    /** Whether a day is past, so that something may be recorded of it. */
    boolean isPast(LocalDate day) {
        return day.isBefore(horizon()) && !hasDiedBy(day);
    }

    boolean isLookedAfterOn(LocalDate day) {
        return periods.stream().anyMatch(period -> !period.isShortBreaks() && period.holds(day));
    }

    /** The same by the counting rules, which end care before the 18th birthday (C3). */
    boolean countsAsLookedAfterOn(LocalDate day) {
        return day.isBefore(child.adultFrom()) && isLookedAfterOn(day);
    }

    boolean hasDiedBy(LocalDate day) {
        Period last = periods.get(periods.size() - 1);
        return last.ending().equals(Optional.of(EpisodeEnd.DIED)) && !day.isBefore(last.until());
    }

    boolean wasAdopted() {
        return adoption.isPresent()
                && !adoption.get().reversed()
                && !adoption.get().over().isAfter(profile.lastDay());
    }

    double share(Chance chance) {
        return profile.share(chance);
    }
}
