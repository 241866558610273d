package org.example.checks;

import java.time.LocalDate;
import java.util.List;
import org.lafc.core.care.CareHistory;

/** Stands for the code you test. */
final class CareStatistics {

    private CareStatistics() {}

    /** Counts the children looked after at the end of a day. */
    static int lookedAfter(List<CareHistory> children, LocalDate day) {
        return (int) children.stream()
                .filter(child -> child.periodsOfCare().stream()
                        .anyMatch(period -> period.dates().contains(day)))
                .count();
    }
}
