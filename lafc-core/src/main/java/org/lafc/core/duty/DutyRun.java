package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareRecord;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.time.DateRange;

/**
 * One way along a schedule, by the steps that {@link DutySchedule} states. Every child has dozens of schedules and every
 * schedule dozens of obligations, so days are numbers since 1970 here, and nothing is made for an obligation that nobody
 * asks for. Used once, by one thread.
 */
final class DutyRun {

    /** Why what falls due on a day is not scored. */
    @FunctionalInterface
    interface ExclusionOn {
        ExclusionOn NONE = due -> null;

        @Nullable
        Exclusion on(long due);
    }

    /** The first day whose events count where all do. */
    static final long ALWAYS = LocalDate.MIN.toEpochDay();

    private static final int NONE = -1; // no place of an event

    private final Pace pace;
    private final Events events;
    private final List<DateRange> knownOn;
    private @Nullable NextDue first;
    private boolean beganEarlier;
    private long end = NextDue.NEVER;
    private Events refusals = Events.NONE;
    private Counting counting = Counting.LATEST;
    private ExclusionOn exclusionOn = ExclusionOn.NONE;

    private long asOf = NextDue.NEVER;
    private Wanted wanted = Wanted.ALL;
    private int atMost = Integer.MAX_VALUE;
    private long knownEnd = NextDue.NEVER;
    private long after; // events on or before this day are used up
    private int place; // of the first event after that day
    private int known; // how many events count
    private int used; // how many anchored the sequence
    private NextDue spare = new NextDue(); // what next() fills; not the one pending

    DutyRun(Pace pace, long countsFrom, Events events, List<DateRange> knownOn) {
        this.pace = pace;
        this.events = events;
        this.knownOn = knownOn;
        this.after = countsFrom - 1;
    }

    /** Along what is done once. */
    static DutyRun once(long countsFrom, Events events, List<DateRange> knownOn) {
        return new DutyRun(Pace.ONCE, countsFrom, events, knownOn).counting(Counting.EACH);
    }

    /** Sets what falls due first; nothing if the calendar of its rule does not know the days. */
    DutyRun first(DutyRule rule, long clockStart) {
        NextDue next = new NextDue();
        first = next.set(rule, clockStart) ? next : null;
        return this;
    }

    /** Sets what falls due first as it would after an event on a day. */
    DutyRun first(Pace along, long event) {
        NextDue next = new NextDue();
        first = along.next(event, 2, next) ? next : null;
        return this;
    }

    DutyRun first(Optional<Obligation> obligation) {
        NextDue next = new NextDue();
        first = next.set(obligation) ? next : null;
        return this;
    }

    DutyRun beganEarlier(boolean earlier) {
        beganEarlier = earlier;
        return this;
    }

    /** Sets a day on which it ends: the earliest of those set. */
    DutyRun end(Optional<LocalDate> day) {
        return day.isPresent() ? end(day.get().toEpochDay()) : this;
    }

    DutyRun end(long day) {
        end = Math.min(end, day);
        return this;
    }

    DutyRun refusals(Events which) {
        refusals = which;
        return this;
    }

    DutyRun counting(Counting which) {
        counting = which;
        return this;
    }

    DutyRun exclusionOn(ExclusionOn of) {
        exclusionOn = of;
        return this;
    }

