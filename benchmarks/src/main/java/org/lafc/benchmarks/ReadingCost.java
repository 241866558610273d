package org.lafc.benchmarks;

import static java.util.Objects.requireNonNull;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What {@link ReturnReaderBenchmark} compares, counted in processor time of the whole process (collector and compiler
 * included) instead of time on the clock, which says little on a machine that others use too. The ways are run turn by
 * turn, so that what disturbs one disturbs all.
 *
 * <pre>
 * java -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.ReadingCost 50500 20
 * </pre>
 *
 * <p>Prints for each way the least and the middle cost of one reading in milliseconds, over that many turns after as
 * many for warming up, and the share of the parser's speed that comes of the least.
 */
public final class ReadingCost {

    private static final int READINGS_A_TURN = 10;

    private ReadingCost() {}

    /**
     * Runs.
     *
     * @param arguments the number of episodes and of turns
     * @throws Exception never
     */
    public static void main(String[] arguments) throws Exception {
        ReturnReaderBenchmark benchmark = new ReturnReaderBenchmark();
        benchmark.episodes = Integer.parseInt(arguments[0]);
        benchmark.makeFiles();
        int turns = Integer.parseInt(arguments[1]);
        Map<String, Callable<?>> ways = new LinkedHashMap<>();
        ways.put("parserAlone", benchmark::parserAlone);
        ways.put("parserWithoutTexts", benchmark::parserWithoutTexts);
        ways.put("columns", benchmark::columns);
        ways.put("histories", benchmark::histories);
        ways.put("historiesOneByOne", benchmark::historiesOneByOne);
        ways.put("historiesOnTwoThreads", benchmark::historiesOnTwoThreads);
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        for (int turn = -turns; turn < turns; turn++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                double cost = cost(way.getValue());
                if (turn >= 0) {
                    costs.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        costs.values().forEach(all -> all.sort(null));
        double parser = requireNonNull(costs.get("parserAlone"), "parserAlone").get(0);
        costs.forEach((way, all) -> System.out.printf(
                "%-22s least %6.1f ms, middle %6.1f ms, %3.0f %% of the parser's speed%n",
                way, all.get(0), all.get(all.size() / 2), 100 * parser / all.get(0)));
    }

    private static double cost(Callable<?> way) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        for (int i = 0; i < READINGS_A_TURN; i++) {
            if (way.call() == null) {
                throw new IllegalStateException();
            }
        }
        return (system.getProcessCpuTime() - before) / 1e6 / READINGS_A_TURN;
    }
}
