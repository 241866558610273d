package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareRecord;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.duty.DutySchedule.Course;
import org.lafc.core.time.DateRange;

/**
 * One way along a schedule, by the steps that {@link DutySchedule} states. Every child has dozens of schedules and every
 * schedule dozens of obligations, so they are laid out here without a builder's copies and walked without streams. Used
 * once, by one thread.
 */
final class DutyRun {

    private final Course course;
    private final List<? extends CareRecord> events; // by date
    private final List<DateRange> knownOn;
    private @Nullable Obligation first;
    private boolean beganEarlier;
    private @Nullable LocalDate end;
    private List<? extends CareRecord> refusals = ImmutableList.of();
    private Counting counting = Counting.LATEST;
    private Function<LocalDate, Optional<Exclusion>> exclusionOn = due -> Optional.empty();

    private LocalDate asOf = LocalDate.MAX;
    private Wanted wanted = Wanted.ALL;
    private int atMost = Integer.MAX_VALUE;
    private @Nullable LocalDate knownEnd;
    private LocalDate after; // events on or before this day are used up
    private int place; // of the first event after that day
    private int known; // how many events count
    private int used; // how many anchored the sequence

    DutyRun(Course course, LocalDate countsFrom, List<? extends CareRecord> events, ImmutableList<DateRange> knownOn) {
        this.course = course;
        this.events = events;
        this.knownOn = knownOn;
        this.after = countsFrom.equals(LocalDate.MIN) ? LocalDate.MIN : countsFrom.minusDays(1);
    }

    DutyRun first(Optional<Obligation> obligation) {
        first = obligation.orElse(null);
        return this;
    }

    DutyRun beganEarlier(boolean earlier) {
        beganEarlier = earlier;
        return this;
    }

    /** Sets a day on which it ends: the earliest of those set. */
    DutyRun end(Optional<LocalDate> day) {
        if (day.isPresent()) {
            end(day.get());
        }
        return this;
    }

    DutyRun end(LocalDate day) {
        end = end == null || day.isBefore(end) ? day : end;
        return this;
    }

    DutyRun refusals(List<? extends CareRecord> byDate) {
        refusals = byDate;
        return this;
    }

    DutyRun counting(Counting which) {
        counting = which;
        return this;
    }

    DutyRun exclusionOn(Function<LocalDate, Optional<Exclusion>> of) {
        exclusionOn = of;
        return this;
    }

    /** Adds the duties as they stand at the end of a day, those alone that are wanted. */
    void addTo(List<Duty> duties, LocalDate day, Wanted which) {
        asOf = day;
        wanted = which;
        knownEnd = end != null && !end.isAfter(asOf) ? end : null;
        known = events.size();
        LocalDate last = knownEnd == null ? asOf : knownEnd.minusDays(1);
        while (known > 0 && events.get(known - 1).date().isAfter(last)) {
            known--;
        }
        passTo(after);
        Obligation pending = beganEarlier ? inTheMiddle() : begin();
        int ordinal = 1 + used;
        while (pending != null && duties.size() < atMost) {
            LocalDate falls = pending.due();
            CareRecord inTime = counting == Counting.EACH ? firstUpTo(falls) : lastUpTo(falls);
            Exclusion exclusion = null;
            Outcome outcome;
            if (knownEnd != null && !knownEnd.isAfter(falls)) {
                outcome = Outcome.CANCELLED;
            } else if (falls.isAfter(asOf)) {
                outcome = Outcome.PENDING;
            } else {
                // Why one answered in time is not scored makes no difference to those after it.
                exclusion = inTime == null || wanted.includes(pending) || !isKnown(pending)
                        ? exclusionOn.apply(falls).orElse(null)
                        : null;
                outcome = exclusion == null ? settled(pending, inTime) : Outcome.EXCLUDED;
            }
            if (outcome == Outcome.CANCELLED || !isKnown(pending)) {
                add(duties, pending, outcome, exclusion, null);
                break;
            }
            if (outcome == Outcome.PENDING && (inTime == null || counting == Counting.LATEST)) {
                add(duties, pending, outcome, exclusion, inTime);
                break;
            }
            if (outcome == Outcome.NOT_KNOWN) {
                add(duties, pending, outcome, exclusion, null);
                after = falls;
                passTo(falls);
                used = Math.max(used + 1, 2);
                pending = afterUnknown(falls);
                ordinal = 1 + used;
            } else if (inTime != null) {
                add(duties, pending, outcome, exclusion, inTime);
                pending = following(inTime);
                ordinal = 1 + used;
            } else {
                Obligation further = checkedLater(course.next(falls, ordinal + 1), falls);
                passTo(falls);
                CareRecord late = firstUpTo(further == null ? LocalDate.MAX : further.due());
                CareRecord event = late;
                if (outcome == Outcome.EXCLUDED) {
                    CareRecord refusal = refusal(falls);
                    event = refusal == null ? late : refusal;
                }
                add(duties, pending, outcome, exclusion, event);
                after = falls;
                pending = late == null ? further : following(late);
                ordinal = late == null ? ordinal + 1 : 1 + used;
            }
        }
    }

