package org.lafc.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.ReportingYear;

/**
 * Histories in memory of which one breaks a named rule of the return's checks.
 *
 * @param rule the number of the rule, for example {@code 105}
 * @param child the identifier of the child whose history breaks it
 * @param year the year of the return they came from
 * @param histories the histories, of that child and others
 */
public record BrokenCohort(String rule, String child, ReportingYear year, ImmutableList<CareHistory> histories) {

    /**
     * Checks the components.
     *
     * @param rule the number of the rule, for example {@code 105}
     * @param child the identifier of the child whose history breaks it
     * @param year the year of the return they came from
     * @param histories the histories, of that child and others
     */
    public BrokenCohort {
        requireNonNull(rule, "rule");
        requireNonNull(child, "child");
        requireNonNull(year, "year");
        requireNonNull(histories, "histories");
    }

    /**
     * Returns the rule and how many histories there are.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "rule " + rule + " broken in " + histories.size() + " histories";
    }
}
