package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.lafc.benchmarks.questions.TenQuestions.Least;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.series.SeriesBreakdown;
import org.lafc.metrics.series.SeriesQuestion;
import org.lafc.metrics.series.SeriesTally;

/**
 * Month-ends by ten breakdowns of each authority: in one walk, a date at a time, and by DuckDB in two ways, turn by turn in
 * one process, after their answers were compared row by row.
 *
 * <pre>
 * mvn -Ppeers -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.questions.ManyDates M 4
 * </pre>
 */
public final class ManyDates {

    static final AgeBands AGES = AgeBands.startingAt(List.of(0, 1, 5, 10, 16), 18);
    static final DistanceBands FAR = DistanceBands.of(
            DistanceThreshold.moreThan(Distance.ofMiles(20)), DistanceThreshold.atLeast(Distance.ofMiles(50)));

    // In the order of SeriesDuckDb.
    private static final ImmutableList<SeriesBreakdown> TEN = ImmutableList.of(
            SeriesBreakdown.ALL,
            SeriesBreakdown.SEX,
            SeriesBreakdown.ageBands(AGES),
            SeriesBreakdown.ETHNIC_GROUP,
            SeriesBreakdown.LEGAL_STATUS,
            SeriesBreakdown.REASON_FOR_CARE,
            SeriesBreakdown.PLACEMENT_CODE,
            SeriesBreakdown.PROVIDER,
            SeriesBreakdown.AREA,
            SeriesBreakdown.distanceBands(FAR));
    private static final YearMonth LAST = YearMonth.of(2024, 3);

    private static final String LAFC = "120 months";
    private static final String LAFC_TWO = "120 months, two threads";
    private static final String TWELVE = "12 months";
    private static final String APART = "120 months, a date at a time";
    private static final String JOIN = "DuckDB, join";
    private static final String DIFFERENCES = "DuckDB, differences";
    private static final String JOIN_TWO = "DuckDB, join, two threads";
    private static final String DIFFERENCES_TWO = "DuckDB, differences, two threads";

    private final QuestionSource.Store store;
    private final HistoryColumns columns;
    private final SeriesQuestion decade = months(120);
    private final SeriesQuestion year = months(12);

    ManyDates(HistoryColumns columns) {
        this.store = new QuestionSource.Store(columns);
        this.columns = columns;
    }

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L, or from a file {@code L=children.lafc}) and the number of turns
     * @throws Exception if a way fails, or its answers differ
     */
    public static void main(String[] arguments) throws Exception {
        ManyDates dates = new ManyDates(QuestionData.of(arguments[0]).columns);
        System.out.println(dates.columns);
        Map<String, Callable<Long>> ways = dates.ways();
        if (Ways.hasDuckDb()) {
            try (DuckDb peer = new DuckDb(dates.store)) {
                SeriesDuckDb series = new SeriesDuckDb(peer.connection());
                dates.compare(series);
                series.months(dates.decade.dates());
                for (int threads = 1; threads <= 2; threads++) {
                    int many = threads;
                    ways.put(threads == 1 ? JOIN : JOIN_TWO, () -> timed(series, many, true));
                    ways.put(threads == 1 ? DIFFERENCES : DIFFERENCES_TWO, () -> timed(series, many, false));
                }
                print(TenQuestions.run(ways, Integer.parseInt(arguments[1])));
            }
        } else {
            print(TenQuestions.run(ways, Integer.parseInt(arguments[1])));
        }
    }

    private static long timed(SeriesDuckDb series, int threads, boolean joined) throws SQLException {
        series.threads(threads);
        return joined ? series.join() : series.differences();
    }

    private static SeriesQuestion months(int months) {
        return SeriesQuestion.of(SeriesQuestion.monthEnds(LAST.minusMonths(months - 1L), LAST), TEN, CareRules.ENGLAND);
    }

    Map<String, Callable<Long>> ways() {
        Map<String, Callable<Long>> ways = new LinkedHashMap<>();
        ways.put(LAFC, () -> sum(decade.count(columns)));
        ways.put(TWELVE, () -> sum(year.count(columns)));
        ways.put(LAFC_TWO, () -> sum(inTwo()));
        ways.put(APART, () -> apart().sum());
        return ways;
    }

    /** Fails if the answers of two ways differ in a row. */
    void compare() {
        Answers expected = apart();
        answers(decade.count(columns)).requireSameAs(expected, "the series", "a date at a time");
        answers(inTwo()).requireSameAs(expected, "two parts", "a date at a time");
    }

    private void compare(SeriesDuckDb series) throws SQLException {
        compare();
        for (SeriesQuestion question : List.of(decade, year)) {
            int months = question.dates().size();
            series.months(question.dates());
            Answers found = answers(question.count(columns));
            series.join();
            series.joined(months).requireSameAs(found, "the join", "the series");
            series.differences();
            series.added(months).requireSameAs(found, "the differences", "the series");
        }
    }

    void compareWithDuckDb() throws SQLException {
        try (DuckDb peer = new DuckDb(store)) {
            compare(new SeriesDuckDb(peer.connection()));
        }
    }

    private SeriesTally inTwo() {
        return store.ends(2).parallelStream()
                .map(part -> decade.count(columns, part.from(), part.to()))
                .reduce(decade.none(), SeriesTally::plus);
    }

    // Rows times dates: what a series saves.
    private Answers apart() {
        Map<String, long[]> rows = new LinkedHashMap<>();
        int months = decade.dates().size();
        for (int month = 0; month < months; month++) {
            int at = month;
            SeriesTally one = SeriesQuestion.of(List.of(decade.dates().get(month)), TEN, CareRules.ENGLAND)
                    .count(columns);
            IntStream.range(0, TEN.size())
                    .forEach(by -> one.rows(TEN.get(by))
                            .forEach(row -> rows.computeIfAbsent(key(by, row), name -> new long[months])[at] =
                                    row.counts().get(0)));
        }
        Answers answers = new Answers();
        rows.forEach((key, counts) -> answers.add("by", key, counts));
        return answers;
    }

    private static Answers answers(SeriesTally tally) {
        Answers answers = new Answers();
        for (int by = 0; by < TEN.size(); by++) {
            for (SeriesTally.Row row : tally.rows(TEN.get(by))) {
                answers.add("by", key(by, row), row.counts().toArray());
            }
        }
        return answers;
    }

    private static String key(int by, SeriesTally.Row row) {
        return by + " " + row.authority() + "|" + row.group();
    }

    private static long sum(SeriesTally tally) {
        return TEN.stream()
                .flatMap(breakdown -> tally.rows(breakdown).stream())
                .mapToLong(row -> row.counts().stream().sum())
                .sum();
    }

    private static void print(Map<String, Least> least) {
        TenQuestions.print(least);
        ratio(least, LAFC, TWELVE, "at most 1.5");
        ratio(least, APART, LAFC, "none");
        ratio(least, JOIN, LAFC, "at least 80");
        ratio(least, DIFFERENCES, LAFC, "at least 50");
        ratio(least, JOIN_TWO, LAFC_TWO, "at least 80");
        ratio(least, DIFFERENCES_TWO, LAFC_TWO, "at least 50");
    }

    private static void ratio(Map<String, Least> least, String one, String other, String target) {
        if (least.containsKey(one) && least.containsKey(other)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s / %s: %.2f (%s)%n",
                    one,
                    other,
                    least.get(one).clock / least.get(other).clock,
                    target);
        }
    }
}
