package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.Child;
import org.lafc.core.time.Age;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;

/**
 * The facts of the child that every row about a child has, whatever is counted. They bear the names they have for children
 * on the census date ({@link ChildFacts}).
 */
public final class ChildOfRow {

    /** Age on the day of the row. */
    public static final Fact AGE = new Fact(
            "age",
            new FactType.WholeNumber(FactUnit.YEARS),
            "age on the day the row is of, in completed years (C4, C5)",
            "the row is of a day before birth",
            "SSDA903 DOB");

    private ChildOfRow() {}

    /** These facts and those of a set's own. */
    static <T> ImmutableList<DerivedFact<T>> and(ImmutableList<DerivedFact<T>> own) {
        return ImmutableList.<DerivedFact<T>>builder()
                .add(new DerivedFact<>(AGE, (row, input) -> age(row)))
                .add(new DerivedFact<>(
                        ChildFacts.SEX, (row, input) -> FactValue.of(child(row).sex())))
                .add(new DerivedFact<>(
                        ChildFacts.ETHNIC_GROUP,
                        (row, input) -> FactValue.of(child(row).ethnicGroup())))
                .add(new DerivedFact<>(
                        ChildFacts.ETHNIC_GROUP_BROAD,
                        (row, input) -> FactValue.of(child(row).ethnicGroup().broad())))
                .add(new DerivedFact<>(
                        ChildFacts.DISABILITY,
                        (row, input) -> FactValue.of(child(row).disability())))
                .addAll(own)
                .build();
    }

    private static FactValue age(CountedRow<?> row) {
        LocalDate born = child(row).dateOfBirth();
        return born.isAfter(row.day())
                ? FactValue.MISSING
                : FactValue.of(Age.on(born, row.day()).years());
    }

    private static Child child(CountedRow<?> row) {
        return row.ofChild().child();
    }
}
