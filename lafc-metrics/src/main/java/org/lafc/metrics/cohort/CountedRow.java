package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.FactTable;

/**
 * One thing that is counted, of a child. Personal, so not printed.
 *
 * @param <T> what it is
 * @param thing the thing: the history itself where children are counted
 * @param history the history of the child it is of; empty if it is not about one child
 * @param day the day its facts are of
 * @param key whose row it is
 */
record CountedRow<T>(T thing, Optional<CareHistory> history, LocalDate day, FactTable.Key key) {

    CountedRow {
        requireNonNull(thing, "thing");
        requireNonNull(history, "history");
        requireNonNull(day, "day");
        requireNonNull(key, "key");
    }

    /** A child, on a day. */
    static CountedRow<CareHistory> child(CareHistory history, LocalDate day) {
        return new CountedRow<>(
                history,
                Optional.of(history),
                day,
                new FactTable.Key(history.child().id(), Optional.empty()));
    }

    /** Something that happened to a child. */
    static <T> CountedRow<T> event(T thing, CareHistory history, LocalDate day) {
        return new CountedRow<>(
                thing,
                Optional.of(history),
                day,
                new FactTable.Key(history.child().id(), Optional.of(day)));
    }

    /** The history; only for rows about a child. */
    CareHistory ofChild() {
        return history.orElseThrow();
    }

    @Override
    public String toString() {
        return "CountedRow{withheld}";
    }
}
