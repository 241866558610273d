package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lafc.benchmarks.questions.TenQuestions.Least;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.evaluate.StratifiedTally;

/**
 * The ten questions for thirty year-ends, to 31 March 1995 and on to 2024: measures over rows found in one walk, measures a
 * year at a time, the pass by hand a year at a time, and DuckDB by statements that join a table of year-ends, turn by turn in
 * one process, after their answers were compared row by row.
 *
 * <pre>
 * mvn -Ppeers -pl benchmarks -am package -DskipTests
 * java -Xmx6g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.questions.ThirtyYears M 4
 * </pre>
 */
public final class ThirtyYears {

    private static final String LAFC = "thirty years";
    private static final String LAFC_TWO = "thirty years, two threads";
    private static final String APART = "thirty years, a year at a time";
    private static final String BY_HAND = "thirty years by hand, a year at a time";
    private static final String DUCK_DB = "DuckDB";
    private static final String DUCK_DB_TWO = "DuckDB, two threads";

    static final ImmutableList<CensusDate> DATES =
            IntStream.rangeClosed(1995, 2024).mapToObj(CensusDate::yearEnd).collect(ImmutableList.toImmutableList());

    private final QuestionSource.Store store;
    private final Measures measures;
    private final ByHand byHand;

    ThirtyYears(QuestionData data) {
        store = new QuestionSource.Store(data.columns);
        measures = new Measures(store);
        byHand = new ByHand(store);
    }

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L, or from a file {@code L=children.lafc}), the number of turns, the threads of
     *     DuckDB (1, 2 or 12 for both), and for some ways alone a pattern of their names
     * @throws Exception if a way fails, or its answers differ
     */
    public static void main(String[] arguments) throws Exception {
        ThirtyYears years = new ThirtyYears(QuestionData.of(arguments[0]));
        Map<String, Callable<Long>> ways = years.ways();
        Pattern wanted = Pattern.compile(arguments.length > 3 ? arguments[3] : "");
        ways.keySet().removeIf(name -> !wanted.matcher(name).find());
        years.compare();
        int turns = Integer.parseInt(arguments[1]);
        if (Ways.hasDuckDb()) {
            try (DuckDb peer = new DuckDb(years.store)) {
                DuckDbYears statements = new DuckDbYears(peer, DATES);
                String threads = arguments.length > 2 ? arguments[2] : "12";
                years.compare(statements, threads.startsWith("1") ? 1 : 2);
                if (threads.contains("1")) {
                    ways.put(DUCK_DB, () -> statements.read(1));
                }
                if (threads.contains("2")) {
                    ways.put(DUCK_DB_TWO, () -> statements.read(2));
                }
                print(TenQuestions.run(ways, turns));
            }
        } else {
            print(TenQuestions.run(ways, turns));
        }
    }

    Map<String, Callable<Long>> ways() {
        Map<String, Callable<Long>> ways = new LinkedHashMap<>();
        ways.put(LAFC, () -> read(measures.tallyYears(DATES, 1)));
        ways.put(LAFC_TWO, () -> read(measures.tallyYears(DATES, 2)));
        ways.put(
                APART,
                () -> DATES.stream()
                        .mapToLong(date -> measures.read(measures.tally(date, 1)))
                        .sum());
        ways.put(
                BY_HAND,
                () -> DATES.stream()
                        .mapToLong(date -> byHand.read(byHand.count(date)))
                        .sum());
        return ways;
    }

    private long read(List<ImmutableList<StratifiedTally>> years) {
        return years.stream().mapToLong(measures::read).sum();
    }

    /** Fails if the answers of two ways differ in a row. */
    void compare() {
        compare("by hand", DATES.stream().map(byHand::answers).toList());
        compare(
                "a year at a time",
                DATES.stream().map(date -> measures.answers(date, 1)).toList());
        compare("in two parts", answers(2));
    }

    void compare(DuckDbYears peer, int threads) throws SQLException {
        compare("DuckDB", peer.answers(threads));
    }

    private List<Answers> answers(int parts) {
        return measures.tallyYears(DATES, parts).stream().map(measures::answers).toList();
    }

    private void compare(String other, List<Answers> expected) {
        List<Answers> found = answers(1);
        for (int year = 0; year < found.size(); year++) {
            found.get(year).requireSameAs(expected.get(year), DATES.get(year) + " of thirty years", other);
        }
    }

    private static void print(Map<String, Least> least) {
        TenQuestions.print(least);
        ratio(least, DUCK_DB, LAFC, "at least 30 at L");
        ratio(least, DUCK_DB_TWO, LAFC_TWO, "at least 30 at L");
        ratio(least, LAFC, LAFC_TWO, "at least 1.6 at L");
        ratio(least, APART, LAFC, "none");
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
