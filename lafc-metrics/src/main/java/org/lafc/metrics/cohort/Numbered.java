package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lafc.metrics.fact.FactTable;

/** Rows of what is about nobody in particular: their keys are numbers. */
final class Numbered {

    private Numbered() {}

    /** Numbers things from 1. */
    static <T> ImmutableList<CountedRow<T>> rows(Stream<T> things, Function<T, LocalDate> day) {
        ImmutableList.Builder<CountedRow<T>> rows = ImmutableList.builder();
        int number = 0;
        for (T thing : things.toList()) {
            number++;
            LocalDate of = day.apply(thing);
            rows.add(CountedRow.other(thing, of, new FactTable.Key(String.valueOf(number), Optional.of(of))));
        }
        return rows.build();
    }
}
