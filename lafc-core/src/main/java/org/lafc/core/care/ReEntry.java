package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.CompletedMonths;

/**
 * Whether a child came back into care after leaving it: one answer an end of care. Short breaks are no coming back,
 * nor is a period of care of no night.
 *
 * <p>A return to care on the last day of the window or later is outside it: exactly twelve months after leaving care is
 * not within twelve months. A return is known at once, staying out only when the window is over.
 *
 * <p>Source: KPI catalogue, P3 and CT2.1 (mark P).
 *
 * @param left the period of care that ended
 * @param outcome what came of it
 */
public record ReEntry(PeriodOfCare left, Outcome outcome) {

    /** What came of leaving care, as far as a day can tell. */
    public sealed interface Outcome {}

    /**
     * The child came back within the window.
     *
     * @param again the period of care that began
     */
    public record CameBack(PeriodOfCare again) implements Outcome {
        /**
         * Checks the components.
         *
         * @param again the period of care that began
         */
        public CameBack {
            requireNonNull(again, "again");
        }
    }

    /**
     * The window is over and the child did not come back in it.
     *
     * @param later the period of care that began after it, if one did; that may become known on a later day than the outcome
     */
    public record StayedOut(Optional<PeriodOfCare> later) implements Outcome {
        /**
         * Checks the components.
         *
         * @param later the period of care that began after it, if one did
         */
        public StayedOut {
            requireNonNull(later, "later");
        }
    }

    /** The window is not over, and the child has not come back so far. */
    public record Pending() implements Outcome {}

    /** Why the outcome is what it is. */
    public enum Reason {
        /** A period of care began, before the window was over if there is one. */
        CAME_BACK("came back into care, before the window was over if there is one"),
        /** A period of care began, but on the last day of the window or later. */
        CAME_BACK_LATER("came back into care, but not before the window was over"),
        /** No period of care has begun, and the window is over. */
        NOT_BACK("has not come back into care, and the window is over"),
        /** No period of care has begun, and the window, if there is one, is not over. */
        NOT_BACK_SO_FAR("has not come back into care so far, and the window, if there is one, is not over");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /**
         * Returns the reason as a clause of a sentence.
         *
         * @return the reason in words
         */
        public String text() {
            return text;
        }
    }

    /**
     * Checks the components.
     *
     * @param left the period of care that ended
     * @param outcome what came of it
     */
    public ReEntry {
        requireNonNull(left, "left");
        requireNonNull(outcome, "outcome");
    }

    /**
     * Follows every end of care up to a day.
     *
     * @param history the history, complete up to the day
     * @param months the window in calendar months, 1 or more
     * @param asOf the day up to which anything is known; later starts and ends are left out of account
     * @return one answer for each period of care that had ended by then, whatever the reason
     * @throws IllegalArgumentException if {@code months} is less than 1
     */
    public static ImmutableList<ReEntry> of(CareHistory history, int months, LocalDate asOf) {
        if (months < 1) {
            throw new IllegalArgumentException("months must be 1 or more, but was " + months);
        }
        return answers(history, end -> end.plusMonths(months), asOf);
    }

    private static ImmutableList<ReEntry> answers(
            CareHistory history, UnaryOperator<LocalDate> windowEnd, LocalDate asOf) {
        List<PeriodOfCare> periods = history.periodsOfCare().stream()
                .filter(period -> !period.dates().isEmpty())
                .toList();
        ImmutableList.Builder<ReEntry> answers = ImmutableList.builder();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate end = periods.get(i).dates().endExclusive().orElse(LocalDate.MAX);
            if (!end.isAfter(asOf)) {
                List<PeriodOfCare> later = periods.subList(i + 1, periods.size());
                answers.add(new ReEntry(periods.get(i), outcome(windowEnd.apply(end), later, asOf)));
            }
        }
        return answers.build();
    }

    /**
     * Follows every end of care up to a day, without a window: who has not come back may still do so.
     *
     * @param history the history, complete up to the day
     * @param asOf the day up to which anything is known; later starts and ends are left out of account
     * @return one answer for each period of care that had ended by then: {@link CameBack} or {@link Pending}
     */
    public static ImmutableList<ReEntry> of(CareHistory history, LocalDate asOf) {
        return answers(history, end -> LocalDate.MAX, asOf);
    }

    /**
     * Returns why the outcome is what it is.
     *
     * @return the reason
     */
    public Reason reason() {
        if (outcome instanceof StayedOut out) {
            return out.later().isPresent() ? Reason.CAME_BACK_LATER : Reason.NOT_BACK;
        }
        return outcome instanceof CameBack ? Reason.CAME_BACK : Reason.NOT_BACK_SO_FAR;
    }

    /**
     * Returns the rows the outcome rests on.
     *
     * @return the rows of the period of care that ended, and of the one that began after it, if one did; none if no file held
     *     them
     */
    public ImmutableList<SourceRow> rows() {
        Optional<PeriodOfCare> next = outcome instanceof CameBack back
                ? Optional.of(back.again())
                : outcome instanceof StayedOut out ? out.later() : Optional.empty();
        ImmutableList.Builder<SourceRow> rows = ImmutableList.builder();
        rows.addAll(left.derivation().rows());
        next.ifPresent(period -> rows.addAll(period.derivation().rows()));
        return rows.build();
    }

    /**
     * Returns how long the child was out of care: until the child came back, or up to the day that is known of. A child is
     * back within some months exactly if fewer months than that were completed before.
     *
     * @param asOf the day up to which anything is known, the one the answer was asked for
     * @return the completed calendar months from the day care ended (C21)
     */
    public long monthsOut(LocalDate asOf) {
        LocalDate end = left.dates().endExclusive().orElseThrow();
        return CompletedMonths.between(
                end, outcome instanceof CameBack back ? back.again().dates().start() : asOf);
    }

    private static Outcome outcome(LocalDate windowEnd, List<PeriodOfCare> later, LocalDate asOf) {
        Optional<PeriodOfCare> next =
                later.isEmpty() || later.get(0).dates().start().isAfter(asOf)
                        ? Optional.empty()
                        : Optional.of(later.get(0));
        if (next.isPresent() && next.get().dates().start().isBefore(windowEnd)) {
            return new CameBack(next.get());
        }
        return windowEnd.isAfter(asOf) ? new Pending() : new StayedOut(next);
    }
}
