package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.ReportingYear;

/**
 * Something that had to be done for a child by a day, and what became of it. Dates are personal and not printed.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class Duty {

    /** What became of a duty, as it stands at the end of the day asked about. */
    public enum Outcome {
        /** Done on or before the due date. */
        MET,
        /** Not done by the due date, or not recorded. */
        MISSED,
        /** What it belonged to (placement, care) ended on or before the due date. Never scored. */
        CANCELLED,
        /**
         * The due date is yet to come. Never scored. One that falls due on or after the day care ends by, the day before the
         * 18th birthday, is pending until that day, which cancels it.
         */
        PENDING,
        /** Fell due, but is not scored: {@link Duty#exclusion()} says why. */
        EXCLUDED,
        /** The sources do not hold what is needed to tell. Not the same as missed. */
        NOT_KNOWN
    }

    Duty() {}

    /**
     * Returns a builder. Needed: {@link #rule()}, {@link #clockStart()}, {@link #due()} and {@link #outcome()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the rule that set the due date; it names its legal source.
     *
     * @return the rule
     */
    @Value.Parameter
    public abstract DutyRule rule();

    /**
     * Returns the day the limit runs from.
     *
     * @return the day
     */
    @Value.Redacted
    @Value.Parameter
    public abstract LocalDate clockStart();

    /**
     * Returns the last day that is in time.
     *
     * @return the due date
     */
    @Value.Redacted
    @Value.Parameter
    public abstract LocalDate due();

    /**
     * Returns what became of it.
     *
     * @return the outcome
     */
    @Value.Parameter
    public abstract Outcome outcome();

    /**
     * Returns what was done: of a duty met, the event that met it (the latest, if visits were many); of one missed, the
     * late event that came in its place before a further one fell due; of one pending, what will have met it if nothing
     * ends before; of one refused, the refusal.
     *
     * @return the event, if there is one
     */
    @Value.Parameter
    public abstract Optional<CareRecord> event();

    /**
     * Returns why it is not scored.
     *
     * @return the reason, if and only if the outcome is {@link Outcome#EXCLUDED}
     */
    @Value.Parameter
    public abstract Optional<Exclusion> exclusion();

    /**
     * Returns the day on which what it belonged to ended.
     *
     * @return the day, if and only if the outcome is {@link Outcome#CANCELLED}
     */
    @Value.Redacted
    @Value.Parameter
    public abstract Optional<LocalDate> ended();

    /**
     * Returns the year the duty belongs to: that of its due date (KPI catalogue, section 0.4, step 6).
     *
     * @return the year
     */
    public ReportingYear year() {
        return ReportingYear.containing(due());
    }

    /**
     * Tells whether the duty counts in a share of duties met in time.
     *
     * @return true if it was met or missed
     */
    public boolean isScored() {
        return outcome() == Outcome.MET || outcome() == Outcome.MISSED;
    }

    @Value.Check
    void check() {
        Outcome outcome = outcome();
        LocalDate due = due();
        Optional<LocalDate> ended = ended();
        if (due.isBefore(clockStart())) {
            throw wrong("must not fall due before its clock starts");
        }
        if (exclusion().isPresent() != (outcome == Outcome.EXCLUDED)) {
            throw wrong("must have an exclusion if it is EXCLUDED and only then");
        }
        if (ended.isPresent() != (outcome == Outcome.CANCELLED)) {
            throw wrong("must have a day of ending if it is CANCELLED and only then");
        }
        if (ended.isPresent() && ended.get().isAfter(due)) {
            throw wrong("must be CANCELLED by an end on or before its due date only");
        }
        if (outcome != Outcome.MET && outcome != Outcome.MISSED) {
            return;
        }
        Optional<CareRecord> event = event();
        boolean inTime = event.isPresent() && !event.get().date().isAfter(due);
        if (outcome == Outcome.MET && !inTime) {
            throw wrong("must be MET by an event on or before its due date");
        }
        if (outcome == Outcome.MISSED && inTime) {
            throw wrong("must not be MISSED if an event on or before its due date answers it");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "a duty " + what + ", but that of " + rule().id() + " was " + outcome() + " (dates withheld)");
    }

    /** Builds a {@link Duty}. */
    public static final class Builder extends ImmutableDuty.Builder {
        Builder() {}
    }
}
