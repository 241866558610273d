package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;

/**
 * What falls due next, as an {@link Obligation} with its days as numbers since 1970. A walk sets the same one again and again,
 * for nearly all that it comes by is asked for by nobody.
 */
final class NextDue {

    /** Stands for no day: after every day. */
    static final long NEVER = Long.MAX_VALUE;

    private @Nullable DutyRule rule;
    private long clockStart;
    private long due;
    private boolean certain;

    DutyRule rule() {
        return requireNonNull(rule, "rule");
    }

    long clockStart() {
        return clockStart;
    }

    long due() {
        return due;
    }

    boolean isCertain() {
        return certain;
    }

    void set(DutyRule byRule, long from, long by, boolean known) {
        rule = byRule;
        clockStart = from;
        due = by;
        certain = known;
    }

    /** What a rule demands after a day; false, and nothing set, if the rule's calendar does not know the days needed. */
    boolean set(DutyRule byRule, long from) {
        TimeLimit limit = byRule.limit();
        if (limit.calendar().isEmpty()) {
            set(byRule, from, limit.afterEpochDay(from), true);
            return true;
        }
        OptionalLong by = limit.tryAfterEpochDay(from);
        if (by.isPresent()) {
            set(byRule, from, by.getAsLong(), true);
        }
        return by.isPresent();
    }

    /** An obligation; false, and nothing set, if there is none. */
    boolean set(Optional<Obligation> obligation) {
        if (obligation.isEmpty()) {
            return false;
        }
        Obligation next = obligation.get();
        set(next.rule(), next.clockStart().toEpochDay(), next.due().toEpochDay(), next.certain());
        return true;
    }

    /** The end of some days, after every day if they have none. */
    static long endOf(DateRange days) {
        return days.isOpen() ? NEVER : days.endExclusive().orElseThrow().toEpochDay();
    }

    @Override
    public String toString() {
        return "NextDue{withheld}"; // days are personal
    }
}
