package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.DateRange;

/**
 * The engine that finds which duties fell due, one after the other, and what became of each: the minimal schedule. The
 * regulations fix the largest gap; no source fixes how to count what was due, so this is lafc's own choice.
 *
 * <ol>
 *   <li>The first obligation falls due at its limit.
 *   <li>If there was an event after the one before, and on or before the due date, it is met. The latest such event is
 *       where the next limit runs from, so extra visits change nothing ({@link Counting#LATEST}); of reviews each counts
 *       in its turn ({@link Counting#EACH}).
 *   <li>If there was none, it is missed. The first event after the due date and before a further obligation would fall
 *       due is where the next limit runs from; without one, the further obligation falls due, as if the one missed had
 *       been met on its due date.
 *   <li>One that no known event answers is missed only if the sources hold the kind of event on all days from the day its
 *       clock started to its due date. If not, it is not known, and the first event known after it goes on with the
 *       sequence; its place in the sequence is not known, so the interval of later ones applies. If no event comes within
 *       that interval after the days held go on, the next is taken to have fallen due at its end, the latest day possible.
 *   <li>What interval applies is the {@link Course}'s matter: that in force on the due date.
 *   <li>An obligation due on or after the {@link #end()}, or the {@link #latestEnd()} if that comes first, is cancelled,
 *       on that day and not beforehand: until then what is done, or another interval, may bring its due date forward.
 *   <li>It belongs to the year of its due date.
 * </ol>
 *
 * <p>Outcomes stand as they were known at the end of a day: nothing dated after it counts, and nothing is decided before
 * its due date, so what is met, missed, cancelled or excluded stays so on any later day.
 *
 * <p>Source: KPI catalogue, section 0.4. Time grows with duties plus events. Immutable and safe between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class DutySchedule {

    /** Which event the next limit runs from. */
    public enum Counting {
        /** The latest in time: visits and assessments. */
        LATEST,
        /** Each event answers one obligation, the first unanswered first: reviews, and what is done once. */
        EACH
    }

    /** Says what falls due after an event. */
    @FunctionalInterface
    public interface Course {
        /** Nothing: for what is done once. */
        Course ONCE = (anchor, ordinal) -> Optional.empty();

        /**
         * Returns what falls due next.
         *
         * @param anchor the day of the event before, or the due date of an obligation that was let pass
         * @param ordinal the place in the sequence of what falls due: 2 after the first event. It counts events; an
         *     obligation let pass counts until the next event. After one that is not known it is 3 or more
         * @return the obligation, due after the anchor; empty if nothing falls due any more, or if that cannot be told
         */
        Optional<Obligation> next(LocalDate anchor, int ordinal);
    }

    DutySchedule() {}

    /**
     * Returns a builder. Needed: {@link #course()} and {@link #countsFrom()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the first obligation.
     *
     * @return the obligation; if there is none, the first event begins the sequence
     */
    public abstract Optional<Obligation> first();

    /**
     * Tells whether the sequence began before the first day known: what care began with is not in the history. Then {@link
     * #first()} is passed over, and the sequence goes on as after an obligation that is not known.
     *
     * @return true if so; false unless said otherwise
     */
    @Value.Default
    public boolean beganEarlier() {
        return false;
    }

    /**
     * Returns what falls due after the first.
     *
     * @return the course
     */
    public abstract Course course();

    /**
     * Returns the first day whose events count.
     *
     * @return the day
     */
    @Value.Redacted
    public abstract LocalDate countsFrom();

    /**
     * Returns the day on which what the duties belong to ended. Events from it on do not count.
     *
     * @return the day; empty while it goes on
     */
    @Value.Redacted
    public abstract Optional<LocalDate> end();

    /**
     * Returns the day by which it ends at the latest, known beforehand: care ends by 18. Events from it on do not count.
     *
     * @return the day, if there is one
     */
    @Value.Redacted
    public abstract Optional<LocalDate> latestEnd();

    /**
     * Returns what was done, by date.
     *
     * @return the events
     */
    public abstract ImmutableList<CareRecord> events();

    /**
     * Returns refusals: one after the event before, and on or before the due date, takes the obligation out.
     *
     * @return the refusals, by date
     */
    public abstract ImmutableList<CareRecord> refusals();

    /**
     * Returns the days on which the sources hold the kind of event. If there are none, only the first obligation can be
     * told, and what became of it is not known.
     *
     * @return the days, in order and apart from each other; all days unless said otherwise
     */
    @Value.Default
    public ImmutableList<DateRange> eventsKnownOn() {
        return ImmutableList.of(DateRange.startingOn(LocalDate.MIN));
    }

    /**
     * Returns which event the next limit runs from.
     *
     * @return the latest unless said otherwise
     */
    @Value.Default
    public Counting counting() {
        return Counting.LATEST;
    }

    /**
     * Returns why an obligation due on a day is not scored.
     *
     * @return a function of the due date; none is excluded unless said otherwise
     */
    @Value.Default
    public Function<LocalDate, Optional<Exclusion>> exclusionOn() {
        return due -> Optional.empty();
    }

    /**
     * Returns the duties as they stand at the end of a day.
     *
     * @param asOf the day
     * @return those due up to then, and the one that falls due next, by due date
     * @throws IllegalArgumentException if the course has something fall due no later than what it follows
     */
    public ImmutableList<Duty> duties(LocalDate asOf) {
        Course course = course();
        Function<LocalDate, Optional<Exclusion>> exclusion = exclusionOn();
        DutyRun run = new DutyRun(
                (anchor, ordinal, next) -> next.set(course.next(LocalDate.ofEpochDay(anchor), ordinal)),
                countsFrom().toEpochDay(),
                Events.of(events()),
                eventsKnownOn());
        return ImmutableList.copyOf(run.first(first())
                .beganEarlier(beganEarlier())
                .end(end())
                .end(latestEnd())
                .refusals(Events.of(refusals()))
                .counting(counting())
                .exclusionOn(due -> exclusion.apply(LocalDate.ofEpochDay(due)).orElse(null))
                .duties(asOf));
    }

    /** Builds a {@link DutySchedule}. */
    public static final class Builder extends ImmutableDutySchedule.Builder {
        Builder() {}
    }
}
