package org.lafc.benchmarks.questions;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every way to answer the questions over the same children. */
final class Ways implements AutoCloseable {

    static final String MEASURES = "measures";
    static final String MEASURES_TWO = "measures, two threads";
    static final String MEASURES_CUT = "measures, rows cut for two threads";
    static final String BY_HAND = "one pass by hand";
    static final String BY_HAND_TWO = "one pass by hand, two threads";
    static final String EVERYBODY = "one criterion: everybody";
    static final String COMPARED = "one criterion: over 20 miles";
    static final String PREDICATE = "one criterion: by a Java predicate";
    static final String BY_COLUMNS = "one question: a loop over columns";
    static final String BY_VIEWS = "one question: views";
    static final String BY_DATES = "one question: views by dates";
    static final String STREAMS = "streams over objects";
    static final String DUCK_DB = "DuckDB";
    static final String DUCK_DB_TWO = "DuckDB, two threads";

    private static final int MOST_AS_OBJECTS = 100_000;

    final Measures measures;
    final ByHand byHand;
    final Optional<Streams> streams; // if objects of so many children fit
    final OneCriterion criterion;
    final Views views;
    final Optional<DuckDb> duckDb;

    Ways(QuestionData data) throws SQLException {
        QuestionSource.Store store = new QuestionSource.Store(data.columns);
        measures = new Measures(store);
        byHand = new ByHand(store);
        streams = data.columns.children().size() > MOST_AS_OBJECTS ? Optional.empty() : Optional.of(new Streams(store));
        criterion = new OneCriterion(store);
        views = new Views(data.columns);
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
        require("the pass by hand", expected.sum(), byHand.read(byHand.count(QuestionData.DATE)));
        require(
                "the pass by hand in two parts",
                expected.sum(),
                byHand.read(byHand.countInParts(QuestionData.DATE, 2)));
        require("the measures", expected.sum(), measures.read(measures.tally(QuestionData.DATE, 1)));
        require("the measures in two parts", expected.sum(), measures.read(measures.tally(QuestionData.DATE, 2)));
        require("the measures, rows cut", expected.sum(), measures.read(measures.tallyInParts(QuestionData.DATE, 2)));
        measures.answers(QuestionData.DATE, 1).requireSameAs(expected, "the measures", "the pass by hand");
        measures.answers(QuestionData.DATE, 2).requireSameAs(expected, "the measures in two parts", "the pass by hand");
        require("a criterion by a Java predicate", criterion.compared(), criterion.byPredicate());
        require("views", views.byColumns(), views.byViews());
        require("views by dates", views.byColumns(), views.byDates());
        streams.ifPresent(way -> way.answers(QuestionData.DATE).requireSameAs(expected, "streams", "the pass by hand"));
        if (duckDb.isPresent()) {
            duckDb.get().answers(QuestionData.DATE).requireSameAs(expected, "DuckDB", "the pass by hand");
        }
    }

    // What is timed reads all that is asked for.
    private static void require(String way, long expected, long read) {
        if (read != expected) {
            throw new IllegalStateException(way + " read " + read + " in all, but it should be " + expected);
        }
    }

    /** Each way to answer all ten questions, and the ways to say one criterion. */
    Map<String, Callable<Long>> all() {
        Map<String, Callable<Long>> ways = new LinkedHashMap<>();
        ways.put(MEASURES, () -> measures.read(measures.tally(QuestionData.DATE, 1)));
        ways.put(MEASURES_TWO, () -> measures.read(measures.tally(QuestionData.DATE, 2)));
        ways.put(MEASURES_CUT, () -> measures.read(measures.tallyInParts(QuestionData.DATE, 2)));
        ways.put(BY_HAND, () -> byHand.read(byHand.count(QuestionData.DATE)));
        ways.put(BY_HAND_TWO, () -> byHand.read(byHand.countInParts(QuestionData.DATE, 2)));
        ways.put(EVERYBODY, criterion::everybody);
        ways.put(COMPARED, criterion::compared);
        ways.put(PREDICATE, criterion::byPredicate);
        ways.put(BY_COLUMNS, views::byColumns);
        ways.put(BY_VIEWS, views::byViews);
        ways.put(BY_DATES, views::byDates);
        streams.ifPresent(way -> ways.put(STREAMS, () -> way.read(QuestionData.DATE)));
        duckDb.ifPresent(peer -> {
            ways.put(DUCK_DB, () -> peer.read(1));
            ways.put(DUCK_DB_TWO, () -> peer.read(2));
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
