package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.care.CareHistory;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.share.PartTallies;
import org.lafc.metrics.share.SharedTallies;

/**
 * Counts the measures of the catalogue on Apache Spark. Only names of shards go to the workers and only tallies come back, with
 * what is open about siblings and meetings. A shard is any part of one authority's children.
 */
public final class ShardedCount {

    private ShardedCount() {}

    /** Loads a shard on a worker; it is sent there, so it holds names and settings, no children. */
    @FunctionalInterface
    public interface Shards extends Serializable {

        /**
         * Loads a shard.
         *
         * @param name the name of the shard
         * @return the children
         */
        Shard load(String name);
    }

    /**
     * Some children of one authority.
     *
     * @param authority the authority
     * @param histories the children; each is in one shard, whoever its siblings are
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
     * @return the tallies of all authorities by the last day of the year, as if each authority had been counted whole
     */
    public static ImmutableSortedMap<LocalDate, SharedTallies> count(
            JavaSparkContext spark, List<String> names, int partitions, Shards shards, List<ReportingYear> years) {
        int[] ends = years.stream().mapToInt(ReportingYear::endYear).toArray();
        // Guide: spark-count
        List<String> texts = spark.parallelize(names, partitions)
                .mapPartitions(own -> added(own, shards, ends).iterator())
                .collect();
        // Guide: end
        return closed(texts);
    }

    /**
     * Counts shards at the ends of years, as a worker does, and adds up those of one authority.
     *
     * @param names the shards
     * @param shards loads a shard
     * @param ends the years, by the calendar year they end in
     * @return the text of each authority and year
     */
    static ImmutableList<String> added(Iterator<String> names, Shards shards, int... ends) {
        List<CensusDate> dates =
                Arrays.stream(ends).mapToObj(CensusDate::yearEnd).toList();
        Map<String, PartTallies> sums = new TreeMap<>();
        while (names.hasNext()) {
            String name = names.next();
            Shard shard = shards.load(name);
            // Guide: spark-shard
            Map<CensusDate, PartTallies> years = Cohort.builder()
                    .histories(shard.histories())
                    .responsible(shard.authority())
                    .recordedDistances("SSDA903 PL_DISTANCE")
                    .series(dates, part -> PartTallies.count(KpiCatalogue.builtIn(), name, part));
            // Guide: end
            years.values().forEach(tallies -> sums.merge(authorityAndPeriod(tallies), tallies, PartTallies::plus));
        }
        return sums.values().stream().map(PartTallies::toText).collect(ImmutableList.toImmutableList());
    }

    /**
     * Adds up the shards of each authority, closes what is open, and adds up the authorities.
     *
     * @param texts the texts, in any order
     * @return the sums by period
     * @throws IllegalArgumentException if a text is refused, or a shard comes twice in a period
     */
    public static ImmutableSortedMap<LocalDate, SharedTallies> closed(Iterable<String> texts) {
        // Guide: spark-close
        Map<String, PartTallies> authorities = new TreeMap<>();
        for (String text : texts) {
            PartTallies part = PartTallies.ofText(text);
            authorities.merge(authorityAndPeriod(part), part, PartTallies::plus);
        }
        Map<LocalDate, SharedTallies> sums = new TreeMap<>();
        for (PartTallies authority : authorities.values()) {
            SharedTallies whole = authority.closed(KpiCatalogue.builtIn().definitions());
            sums.merge(LocalDate.parse(whole.scope().period()), whole, SharedTallies::plus);
        }
        // Guide: end
        return ImmutableSortedMap.copyOf(sums);
    }

    private static String authorityAndPeriod(PartTallies tallies) {
        KpiScope scope = tallies.scope();
        return scope.authorities() + " " + scope.period();
    }
}
