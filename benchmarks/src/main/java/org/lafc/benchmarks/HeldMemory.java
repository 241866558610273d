package org.lafc.benchmarks;

import java.util.List;
import java.util.Locale;
import org.lafc.benchmarks.PostcodeMemory.Held;
import org.lafc.core.care.CareHistory;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.synthetic.SyntheticCohort;

/**
 * What the same children take in memory as histories and in columns: by how much the heap grows with each, once the collector
 * has run. Episodes, visits and reviews alone; histories hold postcodes and identifiers of settings too, columns no postcodes.
 *
 * <pre>
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.HeldMemory M
 * </pre>
 */
public final class HeldMemory {

    private HeldMemory() {}

    /**
     * What was measured.
     *
     * @param episodes how many
     * @param columns bytes by which the heap grew with columns
     * @param said bytes that columns say they take
     * @param histories bytes by which the heap grew with histories
     */
    record Result(long episodes, long columns, long said, long histories) {

        double times() {
            return (double) histories / columns;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d episodes with their contacts and children, bytes each: columns %.1f (they say %.1f), histories %.1f,"
                            + " %.1f times",
                    episodes,
                    (double) columns / episodes,
                    (double) said / episodes,
                    (double) histories / episodes,
                    times());
        }
    }

    /**
     * Runs.
     *
     * @param arguments the size: S or M
     */
    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "Java %s, largest heap %,d MiB%n",
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println(measure(BenchmarkSize.valueOf(arguments[0])));
    }

    static Result measure(BenchmarkSize size) {
        SyntheticCohort cohort = size.cohort();
        LargeCohort.columns(cohort, Runnable::run); // what is made once for all is there before
        Held<HistoryColumns> columns = PostcodeMemory.held(() -> LargeCohort.columns(cohort, Runnable::run));
        Held<List<CareHistory>> histories =
                PostcodeMemory.held(() -> cohort.histories().toList());
        size.require(columns.value());
        return new Result(
                histories.value().stream()
                        .mapToLong(history -> history.episodes().size())
                        .sum(),
                columns.heap(),
                columns.value().bytes(),
                histories.heap());
    }
}
