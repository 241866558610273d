package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/** Reading child by child gives what reading all rows gives, and accounts for every row. */
class OrderedReturnProperties {

    @Property(tries = 200)
    void childByChildGivesWhatAllRowsGive(
            @ForAll("headers") List<String> headers,
            @ForAll("episodes") List<String> episodes,
            @ForAll("missing") List<String> missing,
            @ForAll Random random) {
        List<Source> ordered = files(inOrder(headers), inOrder(episodes), inOrder(missing));
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();

        ImmutableList<RowCount> counts = AllModules.READER.read(ordered, histories::add, problems::add);
        ReadResult<CareHistory> all = AllModules.READER.read(ordered);

        assertThat(told(histories)).isEqualTo(told(all.records()));
        assertThat(texts(problems)).isEqualTo(texts(all.problems()));
        assertThat(counts).isEqualTo(all.rowCounts());
        accountHolds(counts, problems);
        // The same rows in any order: the same children; which of repeated rows is kept follows the order.
        ReadResult<CareHistory> shuffled = AllModules.READER.read(
                files(shuffled(headers, random), shuffled(episodes, random), shuffled(missing, random)));
        assertThat(shuffled.records()).hasSameSizeAs(histories);
        accountHolds(shuffled.rowCounts(), shuffled.problems());
    }

    @Property(tries = 200)
    void rowsOutOfOrderAreRejectedAndAccounted(
            @ForAll("headers") List<String> headers, @ForAll("episodes") List<String> episodes) {
        List<Problem> problems = new ArrayList<>();
        List<CareHistory> histories = new ArrayList<>();

        ImmutableList<RowCount> counts =
                AllModules.READER.read(files(inOrder(headers), episodes, List.of()), histories::add, problems::add);

        accountHolds(counts, problems);
        assertThat(counts.get(1).read()).isEqualTo(episodes.size());
        assertThat(problems.stream().anyMatch(problem -> problem.message().startsWith("stands behind")))
                .isEqualTo(!readableChildren(episodes).equals(sortedCopy(readableChildren(episodes))));
        assertThat(histories.stream()
                        .mapToLong(history -> history.episodes().size())
                        .sum())
                .isEqualTo(counts.get(1).kept());
    }

    private static void accountHolds(List<RowCount> counts, List<Problem> problems) {
        assertThat(counts.stream().mapToLong(RowCount::rejected).sum())
                .isEqualTo(problems.stream()
                        .filter(problem -> problem.effect() == Effect.ROW_REJECTED)
                        .map(Problem::row)
                        .distinct()
                        .count());
    }

    // Rows with dates that can be read, which alone reach the join.
    private static List<String> readableChildren(List<String> episodes) {
        return episodes.stream()
                .filter(row -> !row.contains("2024-02-30") && !row.contains("2023-01-01"))
                .map(row -> row.substring(0, 1))
                .toList();
    }

    private static List<String> sortedCopy(List<String> values) {
        return values.stream().sorted().toList();
    }

    private static List<String> inOrder(List<String> rows) {
        return rows.stream().sorted(comparing(row -> row.substring(0, 1))).toList();
    }

    private static List<String> shuffled(List<String> rows, Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Source> files(List<String> headers, List<String> episodes, List<String> missing) {
        return List.of(
                file("header.csv", AllModules.HEADER, headers),
                file("episodes.csv", AllModules.EPISODES, episodes),
                file("missing.csv", AllModules.MISSING, missing));
    }

    private static Source file(String name, String header, List<String> rows) {
        return Source.ofText(name, header + rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
    }

    private static List<String> told(List<CareHistory> histories) {
        return histories.stream().map(AllModules::told).toList();
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .sorted(comparing(Problem::row))
                .map(problem -> problem + " " + problem.effect())
                .toList();
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of("F", "2", "x"),
                        Arbitraries.of("15/06/2010", "zz/06/2010", "16/06/2023"))
                .as((child, sex, born) -> child + "," + sex + "," + born + ",WBRI,,,")
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> episodes() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D", "E"),
                        Arbitraries.of("2023-06-15", "2024-06-01", "2024-09-01", "2024-02-30"),
                        Arbitraries.of("S", "L", "P", "Q"),
                        Arbitraries.of("U6", "K2", "P2", "U9", ""),
                        Arbitraries.of(",", "2024-09-01,X1", "2025-01-05,E4A", "2023-01-01,X1", "2025-01-05,E43"))
                .as((child, decom, rne, place, end) ->
                        child + "," + decom + "," + rne + ",C2,N1," + place + ",PR1," + end + ",,,,")
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> missing() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "E"),
                        Arbitraries.of("15/06/2010", "16/06/2023", ""),
                        Arbitraries.of("01/08/2024", "02/08/2024", "01/08/2010"))
                .as((child, born, start) -> child + "," + born + ",M," + start + ",")
                .list()
                .ofMaxSize(8);
    }
}
