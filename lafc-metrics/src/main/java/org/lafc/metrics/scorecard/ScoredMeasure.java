package org.lafc.metrics.scorecard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * One measure of a scorecard, with nothing that may not be shown. Immutable and safe between threads.
 *
 * @param definition the measure
 * @param period the census date or year
 * @param method how distances were measured, if it uses any
 * @param boundaries which boundaries told where places are, if it asks for that and they were named
 * @param figure its figure; hidden if a count it shows or rests on is small
 * @param trend how it changed since the year before; empty if that is not known, hidden if one of the two figures is
 * @param strata its figures apart by the strata of its definition; hidden together if one of them is, since the whole less
 *     the others would tell it
 */
public record ScoredMeasure(
        KpiDefinition definition,
        String period,
        Optional<String> method,
        Optional<String> boundaries,
        Published<MeasureFigure> figure,
        Optional<Published<KpiTrend>> trend,
        Published<ImmutableList<StratumResult>> strata) {

    /**
     * Checks that nothing is told of a hidden figure.
     *
     * @param definition the measure
     * @param period the census date or year
     * @param method how distances were measured, if it uses any
     * @param boundaries which boundaries told where places are, if it asks for that and they were named
     * @param figure its figure; hidden if a count it shows or rests on is small
     * @param trend how it changed since the year before; empty if that is not known, hidden if one of the two figures is
     * @param strata its figures apart by the strata of its definition; hidden together if one of them is, since the whole
     *     less the others would tell it
     * @throws IllegalArgumentException if a hidden figure has a trend or strata that are shown
     */
    public ScoredMeasure {
        requireNonNull(definition, "definition");
        requireNonNull(period, "period");
        requireNonNull(method, "method");
        requireNonNull(boundaries, "boundaries");
        if (figure.isHidden() && (shown(trend).isPresent() || !strata.isHidden())) {
            throw new IllegalArgumentException("a hidden figure must not have a trend or strata that are shown, but '"
                    + definition.id() + "' has");
        }
    }

    /**
     * Returns how it changed since the year before, if that is known and may be shown.
     *
     * @return the trend
     */
    public Optional<KpiTrend> shownTrend() {
        return shown(trend);
    }

    /**
     * Returns the figure if it may be shown.
     *
     * @return the figure
     */
    public Optional<MeasureFigure> shownFigure() {
        return figure instanceof Published.Shown<MeasureFigure> shown ? Optional.of(shown.value()) : Optional.empty();
    }

    /**
     * Tells whether nothing is known of it: no value, and not because it is hidden.
     *
     * @return true if its figure is shown and has neither value nor bands
     */
    public boolean isWithoutValue() {
        return shownFigure().filter(known -> !known.isKnown()).isPresent();
    }

    private static Optional<KpiTrend> shown(Optional<Published<KpiTrend>> trend) {
        return trend.flatMap(known ->
                known instanceof Published.Shown<KpiTrend> shown ? Optional.of(shown.value()) : Optional.empty());
    }
}
