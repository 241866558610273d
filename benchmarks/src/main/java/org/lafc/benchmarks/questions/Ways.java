package org.lafc.benchmarks.questions;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every way to answer the questions over the same children. */
final class Ways implements AutoCloseable {

    final Measures measures;
    final ByHand byHand;
    final Streams streams;
    final Optional<DuckDb> duckDb;

    Ways(QuestionData data) throws SQLException {
        QuestionSource.Store store = new QuestionSource.Store(data.columns);
        measures = new Measures(store);
        byHand = new ByHand(store);
        streams = new Streams(store);
        duckDb = hasDuckDb() ? Optional.of(new DuckDb(store)) : Optional.empty();
    }

    static boolean hasDuckDb() {
        return DriverManager.drivers()
                .anyMatch(driver -> driver.getClass().getName().startsWith("org.duckdb."));
    }

    DuckDb duckDb() throws SQLException {
        return duckDb.orElseThrow(() -> new SQLException("the driver of DuckDB is not there: build with -Ppeers"));
    }

    /** Fails if the answers of two ways differ in a row. */
    void compare() throws SQLException {
        Answers expected = byHand.answers(QuestionData.DATE);
        measures.answers(QuestionData.DATE, 1).requireSameAs(expected, "the measures", "the pass by hand");
        measures.answers(QuestionData.DATE, 2).requireSameAs(expected, "the measures in two parts", "the pass by hand");
        streams.answers(QuestionData.DATE).requireSameAs(expected, "streams", "the pass by hand");
        if (duckDb.isPresent()) {
            duckDb.get().answers(QuestionData.DATE).requireSameAs(expected, "DuckDB", "the pass by hand");
        }
    }

    Map<String, Callable<Long>> all() {
        Map<String, Callable<Long>> ways = new LinkedHashMap<>();
        ways.put("measures", () -> Measures.read(measures.tally(QuestionData.DATE, 1)));
        ways.put("measures, two threads", () -> Measures.read(measures.tally(QuestionData.DATE, 2)));
        ways.put("one pass by hand", () -> (long) byHand.count(QuestionData.DATE).lookedAfter.length);
        ways.put("streams over objects", () -> streams.read(QuestionData.DATE));
        duckDb.ifPresent(peer -> {
            ways.put("DuckDB, one thread", () -> peer.read(QuestionData.DATE, 1));
            ways.put("DuckDB, two threads", () -> peer.read(QuestionData.DATE, 2));
        });
        return ways;
    }

    @Override
    public void close() throws SQLException {
        if (duckDb.isPresent()) {
            duckDb.get().close();
        }
    }
}
