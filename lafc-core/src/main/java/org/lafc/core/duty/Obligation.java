package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What falls due next, before anything is known of how it was answered.
 *
 * @param rule the rule that sets the due date
 * @param clockStart the day its limit runs from
 * @param due the last day that is in time
 * @param certain whether the sources tell which rule applies; if not, the duty is not known, and so are those after it
 */
public record Obligation(DutyRule rule, LocalDate clockStart, LocalDate due, boolean certain) {

    /**
     * Checks the components.
     *
     * @param rule the rule that sets the due date
     * @param clockStart the day its limit runs from
     * @param due the last day that is in time
     * @param certain whether the sources tell which rule applies; if not, the duty is not known, and so are those after
     *     it
     */
    public Obligation {
        requireNonNull(rule, "rule");
        requireNonNull(clockStart, "clockStart");
        requireNonNull(due, "due");
    }

    /**
     * Returns what a rule demands after a day.
     *
     * @param rule the rule
     * @param clockStart the day its limit runs from
     * @return the obligation; empty if the rule's calendar does not know the days needed
     */
    public static Optional<Obligation> of(DutyRule rule, LocalDate clockStart) {
        Optional<LocalDate> due = rule.limit().tryAfter(clockStart);
        return due.isPresent() ? Optional.of(new Obligation(rule, clockStart, due.get(), true)) : Optional.empty();
    }

    /**
     * Returns the obligation without its dates, which are personal.
     *
     * @return the id of the rule
     */
    @Override
    public String toString() {
        return "Obligation{rule=" + rule.id() + "}";
    }
}
