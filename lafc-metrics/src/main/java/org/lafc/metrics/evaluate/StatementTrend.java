package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.PaperStatement;

/**
 * How a statement of a paper changed whose parts can disagree. A KPI is put together from the trends of its headline
 * measures: P1 asks that in-house placements grow and agency placements fall. Another statement is put together from its
 * evidence. Immutable and safe between threads.
 *
 * @param statement the statement
 * @param parts the trends that decide, in the order of the headline or as they were given
 * @param verdict what came of putting them together
 * @param reason why it cannot be said, with the measure; empty if it can
 */
public record StatementTrend(
        PaperStatement statement, ImmutableList<KpiTrend> parts, Verdict verdict, Optional<String> reason) {

    /** What came of putting the parts together. */
    public enum Verdict {
        /** All parts improved. */
        IMPROVED,
        /** All parts are exactly as before. */
        MAINTAINED,
        /** One part or more worsened and none improved. */
        WORSENED,
        /** Anything else: some improved and others did not. */
        MIXED,
        /** A part cannot be compared. */
        NOT_COMPARABLE
    }

    /**
     * Checks that nothing is missing.
     *
     * @param statement the statement
     * @param parts the trends that decide, in the order of the headline or as they were given
     * @param verdict what came of putting them together
     * @param reason why it cannot be said, with the measure; empty if it can
     * @throws IllegalArgumentException if a verdict other than not comparable has a reason, or that one has none
     */
    public StatementTrend {
        requireNonNull(statement, "statement");
        requireNonNull(parts, "parts");
        if ((verdict == Verdict.NOT_COMPARABLE) != reason.isPresent()) {
            throw new IllegalArgumentException("a reason belongs to 'not comparable' alone, but stood with " + verdict);
        }
    }

    /**
     * Puts the trends of the headline measures together.
     *
     * @param statement a KPI with headline measures
     * @param trends trends of any measures, those of the headline among them
     * @return the trend of the KPI
     * @throws IllegalArgumentException if the statement has no headline measures, if a trend of one is not given, or if
     *     one has no better direction
     */
    public static StatementTrend of(PaperStatement statement, List<KpiTrend> trends) {
        if (statement.headline().isEmpty()) {
            throw new IllegalArgumentException("'" + statement.id() + "' has no headline measures to put together");
        }
        ImmutableList<KpiTrend> parts = statement.headline().stream()
                .map(id -> part(statement, id, trends))
                .collect(ImmutableList.toImmutableList());
        String reasons = parts.stream()
                .flatMap(part -> part.reason().stream().map(reason -> id(part) + ": " + reason))
                .collect(joining("; "));
        return reasons.isEmpty()
                ? new StatementTrend(statement, parts, verdict(parts), Optional.empty())
                : new StatementTrend(statement, parts, Verdict.NOT_COMPARABLE, Optional.of(reasons));
    }

    /**
     * Puts together the trends of all measures that tell how a statement stands, as far as they can be compared. Those
     * that cannot, and those that are better in neither direction, do not count; a figure that several measures give, be it
     * as a share and as a number, counts once, by the first of them. How many did count is the number of {@link #parts()}.
     *
     * @param statement a statement
     * @param trends the trends of measures that it {@linkplain PaperStatement#isToldBy is told by}
     * @return the trend of the statement; not comparable if no measure counts
     * @throws IllegalArgumentException if a trend is of a measure that does not tell how the statement stands
     */
    public static StatementTrend ofEvidence(PaperStatement statement, List<KpiTrend> trends) {
        for (KpiTrend trend : trends) {
            if (!statement.isToldBy(trend.later().definition())) {
                throw new IllegalArgumentException(
                        "trends must be of measures that tell '" + statement.id() + "', but one was of " + id(trend));
            }
        }
        Predicate<KpiDefinition> first = Twins.firstOfEach();
        ImmutableList<KpiTrend> parts = trends.stream()
                .filter(trend -> trend.verdict() != KpiTrend.Verdict.NOT_COMPARABLE
                        && trend.later().definition().better() != Better.CONTEXT)
                .filter(trend -> first.test(trend.later().definition()))
                .collect(ImmutableList.toImmutableList());
        return parts.isEmpty()
                ? new StatementTrend(
                        statement,
                        parts,
                        Verdict.NOT_COMPARABLE,
                        Optional.of(statement
                                .intention()
                                .orElse("none of its measures can be compared with the year before")))
                : new StatementTrend(statement, parts, verdict(parts), Optional.empty());
    }

    private static KpiTrend part(PaperStatement statement, String id, List<KpiTrend> trends) {
        KpiTrend found = trends.stream()
                .filter(trend -> id(trend).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + statement.id() + "' needs the trend of " + id + ", which was not given"));
        if (found.later().definition().better() == Better.CONTEXT) {
            throw new IllegalArgumentException(
                    "a headline measure must be better in one direction, but '" + id + "' is not");
        }
        return found;
    }

    private static String id(KpiTrend trend) {
        return trend.later().definition().id();
    }

    private static Verdict verdict(ImmutableList<KpiTrend> parts) {
        boolean improved = parts.stream().anyMatch(part -> part.verdict() == KpiTrend.Verdict.IMPROVED);
        boolean worsened = parts.stream().anyMatch(part -> part.verdict() == KpiTrend.Verdict.WORSENED);
        boolean maintained = parts.stream().anyMatch(part -> part.verdict() == KpiTrend.Verdict.MAINTAINED);
        if (worsened) {
            return improved ? Verdict.MIXED : Verdict.WORSENED;
        }
        if (improved) {
            return maintained ? Verdict.MIXED : Verdict.IMPROVED;
        }
        return Verdict.MAINTAINED;
    }
}
