package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.series.SeriesBreakdown;
import org.lafc.metrics.series.SeriesQuestion;
import org.lafc.metrics.series.SeriesTally;

/**
 * Counts children at many year-ends on Apache Spark, from columns that every worker can load. Numbers of parts go out and
 * counts come back.
 */
public final class SeriesOnSpark {

    private static final ImmutableList<SeriesBreakdown> BREAKDOWNS = ImmutableList.of(
            SeriesBreakdown.ALL,
            SeriesBreakdown.SEX,
            SeriesBreakdown.ageBands(AgeBands.POWYS),
            SeriesBreakdown.ETHNIC_GROUP,
            SeriesBreakdown.LEGAL_STATUS,
            SeriesBreakdown.REASON_FOR_CARE,
            SeriesBreakdown.PLACEMENT_CODE,
            SeriesBreakdown.PROVIDER,
            SeriesBreakdown.AREA);

    private SeriesOnSpark() {}

    /** Loads the columns on a worker. It is asked for each part: a source that takes long keeps what it loaded in its process. */
    @FunctionalInterface
    public interface Columns extends Serializable {

        /**
         * Loads the columns.
         *
         * @return the columns, the same in every process
         */
        HistoryColumns load();
    }

    /**
     * Returns the question: children at the ends of years by nine breakdowns.
     *
     * @param firstYear the calendar year in which the first one ends
     * @param lastYear the calendar year in which the last one ends
     * @return the question
     */
    public static SeriesQuestion question(int firstYear, int lastYear) {
        return SeriesQuestion.of(SeriesQuestion.yearEnds(firstYear, lastYear), BREAKDOWNS, CareRules.WALES);
    }

    /**
     * Counts on a cluster.
     *
     * @param spark the cluster
     * @param columns loads the columns
     * @param parts into how many parts the children are cut, each a task
     * @param firstYear the calendar year in which the first year ends
     * @param lastYear the calendar year in which the last year ends
     * @return the counts of all children
     */
    public static SeriesTally count(JavaSparkContext spark, Columns columns, int parts, int firstYear, int lastYear) {
        SeriesQuestion question = question(firstYear, lastYear);
        // Guide: spark-series
        List<String> texts = spark.parallelize(IntStream.range(0, parts).boxed().toList(), parts)
                .map(part -> part(question(firstYear, lastYear), columns.load(), part, parts)
                        .toText())
                .collect();
        return texts.stream()
                .map(text -> SeriesTally.ofText(question, text))
                .reduce(question.none(), SeriesTally::plus);
        // Guide: end
    }

    /** Counts one of several parts of the children. */
    static SeriesTally part(SeriesQuestion question, HistoryColumns columns, int part, int parts) {
        long children = columns.children().size();
        return question.count(columns, (int) (children * part / parts), (int) (children * (part + 1) / parts));
    }
}
