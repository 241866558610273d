package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.progress.SchoolAge;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolMoves;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;

/** The facts of school of children looked after on the census date. */
final class ChildSchool {

    private static final String SCHOOLS = "schools attended";

    static final ImmutableList<DerivedFact<CareHistory>> FACTS = ImmutableList.of(
            new DerivedFact<>(
                    SchoolFacts.COMPULSORY_SCHOOL_AGE,
                    (row, input) -> FactValue.of(
                            SchoolAge.isCompulsory(row.thing().child().dateOfBirth(), input.day()))),
            new DerivedFact<>(
                    SchoolFacts.SCHOOL_CHANGES,
                    (row, input) -> changes(row.thing(), input, change -> true),
                    SchoolPlace.class,
                    SCHOOLS),
            new DerivedFact<>(
                    SchoolFacts.SCHOOL_CHANGES_OTHER,
                    (row, input) -> changes(
                            row.thing(),
                            input,
                            change -> change != SchoolChange.ADOPTION && change != SchoolChange.RETURN_HOME),
                    SchoolPlace.class,
                    SCHOOLS));

    private ChildSchool() {}

    private static FactValue changes(CareHistory history, CohortInput input, Predicate<SchoolChange> which) {
        if (!isAtSchool(history, input.year())) {
            return FactValue.MISSING;
        }
        int known = 0;
        boolean complete = history.covers(SchoolPlace.class, input.year());
        for (SchoolPlace place : SchoolMoves.inCare(history, input.year())) {
            if (which.test(place.change())) {
                boolean isKnown = place.change() != SchoolChange.NOT_KNOWN;
                known += isKnown ? 1 : 0;
                complete &= isKnown;
            }
        }
        return known == 0 && !complete ? FactValue.MISSING : FactValue.of(known);
    }

    private static boolean isAtSchool(CareHistory history, DateRange year) {
        for (SchoolPlace place : history.records(SchoolPlace.class)) {
            if (place.dates().overlaps(year)) {
                return true;
            }
        }
        return false;
    }
}