    /** Adds the duties as they stand at the end of a day, those alone that are wanted. */
    void addTo(List<Duty> duties, LocalDate day, Wanted which) {
        asOf = day.toEpochDay();
        wanted = which;
        knownEnd = end <= asOf ? end : NextDue.NEVER;
        known = events.firstAfter(knownEnd == NextDue.NEVER ? asOf : knownEnd - 1);
        place = Math.min(known, events.firstAfter(after));
        NextDue pending = beganEarlier ? inTheMiddle() : begin();
        spare = new NextDue();
        int ordinal = 1 + used;
        while (pending != null && duties.size() < atMost) {
            long falls = pending.due();
            int inTime = counting == Counting.EACH ? firstUpTo(falls) : lastUpTo(falls);
            Exclusion exclusion = null;
            Outcome outcome;
            if (knownEnd <= falls) {
                outcome = Outcome.CANCELLED;
            } else if (falls > asOf) {
                outcome = Outcome.PENDING;
            } else {
                // Why one answered in time is not scored makes no difference to those after it.
                exclusion =
                        inTime == NONE || wanted.includes(pending) || !isKnown(pending) ? exclusionOn.on(falls) : null;
                outcome = exclusion == null ? settled(pending, inTime) : Outcome.EXCLUDED;
            }
            if (outcome == Outcome.CANCELLED || !isKnown(pending)) {
                add(duties, pending, outcome, exclusion, null);
                break;
            }
            if (outcome == Outcome.PENDING && (inTime == NONE || counting == Counting.LATEST)) {
                add(duties, pending, outcome, exclusion, event(inTime));
                break;
            }
            NextDue following;
            if (outcome == Outcome.NOT_KNOWN) {
                add(duties, pending, outcome, exclusion, null);
                after = falls;
                passTo(falls);
                used = Math.max(used + 1, 2);
                following = afterUnknown(falls);
                ordinal = 1 + used;
            } else if (inTime != NONE) {
                add(duties, pending, outcome, exclusion, event(inTime));
                following = following(inTime);
                ordinal = 1 + used;
            } else {
                NextDue further = next(falls, ordinal + 1);
                passTo(falls);
                int late = firstUpTo(further == null ? NextDue.NEVER : further.due());
                CareRecord event = event(late);
                if (outcome == Outcome.EXCLUDED) {
                    CareRecord refusal = refusal(falls);
                    event = refusal == null ? event : refusal;
                }
                add(duties, pending, outcome, exclusion, event);
                after = falls;
                following = late == NONE ? further : following(late);
                ordinal = late == NONE ? ordinal + 1 : 1 + used;
            }
            spare = pending;
            pending = following;
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

    private @Nullable NextDue begin() {
        if (first != null) {
            return first;
        }
        return place < known ? following(place) : null;
    }

    private Outcome settled(NextDue obligation, int inTime) {
        if (!isKnown(obligation)) {
            return Outcome.NOT_KNOWN;
        }
        if (inTime != NONE) {
            return Outcome.MET;
        }
        if (refusal(obligation.due()) != null) {
            return Outcome.EXCLUDED;
        }
        for (DateRange days : knownOn) {
            if (days.start().toEpochDay() <= obligation.clockStart() && obligation.due() < NextDue.endOf(days)) {
                return Outcome.MISSED;
            }
        }
        return Outcome.NOT_KNOWN;
    }

    private @Nullable NextDue inTheMiddle() {
        used = 2;
        return afterUnknown(after);
    }

    // The first event known, or what must have fallen due before it whenever the one before was.
    private @Nullable NextDue afterUnknown(long due) {
        NextDue atTheLatest = atTheLatest(due);
        if (place == known || (atTheLatest != null && events.day(place) > atTheLatest.due())) {
            return atTheLatest;
        }
        return following(place);
    }

    private @Nullable NextDue atTheLatest(long due) {
        for (DateRange days : knownOn) {
            if (NextDue.endOf(days) > due + 1) {
                NextDue latest = next(Math.max(days.start().toEpochDay(), due), 1 + used);
                boolean settled = latest != null && latest.due() <= asOf && knownEnd > latest.due();
                return settled ? latest : null;
            }
        }
        return null;
    }

    private boolean isKnown(NextDue obligation) {
        return !knownOn.isEmpty() && obligation.isCertain();
    }

    private @Nullable NextDue following(int event) {
        after = events.day(event);
        passTo(after);
        used++;
        return next(after, 1 + used);
    }

    private @Nullable NextDue next(long anchor, int ordinal) {
        if (!pace.next(anchor, ordinal, spare)) {
            return null;
        }
        if (spare.due() <= anchor) {
            throw new IllegalArgumentException("what falls due next must fall due after what it follows, but "
                    + spare.rule().id() + " did not (dates withheld)");
        }
        return spare;
    }

    private void add(
            List<Duty> duties,
            NextDue obligation,
            Outcome outcome,
            @Nullable Exclusion exclusion,
            @Nullable CareRecord event) {
        if (!wanted.includes(obligation)) {
            return;
        }
        Exclusion why = outcome == Outcome.EXCLUDED && exclusion == null ? Exclusion.REFUSED : exclusion;
        duties.add(ImmutableDuty.of(
                obligation.rule(),
                LocalDate.ofEpochDay(obligation.clockStart()),
                LocalDate.ofEpochDay(obligation.due()),
                outcome,
                Optional.ofNullable(event),
                Optional.ofNullable(why),
                outcome == Outcome.CANCELLED ? Optional.of(LocalDate.ofEpochDay(knownEnd)) : Optional.empty()));
    }

    private @Nullable CareRecord refusal(long due) {
        for (int i = 0; i < refusals.size(); i++) {
            if (refusals.day(i) > after && refusals.day(i) <= due) {
                return refusals.record(i);
            }
        }
        return null;
    }

    private void passTo(long day) {
        while (place > 0 && events.day(place - 1) > day) {
            place--;
        }
        while (place < known && events.day(place) <= day) {
            place++;
        }
    }

    private @Nullable CareRecord event(int at) {
        return at == NONE ? null : events.record(at);
    }

    // The first event not used up, if it came by a day.
    private int firstUpTo(long day) {
        return place < known && events.day(place) <= day ? place : NONE;
    }

    private int lastUpTo(long day) {
        int last = NONE;
        for (int i = place; i < known && events.day(i) <= day; i++) {
            last = i;
        }
        return last;
    }
}
