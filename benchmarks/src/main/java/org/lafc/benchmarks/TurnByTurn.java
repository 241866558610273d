package org.lafc.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Times ways of doing one thing turn by turn in one process, so that what disturbs one disturbs all: by the clock, and in
 * processor time of the whole process (collector and compiler included), which says more on a machine that others use
 * too.
 */
final class TurnByTurn {

    private final int timesATurn;
    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();

    TurnByTurn(int timesATurn) {
        this.timesATurn = timesATurn;
    }

    /** What it costs to do it once, in milliseconds. */
    private record Cost(double clock, double processor) {}

    /** Adds a way; the first is the one that others are compared with. */
    TurnByTurn add(String name, Callable<?> way) {
        ways.put(name, way);
        return this;
    }

    /** Runs, after as many turns for warming up, and prints. */
    void run(int turns) throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int turn = -turns; turn < turns; turn++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                Cost cost = cost(way.getValue());
                if (turn >= 0) {
                    costs.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        print("clock", costs, Cost::clock);
        print("processor", costs, Cost::processor);
    }

    private Cost cost(Callable<?> way) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long clock = System.nanoTime();
        for (int i = 0; i < timesATurn; i++) {
            if (way.call() == null) {
                throw new IllegalStateException();
            }
        }
        return new Cost(
                (System.nanoTime() - clock) / 1e6 / timesATurn,
                (system.getProcessCpuTime() - processor) / 1e6 / timesATurn);
    }

    private static void print(String what, Map<String, List<Cost>> costs, ToDoubleFunction<Cost> of) {
        double least = 0;
        double middle = 0;
        for (Map.Entry<String, List<Cost>> way : costs.entrySet()) {
            double[] all = way.getValue().stream().mapToDouble(of).sorted().toArray();
            if (least == 0) {
                least = all[0];
                middle = all[all.length / 2];
            }
            System.out.printf(
                    "%-10s %-22s least %6.1f ms, speed %3.0f %%; middle %6.1f ms, speed %3.0f %%%n",
                    what,
                    way.getKey(),
                    all[0],
                    100 * least / all[0],
                    all[all.length / 2],
                    100 * middle / all[all.length / 2]);
        }
    }
}
