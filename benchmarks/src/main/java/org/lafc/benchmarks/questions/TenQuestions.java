package org.lafc.benchmarks.questions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.lafc.core.columns.HistoryColumns;

/**
 * Compares the ways turn by turn in one process, after their answers were compared row by row. DuckDB takes part if its
 * driver is there, which the profile {@code peers} brings:
 *
 * <pre>
 * mvn -Ppeers -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.questions.TenQuestions M 10
 * </pre>
 *
 * <p>Prints for each way the least time of a run of all ten questions, on the clock and of the processor in the calling
 * thread, and how each stands to the measures. Where others work on the machine too, the processor's time says more for what
 * runs on one thread; for two threads only the clock counts.
 */
public final class TenQuestions {

    private static final long NANOSECONDS_A_TURN = 300_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TenQuestions() {}

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L, or from a file {@code L=children.lafc}), the number of turns, and for some ways alone a pattern of their names
     * @throws Exception if a way fails, or its answers differ
     */
    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[1]);
        Pattern wanted = Pattern.compile(arguments.length > 2 ? arguments[2] : "");
        long begun = System.nanoTime();
        QuestionData data = QuestionData.of(arguments[0]);
        System.out.printf(Locale.ROOT, "%s in %.1f s%n", data.columns, (System.nanoTime() - begun) / 1e9);
        describe(data.columns);
        try (Ways ways = new Ways(data)) {
            ways.compare();
            Map<String, Callable<Long>> all = ways.all();
            all.keySet().removeIf(name -> !wanted.matcher(name).find());
            Map<String, Least> least = run(all, turns);
            print(least);
            compare(least);
        }
    }

    /** Prints the least times. */
    static void print(Map<String, Least> least) {
        System.out.printf(
                Locale.ROOT,
                "JDK %s, load %.1f at the end%n",
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        least.forEach((way, time) -> System.out.printf(
                Locale.ROOT,
                "%-40s %11.4f ms on the clock, %11.4f ms of the processor%n",
                way,
                time.clock,
                time.processor));
    }

    private static void describe(HistoryColumns columns) {
        long events = 3L * columns.visits().size() + 4L * columns.reviews().size();
        System.out.printf(
                Locale.ROOT,
                "%.1f MB; %.1f bytes an episode with its share of the child, 3 a visit, 4 a review%n",
                columns.bytes() / 1e6,
                (double) (columns.bytes() - events) / columns.episodes().size());
    }

    /** The least times of a way, in milliseconds. */
    static final class Least {
        double clock = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
    }

    // As many turns again to warm up.
    static Map<String, Least> run(Map<String, Callable<Long>> ways, int turns) throws Exception {
        Map<String, Least> least = new LinkedHashMap<>();
        for (int turn = -turns; turn < turns; turn++) {
            for (Map.Entry<String, Callable<Long>> way : ways.entrySet()) {
                Least ofTurn = turn(way.getValue());
                if (turn >= 0) {
                    Least ofAll = least.computeIfAbsent(way.getKey(), name -> new Least());
                    ofAll.clock = Math.min(ofAll.clock, ofTurn.clock);
                    ofAll.processor = Math.min(ofAll.processor, ofTurn.processor);
                }
            }
        }
        return least;
    }

    // As many runs as fit into a turn, at least one.
    private static Least turn(Callable<Long> way) throws Exception {
        Least least = new Least();
        long begun = System.nanoTime();
        do {
            long processor = THREADS.getCurrentThreadCpuTime();
            long clock = System.nanoTime();
            if (way.call() == 0) {
                throw new IllegalStateException("nothing was counted");
            }
            least.clock = Math.min(least.clock, (System.nanoTime() - clock) / 1e6);
            least.processor = Math.min(least.processor, (THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
        } while (System.nanoTime() - begun < NANOSECONDS_A_TURN);
        return least;
    }

    private static void compare(Map<String, Least> least) {
        ratio(least, Ways.MEASURES, Ways.BY_HAND, "at most 1.5");
        ratio(least, Ways.STREAMS, Ways.MEASURES, "at least 50 at M");
        ratio(least, Ways.DUCK_DB, Ways.MEASURES, "at least 20 at M, 100 at S, 30 at L");
        ratio(least, Ways.DUCK_DB_TWO, Ways.MEASURES_TWO, "at least 20 at M, 100 at S, 30 at L");
        ratio(least, Ways.MEASURES, Ways.MEASURES_TWO, "at least 1.6");
        ratio(least, Ways.BY_VIEWS, Ways.BY_COLUMNS, "at most 4");
        ratio(least, Ways.BY_DATES, Ways.BY_COLUMNS, "at most 6");
        ratio(least, Ways.BY_HAND, Ways.BY_HAND_TWO, "what the machine gives");
        if (least.containsKey(Ways.EVERYBODY)
                && least.containsKey(Ways.COMPARED)
                && least.containsKey(Ways.PREDICATE)) {
            Least none = least.get(Ways.EVERYBODY);
            Least predicate = least.get(Ways.PREDICATE);
            Least compared = least.get(Ways.COMPARED);
            System.out.printf(
                    Locale.ROOT,
                    "%s / %s, less everybody: clock %.2f, processor %.2f (at most 5)%n",
                    Ways.PREDICATE,
                    Ways.COMPARED,
                    (predicate.clock - none.clock) / (compared.clock - none.clock),
                    (predicate.processor - none.processor) / (compared.processor - none.processor));
        }
    }

    private static void ratio(Map<String, Least> least, String one, String other, String target) {
        if (least.containsKey(one) && least.containsKey(other)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s / %s: clock %.2f, processor %.2f (%s)%n",
                    one,
                    other,
                    least.get(one).clock / least.get(other).clock,
                    least.get(one).processor / least.get(other).processor,
                    target);
        }
    }
}
