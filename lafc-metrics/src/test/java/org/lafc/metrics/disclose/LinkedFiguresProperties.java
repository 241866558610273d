package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lafc.metrics.disclose.LinkedFigures.Finding;
import org.lafc.metrics.disclose.LinkedFigures.Found;
import org.lafc.metrics.disclose.LinkedFigures.Releases;

/** The exact search against trying every number of children there can be, and against the flows of one table. */
class LinkedFiguresProperties {

    private static final int GROUPS = 5;
    private static final int CAP = 6;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void boundsAreThoseOfBruteForce(@ForAll Random random) {
        int[] truth = random.ints(GROUPS, 0, 4).toArray();
        LinkedFigures.Builder builder = LinkedFigures.builder();
        List<boolean[]> sums = new ArrayList<>();
        List<long[]> known = new ArrayList<>();
        // No group is above the cap, so that brute force ends.
        for (int group = 0; group < GROUPS; group++) {
            builder.published("cap " + group, Range.of(0, CAP), List.of("g" + group));
        }
        for (int figure = 0; figure < 4; figure++) {
            boolean[] sum = sum(random);
            long value = value(truth, sum);
            long slack = random.nextInt(2);
            builder.published("known " + figure, Range.of(Math.max(0, value - slack), value + slack), names(sum));
            sums.add(sum);
            known.add(new long[] {Math.max(0, value - slack), value + slack});
        }
        boolean[] hidden = sum(random);
        Finding finding =
                builder.hidden("hidden", names(hidden)).build().audit().get("hidden");

        assertThat(finding).isEqualTo(new Found(bruteForce(sums, known, hidden)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void oneTableIsAuditedAsItsFlowsAre(@ForAll Random random) {
        CountTable table = table(random);
        PublishedTable published = table.hiding(IntStream.range(0, table.shape().figures())
                .filter(i -> random.nextInt(5) < 3)
                .mapToObj(table.shape()::cell)
                .collect(java.util.stream.Collectors.toSet()));
        LinkedFigures.Builder builder = LinkedFigures.builder();
        for (int i = 0; i < table.shape().figures(); i++) {
            List<String> groups =
                    table.shape().partsOf(i).mapToObj(part -> "group " + part).toList();
            if (published.figure(i) instanceof Published.Shown<Long> shown) {
                builder.published(String.valueOf(table.shape().cell(i)), shown.value(), groups);
            } else {
                builder.hidden(String.valueOf(table.shape().cell(i)), groups);
            }
        }
        ImmutableMap.Builder<String, Finding> expected = ImmutableMap.builder();
        SuppressionAudit.of(published, 0)
                .ranges()
                .forEach((cell, range) -> expected.put(cell.toString(), new Found(range)));

        assertThat(builder.build().audit()).isEqualTo(expected.buildOrThrow());
    }

    // Whatever the truth is, it lies in every range that is found.
    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theTruthLiesInTheRanges(@ForAll Random random) {
        CountTable first = table(random);
        DisclosureRule rule = DisclosureRule.withholdingUpTo(2);
        int rows = first.rows().size();
        int columns = first.columns().size();
        long[][] more = new long[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            more[i / columns][i % columns] = first.at(new Cell(i / columns, i % columns)) + random.nextInt(2);
        }
        CountTable second = CountTable.twoWay(first.rows(), first.columns(), more);
        if (rule.suppress(first) instanceof Suppression.Safe one
                && rule.suppress(second) instanceof Suppression.Safe other) {
            var audit = LinkedFigures.ofReleases(
                            one.table(), other.table(), Releases.SECOND_HOLDS_FIRST, rule.leastHidden())
                    .build()
                    .audit();
            for (int i = 0; i < first.shape().figures(); i++) {
                Cell cell = first.shape().cell(i);
                long joined = second.at(cell) - first.at(cell);
                Range range = ((Found) audit.get("joined: " + first.shape().name(i))).range();
                assertThat(range.minimum()).isLessThanOrEqualTo(joined);
                assertThat(range.maximum().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(joined);
            }
        }
    }

    private static CountTable table(Random random) {
        int rows = 1 + random.nextInt(3);
        int columns = 1 + random.nextInt(3);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            java.util.Arrays.setAll(row, i -> random.nextInt(9));
        }
        return CountTable.twoWay(GoldenTables.labels("r", rows), GoldenTables.labels("c", columns), counts);
    }

    private static boolean[] sum(Random random) {
        boolean[] sum = new boolean[GROUPS];
        sum[random.nextInt(GROUPS)] = true;
        for (int group = 0; group < GROUPS; group++) {
            sum[group] |= random.nextBoolean();
        }
        return sum;
    }

    private static List<String> names(boolean[] sum) {
        return IntStream.range(0, GROUPS)
                .filter(group -> sum[group])
                .mapToObj(group -> "g" + group)
                .toList();
    }

    private static long value(int[] counts, boolean[] sum) {
        return IntStream.range(0, GROUPS)
                .filter(group -> sum[group])
                .mapToLong(group -> counts[group])
                .sum();
    }

    private static Range bruteForce(List<boolean[]> sums, List<long[]> known, boolean[] hidden) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int[] counts = new int[GROUPS];
        for (int code = 0; code < Math.pow(CAP + 1, GROUPS); code++) {
            int rest = code;
            for (int group = 0; group < GROUPS; group++) {
                counts[group] = rest % (CAP + 1);
                rest /= CAP + 1;
            }
            boolean fits = IntStream.range(0, sums.size())
                    .allMatch(i -> value(counts, sums.get(i)) >= known.get(i)[0]
                            && value(counts, sums.get(i)) <= known.get(i)[1]);
            if (fits) {
                least = Math.min(least, value(counts, hidden));
                most = Math.max(most, value(counts, hidden));
            }
        }
        return Range.of(least, most);
    }
}
