package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.Age;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The birthdays in the year of care leavers, from the 17th to the 25th (C4): of who is in category 2, 3 or 4 on the day, was
 * in category 3 until 21, or is recorded as a care leaver where the records cannot tell.
 */
final class BirthdaysInYear extends ChildRowMaker<Age> {

    private static final ImmutableList<Age> AGES =
            IntStream.rangeClosed(17, 25).mapToObj(Age::new).collect(toImmutableList());

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
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Age>> rows) {
        LocalDate born = history.child().dateOfBirth();
        for (Age age : AGES) {
            LocalDate birthday = age.birthday(born);
            if (input.year().contains(birthday) && LeavingCare.wasCareLeaverOn(history, birthday)) {
                rows.accept(CountedRow.event(age, history, birthday));
            }
        }
    }
}
