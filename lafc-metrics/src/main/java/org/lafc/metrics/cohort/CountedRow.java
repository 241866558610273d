package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.FactTable;

/**
 * One thing that is counted, of a child. Personal, so not printed. A year has dozens of them a child, so that each holds no
 * more than it must.
 *
 * @param <T> what it is
 */
final class CountedRow<T> {

    private final T thing;
    private final @Nullable CareHistory history;
    private final LocalDate day;
    private final FactTable.@Nullable Key key;
    private final boolean event;

    private CountedRow(
            T thing, @Nullable CareHistory history, LocalDate day, FactTable.@Nullable Key key, boolean event) {
        this.thing = requireNonNull(thing, "thing");
        this.history = history;
        this.day = requireNonNull(day, "day");
        this.key = key;
        this.event = event;
    }

    /** A child, on a day. */
    static CountedRow<CareHistory> child(CareHistory history, LocalDate day) {
        return new CountedRow<>(history, history, day, null, false);
    }

    /** Something that happened to a child. */
    static <T> CountedRow<T> event(T thing, CareHistory history, LocalDate day) {
        return new CountedRow<>(thing, history, day, null, true);
    }

    /** Something that is not about one child, with a key of its own. */
    static <T> CountedRow<T> other(T thing, LocalDate day, FactTable.Key key) {
        return new CountedRow<>(thing, null, day, key, false);
    }

    /** The thing: the history itself where children are counted. */
    T thing() {
        return thing;
    }

    /** The day its facts are of. */
    LocalDate day() {
        return day;
    }

    /** Whose row it is. */
    FactTable.Key key() {
        return key == null
                ? new FactTable.Key(ofChild().child().id(), event ? Optional.of(day) : Optional.empty())
                : key;
    }

    /** The history of the child it is of; empty if it is not about one child. */
    Optional<CareHistory> history() {
        return Optional.ofNullable(history);
    }

    /** The history; only for rows about a child. */
    CareHistory ofChild() {
        return requireNonNull(history, "history");
    }

    @Override
    public String toString() {
        return "CountedRow{withheld}";
    }
}
