package org.lafc.core.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;

/**
 * Which duties of a history are asked for: those that fall due on some days and whose clock starts on some days. What
 * cannot be among them need not be laid out.
 *
 * @param due the days on which they fall due
 * @param started the days on which their clock starts
 */
record Wanted(DateRange due, DateRange started) {

    private static final DateRange ALL_DAYS = DateRange.startingOn(LocalDate.MIN);

    static final Wanted ALL = new Wanted(ALL_DAYS, ALL_DAYS);

    static Wanted dueOn(DateRange days) {
        return new Wanted(days, ALL_DAYS);
    }

    static Wanted startedOn(DateRange days) {
        return new Wanted(ALL_DAYS, days);
    }

    boolean includes(Obligation obligation) {
        return due.contains(obligation.due()) && started.contains(obligation.clockStart());
    }

    /** What a rule demands after a day; empty if it is not asked for, or the rule's calendar does not know the days. */
    Optional<Obligation> obligation(DutyRule rule, LocalDate clockStart) {
        if (!started.contains(clockStart)) {
            return Optional.empty();
        }
        Optional<LocalDate> by = rule.limit().tryAfter(clockStart);
        return by.isPresent() && due.contains(by.get())
                ? Optional.of(new Obligation(rule, clockStart, by.get(), true))
                : Optional.empty();
    }

    /**
     * Whether what has an end, and falls due by some rules, has nothing more to fall due on the days. A limit never ends
     * sooner by starting later, so one that starts on the day of the end tells.
     */
    boolean isPast(Optional<LocalDate> end, Collection<DutyRule> rules) {
        if (end.isEmpty() || !end.get().isBefore(due.start())) {
            return false;
        }
        long daysSince = ChronoUnit.DAYS.between(end.get(), due.start());
        for (DutyRule rule : rules) {
            if (!isOver(rule.limit(), end.get(), daysSince)) {
                return false;
            }
        }
        return true;
    }

    // By the most days that months and years can have; days that count are as far apart as the calendar has them.
    private boolean isOver(TimeLimit limit, LocalDate start, long daysSince) {
        long amount = limit.amount();
        return switch (limit.unit()) {
            case DAYS -> amount < daysSince;
            case WEEKS -> 7 * amount < daysSince;
            case MONTHS -> 31 * amount < daysSince;
            case YEARS -> 366 * amount < daysSince;
            case COUNTED_DAYS ->
                limit.tryAfter(start).filter(last -> last.isBefore(due.start())).isPresent();
        };
    }

    @Override
    public String toString() {
        return "Wanted{withheld}"; // days on which a duty of a child's may start
    }
}
