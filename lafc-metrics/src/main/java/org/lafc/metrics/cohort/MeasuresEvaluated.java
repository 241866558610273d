package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.metrics.cohort.MeasureFacts.Measured;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The measures evaluated: none before the others are scored ({@link MeasureFacts#rows}). */
final class MeasuresEvaluated extends RowMaker<Measured> {

    MeasuresEvaluated() {
        super(
                RowSet.MEASURES_EVALUATED,
                ImmutableList.of(
                        new DerivedFact<>(
                                MeasureFacts.HAS_VALUE,
                                (row, input) -> FactValue.of(row.thing().hasValue())),
                        new DerivedFact<>(
                                MeasureFacts.MISSING_SHARE, (row, input) -> MeasureFacts.missingShare(row.thing()))));
    }

    @Override
    ImmutableList<CountedRow<Measured>> rows(CohortInput input) {
        return ImmutableList.of();
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return ImmutableList.of("results of measures");
    }
}
