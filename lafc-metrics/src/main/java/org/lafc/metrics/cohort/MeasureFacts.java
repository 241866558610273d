package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The facts of measures that were evaluated, for measures of the measures. Histories tell nothing of them. */
public final class MeasureFacts {

    private static final long MILLIONTHS = 1_000_000;

    /** Whether a measure gave a value. */
    public static final Fact HAS_VALUE = new Fact(
            "has-value",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether the measure gave a value",
            "never missing",
            "results of measures");

    /** How much of the data of a measure was missing. */
    public static final Fact MISSING_SHARE = new Fact(
            "missing-share",
            new FactType.WholeNumber(new FactUnit("percent", "percent", MILLIONTHS)),
            "share of rows that could not be judged among those that were to be scored, in millionths of a per cent, rounded "
                    + "down",
            "nothing was to be scored",
            "results of measures");

    private MeasureFacts() {}

    /**
     * What became of one measure.
     *
     * @param id the measure
     * @param hasValue whether it gave a value
     * @param scored how many rows were scored, 0 or more
     * @param missing how many could not be judged, 0 or more
     */
    public record Measured(String id, boolean hasValue, long scored, long missing) {
        /**
         * Checks the counts.
         *
         * @param id the measure
         * @param hasValue whether it gave a value
         * @param scored how many rows were scored, 0 or more
         * @param missing how many could not be judged, 0 or more
         * @throws IllegalArgumentException if a number is negative
         */
        public Measured {
            requireNonNull(id, "id");
            if (scored < 0 || missing < 0) {
                throw new IllegalArgumentException(
                        "scored and missing must be 0 or more, but were " + scored + " and " + missing + " of " + id);
            }
        }
    }

    /**
     * Returns measures as rows.
     *
     * @param measures the measures
     * @return one row a measure, whose key is its id
     */
    public static FactTable rows(List<Measured> measures) {
        FactTable.Builder table = FactTable.builder(
                RowSet.MEASURES_EVALUATED,
                measures.stream()
                        .map(measure -> new FactTable.Key(measure.id(), Optional.empty()))
                        .toList(),
                ImmutableList.of());
        table.derive(HAS_VALUE, row -> FactValue.of(measures.get(row).hasValue()));
        table.derive(MISSING_SHARE, row -> missingShare(measures.get(row)));
        return table.build();
    }

    static FactValue missingShare(Measured measure) {
        BigInteger all = BigInteger.valueOf(measure.scored()).add(BigInteger.valueOf(measure.missing()));
        return all.signum() == 0
                ? FactValue.MISSING
                : FactValue.of(BigInteger.valueOf(measure.missing())
                        .multiply(BigInteger.valueOf(100 * MILLIONTHS))
                        .divide(all)
                        .longValueExact());
    }
}
