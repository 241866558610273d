package org.lafc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;

class LargeCohortTest {

    private static final SyntheticCohort THREE_AUTHORITIES = BenchmarkSize.cohort(CohortProfile.builder()
            .from(CohortProfile.LARGE)
            .children(1_000)
            .authorities(3)
            .build());

    @TempDir
    private Path folder;

    @Test
    void childrenMadeOnTwoThreadsAreSavedAndLoaded() throws IOException {
        LargeCohort.main(new String[] {"S", "columns", folder.resolve("s.lafc").toString()});

        SavedAgainstReading.check(
                LargeCohort.columns(BenchmarkSize.S.cohort(), Runnable::run), folder.resolve("s.lafc"));
    }

    @Test
    void sizeMHasAsMuchOfEverythingAsTheQuestionsSay() {
        HistoryColumns columns = LargeCohort.columns(BenchmarkSize.M.cohort());

        BenchmarkSize.M.require(columns);
        assertThat(columns.authorities()).hasSize(22);
    }

    @Test
    void aSizeThatIsTwoPerCentOffFails() {
        BenchmarkSize.M.require(40_000, 226_157 + 4_523, 1_243_445, 246_768 - 4_935);
        assertThatThrownBy(() -> BenchmarkSize.M.require(40_000, 226_157 + 4_524, 1_243_445, 246_768))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("M should have 226157 episodes, give or take 2 %, but has 230681");
        assertThatThrownBy(() -> BenchmarkSize.M.require(40_000, 226_157, 1_243_445, 246_768 - 4_936))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("M should have 246768 reviews, give or take 2 %, but has 241832");
    }

    @Test
    void csvOfSIsTheSameBytesWhateverTheThreads() throws IOException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            LargeCsv csv = LargeCsv.write(BenchmarkSize.S.cohort(), two, folder.resolve("two"));
            csv.require(BenchmarkSize.S);
            Map<String, String> digests = csv.digests();

            assertThat(digests)
                    .containsKeys("header.csv", "episodes.csv", "reviews.csv", "visits.csv")
                    .isEqualTo(LargeCsv.write(BenchmarkSize.S.cohort(), Runnable::run, folder.resolve("one"))
                            .digests());
            assertThat(digests)
                    .isNotEqualTo(LargeCsv.write(THREE_AUTHORITIES, two, folder.resolve("others"))
                            .digests());
        } finally {
            two.shutdown();
        }
        for (String name : List.of("episodes.csv", "visits.csv")) {
            assertThat(folder.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
    }

    @Test
    void csvOfAnAuthorityOfLIsTheSameBytesTwice() throws IOException {
        SyntheticCohort large = BenchmarkSize.L.cohort();

        assertThat(LargeCsv.write(large, 174, folder.resolve("once")).digests())
                .isEqualTo(LargeCsv.write(large, 174, folder.resolve("again")).digests());
        assertThat(Files.readAllLines(folder.resolve("once/header.csv"))).hasSizeBetween(5_000, 6_500);
    }

    @Test
    void csvOfAuthoritiesIsThatOfTheWholeCutUp() throws IOException {
        LargeCsv.write(THREE_AUTHORITIES, Runnable::run, folder.resolve("whole"));
        for (String name : List.of("header.csv", "episodes.csv", "reviews.csv", "visits.csv")) {
            List<String> rows = new ArrayList<>();
            for (int authority = 0; authority < 3; authority++) {
                Path part = folder.resolve("part" + authority);
                LargeCsv.write(THREE_AUTHORITIES, authority, part);
                List<String> lines = Files.readAllLines(part.resolve(name));
                rows.addAll(authority == 0 ? lines : lines.subList(1, lines.size()));
            }
            assertThat(Files.readAllLines(folder.resolve("whole").resolve(name)))
                    .hasSizeGreaterThan(1_000)
                    .isEqualTo(rows);
        }
    }

    @Test
    void columnsTakeAFewTimesLessMemoryThanHistories() {
        HeldMemory.Result held = HeldMemory.measure(BenchmarkSize.S);

        // What columns say of themselves is sure; what the heap holds more is blurred by other tests of the same
        // process.
        assertThat(held.said()).isBetween(50_000L, 2_000_000L);
        assertThat(held.histories()).isGreaterThan(3 * held.said());
    }
}
