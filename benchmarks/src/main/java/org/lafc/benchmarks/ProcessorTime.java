package org.lafc.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs the benchmarks of boundaries and homes by the processor time of the thread, for machines that others use at the
 * same time, where the clock on the wall tells of them. Prints nanoseconds a question, the least of thirty rounds; the
 * argument, if there is one, is a boundary file to ask about after the invented country.
 */
public final class ProcessorTime {

    private static final int ROUNDS = 30;
    private static final long ROUND_NANOSECONDS = 30_000_000;

    private final Blackhole sink = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /**
     * Runs all and prints a line each.
     *
     * @param arguments none, or a boundary file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        ProcessorTime time = new ProcessorTime();
        time.homes(200);
        time.homes(5000);
        time.authorities("");
        if (arguments.length > 0) {
            time.authorities(arguments[0]);
        }
    }

    private void homes(int homes) {
        NearestHomeBenchmark benchmark = new NearestHomeBenchmark();
        benchmark.homes = homes;
        benchmark.makeHomes();
        String where = homes + " homes, ";
        print(where + "lafc", benchmark::lafc, NearestHomeBenchmark.PLACES);
        print(where + "comparingAllChords", benchmark::comparingAllChords, NearestHomeBenchmark.PLACES);
        print(where + "treeOfChords", benchmark::treeOfChords, NearestHomeBenchmark.PLACES);
        print(where + "measuringAll", benchmark::measuringAll, NearestHomeBenchmark.PLACES);
    }

    private void authorities(String file) throws IOException {
        for (String positions : new String[] {"ANYWHERE", "NEAR_EDGES"}) {
            WhichAuthorityBenchmark benchmark = new WhichAuthorityBenchmark();
            benchmark.file = file;
            benchmark.positions = positions;
            benchmark.makeCountry();
            String where = (file.isEmpty() ? "invented country, " : "file, ") + positions + ", ";
            print(where + "lafc", benchmark::lafc, WhichAuthorityBenchmark.POINTS);
            print(
                    where + "treeOfPreparedGeometries",
                    benchmark::treeOfPreparedGeometries,
                    WhichAuthorityBenchmark.POINTS);
            print(where + "treeOfLocators", benchmark::treeOfLocators, WhichAuthorityBenchmark.POINTS);
            print(where + "everyEdge", benchmark::everyEdge, WhichAuthorityBenchmark.POINTS);
        }
    }

    private void print(String name, Consumer<Blackhole> benchmark, int questions) {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            long taken = 0;
            long runs = 0;
            while (taken < ROUND_NANOSECONDS) {
                benchmark.accept(sink);
                runs++;
                taken = threads.getCurrentThreadCpuTime() - start;
            }
            least = Math.min(least, (double) taken / runs / questions);
        }
        System.out.printf("%s: %.0f ns%n", name, least);
    }
}
