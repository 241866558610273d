package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final DisclosureRule UP_TO_4 = DisclosureRule.withholdingUpTo(4);
    private static final List<String> AB = List.of("a", "b");
    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void aSmallCountTakesTheCheapestOthersWithIt() {
        CountTable table = CountTable.twoWay(ABC, ABC, new long[][] {{12, 3, 20}, {15, 22, 18}, {9, 14, 11}});
        Suppression.Safe safe = safe(UP_TO_4, table);

        assertThat(safe.table().hidden())
                .containsExactly(new Cell(0, 0), new Cell(0, 1), new Cell(2, 0), new Cell(2, 1));
        assertThat(safe.table().at(new Cell(0, 2))).isEqualTo(Published.shown(20L));
        assertThat(safe.table().at(new Cell(0, 3))).isEqualTo(Published.shown(35L));
        assertThat(safe.table().total()).isEqualTo(Published.shown(124L));
        assertThat(safe.audit().ranges()).containsEntry(new Cell(0, 1), Range.of(1, 14));
        assertThat(safe.audit()).hasToString("4 hidden, 0 worked out");
        assertThat(safe.table()).hasToString("PublishedTable of 3 by 3, 4 hidden");
        assertThat(table).hasToString("CountTable of 3 by 3");
    }

    // Known to be at least 1 each, 2 and 3 could be 1 to 4 only, and the total of all is always known.
    @Test
    void whereNoPatternIsSafeTheAnswerSaysSo() {
        assertThat(UP_TO_4.suppress(CountTable.oneWay(AB, 2, 3)))
                .isEqualTo(new Suppression.NoSafePattern("no choice of further cells keeps every small count of this"
                        + " table from being narrowed down to fewer than 5 numbers"));
        assertThat(UP_TO_4.suppress(CountTable.oneWay(AB, 2, 5))).isInstanceOf(Suppression.Safe.class);
        assertThat(UP_TO_4.suppress(CountTable.oneWay(ABC, 3, 0, 0))).isInstanceOf(Suppression.Safe.class);
        CountTable apart = CountTable.twoWay(AB, AB, new long[][] {{3, 0}, {0, 30}});
        assertThat(UP_TO_4.suppress(apart)).isInstanceOf(Suppression.Safe.class);
        assertThat(DisclosureRule.builder()
                        .from(UP_TO_4)
                        .mayHideTotals(false)
                        .build()
                        .suppress(apart))
                .isInstanceOf(Suppression.NoSafePattern.class);
    }

    @Test
    void aTableOfAFewChildrenHidesItsTotalToo() {
        Suppression.Safe safe = safe(UP_TO_4, CountTable.oneWay(AB, 1, 2));

        assertThat(safe.table().total()).isEqualTo(Published.hidden());
        assertThat(safe.audit().ranges())
                .containsEntry(new Cell(0, 0), new Range(1, OptionalLong.empty()))
                .containsEntry(new Cell(0, 2), new Range(2, OptionalLong.empty()));
        assertThat(safe.audit().ranges().get(new Cell(0, 2))).hasToString("2 or more");
    }

    @Test
    void aSmallTotalIsHiddenWithAnotherTotal() {
        CountTable table = CountTable.twoWay(ABC, AB, new long[][] {{2, 1}, {20, 30}, {25, 35}});
        Suppression.Safe safe = safe(UP_TO_4, table);

        assertThat(safe.table().at(new Cell(0, 2))).isEqualTo(Published.hidden());
        assertThat(safe.table().total()).isEqualTo(Published.shown(113L));
        assertThat(safe.table().hidden().stream().filter(cell -> cell.column() == 2))
                .hasSize(2);
        assertThat(safe.audit().workedOut()).isEmpty();
        assertThat(DisclosureRule.builder()
                        .from(UP_TO_4)
                        .mayHideTotals(false)
                        .build()
                        .suppress(table))
                .isInstanceOf(Suppression.NoSafePattern.class);
    }

    @Test
    void nothingSmallMeansNothingHidden() {
        CountTable table = CountTable.twoWay(AB, AB, new long[][] {{5, 6}, {7, 0}});

        assertThat(safe(UP_TO_4, table).table()).isEqualTo(table.hidingNothing());
        assertThat(safe(UP_TO_4, table).audit().ranges()).isEmpty();
        assertThat(safe(DisclosureRule.nothingWithheld(), CountTable.oneWay(AB, 1, 2))
                        .table()
                        .hidden())
                .isEmpty();
        assertThat(safe(UP_TO_4, CountTable.oneWay(List.of("a"), 0)).table().total())
                .isEqualTo(Published.shown(0L));
    }

    @Test
    void hiddenZerosAreHiddenLikeSmallCounts() {
        DisclosureRule rule =
                DisclosureRule.builder().from(UP_TO_4).hidesZeros(true).build();
        Suppression.Safe safe = safe(rule, CountTable.oneWay(ABC, 0, 9, 30));

        assertThat(safe.table().hidden()).containsExactly(new Cell(0, 0), new Cell(0, 1));
        assertThat(safe.audit().ranges()).containsEntry(new Cell(0, 0), Range.of(0, 9));
    }

    @Test
    void aPublishedTableIsAuditedWithoutItsHiddenNumbers() {
        PublishedTable table = PublishedTable.twoWay(
                AB,
                AB,
                List.of(
                        Published.hidden(),
                        Published.hidden(),
                        Published.shown(12L),
                        Published.hidden(),
                        Published.hidden(),
                        Published.shown(14L),
                        Published.shown(13L),
                        Published.shown(13L),
                        Published.shown(26L)));

        assertThat(SuppressionAudit.of(table, 0).ranges().values())
                .containsExactly(Range.of(0, 12), Range.of(0, 12), Range.of(1, 13), Range.of(1, 13));
        assertThat(SuppressionAudit.of(table, 1).ranges().values())
                .containsExactly(Range.of(1, 11), Range.of(1, 11), Range.of(2, 12), Range.of(2, 12));
        assertThat(table.isTwoWay()).isTrue();
    }

    @Test
    void figuresThatDoNotAddUpAreRejected() {
        PublishedTable wrong =
                PublishedTable.oneWay(AB, List.of(Published.shown(5L), Published.hidden(), Published.shown(4L)));
        PublishedTable shown =
                PublishedTable.oneWay(AB, List.of(Published.shown(5L), Published.shown(5L), Published.shown(11L)));

        assertThatThrownBy(() -> SuppressionAudit.of(wrong, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the figures of a table must add up to its totals, but no counts of 0 or more in the hidden"
                        + " places make these do so");
        assertThatThrownBy(() -> SuppressionAudit.of(shown, 0)).hasMessageContaining("must add up to its totals");
        assertThatThrownBy(() -> SuppressionAudit.of(CountTable.oneWay(AB, 5, 6).hidingNothing(), -1))
                .hasMessage("the least of a hidden count must be 0 or more, but was -1");
    }

    @Test
    void wrongTablesAreRejected() {
        assertThatThrownBy(() -> CountTable.oneWay(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table must have a row and a column, but had 1 rows and 0 columns");
        assertThatThrownBy(() -> CountTable.oneWay(AB, 1))
                .hasMessage("a row must have a count for each of 2 columns, but had 1");
        assertThatThrownBy(() -> CountTable.twoWay(AB, AB, new long[][] {{1, 2}}))
                .hasMessage("a table must have counts for each of its 2 rows, but had 1");
        assertThatThrownBy(() -> CountTable.oneWay(AB, 1, -1))
                .hasMessage("counts must be 0 or more and add up to at most 2147483647, but row 0, column 1 is not or"
                        + " goes beyond");
        assertThatThrownBy(() -> CountTable.oneWay(AB, Integer.MAX_VALUE, 1))
                .hasMessageContaining("row 0, column 1 is not or goes beyond");
        assertThatThrownBy(() -> CountTable.twoWay(
                        java.util.Collections.nCopies(1000, "r"),
                        java.util.Collections.nCopies(1000, "c"),
                        new long[1000][1000]))
                .hasMessage("a table must have at most 1000000 figures with its totals, but had 1000 rows and 1000"
                        + " columns");
        assertThatThrownBy(() -> CountTable.oneWay(AB, 1, 2).at(new Cell(1, 0)))
                .hasMessage("a cell must lie within 1 rows and 3 columns, totals included, but was at row 1, column 0");
        assertThatThrownBy(() -> new Cell(-1, 0)).hasMessage("row and column must be 0 or more, but were -1 and 0");
        assertThatThrownBy(() -> PublishedTable.oneWay(AB, List.of(Published.hidden())))
                .hasMessage("a table must have 3 figures with its totals, but had 1");
        assertThatThrownBy(
                        () -> PublishedTable.oneWay(List.of("a"), List.of(Published.shown(-1L), Published.shown(-1L))))
                .hasMessage("a count must be 0 to 2147483647, but was -1");
        assertThatThrownBy(() -> Range.of(3, 2)).hasMessage("maximum must be at least the minimum 3, but was 2");
    }

    @Test
    void theLargestCountsAreWithinReach() {
        CountTable table = CountTable.twoWay(AB, AB, new long[][] {
            {1, 1_000_000_000}, {1_000_000_000, Integer.MAX_VALUE - 2_000_000_001}
        });
        Suppression.Safe safe = safe(UP_TO_4, table);

        assertThat(safe.table().hidden()).hasSize(4);
        assertThat(safe.audit().ranges().get(new Cell(0, 0)).minimum()).isEqualTo(1);
    }

    @Test
    void tablesWithTheSameCountsAreEqual() {
        CountTable table = CountTable.oneWay(AB, 5, 6);

        assertThat(table).isEqualTo(CountTable.oneWay(AB, 5, 6)).hasSameHashCodeAs(CountTable.oneWay(AB, 5, 6));
        assertThat(table).isNotEqualTo(CountTable.oneWay(AB, 5, 7));
        assertThat(table).isNotEqualTo(CountTable.twoWay(List.of(""), AB, new long[][] {{5, 6}}));
        assertThat(table.rows()).containsExactly("");
        assertThat(table.columns()).containsExactly("a", "b");
        // Of two tables that differ only where they are hidden nobody can tell which is which.
        ImmutableSet<Cell> first = ImmutableSet.of(new Cell(0, 0), new Cell(0, 2));
        assertThat(table.hiding(first))
                .isEqualTo(CountTable.oneWay(AB, 4, 6).hiding(first))
                .hasSameHashCodeAs(CountTable.oneWay(AB, 4, 6).hiding(first));
    }

    private static Suppression.Safe safe(DisclosureRule rule, CountTable table) {
        return (Suppression.Safe) rule.suppress(table);
    }
}
