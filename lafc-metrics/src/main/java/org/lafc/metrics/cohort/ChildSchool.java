package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.progress.SchoolAge;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolMoves;
import org.lafc.core.progress.SchoolPlace;
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
        boolean atSchool = history.records(SchoolPlace.class).stream()
                .anyMatch(place -> place.dates().overlaps(input.year()));
        if (!atSchool) {
            return FactValue.MISSING;
        }
        ImmutableList<SchoolChange> changes = SchoolMoves.inCare(history, input.year()).stream()
                .map(SchoolPlace::change)
                .filter(which)
                .collect(toImmutableList());
        long known = changes.stream()
                .filter(change -> change != SchoolChange.NOT_KNOWN)
                .count();
        boolean complete = known == changes.size() && history.covers(SchoolPlace.class, input.year());
        return known == 0 && !complete ? FactValue.MISSING : FactValue.of(known);
    }
}
