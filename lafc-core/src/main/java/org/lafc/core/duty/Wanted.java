package org.lafc.core.duty;

import java.util.OptionalLong;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;
import org.lafc.core.time.TimeLimit.Unit;

/**
 * Which duties of a history are asked for: those that fall due on some days and whose clock starts on some days. What
 * cannot be among them need not be laid out. Days are numbers since 1970.
 */
final class Wanted {

    private static final long NOT_BOUNDED = NextDue.NEVER / 2; // so that a day can be added

    /** All there are. */
    static final Wanted ALL = new Wanted(Long.MIN_VALUE, NextDue.NEVER, Long.MIN_VALUE, NextDue.NEVER);

    private final long dueFrom;
    private final long dueEnd; // not among them
    private final long startedFrom;
    private final long startedEnd; // not among them

    private Wanted(long dueFrom, long dueEnd, long startedFrom, long startedEnd) {
        this.dueFrom = dueFrom;
        this.dueEnd = dueEnd;
        this.startedFrom = startedFrom;
        this.startedEnd = startedEnd;
    }

    /** Those that fall due on some days. */
    static Wanted dueOn(DateRange days) {
        return new Wanted(days.start().toEpochDay(), NextDue.endOf(days), Long.MIN_VALUE, NextDue.NEVER);
    }

    /** Those whose clock starts on some days. */
    static Wanted startedOn(DateRange days) {
        return new Wanted(Long.MIN_VALUE, NextDue.NEVER, days.start().toEpochDay(), NextDue.endOf(days));
    }

    boolean includes(NextDue next) {
        return includes(next.clockStart(), next.due());
    }

    boolean includes(long clockStart, long due) {
        return due >= dueFrom && due < dueEnd && clockStart >= startedFrom && clockStart < startedEnd;
    }

    /** Whether nothing whose clock starts on a day or later is asked for. */
    boolean isOverBy(long clockStart) {
        return clockStart >= dueEnd || clockStart >= startedEnd;
    }

    /** Whether what a rule demands after a day is asked for; not if the rule's calendar does not know the days. */
    boolean includes(DutyRule rule, long clockStart) {
        if (clockStart >= dueEnd
                || clockStart < startedFrom
                || clockStart >= startedEnd
                || clockStart + mostDays(rule.limit()) < dueFrom) {
            return false;
        }
        NextDue next = new NextDue();
        return next.set(rule, clockStart) && includes(next);
    }

    /**
     * Whether what has an end, and falls due by a rule, has nothing more to fall due on the days. A limit never ends
     * sooner by starting later, so one that starts on the day of the end tells.
     */
    boolean isPast(long end, DutyRule rule) {
        if (end >= dueFrom) {
            return false;
        }
        TimeLimit limit = rule.limit();
        if (limit.unit() != Unit.COUNTED_DAYS) {
            return end + mostDays(limit) < dueFrom;
        }
        OptionalLong last = limit.tryAfterEpochDay(end);
        return last.isPresent() && last.getAsLong() < dueFrom;
    }

    // The most days that months and years can have; days that count are as far apart as the calendar has them.
    private static long mostDays(TimeLimit limit) {
        long amount = limit.amount();
        return switch (limit.unit()) {
            case DAYS -> amount;
            case WEEKS -> 7 * amount;
            case MONTHS -> 31 * amount;
            case YEARS -> 366 * amount;
            case COUNTED_DAYS -> NOT_BOUNDED;
        };
    }

    @Override
    public String toString() {
        return "Wanted{withheld}"; // days on which a duty of a child's may start
    }
}
