package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
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
        return Streams.mapWithIndex(things, (thing, index) -> row(thing, day.apply(thing), index + 1))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> CountedRow<T> row(T thing, LocalDate day, long number) {
        return new CountedRow<>(
                thing, Optional.empty(), day, new FactTable.Key(String.valueOf(number), Optional.of(day)));
    }
}
