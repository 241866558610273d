package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is suppressed stands up to a reader who tries every table there can be. */
class SuppressionProperties {

    // Above every count that a bounded cell of these tables can take: all six hold 36 at most.
    private static final long CAP = 37;
    // The same where the grand total is hidden because it is 4 at most.
    private static final long CAP_IF_ALL_IS_SMALL = 8;
    private static final int FEW = 3;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsSafeStandsUpToBruteForce(@ForAll("tables") CountTable table, @ForAll("rules") DisclosureRule rule) {
        if (rule.suppress(table) instanceof Suppression.Safe safe) {
            BruteForceAttacker attacker = attack(safe.table(), rule.leastHidden());
            for (Cell cell : cells(table)) {
                boolean small = rule.withholds(table.at(cell));
                assertThat(safe.table().at(cell))
                        .satisfiesAnyOf(
                                figure -> assertThat(figure).isEqualTo(Published.hidden()),
                                figure -> assertThat(figure).isEqualTo(Published.shown(table.at(cell))));
                assertThat(!small || safe.table().at(cell).isHidden()).isTrue();
                if (safe.table().at(cell).isHidden()) {
                    assertThat(attacker.most(cell) - attacker.least(cell))
                            .isGreaterThanOrEqualTo(small ? rule.leastSpan() : 1);
                }
            }
            assertAgrees(safe.table(), safe.audit(), attacker);
            assertThat(rule.audit(safe.table())).isEqualTo(safe.audit());
        }
    }

    // If even the table with everything hidden that may be hidden protects too little, nothing does.
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whereNoPatternIsFoundThereIsNone(@ForAll("tables") CountTable table, @ForAll("rules") DisclosureRule rule) {
        if (rule.suppress(table) instanceof Suppression.NoSafePattern) {
            Cell grandTotal = table.shape().cell(table.shape().grandTotal());
            ImmutableSet<Cell> everything = cells(table).stream()
                    .filter(cell -> rule.withholds(table.at(cell))
                            || (table.at(cell) > 0
                                    && !cell.equals(grandTotal)
                                    && (rule.mayHideTotals()
                                            || !table.shape()
                                                    .isTotal(table.shape().index(cell)))))
                    .collect(ImmutableSet.toImmutableSet());
            BruteForceAttacker attacker = attack(table.hiding(everything), rule.leastHidden());

            assertThat(cells(table))
                    .anyMatch(cell -> rule.withholds(table.at(cell))
                            && attacker.most(cell) - attacker.least(cell) < rule.leastSpan());
        }
    }

