package org.lafc.metrics.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/** Tells a figure of the catalogue with every count it rests on. */
final class Figures {

    private Figures() {}

    /** A cohort of a Welsh authority in the year to 31 March 2018, of which nothing later is known. */
    static CohortBuilder cohort(List<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD);
    }

    /** For example {@code looked at 6, excluded {}, missing {}, pending 0: 4 of 6, 66.7 per cent}. */
    static String figure(String id, List<CareHistory> histories) {
        return figure(id, cohort(histories).build());
    }

    static String figure(String id, Cohort cohort) {
        KpiResult result = result(id, cohort);
        KpiTally tally = result.tally();
        return "looked at " + tally.initialPopulation() + ", excluded " + tally.excluded() + ", missing "
                + tally.missing()
                + ", pending " + tally.pending() + ": " + tally.numerator() + " of " + tally.denominator() + ", "
                + result.rounded()
                        .map(BigDecimal::toPlainString)
                        .map(value -> value + " " + result.unit())
                        .orElseGet(() -> result.noValueReason().orElseThrow());
    }

    static KpiResult result(String id, Cohort cohort) {
        return KpiEvaluator.of(List.of(definition(id))).evaluate(cohort).get(0);
    }

    static KpiDefinition definition(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }
}
