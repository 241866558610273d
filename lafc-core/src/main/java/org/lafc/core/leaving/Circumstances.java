package org.lafc.core.leaving;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;

/**
 * How a young person stood as at a day, put together from what was recorded. Personal, so not printed.
 *
 * <p>The status of the day counts, or else the nearest from three months before to one month after it, the earlier of two
 * equally near: the window in which the English return has the authority look (unverified). What the young person did is
 * taken from a spell that holds the day, if there is one; from one in education, employment or training if there are several.
 * Death, and another authority's taking over, last from the day they are recorded until something else is.
 *
 * @param inTouch whether the authority was in touch
 * @param activity the main activity
 * @param accommodation where the young person lived
 * @param suitable whether that was suitable
 * @param adviser whether a personal adviser was allocated
 */
public record Circumstances(
        InTouch inTouch, Activity activity, Accommodation accommodation, Answer suitable, Answer adviser) {

    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS_AFTER = 1;

    /**
     * Checks the components.
     *
     * @param inTouch whether the authority was in touch
     * @param activity the main activity
     * @param accommodation where the young person lived
     * @param suitable whether that was suitable
     * @param adviser whether a personal adviser was allocated
     */
    public Circumstances {
        requireNonNull(inTouch, "inTouch");
        requireNonNull(activity, "activity");
        requireNonNull(accommodation, "accommodation");
        requireNonNull(suitable, "suitable");
        requireNonNull(adviser, "adviser");
    }

    /**
     * Puts together how a young person stood as at a day.
     *
     * @param history the history
     * @param day the day
     * @param knownTo the last day of which anything is known; what is dated later is left out of account
     * @return the circumstances; what nothing tells is {@code NOT_KNOWN}
     */
    public static Circumstances asAt(CareHistory history, LocalDate day, LocalDate knownTo) {
        ImmutableList<LeavingCareStatus> known = known(history.records(LeavingCareStatus.class), knownTo);
        LeavingCareStatus status = nearest(known, day)
                .orElseGet(() -> LeavingCareStatus.builder().date(day).build());
        InTouch inTouch = last(known, day)
                .map(LeavingCareStatus::inTouch)
                .filter(InTouch::endsSupport)
                .orElse(status.inTouch());
        return new Circumstances(
                inTouch,
                activity(history, day).orElse(status.activity()),
                status.accommodation(),
                status.suitable(),
                status.adviser());
    }

    /**
     * Returns the day since which it has been on record that the authority's support is over for good.
     *
     * @param history the history
     * @param day the day asked about; later records are left out of account
     * @return the day it was first recorded that the young person had died or another authority taken over, if nothing else was
     *     recorded since
     */
    public static Optional<LocalDate> supportEnded(CareHistory history, LocalDate day) {
        Optional<LocalDate> ended = Optional.empty();
        for (LeavingCareStatus status : history.records(LeavingCareStatus.class)) {
            if (!status.date().isAfter(day)) {
                ended = status.inTouch().endsSupport() ? ended.or(() -> Optional.of(status.date())) : Optional.empty();
            }
        }
        return ended;
    }

    // They stand by date.
    private static ImmutableList<LeavingCareStatus> known(ImmutableList<LeavingCareStatus> all, LocalDate knownTo) {
        int known = all.size();
        while (known > 0 && all.get(known - 1).date().isAfter(knownTo)) {
            known--;
        }
        return all.subList(0, known);
    }

    // Who died after the day was alive on it: then the next best status tells. Of two as near the first.
    private static Optional<LeavingCareStatus> nearest(ImmutableList<LeavingCareStatus> known, LocalDate day) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = day.minusMonths(MONTHS_BEFORE);
        LocalDate to = day.plusMonths(MONTHS_AFTER);
        LeavingCareStatus nearest = null;
        long least = Long.MAX_VALUE;
        for (LeavingCareStatus status : known) {
            LocalDate date = status.date();
            boolean within = !date.isBefore(from) && !date.isAfter(to);
            if (within && !(date.isAfter(day) && status.inTouch().endsSupport())) {
                long days = Math.abs(ChronoUnit.DAYS.between(date, day));
                nearest = days < least ? status : nearest;
                least = Math.min(days, least);
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Optional<LeavingCareStatus> last(ImmutableList<LeavingCareStatus> known, LocalDate day) {
        for (int i = known.size() - 1; i >= 0; i--) {
            if (!known.get(i).date().isAfter(day)) {
                return Optional.of(known.get(i));
            }
        }
        return Optional.empty();
    }

    // Of several one that engages, else the first.
    private static Optional<Activity> activity(CareHistory history, LocalDate day) {
        Optional<Activity> first = Optional.empty();
        for (ActivitySpell spell : history.records(ActivitySpell.class)) {
            Activity activity = spell.activity();
            if (activity == Activity.NOT_KNOWN || !spell.dates().contains(day)) {
                continue;
            }
            if (activity.engaged() == Answer.YES) {
                return Optional.of(activity);
            }
            first = first.isPresent() ? first : Optional.of(activity);
        }
        return first;
    }

    @Override
    public String toString() {
        return "Circumstances{withheld}";
    }
}