    // Of all patterns that protect these tables: fewest totals, then fewest cells, then the smallest counts.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void smallTablesLoseNoMoreThanTheyMust(@ForAll("tables") CountTable table, @ForAll("rules") DisclosureRule rule) {
        if (rule.suppress(table) instanceof Suppression.Safe safe) {
            TableShape shape = table.shape();
            List<Cell> covers = cells(table).stream()
                    .filter(cell -> !rule.withholds(table.at(cell)) && table.at(cell) > 0)
                    .filter(cell -> shape.index(cell) != shape.grandTotal())
                    .filter(cell -> rule.mayHideTotals() || !shape.isTotal(shape.index(cell)))
                    .toList();
            Set<Cell> primaries = cells(table).stream()
                    .filter(cell -> rule.withholds(table.at(cell)))
                    .collect(Collectors.toSet());
            long least = IntStream.range(0, 1 << covers.size())
                    .mapToObj(choice -> IntStream.range(0, covers.size())
                            .filter(i -> (choice >> i & 1) == 1)
                            .mapToObj(covers::get)
                            .collect(Collectors.toSet()))
                    .filter(choice -> protects(table, rule, primaries, choice))
                    .mapToLong(choice -> loss(table, choice))
                    .min()
                    .orElseThrow();

            assertThat(loss(table, Sets.difference(safe.table().hidden(), primaries)))
                    .isEqualTo(least);
        }
    }

    private static boolean protects(CountTable table, DisclosureRule rule, Set<Cell> primaries, Set<Cell> covers) {
        SuppressionAudit audit = rule.audit(table.hiding(Sets.union(primaries, covers)));
        return primaries.stream()
                .allMatch(
                        cell -> Objects.requireNonNull(audit.ranges().get(cell)).spans(rule.leastSpan()));
    }

    private static long loss(CountTable table, Set<Cell> covers) {
        return covers.stream()
                .mapToLong(
                        cell -> table.shape().isTotal(table.shape().index(cell)) ? 1_000_000 : 1_000 + table.at(cell))
                .sum();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyPatternIsAuditedAsBruteForceDoes(@ForAll("tables") CountTable table, @ForAll Random random) {
        Cell grandTotal = table.shape().cell(table.shape().grandTotal());
        ImmutableSet<Cell> drawn =
                cells(table).stream().filter(cell -> random.nextInt(5) < 3).collect(ImmutableSet.toImmutableSet());
        // Without a grand total many hidden cells are more tables than brute force can try.
        ImmutableSet<Cell> hidden = hiddenInside(table.hiding(drawn)) <= FEW
                ? drawn
                : ImmutableSet.copyOf(Sets.difference(drawn, ImmutableSet.of(grandTotal)));
        long least = hidden.stream().allMatch(cell -> table.at(cell) > 0) ? random.nextInt(2) : 0;
        PublishedTable published = table.hiding(hidden);

        assertAgrees(published, SuppressionAudit.of(published, least), attack(published, least));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSameTableGivesTheSameAnswer(@ForAll("tables") CountTable table, @ForAll("rules") DisclosureRule rule) {
        assertThat(rule.suppress(table)).isEqualTo(rule.suppress(table));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsShownDoesNotTellWhyTheRestIsHidden(@ForAll("tables") CountTable table) {
        if (DisclosureRule.withholdingUpTo(2).suppress(table) instanceof Suppression.Safe safe) {
            assertThat(safe.table().hidden())
                    .allMatch(cell -> safe.table().at(cell).equals(Published.hidden()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void roundingOfATableKeepsZerosAndWhatIsHidden(@ForAll("tables") CountTable table) {
        if (DisclosureRule.withholdingUpTo(2).suppress(table) instanceof Suppression.Safe safe) {
            for (Rounding.Totals totals : Rounding.Totals.values()) {
                Rounding rounding = new Rounding(5, totals);
                PublishedTable rounded = rounding.round(safe.table());
                for (Cell cell : cells(table)) {
                    if (!rounded.at(cell).isHidden()
                            && !table.shape().isTotal(table.shape().index(cell))) {
                        long value = ((Published.Shown<Long>) rounded.at(cell)).value();
                        assertThat(value % 5).isZero();
                        assertThat(Math.abs(value - table.at(cell))).isLessThanOrEqualTo(2);
                        assertThat(rounding.possible(value).minimum()).isLessThanOrEqualTo(table.at(cell));
                        assertThat(rounding.possible(value).maximum().orElseThrow())
                                .isGreaterThanOrEqualTo(table.at(cell));
                    }
                }
                assertThat(rounded.hidden()).containsAll(safe.table().hidden());
            }
        }
    }

    private static BruteForceAttacker attack(PublishedTable table, long least) {
        return BruteForceAttacker.attack(table, least, cap(table));
    }

    private static long cap(PublishedTable table) {
        return table.total().isHidden() && hiddenInside(table) > FEW ? CAP_IF_ALL_IS_SMALL : CAP;
    }

    private static long hiddenInside(PublishedTable table) {
        return table.hidden().stream()
                .filter(cell -> !table.shape().isTotal(table.shape().index(cell)))
                .count();
    }

    private static void assertAgrees(PublishedTable table, SuppressionAudit audit, BruteForceAttacker attacker) {
        assertThat(attacker.tables()).isPositive();
        for (Map.Entry<Cell, Range> entry : audit.ranges().entrySet()) {
            assertThat(attacker.least(entry.getKey()))
                    .isEqualTo(entry.getValue().minimum());
            if (entry.getValue().maximum().isPresent()) {
                assertThat(attacker.most(entry.getKey()))
                        .isEqualTo(entry.getValue().maximum().getAsLong());
            } else {
                assertThat(attacker.most(entry.getKey())).isGreaterThanOrEqualTo(cap(table));
            }
        }
    }

    private static List<Cell> cells(CountTable table) {
        return IntStream.range(0, table.shape().figures())
                .mapToObj(table.shape()::cell)
                .toList();
    }

    @Provide
    Arbitrary<DisclosureRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((threshold, span, zeros, known, totals) -> DisclosureRule.builder()
                        .threshold(threshold)
                        .leastSpan(span)
                        .hidesZeros(zeros)
                        .readersKnowTheRule(known)
                        .mayHideTotals(totals)
                        .build());
    }

    @Provide
    Arbitrary<CountTable> tables() {
        Arbitrary<Long> counts = Arbitraries.of(0L, 0L, 1L, 1L, 2L, 3L, 4L, 6L);
        Arbitrary<CountTable> oneWay = counts.array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(row -> CountTable.oneWay(GoldenTables.labels("c", row.length), row));
        Arbitrary<CountTable> twoWay = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false),
                        counts.array(long[].class).ofSize(6))
                .as((rows, columns, turned, cells) -> {
                    int height = turned ? columns : rows;
                    int width = turned ? rows : columns;
                    long[][] grid = new long[height][width];
                    for (int i = 0; i < height * width; i++) {
                        grid[i / width][i % width] = cells[i];
                    }
                    return CountTable.twoWay(GoldenTables.labels("r", height), GoldenTables.labels("c", width), grid);
                });
        return Arbitraries.oneOf(oneWay, twoWay, twoWay);
    }
}
