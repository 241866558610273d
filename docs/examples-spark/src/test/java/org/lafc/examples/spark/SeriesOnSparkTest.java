package org.lafc.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.examples.spark.ShardedCount.Shard;
import org.lafc.metrics.series.SeriesTally;

/** Spark counts a series as one walk over the columns does. */
class SeriesOnSparkTest {

    private static final HistoryColumns COLUMNS = columns();

    @Test
    void anyNumberOfPartsGivesTheSameSeries() {
        SeriesTally expected = SeriesOnSpark.question(2010, 2024).count(COLUMNS);

        assertThat(expected.rows(expected.question().breakdowns().get(0))).isNotEmpty();
        try (JavaSparkContext spark = SparkAgainstInProcess.local(2)) {
            for (int parts : List.of(1, 2, 7)) {
                assertThat(SeriesOnSpark.count(spark, () -> COLUMNS, parts, 2010, 2024))
                        .as("%d parts", parts)
                        .isEqualTo(expected);
            }
        }
    }

    private static HistoryColumns columns() {
        SyntheticShards shards = new SyntheticShards(2026, 300, 2, 1);
        ColumnsBuilder columns = HistoryColumns.builder();
        for (int authority = 0; authority < 2; authority++) {
            Shard whole = shards.whole(authority);
            columns.addAll(whole.authority(), whole.histories().stream());
        }
        return columns.build();
    }
}
