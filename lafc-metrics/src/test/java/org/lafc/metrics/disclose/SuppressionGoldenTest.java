package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Against vectors made by SciPy/HiGHS linear programs and exhaustive integer search; optima by trying every set of
 * cells. Their reader knows only that counts are not negative.
 */
class SuppressionGoldenTest {

    private static final Map<String, CountTable> TABLES = GoldenTables.tables();

    @Test
    void everyRangeOfEveryPatternAgrees() {
        int checked = 0;
        for (String[] row : GoldenTables.rows("suppression_audit.csv")) {
            CountTable table = TABLES.get(row[0]);
            Cell cell = GoldenTables.cell(row[3]);
            SuppressionAudit audit = SuppressionAudit.of(table.hiding(GoldenTables.cells(row[2])), 0);

            assertThat(table.at(cell)).as(row[0]).isEqualTo(Long.parseLong(row[4]));
            assertThat(DisclosureRule.withholdingUpTo(4).withholds(table.at(cell)))
                    .isEqualTo(Boolean.parseBoolean(row[5]));
            assertThat(audit.ranges())
                    .as(row[0] + " " + row[1])
                    .containsEntry(cell, Range.of(Long.parseLong(row[6]), Long.parseLong(row[7])));
            assertThat(audit.workedOut().contains(cell)).isEqualTo(Boolean.parseBoolean(row[8]));
            checked++;
        }
        assertThat(checked).isEqualTo(65);
    }

    @Test
    void noTableLosesMoreThanTwiceWhatItMust() {
        int checked = 0;
        for (String[] row : GoldenTables.rows("suppression_optimum.csv")) {
            CountTable table = TABLES.get(row[0]);
            DisclosureRule rule = rule(Integer.parseInt(row[1]));
            Set<Cell> primaries = GoldenTables.cells(row[2]);
            Suppression.Safe safe = (Suppression.Safe) rule.suppress(table);
            List<Cell> covers = safe.table().hidden().stream()
                    .filter(cell -> !primaries.contains(cell))
                    .toList();

            assertThat(safe.table().hidden()).as(row[0]).containsAll(primaries);
            assertThat(covers.size()).as(row[0]).isLessThanOrEqualTo(2 * Integer.parseInt(row[3]));
            assertThat(covers.stream().mapToLong(table::at).sum())
                    .as(row[0])
                    .isLessThanOrEqualTo(2 * Long.parseLong(row[4]));
            assertThat(safe.audit().workedOut()).isEmpty();
            primaries.forEach(cell -> assertThat(safe.audit().ranges().get(cell).spans(rule.leastSpan()))
                    .isTrue());
            checked++;
        }
        assertThat(checked).isEqualTo(18);
    }

    @Test
    void onTheseTablesNothingMoreIsLostThanMustBe() {
        for (String[] row : GoldenTables.rows("suppression_optimum.csv")) {
            CountTable table = TABLES.get(row[0]);
            Suppression.Safe safe =
                    (Suppression.Safe) rule(Integer.parseInt(row[1])).suppress(table);
            ImmutableSet<Cell> hidden = safe.table().hidden();
            long lost = hidden.stream().mapToLong(table::at).sum();
            long primary =
                    GoldenTables.cells(row[2]).stream().mapToLong(table::at).sum();

            assertThat(hidden.size() - GoldenTables.cells(row[2]).size())
                    .as(row[0])
                    .isEqualTo(Integer.parseInt(row[3]));
            assertThat(lost - primary).as(row[0]).isEqualTo(Long.parseLong(row[4]));
        }
    }

    // Two withheld in every row and column, and still it is known that both are under 4 (1 + 2 = 3).
    @Test
    void twoInARowAndColumnAreNotAlwaysSafe() {
        CountTable table = TABLES.get("SUP-g-localities_by_age");
        Set<Cell> smallOnly = GoldenTables.cells("r1c1 r1c2 r1c3 r1c4 r4c1 r4c2 r4c3 r4c4");
        SuppressionAudit audit = SuppressionAudit.of(table.hiding(smallOnly), 0);

        assertThat(audit.workedOut()).isEmpty();
        assertThat(audit.ranges()).containsEntry(new Cell(0, 0), Range.of(0, 3));
        assertThat(((Suppression.Safe) rule(5).suppress(table)).table().hidden())
                .hasSize(11);
    }

    // The linear-programming fault: 0 where 9 is right, with three or more equal columns.
    @Test
    void aOneWayTableHasTheFullRange() {
        SuppressionAudit audit = SuppressionAudit.of(
                CountTable.oneWay(List.of("a", "b", "c"), 3, 3, 3)
                        .hiding(ImmutableSet.of(new Cell(0, 0), new Cell(0, 1), new Cell(0, 2))),
                0);

        assertThat(audit.ranges().values()).containsExactly(Range.of(0, 9), Range.of(0, 9), Range.of(0, 9));
    }

    @Test
    void countsRoundAsTheVectorsSay() {
        int checked = 0;
        DisclosureRule rule = DisclosureRule.withholdingUpTo(4);
        for (String[] row : GoldenTables.rows("rounding.csv")) {
            long count = Long.parseLong(row[1]);
            long[] bases = {5, 3, 10, 100};
            for (int i = 0; i < bases.length; i++) {
                assertThat(Rounding.toNearest(bases[i]).round(count)).as(row[0]).isEqualTo(Long.parseLong(row[2 + i]));
            }
            if (count >= 0) {
                assertThat(rule.publish(count)
                                .map(Rounding.toNearest(5)::round)
                                .text(String::valueOf, OfficialSymbols.WALES.withheld()))
                        .isEqualTo(row[6]);
            } else {
                assertThat(row[6]).isEmpty();
            }
            checked++;
        }
        assertThat(checked).isEqualTo(41);
    }

    private static DisclosureRule rule(int span) {
        return DisclosureRule.builder()
                .threshold(4)
                .leastSpan(span)
                .readersKnowTheRule(false)
                .mayHideTotals(false)
                .build();
    }
}
