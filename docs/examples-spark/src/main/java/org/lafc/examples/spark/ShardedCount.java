package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.care.CareHistory;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyReader;
import org.lafc.metrics.share.TallyWriter;

/**
 * Counts the measures of the catalogue on Apache Spark. Only names of shards go to the workers and only tallies come back; no
 * child leaves the worker that loaded it. A shard is all children of one authority.
 */
public final class ShardedCount {

    private ShardedCount() {}

    /** Loads a shard on a worker; it is sent there, so it holds names and settings, no children. */
    @FunctionalInterface
    public interface Shards extends Serializable {

        /**
         * Loads all children of one authority.
         *
         * @param name the name of the shard
         * @return the children
         */
        Shard load(String name);
    }

    /**
     * The children of one authority.
     *
     * @param authority the authority
     * @param histories all its children
     */
    public record Shard(LocalAuthority authority, ImmutableList<CareHistory> histories) {

        /** Tells how many children there are, and nothing of them. */
        @Override
        public String toString() {
            return authority.code() + ", " + histories.size() + " children";
        }
    }

    /**
     * Counts all shards on a cluster.
     *
     * @param spark the cluster
     * @param names the names of the shards, each once, in any order; at least one
     * @param partitions how many tasks, at least 1
     * @param shards loads a shard
     * @param years the years at the ends of which children are counted; a shard is loaded once for all
     * @return the tallies of all authorities by the last day of the year, on the terms between bodies of one agreement
     */
    public static ImmutableSortedMap<LocalDate, SharedTallies> count(
            JavaSparkContext spark, List<String> names, int partitions, Shards shards, List<ReportingYear> years) {
        int[] ends = years.stream().mapToInt(ReportingYear::endYear).toArray();
        // Guide: spark-count
        List<String> texts = spark.parallelize(names, partitions)
                .flatMap(name -> tallies(shards.load(name), ends).iterator())
                .collect();
        // Guide: end
        return merged(texts);
    }

    /**
     * Counts one authority's children at the ends of years, as a worker does.
     *
     * @param shard the children
     * @param ends the years, by the calendar year they end in
     * @return the text of the tallies of each year, by {@link TallyWriter}
     */
    public static ImmutableList<String> tallies(Shard shard, int... ends) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (int end : ends) {
            // Guide: spark-shard
            Cohort cohort = Cohort.builder()
                    .histories(shard.histories())
                    .censusDate(CensusDate.yearEnd(end))
                    .responsible(shard.authority())
                    .recordedDistances("SSDA903 PL_DISTANCE")
                    .build();
            String text = TallyWriter.toText(
                    SharedTallies.count(KpiCatalogue.builtIn(), cohort).underAgreement());
            // Guide: end
            texts.add(text);
        }
        return texts.build();
    }

    /**
     * Adds up tallies of each period.
     *
     * @param texts the texts, in any order
     * @return the sums by period
     * @throws IllegalArgumentException if a text is refused, or an authority comes twice in a period
     */
    public static ImmutableSortedMap<LocalDate, SharedTallies> merged(Iterable<String> texts) {
        Map<LocalDate, SharedTallies> sums = new TreeMap<>();
        for (String text : texts) {
            ReadResult<SharedTallies> read = TallyReader.read(Source.ofText("tallies of a shard", text));
            read.problems().forEach(problem -> {
                throw new IllegalArgumentException(problem.toString());
            });
            SharedTallies own = read.records().get(0);
            sums.merge(LocalDate.parse(own.scope().period()), own, SharedTallies::plus);
        }
        return ImmutableSortedMap.copyOf(sums);
    }
}
