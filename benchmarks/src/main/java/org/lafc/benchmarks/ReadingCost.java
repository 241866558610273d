package org.lafc.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What {@link ReturnReaderBenchmark} compares, turn by turn in one process.
 *
 * <pre>
 * java -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.ReadingCost 50500 20
 * </pre>
 *
 * <p>Prints for each way the least and the middle cost of one reading in milliseconds, over that many turns after as
 * many for warming up, and the share of the parser's speed that comes of each. Further arguments name the ways to be
 * run beside the parser; without them all are.
 */
public final class ReadingCost {

    private static final int READINGS_A_TURN = 10;

    private ReadingCost() {}

    /**
     * Runs.
     *
     * @param arguments the number of episodes and of turns, and names of ways
     * @throws Exception never
     */
    public static void main(String[] arguments) throws Exception {
        ReturnReaderBenchmark benchmark = new ReturnReaderBenchmark();
        benchmark.episodes = Integer.parseInt(arguments[0]);
        benchmark.makeFiles();
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        Map<String, Callable<?>> ways = new LinkedHashMap<>();
        ways.put("parserWithoutTexts", benchmark::parserWithoutTexts);
        ways.put("columns", benchmark::columns);
        ways.put("columnsWithPostcodes", benchmark::columnsWithPostcodes);
        ways.put("columnsWithRecords", benchmark::columnsWithRecords);
        ways.put("columnsWithRecordsTold", benchmark::columnsWithRecordsTold);
        ways.put("histories", benchmark::histories);
        ways.put("historiesOneByOne", benchmark::historiesOneByOne);
        ways.put("historiesOnTwoThreads", benchmark::historiesOnTwoThreads);
        TurnByTurn turns = new TurnByTurn(READINGS_A_TURN).add("parserAlone", benchmark::parserAlone);
        ways.forEach((name, way) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                turns.add(name, way);
            }
        });
        turns.run(Integer.parseInt(arguments[1]));
    }
}
