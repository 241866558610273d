package org.lafc.metrics.scorecard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.TargetResult;

/**
 * The figure of a measure, whether it was counted or computed from the results of another. Immutable and safe between
 * threads.
 *
 * @param result the counts; of a change or gap those of nobody
 * @param derived a change or gap, if what it is computed from is known
 * @param noValueReason why there is no value, as a clause that names what is missing; empty if there is one
 */
public record MeasureFigure(KpiResult result, Optional<DerivedResult> derived, Optional<String> noValueReason) {

    /**
     * Checks that nothing is missing.
     *
     * @param result the counts; of a change or gap those of nobody
     * @param derived a change or gap, if what it is computed from is known
     * @param noValueReason why there is no value, as a clause that names what is missing; empty if there is one
     */
    public MeasureFigure {
        requireNonNull(result, "result");
        requireNonNull(derived, "derived");
        requireNonNull(noValueReason, "noValueReason");
    }

    /**
     * Returns the value, unrounded.
     *
     * @return the value in the unit of the measure; empty if there is none
     */
    public OptionalDouble value() {
        return derived.map(DerivedResult::value).orElseGet(result::value);
    }

    /**
     * Returns the value rounded half up to the decimals of the definition.
     *
     * @return the rounded value; empty if there is none
     */
    public Optional<BigDecimal> rounded() {
        return derived.map(DerivedResult::rounded).orElseGet(result::rounded);
    }

    /**
     * Returns how the value stands to each target of the definition.
     *
     * @return one a target, in their order; none without a value
     */
    public ImmutableList<TargetResult> targets() {
        return derived.map(DerivedResult::targets).orElseGet(result::targets);
    }

    /**
     * Returns the colour, which a target alone can give.
     *
     * @return green, amber or red; empty without a value, and if no target is due
     */
    public Optional<TargetResult.Colour> colour() {
        return derived.map(DerivedResult::colour).orElseGet(result::colour);
    }

    /**
     * Tells whether there is anything to show.
     *
     * @return true with a value, and for a distribution with its bands
     */
    public boolean isKnown() {
        boolean hasBands = !result.bands().isEmpty()
                && result.tally().denominator() > 0
                && result.tally().notSupplied().isEmpty();
        return hasBands || noValueReason.isEmpty();
    }
}
