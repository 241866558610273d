package org.lafc.examples.spark;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;
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
    private static final ImmutableMap<String, SeriesBreakdown> BY_NAME =
            Maps.uniqueIndex(BREAKDOWNS, SeriesBreakdown::name);

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
        List<String> rows = spark.parallelize(IntStream.range(0, parts).boxed().toList(), parts)
                .map(part -> rows(part(question(firstYear, lastYear), columns.load(), part, parts)))
                .collect();
        return sum(question, rows);
        // Guide: end
    }

    /** Counts one of several parts of the children. */
    static SeriesTally part(SeriesQuestion question, HistoryColumns columns, int part, int parts) {
        long children = columns.children().size();
        return question.count(columns, (int) (children * part / parts), (int) (children * (part + 1) / parts));
    }

    // One text a part: its rows, each with breakdown, authority, group and counts.
    private static String rows(SeriesTally tally) {
        StringBuilder text = new StringBuilder();
        for (SeriesBreakdown breakdown : BREAKDOWNS) {
            for (SeriesTally.Row row : tally.rows(breakdown)) {
                text.append(breakdown.name())
                        .append('\t')
                        .append(row.authority().code())
                        .append('\t')
                        .append(row.group())
                        .append('\t');
                Joiner.on(' ').appendTo(text, row.counts().asList()).append('\n');
            }
        }
        return text.toString();
    }

    private static SeriesTally sum(SeriesQuestion question, List<String> parts) {
        SeriesTally sum = question.none();
        for (String part : parts) {
            ImmutableListMultimap.Builder<SeriesBreakdown, SeriesTally.Row> rows = ImmutableListMultimap.builder();
            for (String line : Splitter.on('\n').omitEmptyStrings().split(part)) {
                List<String> fields = Splitter.on('\t').splitToList(line);
                ImmutableLongArray.Builder counts =
                        ImmutableLongArray.builder(question.dates().size());
                Splitter.on(' ').split(fields.get(3)).forEach(count -> counts.add(Long.parseLong(count)));
                rows.put(
                        requireNonNull(BY_NAME.get(fields.get(0))),
                        new SeriesTally.Row(LocalAuthority.of(fields.get(1)), fields.get(2), counts.build()));
            }
            sum = sum.plus(SeriesTally.of(question, rows.build()));
        }
        return sum;
    }
}
