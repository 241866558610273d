package org.lafc.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactTableTest {

    private static final Fact FIRST = fact("first");
    private static final Fact SECOND = fact("second");

    private final List<String> asked = new ArrayList<>();
    private final FactTable table = FactTable.builder(
                    RowSet.LOOKED_AFTER_ON_DATE,
                    2,
                    row -> new FactTable.Key("child " + row, Optional.empty()),
                    ImmutableList.of())
            .derive(FIRST, row -> derived("first", row))
            .derive(SECOND, row -> derived("second", row))
            .build();

    @Test
    void factsAskedForTogetherAreDerivedRowByRowAndOnce() {
        assertThat(table.columns(ImmutableList.of(SECOND, FIRST)))
                .extracting(FactColumn::fact)
                .containsExactly(SECOND, FIRST);
        table.column(FIRST);

        assertThat(asked).containsExactly("second 0", "first 0", "second 1", "first 1");
    }

    @Test
    void aFactThatNobodyAsksForIsNotDerived() {
        assertThat(table.column(SECOND).value(1)).isEqualTo(1);

        assertThat(asked).containsExactly("second 0", "second 1");
    }

    @Test
    void aFactOfOtherRowsIsRejected() {
        assertThatThrownBy(() -> table.columns(ImmutableList.of(FIRST, fact("third"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'third' is not a fact of ")
                .hasMessageEndingWith("; allowed: [first, second]");
    }

    @Test
    void whatIsThereAlreadyIsNotDerivedAndStandsWhereItWasAdded() {
        FactParts parts = new FactParts(ImmutableList.of(SECOND), 1);
        parts.part(0).addRow();
        parts.part(0).set(0, FactValue.of(9));
        FactColumn second = parts.columns().get(0);
        Fact third = fact("third");
        FactTable.Builder builder = builder(1).add(second).derive(third, row -> derived("third", row));
        FactTable some = builder.beforeDeriving(() -> asked.add("before")).build();

        assertThat(some.facts()).containsExactly(SECOND, third);
        assertThat(some.column(SECOND)).isSameAs(second);
        assertThat(asked).isEmpty();
        assertThat(some.columns(ImmutableList.of(third, SECOND)))
                .extracting(column -> column.value(0))
                .containsExactly(0L, 9L);
        assertThat(asked).containsExactly("before", "third 0");
        assertThatThrownBy(() -> builder.add(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("facts of a table must differ, but two are 'second'");
        assertThatThrownBy(() -> builder(2).add(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column of the table must have its 2 rows, but had 1");
    }

    private static FactTable.Builder builder(int rows) {
        return FactTable.builder(
                RowSet.LOOKED_AFTER_ON_DATE,
                rows,
                row -> new FactTable.Key("child " + row, Optional.empty()),
                ImmutableList.of());
    }

    @Test
    void keysAreThoseOfTheirRows() {
        assertThat(table.key(1).child()).isEqualTo("child 1");
        assertThatThrownBy(() -> table.key(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void fewerRowsThanNoneAreRejected() {
        ImmutableList<Fact> none = ImmutableList.of();

        assertThatThrownBy(() -> FactTable.builder(RowSet.LOOKED_AFTER_ON_DATE, -1, row -> table.key(row), none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be 0 or more, but were -1");
    }

    private FactValue derived(String fact, int row) {
        asked.add(fact + " " + row);
        return FactValue.of(row);
    }

    private static Fact fact(String name) {
        return new Fact(name, new FactType.WholeNumber(FactUnit.DAYS), "a number", "never missing", "made up");
    }
}
