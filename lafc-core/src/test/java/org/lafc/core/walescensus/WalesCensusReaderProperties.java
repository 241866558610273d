package org.lafc.core.walescensus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

/** Whatever stands in the rows: each is kept or rejected, and nothing personal is told. */
class WalesCensusReaderProperties {

    private static final WalesCensusReader READER = WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc());

    private static final String HEADER = "CHILD,DATE_OF_BIRTH,SEX,EPISODE_FROM,START_REASON,LEGAL_STATUS,"
            + "PLACEMENT_TYPE,PLACEMENT_POSTCODE,EPISODE_TO,END_REASON\n";

    @Property(tries = 200)
    void everyRowIsKeptOrRejected(@ForAll("rows") List<String> rows) {
        ReadResult<CareHistory> result = read(rows);
        RowCount count = result.rowCounts().get(0);

        assertThat(count.read()).isEqualTo(rows.size());
        assertThat(result.records().stream()
                        .mapToLong(history -> history.episodes().size())
                        .sum())
                .isEqualTo(count.kept());
    }

    @Property(tries = 200)
    void noProblemTellsAnythingPersonal(@ForAll("rows") List<String> rows) {
        assertThat(read(rows).problems().toString())
                .doesNotContain("KID", "2008", "2017", "1999", "SY21", "Jones", "JONES");
    }

    @Property(tries = 100)
    void theOrderOfFilesDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll Random random) {
        List<Source> files = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            files.add(Source.ofText("part" + i + ".csv", HEADER + rows.get(i) + "\n"));
        }
        ReadResult<CareHistory> inOrder = read(files.toArray(Source[]::new));
        Collections.shuffle(files, random);
        ReadResult<CareHistory> shuffled = read(files.toArray(Source[]::new));

        assertThat(shuffled.records()).isEqualTo(inOrder.records());
        assertThat(shuffled.problems()).containsExactlyInAnyOrderElementsOf(inOrder.problems());
    }

    @Property(tries = 200)
    void childByChildGivesWhatAllRowsGive(
            @ForAll("rows") List<String> rows, @ForAll("adoptions") List<String> adoptions) {
        List<Source> files = files(inOrder(rows), inOrder(adoptions));
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();

        ImmutableList<RowCount> counts = READER.read(files, histories::add, problems::add);
        ReadResult<CareHistory> all = READER.read(files);

        assertThat(histories).isEqualTo(all.records());
        assertThat(problems).containsExactlyInAnyOrderElementsOf(all.problems());
        assertThat(counts).isEqualTo(all.rowCounts());
    }

    @Property(tries = 200)
    void rowsOutOfOrderAreRejectedAndAccounted(
            @ForAll("rows") List<String> rows, @ForAll("adoptions") List<String> adoptions) {
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();

        ImmutableList<RowCount> counts = READER.read(files(rows, adoptions), histories::add, problems::add);

        assertThat(counts.get(0).read()).isEqualTo(rows.size());
        assertThat(counts.get(1).read()).isEqualTo(adoptions.size());
        assertThat(counts.stream().mapToLong(RowCount::rejected).sum())
                .isEqualTo(problems.stream()
                        .filter(problem -> problem.effect() == Effect.ROW_REJECTED)
                        .map(Problem::row)
                        .distinct()
                        .count());
        assertThat(histories.stream().map(history -> history.child().id())).isSorted();
        assertThat(problems.toString()).doesNotContain("KID", "2008", "2017", "1999", "SY21", "Jones", "JONES");
    }

    private static List<String> inOrder(List<String> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.substring(0, row.indexOf(','))))
                .toList();
    }

    private static List<Source> files(List<String> rows, List<String> adoptions) {
        return List.of(
                Source.ofText("children.csv", HEADER + String.join("\n", rows) + "\n"),
                Source.ofText(
                        "adoptions.csv",
                        "CHILD,ADOPTION_DECIDED,DATE_OF_BIRTH\n" + String.join("\n", adoptions) + "\n"));
    }

    @Provide
    Arbitrary<List<String>> adoptions() {
        return Combinators.combine(
                        Arbitraries.of("KID1", "KID2", "KID4", ""),
                        Arbitraries.of("01/05/2017", "02/05/2017", "01/05/1999", "Jones"),
                        Arbitraries.of("10/06/2008", "11/06/2008", ""))
                .as((child, decided, born) -> String.join(",", child, decided, born))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("KID1", "KID2", "KID3", ""),
                        Arbitraries.of("10/06/2008", "10/06/2008", "2008-06-11", "31/02/2008", ""),
                        Arbitraries.of("F", "M", "", "Jones"),
                        Arbitraries.of("01/05/2017", "02/05/2017", "01/05/1999", "Jones", ""),
                        Arbitraries.of("S", "P", "?", ""),
                        Arbitraries.of("SY21 7AA", "SY21 7", ""),
                        Arbitraries.of("01/05/2017", "09/05/2017", "", "Jones"),
                        Arbitraries.of("CONTINUES", "DIED", "", "Mrs Jones"))
                .as((child, born, sex, from, start, postcode, to, end) ->
                        String.join(",", child, born, sex, from, start, "C2", "FOSTER", postcode, to, end));
        return row.list().ofMinSize(1).ofMaxSize(6);
    }

    private static ReadResult<CareHistory> read(List<String> rows) {
        return read(Source.ofText("children.csv", HEADER + String.join("\n", rows) + "\n"));
    }

    private static ReadResult<CareHistory> read(Source... sources) {
        return READER.read(List.of(sources));
    }
}
