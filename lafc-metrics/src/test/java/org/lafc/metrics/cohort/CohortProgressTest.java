package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.time.CensusDate;
import org.lafc.core.work.Cancelled;
import org.lafc.core.work.Progress;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;

/** Whoever is told of progress hears of each step that it is done, on one thread and on several. */
class CohortProgressTest {

    private static final KpiEvaluator EVALUATOR =
            KpiEvaluator.of(KpiCatalogue.builtIn().definitions());

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void eachStepEndsWithAllDone(int parts) {
        Map<String, Long> most = Collections.synchronizedMap(new HashMap<>()); // by step and how many there are
        Map<String, Long> of = Collections.synchronizedMap(new HashMap<>());
        Cohort cohort = cohort(parts, (step, done, all) -> {
            most.merge(step + " of " + all, done, Math::max);
            of.put(step + " of " + all, all);
        });
        EVALUATOR.evaluate(cohort);

        assertThat(most)
                .isNotEmpty()
                .containsKey("placing children of " + cohort.size())
                .isEqualTo(of);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void countingTellsOfAllRows(int parts) {
        Map<String, Long> most = Collections.synchronizedMap(new HashMap<>());
        Cohort cohort = cohort(parts, Progress.NONE);

        EVALUATOR
                .inParts(parts)
                .progress((step, done, all) -> most.merge(step, done, Math::max))
                .evaluate(cohort);

        assertThat(most)
                .hasSizeGreaterThan(5)
                .allSatisfy((step, rows) ->
                        assertThat(rows).isEqualTo(cohort.rows(set(step)).size()));
    }

    private static RowSet set(String step) {
        return Arrays.stream(RowSet.values())
                .filter(set -> step.equals("counting: " + set))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aCohortIsBuiltWhollyOrNotAtAll(int parts) {
        ImmutableList<KpiResult> expected = EVALUATOR.evaluate(cohort(1, Progress.NONE));
        int tellings = tellings(progress -> cohort(parts, progress));

        assertThat(tellings).isGreaterThan(1);
        for (int telling = 0; telling < tellings; telling++) {
            Progress cancelled = cancelledAt(telling);
            assertThatThrownBy(() -> cohort(parts, cancelled)).isInstanceOf(Cancelled.class);
        }
        assertThat(EVALUATOR.inParts(parts).evaluate(cohort(parts, Progress.NONE)))
                .isEqualTo(expected);
    }

    // Whoever goes on with the cohort after all finds what is found undisturbed.
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aCohortIsAsItWasAfterEvaluationWasCancelled(int parts) {
        ImmutableList<KpiResult> expected = EVALUATOR.evaluate(cohort(1, Progress.NONE));
        int building = tellings(progress -> cohort(parts, progress));
        int both = tellings(progress -> EVALUATOR.inParts(parts).evaluate(cohort(parts, progress)));

        assertThat(both).isGreaterThan(building);
        for (int telling = building; telling < both; telling += 1 + (both - building) / 6) {
            Cohort cohort = cohort(parts, cancelledAt(telling));
            assertThatThrownBy(() -> EVALUATOR.inParts(parts).evaluate(cohort)).isInstanceOf(Cancelled.class);
        }
        AtomicBoolean cancel = new AtomicBoolean();
        Cohort cohort = cohort(parts, Progress.NONE.cancelledBy(cancel::get));
        cancel.set(true);
        assertThatThrownBy(() -> EVALUATOR.inParts(parts).evaluate(cohort)).isInstanceOf(Cancelled.class);
        cancel.set(false);
        assertThat(EVALUATOR.inParts(parts).evaluate(cohort)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void countingIsCancelledAtAnyTelling(int parts) {
        Cohort cohort = cohort(parts, Progress.NONE);
        ImmutableList<KpiResult> expected = EVALUATOR.evaluate(cohort);
        int tellings =
                tellings(progress -> EVALUATOR.inParts(parts).progress(progress).evaluate(cohort));

        for (int telling = 0; telling < tellings; telling += 1 + tellings / 8) {
            KpiEvaluator cancelled = EVALUATOR.inParts(parts).progress(cancelledAt(telling));
            assertThatThrownBy(() -> cancelled.evaluate(cohort)).isInstanceOf(Cancelled.class);
        }
        assertThat(EVALUATOR.inParts(parts).evaluate(cohort)).isEqualTo(expected);
    }

    private static Cohort cohort(int parts, Progress progress) {
        return Cohort.builder()
                .histories(Fx1.histories())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .inParts(parts)
                .progress(progress)
                .build();
    }

    private static int tellings(Consumer<Progress> work) {
        AtomicInteger told = new AtomicInteger();
        work.accept((step, done, of) -> told.incrementAndGet());
        return told.get();
    }

    private static Progress cancelledAt(int telling) {
        AtomicInteger told = new AtomicInteger();
        return Progress.NONE.cancelledBy(() -> told.getAndIncrement() >= telling);
    }
}
