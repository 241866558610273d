package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.lafc.core.time.Age;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The birthdays in the year of care leavers, from the 17th to the 25th (C4): of who is in category 2, 3 or 4 on the day, was
 * in category 3 until 21, or is recorded as a care leaver where the records cannot tell.
 */
final class BirthdaysInYear extends RowMaker<Age> {

    private static final int FIRST = 17;
    private static final int LAST = 25;

    BirthdaysInYear() {
        super(
                RowSet.BIRTHDAYS_IN_YEAR,
                AsAt.and(ImmutableList.of(new DerivedFact<>(
                        LeaverFacts.CATEGORY,
                        (row, input) -> LeavingCare.on(row.ofChild(), row.day())
                                .map(where -> FactValue.of(where.category()))
                                .orElse(FactValue.MISSING)))));
    }

    @Override
    ImmutableList<CountedRow<Age>> rows(CohortInput input) {
        return input.children()
                .flatMap(history -> IntStream.rangeClosed(FIRST, LAST)
                        .mapToObj(Age::new)
                        .map(age -> CountedRow.event(
                                age, history, age.birthday(history.child().dateOfBirth())))
                        .filter(row -> input.year().contains(row.day()))
                        .filter(row -> LeavingCare.on(history, row.day())
                                .filter(LeavingCare::wasCareLeaver)
                                .isPresent()))
                .collect(toImmutableList());
    }
}
