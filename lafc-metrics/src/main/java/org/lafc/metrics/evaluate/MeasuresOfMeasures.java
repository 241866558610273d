package org.lafc.metrics.evaluate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.lafc.metrics.cohort.MeasureFacts;
import org.lafc.metrics.cohort.MeasureFacts.Measured;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;

/** Measures that count measures: scored once the results of the others are there. */
final class MeasuresOfMeasures {

    private MeasuresOfMeasures() {}

    /** The results with those that count measures scored over all that look at rows of their own. */
    static ImmutableList<KpiResult> scored(ImmutableList<KpiResult> results) {
        FactTable rows = rows(results);
        return results.stream()
                .map(result -> countsMeasures(result) ? scored(result, rows) : result)
                .collect(toImmutableList());
    }

    /** The measures that look at rows of their own, each figure once. */
    static FactTable rows(List<KpiResult> results) {
        Predicate<KpiDefinition> first = Twins.firstOfEach();
        return MeasureFacts.rows(results.stream()
                .filter(result -> !result.definition().score().isOfResults() && !countsMeasures(result))
                .filter(result -> first.test(result.definition()))
                .map(result -> new Measured(
                        result.definition().id(),
                        result.exact().isPresent(),
                        result.tally().denominator(),
                        result.tally().missingTotal()))
                .toList());
    }

    private static KpiResult scored(KpiResult result, FactTable rows) {
        KpiTally tally =
                KpiEvaluator.of(List.of(result.definition())).tally(set -> rows).get(0);
        return KpiResult.of(result.definition(), result.scope(), tally);
    }

    private static boolean countsMeasures(KpiResult result) {
        return !result.definition().score().isOfResults()
                && result.definition().population().rows() == RowSet.MEASURES_EVALUATED;
    }
}
