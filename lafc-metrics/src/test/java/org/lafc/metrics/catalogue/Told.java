package org.lafc.metrics.catalogue;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;

/** All counts of a result in one line, as the worked examples of the KPI catalogue give them. */
final class Told {

    private final ImmutableMap<String, KpiResult> results;

    private Told(Cohort cohort) {
        results = KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(cohort).stream()
                .collect(toImmutableMap(result -> result.definition().id(), result -> result));
    }

    static Told of(Cohort cohort) {
        return new Told(cohort);
    }

    KpiResult result(String id) {
        return results.get(id);
    }

    /**
     * Tells a result: {@code 6: excluded {home is no-fixed-abode=1}, missing {distance-from-home=1}, 2/4 = 50.0 per cent},
     * where the first number is the initial population and what is none is left out.
     */
    String all(String id) {
        KpiResult result = results.get(id);
        KpiTally tally = result.tally();
        return tally.initialPopulation() + ": "
                + (tally.excluded().isEmpty() ? "" : "excluded " + tally.excluded() + ", ")
                + (tally.pending() == 0 ? "" : "pending " + tally.pending() + ", ")
                + (tally.missing().isEmpty() ? "" : "missing " + tally.missing() + ", ")
                + tally.numerator() + "/" + tally.denominator() + " = "
                + result.rounded().map(BigDecimal::toPlainString).orElse("none") + " " + result.unit();
    }
}
