package org.lafc.benchmarks.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.synthetic.CohortProfile;

/**
 * Compares the ways turn by turn in one process, after their answers were compared row by row. DuckDB takes part if its
 * driver is there, which the profile {@code peers} brings:
 *
 * <pre>
 * mvn -Ppeers -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.questions.TenQuestions M 10 [TURNS]
 * </pre>
 *
 * <p>Prints for each way the least and the middle time on the clock of one run of all ten questions, and how many times
 * that of the measures it is.
 */
public final class TenQuestions {

    private static final long NANOSECONDS_A_TURN = 300_000_000L;

    private TenQuestions() {}

    /**
     * Runs.
     *
     * @param arguments the size (S or M) and the number of turns
     * @throws Exception if a way fails, or its answers differ
     */
    public static void main(String[] arguments) throws Exception {
        CohortProfile profile = QuestionData.profile(arguments[0]);
        int turns = Integer.parseInt(arguments[1]);
        long begun = System.nanoTime();
        QuestionData data = new QuestionData(profile);
        System.out.printf(Locale.ROOT, "%s in %.1f s%n", data.columns, (System.nanoTime() - begun) / 1e9);
        describe(data.columns);
        try (Ways ways = new Ways(data)) {
            ways.compare();
            run(ways.all(), turns);
        }
    }

    private static void describe(HistoryColumns columns) {
        long events = 3L * columns.visits().size() + 4L * columns.reviews().size();
        System.out.printf(
                Locale.ROOT,
                "%.1f MB; %.1f bytes an episode with its share of the child, 3 a visit, 4 a review%n",
                columns.bytes() / 1e6,
                (double) (columns.bytes() - events) / columns.episodes().size());
    }

    private static void run(Map<String, Callable<Long>> ways, int turns) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int turn = -turns; turn < turns; turn++) {
            for (Map.Entry<String, Callable<Long>> way : ways.entrySet()) {
                double time = time(way.getValue());
                if (turn >= 0) {
                    times.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        times.values().forEach(all -> all.sort(null));
        double measures = times.values().iterator().next().get(0);
        times.forEach((way, all) -> System.out.printf(
                Locale.ROOT,
                "%-28s least %9.3f ms, middle %9.3f ms, %8.2f times the measures%n",
                way,
                all.get(0),
                all.get(all.size() / 2),
                all.get(0) / measures));
    }

    // The middle of as many runs as fit into a turn, at least one.
    private static double time(Callable<Long> way) throws Exception {
        double[] runs = new double[10_000];
        int size = 0;
        long begun = System.nanoTime();
        while (size < runs.length && (size == 0 || System.nanoTime() - begun < NANOSECONDS_A_TURN)) {
            long start = System.nanoTime();
            if (way.call() == 0) {
                throw new IllegalStateException("nothing was counted");
            }
            runs[size++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(runs, 0, size);
        return runs[size / 2];
    }
}
