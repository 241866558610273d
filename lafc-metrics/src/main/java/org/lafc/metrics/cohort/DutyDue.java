package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import org.lafc.core.duty.Duty;

/**
 * A duty that fell due, with what had to be done. Personal, so not printed.
 *
 * @param kind what had to be done
 * @param duty the duty
 */
public record DutyDue(DutyKind kind, Duty duty) {

    /**
     * Checks that nothing is missing.
     *
     * @param kind what had to be done
     * @param duty the duty
     */
    public DutyDue {
        requireNonNull(kind, "kind");
        requireNonNull(duty, "duty");
    }

    @Override
    public String toString() {
        return "DutyDue{" + kind + ", withheld}";
    }
}
