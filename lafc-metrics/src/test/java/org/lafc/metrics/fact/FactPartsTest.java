package org.lafc.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class FactPartsTest {

    private static final Fact DAYS = fact("days", new FactType.WholeNumber(FactUnit.DAYS));
    private static final Fact MILES = fact("miles", new FactType.Length());
    private static final Fact COLOUR = fact("colour", new FactType.Code(ImmutableList.of("red", "green")));
    private static final Fact PLACE = fact("place", new FactType.OpenCode());

    @Test
    void rowsOfThePartsStandOneAfterTheOtherWhateverIsFilledFirst() {
        FactParts parts = new FactParts(ImmutableList.of(DAYS, MILES, COLOUR, PLACE), 3);
        add(parts.part(2), 7, "green", "Usk");
        add(parts.part(0), 5, "red", "Wye");
        parts.part(0).addRow();

        assertThat(parts.rows()).isEqualTo(3);
        assertThat(parts).hasToString("FactParts{4 facts, 3 parts}");
        assertThat(parts.part(0)).hasToString("Part{2 rows}");
        ImmutableList<FactColumn> columns = parts.columns();
        assertThat(columns).extracting(FactColumn::fact).containsExactly(DAYS, MILES, COLOUR, PLACE);
        assertThat(columns).extracting(FactColumn::size).containsOnly(3);
        assertThat(columns.get(0).value(0)).isEqualTo(5);
        assertThat(columns.get(1).value(2)).isEqualTo(7_000_000_000L);
        assertThat(columns.get(2).word(0)).hasValue("red");
        assertThat(columns.get(2).word(2)).hasValue("green");
        assertThat(columns.get(3).words()).containsExactly("Usk", "Wye");
        assertThat(columns.get(3).word(0)).hasValue("Wye");
        assertThat(columns.get(3).word(2)).hasValue("Usk");
        for (FactColumn column : columns) {
            assertThat(column.isKnown(1)).isFalse();
        }
    }

    @Test
    void aPartGrowsWithItsRows() {
        FactParts parts = new FactParts(ImmutableList.of(DAYS, MILES, PLACE), 1);
        for (int row = 0; row < 1_000; row++) {
            parts.part(0).addRow();
            parts.part(0).set(0, FactValue.of(row));
            parts.part(0).set(1, FactValue.of(row));
            parts.part(0).set(2, FactValue.of("place " + row % 3));
        }

        ImmutableList<FactColumn> columns = parts.columns();
        for (int row = 0; row < 1_000; row++) {
            assertThat(columns.get(0).value(row)).isEqualTo(row);
            assertThat(columns.get(1).value(row)).isEqualTo(row);
            assertThat(columns.get(2).word(row)).hasValue("place " + row % 3);
        }
        assertThat(columns.get(0).size()).isEqualTo(1_000);
    }

    @Test
    void withoutRowsAllColumnsAreEmpty() {
        assertThat(new FactParts(ImmutableList.of(DAYS, PLACE), 0).columns())
                .extracting(FactColumn::size)
                .containsExactly(0, 0);
    }

    @Test
    void fewerPartsThanNoneAreRejected() {
        assertThatThrownBy(() -> new FactParts(ImmutableList.of(DAYS), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must be 0 or more, but were -1");
    }

    @Test
    void whatIsNotThereIsRejected() {
        FactParts parts = new FactParts(ImmutableList.of(DAYS), 1);

        assertThatThrownBy(() -> parts.part(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of a part must be 0 to 0, but was 1");
        assertThatThrownBy(() -> parts.part(0).set(0, FactValue.MISSING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "place of a fact must be 0 to 0, and a row must have been added, but it was 0 after 0 rows");
        parts.part(0).addRow();
        assertThatThrownBy(() -> parts.part(0).set(1, FactValue.MISSING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("but it was 1 after 1 rows");
    }

    private static void add(FactParts.Part part, int days, String colour, String place) {
        part.addRow();
        part.set(0, FactValue.of(days));
        part.set(1, FactValue.of(days * 1_000_000_000L));
        part.set(2, FactValue.of(colour));
        part.set(3, FactValue.of(place));
    }

    private static Fact fact(String name, FactType type) {
        return new Fact(name, type, "made up", "never missing", "made up");
    }
}
