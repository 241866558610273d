package org.lafc.benchmarks.questions;

import java.util.List;
import org.lafc.metrics.evaluate.StrataEvaluator;
import org.lafc.metrics.evaluate.StratifiedTally;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.RowSet;

/**
 * One criterion, said in a definition as a comparison and in Java as a predicate that is called row by row, over the same
 * rows. A measure that counts everybody tells what evaluating costs without a criterion.
 */
final class OneCriterion {

    private static final StrataEvaluator EVERYBODY = evaluator("everybody");
    private static final StrataEvaluator COMPARED = evaluator("over-20-miles");
    private static final StrataEvaluator PREDICATE = evaluator("far-by-predicate");

    private final FactRows rows;

    OneCriterion(QuestionSource.Store store) {
        QuestionSource source = new QuestionSource(
                store, QuestionData.DATE, 0, store.columns.children().size());
        rows = source.rows(RowSet.LOOKED_AFTER_ON_DATE);
    }

    long everybody() {
        return read(EVERYBODY);
    }

    long compared() {
        return read(COMPARED);
    }

    long byPredicate() {
        return read(PREDICATE);
    }

    private long read(StrataEvaluator evaluator) {
        StratifiedTally tally = evaluator.tally(set -> rows).get(0);
        return tally.numerator(0) * rows.size() + tally.denominator(0);
    }

    private static StrataEvaluator evaluator(String file) {
        return StrataEvaluator.of(List.of(Measures.strata(file)));
    }
}
