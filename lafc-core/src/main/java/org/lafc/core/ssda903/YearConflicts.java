package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.ReportingYear;

/** Takes what does not agree between the returns of several years. */
final class YearConflicts {

    /** A row and the year of the return it stands in. */
    record Place(ReportingYear year, Optional<SourceRow> row) {

        // Line 0 stands for the return as a whole, where histories were not read from files.
        SourceRow rowOrReturn() {
            return row.orElse(new SourceRow("return of " + year, 0));
        }

        String shown() {
            return row.map(found -> found + " of the return of " + year).orElse("the return of " + year);
        }
    }

    static final Comparator<Problem> ORDER =
            comparing(Problem::row).thenComparing(Problem::field).thenComparing(Problem::message);

    private final List<Problem> problems = new ArrayList<>();

    void report(Place place, String field, String message, String allowed) {
        problems.add(new Problem(place.rowOrReturn(), field, message, allowed, Effect.KEPT));
    }

    // Two rows say different things; the number may be empty.
    void laterKept(Place later, Place earlier, String field, String number) {
        report(
                later,
                field,
                "differs from " + earlier.shown() + " (values withheld); this row is kept" + rule(number),
                "the same in both returns");
    }

    // The later row says nothing.
    void earlierKept(Place later, Place earlier, String field, String number) {
        report(
                later,
                field,
                "is blank or not a code; the value of " + earlier.shown() + " is kept" + rule(number),
                "the same in both returns");
    }

    ImmutableList<Problem> sorted() {
        return ImmutableList.sortedCopyOf(ORDER, problems);
    }

    private static String rule(String number) {
        return number.isEmpty() ? "" : " (" + number + ")";
    }
}