    /** The duties as they stand at the end of a day. */
    List<Duty> duties(LocalDate day) {
        return first(Integer.MAX_VALUE, day);
    }

    /** Of the duties as they stand at the end of a day the first few. */
    List<Duty> first(int number, LocalDate day) {
        atMost = number;
        List<Duty> duties = new ArrayList<>();
        addTo(duties, day, wanted);
        return duties;
    }

    private @Nullable Obligation begin() {
        if (first != null) {
            return first;
        }
        CareRecord event = firstUpTo(LocalDate.MAX);
        return event == null ? null : following(event);
    }

    private Outcome settled(Obligation obligation, @Nullable CareRecord inTime) {
        if (!isKnown(obligation)) {
            return Outcome.NOT_KNOWN;
        }
        if (inTime != null) {
            return Outcome.MET;
        }
        if (refusal(obligation.due()) != null) {
            return Outcome.EXCLUDED;
        }
        for (DateRange days : knownOn) {
            if (days.contains(obligation.clockStart()) && days.contains(obligation.due())) {
                return Outcome.MISSED;
            }
        }
        return Outcome.NOT_KNOWN;
    }

    private @Nullable Obligation inTheMiddle() {
        used = 2;
        return afterUnknown(after);
    }

    // The first event known, or what must have fallen due before it whenever the one before was.
    private @Nullable Obligation afterUnknown(LocalDate due) {
        Obligation atTheLatest = atTheLatest(due);
        CareRecord next = firstUpTo(LocalDate.MAX);
        if (next == null || (atTheLatest != null && next.date().isAfter(atTheLatest.due()))) {
            return atTheLatest;
        }
        return following(next);
    }

    private @Nullable Obligation atTheLatest(LocalDate due) {
        for (DateRange days : knownOn) {
            if (days.endExclusive()
                    .filter(last -> !last.isAfter(due.plusDays(1)))
                    .isEmpty()) {
                LocalDate day = days.start().isAfter(due) ? days.start() : due;
                Obligation latest = course.next(day, 1 + used).orElse(null);
                boolean settled = latest != null
                        && !latest.due().isAfter(asOf)
                        && (knownEnd == null || knownEnd.isAfter(latest.due()));
                return settled ? latest : null;
            }
        }
        return null;
    }

    private boolean isKnown(Obligation obligation) {
        return !knownOn.isEmpty() && obligation.certain();
    }

    private @Nullable Obligation following(CareRecord event) {
        after = event.date();
        passTo(after);
        used++;
        return checkedLater(course.next(after, 1 + used), after);
    }

    private void add(
            List<Duty> duties,
            Obligation obligation,
            Outcome outcome,
            @Nullable Exclusion exclusion,
            @Nullable CareRecord event) {
        if (!wanted.includes(obligation)) {
            return;
        }
        Exclusion why = outcome == Outcome.EXCLUDED && exclusion == null ? Exclusion.REFUSED : exclusion;
        duties.add(ImmutableDuty.of(
                obligation.rule(),
                obligation.clockStart(),
                obligation.due(),
                outcome,
                Optional.ofNullable(event),
                Optional.ofNullable(why),
                outcome == Outcome.CANCELLED ? Optional.ofNullable(knownEnd) : Optional.empty()));
    }

    private @Nullable CareRecord refusal(LocalDate due) {
        for (CareRecord refusal : refusals) {
            if (refusal.date().isAfter(after) && !refusal.date().isAfter(due)) {
                return refusal;
            }
        }
        return null;
    }

    private void passTo(LocalDate day) {
        while (place > 0 && events.get(place - 1).date().isAfter(day)) {
            place--;
        }
        while (place < known && !events.get(place).date().isAfter(day)) {
            place++;
        }
    }

    // The first event not used up, if it came by a day.
    private @Nullable CareRecord firstUpTo(LocalDate day) {
        return place < known && !events.get(place).date().isAfter(day) ? events.get(place) : null;
    }

    private @Nullable CareRecord lastUpTo(LocalDate day) {
        CareRecord last = null;
        for (int i = place; i < known && !events.get(i).date().isAfter(day); i++) {
            last = events.get(i);
        }
        return last;
    }

    private static @Nullable Obligation checkedLater(Optional<Obligation> next, LocalDate anchor) {
        if (next.isEmpty()) {
            return null;
        }
        if (!next.get().due().isAfter(anchor)) {
            throw new IllegalArgumentException("what falls due next must fall due after what it follows, but "
                    + next.get().rule().id() + " did not (dates withheld)");
        }
        return next.get();
    }
}
