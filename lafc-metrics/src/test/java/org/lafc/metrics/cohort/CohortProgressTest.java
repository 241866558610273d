package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.kpi.KpiCatalogue;

/** Whoever is told of progress hears of each step that it is done, on one thread and on several. */
class CohortProgressTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void eachStepEndsWithAllDone(int parts) {
        Map<String, Long> most = Collections.synchronizedMap(new HashMap<>()); // by step and how many there are
        Map<String, Long> of = Collections.synchronizedMap(new HashMap<>());
        Cohort cohort = Cohort.builder()
                .histories(Fx1.histories())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .inParts(parts)
                .progress((step, done, all) -> {
                    most.merge(step + " of " + all, done, Math::max);
                    of.put(step + " of " + all, all);
                })
                .build();
        KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(cohort);

        assertThat(most)
                .isNotEmpty()
                .containsKey("placing children of " + cohort.size())
                .isEqualTo(of);
    }
}
