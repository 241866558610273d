package org.lafc.metrics.scorecard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StatementTrend;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.PaperStatement;

/**
 * What a paper states, with the measures that tell how it stands. It has no value of its own. Immutable and safe between
 * threads.
 *
 * @param statement the statement
 * @param measures its evidence, in the order of the scorecard; none of an intention
 * @param trend what came of putting the trends of its measures together, hidden ones left out
 */
public record ToldStatement(PaperStatement statement, ImmutableList<ScoredMeasure> measures, StatementTrend trend) {

    /**
     * Checks that nothing is missing.
     *
     * @param statement the statement
     * @param measures its evidence, in the order of the scorecard; none of an intention
     * @param trend what came of putting the trends of its measures together, hidden ones left out
     */
    public ToldStatement {
        requireNonNull(statement, "statement");
        requireNonNull(measures, "measures");
        requireNonNull(trend, "trend");
    }

    static ToldStatement of(PaperStatement statement, List<ScoredMeasure> all) {
        ImmutableList<ScoredMeasure> measures = all.stream()
                .filter(measure -> statement.isToldBy(measure.definition()))
                .collect(ImmutableList.toImmutableList());
        return new ToldStatement(statement, measures, trend(statement, measures));
    }

    /**
     * Returns the measures whose change decides.
     *
     * @return the headline measures of a KPI, in its order, as far as they are on the scorecard; none of other statements
     */
    public ImmutableList<ScoredMeasure> headline() {
        return statement.headline().stream()
                .flatMap(id -> find(id, measures).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the measures of one kind: an outcome keeps indicators, to which several partners contribute, and measures,
     * which one service answers for, apart.
     *
     * @param kind the kind
     * @return the measures
     */
    public ImmutableList<ScoredMeasure> measures(KpiKind kind) {
        return measures.stream()
                .filter(measure -> measure.definition().kind() == kind)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Counts the trends that were put together and came to a verdict.
     *
     * @param verdict the verdict
     * @return how many
     */
    public long partsThat(KpiTrend.Verdict verdict) {
        return trend.parts().stream().filter(part -> part.verdict() == verdict).count();
    }

    private static StatementTrend trend(PaperStatement statement, ImmutableList<ScoredMeasure> measures) {
        ImmutableList<KpiTrend> trends = measures.stream()
                .flatMap(measure -> measure.shownTrend().stream())
                .collect(ImmutableList.toImmutableList());
        if (statement.headline().isEmpty()) {
            return StatementTrend.ofEvidence(statement, trends);
        }
        String unknown = String.join(
                "; ",
                statement.headline().stream()
                        .flatMap(id -> whyUnknown(id, measures).map(why -> id + ": " + why).stream())
                        .toList());
        return unknown.isEmpty()
                ? StatementTrend.of(statement, trends)
                : new StatementTrend(
                        statement,
                        trends.stream()
                                .filter(trend -> statement
                                        .headline()
                                        .contains(trend.later().definition().id()))
                                .collect(ImmutableList.toImmutableList()),
                        StatementTrend.Verdict.NOT_COMPARABLE,
                        Optional.of(unknown));
    }

    private static Optional<String> whyUnknown(String id, ImmutableList<ScoredMeasure> measures) {
        Optional<ScoredMeasure> measure = find(id, measures);
        if (measure.isEmpty()) {
            return Optional.of("not among the measures");
        }
        if (measure.get().definition().better() == Better.CONTEXT) {
            return Optional.of("better in neither direction");
        }
        if (measure.get().shownTrend().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                measure.get().figure().isHidden() || measure.get().trend().isPresent()
                        ? "withheld"
                        : "the year before is not known");
    }

    private static Optional<ScoredMeasure> find(String id, ImmutableList<ScoredMeasure> measures) {
        return measures.stream()
                .filter(measure -> measure.definition().id().equals(id))
                .findFirst();
    }
}
