package org.lafc.core.leaving;

import static java.util.Comparator.comparing;
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

    // Who died after the day was alive on it: then the next best status tells.
    private static Optional<LeavingCareStatus> nearest(ImmutableList<LeavingCareStatus> known, LocalDate day) {
        return known.stream()
                .filter(status -> !status.date().isBefore(day.minusMonths(MONTHS_BEFORE)))
                .filter(status -> !status.date().isAfter(day.plusMonths(MONTHS_AFTER)))
                .filter(status ->
                        !status.date().isAfter(day) || !status.inTouch().endsSupport())
                .min(comparing(status -> Math.abs(ChronoUnit.DAYS.between(status.date(), day))));
    }

    private static Optional<LeavingCareStatus> last(ImmutableList<LeavingCareStatus> known, LocalDate day) {
        return known.reverse().stream()
                .filter(status -> !status.date().isAfter(day))
                .findFirst();
    }

    private static Optional<Activity> activity(CareHistory history, LocalDate day) {
        return history.records(ActivitySpell.class).stream()
                .filter(spell -> spell.dates().contains(day))
                .map(ActivitySpell::activity)
                .filter(activity -> activity != Activity.NOT_KNOWN)
                .min(comparing(activity -> activity.engaged() != Answer.YES));
    }

    @Override
    public String toString() {
        return "Circumstances{withheld}";
    }
}
