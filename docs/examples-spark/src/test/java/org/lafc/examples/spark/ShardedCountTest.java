package org.lafc.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.examples.spark.ShardedCount.Shard;
import org.lafc.examples.spark.ShardedCount.Shards;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyWriter;

/** Spark counts shards that part siblings as one process counts whole authorities, to the last byte. */
class ShardedCountTest {

    private static final List<ReportingYear> YEARS = List.of(ReportingYear.ending(2023), ReportingYear.ending(2024));
    private static final SyntheticShards SHARDS = new SyntheticShards(2026, 700, 4, 3);

    private static Map<LocalDate, String> expected = Map.of();

    // Whole authorities, without ShardedCount and without text on the way.
    @BeforeAll
    static void countInProcess() {
        List<Shard> loaded = IntStream.range(0, 4).mapToObj(SHARDS::whole).toList();
        expected = YEARS.stream()
                .collect(Collectors.toMap(
                        ReportingYear::lastDay,
                        year -> text(loaded.stream()
                                .map(shard -> SharedTallies.count(
                                        KpiCatalogue.builtIn(),
                                        Cohort.builder()
                                                .histories(shard.histories())
                                                .censusDate(CensusDate.of(year.lastDay()))
                                                .responsible(shard.authority())
                                                .recordedDistances("SSDA903 PL_DISTANCE")
                                                .build()))
                                .reduce(SharedTallies::plus)
                                .orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anyThreadsOrderAndNumberOfPartitionsGiveTheSameBytes(int threads) {
        List<String> names = new ArrayList<>(SHARDS.names());
        try (JavaSparkContext spark = SparkAgainstInProcess.local(threads)) {
            for (int partitions : List.of(1, 2, 5, 12, 15)) {
                Collections.shuffle(names, new Random(partitions));

                assertThat(texts(ShardedCount.count(spark, names, partitions, SHARDS, YEARS)))
                        .as("%d partitions, order %s", partitions, names)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theSumIsOfAllAuthoritiesAndHoldsChildren() {
        assertThat(expected.get(LocalDate.of(2024, 3, 31)))
                .containsPattern("initial-population [1-9]\\d")
                .satisfies(text -> assertThat(text.lines().filter(line -> line.startsWith("authority ")))
                        .hasSize(4));
        assertThat(expected.values()).doesNotHaveDuplicates();
    }

    @Test
    void shardsPartSiblings() {
        List<Set<String>> families = SHARDS.names().stream()
                .filter(name -> name.startsWith("0-"))
                .map(name -> SHARDS.load(name).histories().stream()
                        .flatMap(history -> history.child().family().stream())
                        .collect(Collectors.toSet()))
                .toList();

        assertThat(families).hasSize(3);
        assertThat(families.get(0)).containsAnyElementsOf(families.get(1));
        assertThat(expected.get(LocalDate.of(2024, 3, 31)))
                .containsPattern("measure cwm-taf.ct2-4.placed-with-sibling\\n(.*\\n)+?denominator [1-9]\\d");
    }

    @Test
    void aShardGivenTwiceIsRefused() {
        try (JavaSparkContext spark = SparkAgainstInProcess.local(1)) {
            spark.setLogLevel("OFF");
            assertThatThrownBy(() -> ShardedCount.count(spark, List.of("0-0", "0-0"), 1, SHARDS, YEARS))
                    .isInstanceOf(SparkException.class)
                    .hasMessageContaining("each part may be counted once, but [0-0] came twice");
            assertThatThrownBy(() -> ShardedCount.count(spark, List.of("0-0", "0-0"), 2, SHARDS, YEARS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("each part may be counted once, but [0-0] came twice");
        }
    }

    @Test
    void aShardThatCannotBeLoadedStopsTheJob() {
        Shards broken = name -> {
            throw new IllegalStateException("no file for shard " + name);
        };
        try (JavaSparkContext spark = SparkAgainstInProcess.local(1)) {
            spark.setLogLevel("OFF");
            assertThatThrownBy(() -> ShardedCount.count(spark, List.of("5"), 1, broken, YEARS))
                    .isInstanceOf(SparkException.class)
                    .hasMessageContaining("no file for shard 5");
        }
    }

    private static Map<LocalDate, String> texts(Map<LocalDate, SharedTallies> sums) {
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    private static String text(SharedTallies tallies) {
        return TallyWriter.toText(tallies.underAgreement());
    }
}
