package org.lafc.metrics.scorecard;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.kpi.PaperStatement.Kind;
import org.lafc.metrics.kpi.Score;

/**
 * The measures of one authority and one census date as a board reads them: by KPI, chapter and outcome of the papers,
 * with how each changed since the year before and how it stands to its targets.
 *
 * <p>{@link #results()}, {@link #trends()}, {@link #derived()} and {@link #strata()} are what it is made from, as they were
 * given. What they may tell outside is {@link #measures()} and all that is made of it: there the disclosure rule holds,
 * and a hidden figure takes its trend, its targets and its strata with it, and counts in no verdict. Immutable and safe
 * between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class Scorecard {

    Scorecard() {}

    /**
     * Returns a builder. Needed: {@link #disclosure()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the results.
     *
     * @return one a measure, in the order of the catalogue
     */
    public abstract ImmutableList<KpiResult> results();

    /**
     * Returns how measures changed since the year before.
     *
     * @return the trends, as far as the year before is known; the later result of each is one of the results
     */
    public abstract ImmutableList<KpiTrend> trends();

    /**
     * Returns changes and gaps that are held against a comparator. A change that is held against nobody is worked out from
     * the trends.
     *
     * @return as many as there are values of comparators for
     */
    public abstract ImmutableList<DerivedResult> derived();

    /**
     * Returns the results apart by the strata of their definitions.
     *
     * @return of each measure all or none, see
     *     {@link org.lafc.metrics.evaluate.KpiEvaluator#evaluateWithStrata(org.lafc.metrics.cohort.Cohort)}
     */
    public abstract ImmutableList<StratumResult> strata();

    /**
     * Returns what the papers state.
     *
     * @return the statements, in the order of the papers; none for a scorecard of measures alone
     */
    public abstract ImmutableList<PaperStatement> statements();

    /**
     * Returns what is withheld.
     *
     * @return the rule
     */
    public abstract DisclosureRule disclosure();

    /**
     * Returns the measures that whoever counted them withholds, for example a council from a region.
     *
     * @return their ids; the result of each may be of nobody, and is not shown
     */
    public abstract ImmutableSet<String> withheld();

    /**
     * Returns the measures.
     *
     * @return one a result, in their order
     */
    @Value.Lazy
    public ImmutableList<ScoredMeasure> measures() {
        return results().stream().map(this::scored).collect(toImmutableList());
    }

    /**
     * Returns the statements of one kind with the measures that tell how they stand.
     *
     * @param kind the kind, for example an indicator of success
     * @return the statements, in the order of the papers
     */
    public ImmutableList<ToldStatement> told(Kind kind) {
        return statements().stream()
                .filter(statement -> statement.kind() == kind)
                .map(statement -> ToldStatement.of(statement, measures()))
                .collect(toImmutableList());
    }

    /**
     * Returns the KPIs by the chapter they stand in.
     *
     * @return the KPIs of each chapter, chapters in the order of their paper; last, under the empty name, those that stand in
     *     none
     */
    public ImmutableListMultimap<String, ToldStatement> kpisByChapter() {
        return Multimaps.index(
                told(Kind.KPI).stream()
                        .sorted(comparingInt(kpi -> kpi.statement().chapter().isEmpty()
                                ? Integer.MAX_VALUE
                                : kpi.statement().chapterNumber()))
                        .iterator(),
                kpi -> kpi.statement().chapter().orElse(""));
    }

    /**
     * Returns the measures that are evidence of no KPI and no outcome, such as national measures.
     *
     * @return the measures, in the order of the catalogue
     */
    public ImmutableList<ScoredMeasure> others() {
        ImmutableList<PaperStatement> told = statements().stream()
                .filter(statement -> statement.kind() == Kind.KPI || statement.kind() == Kind.OUTCOME)
                .collect(toImmutableList());
        return measures().stream()
                .filter(measure -> told.stream().noneMatch(statement -> statement.isToldBy(measure.definition())))
                .collect(toImmutableList());
    }

    /**
     * Returns the measures that have no value, and not because it is withheld. The figure of each names what is missing.
     *
     * @return the measures, in the order of the catalogue
     */
    public ImmutableList<ScoredMeasure> withoutValue() {
        return measures().stream().filter(ScoredMeasure::isWithoutValue).collect(toImmutableList());
    }

    /**
     * Returns the measures that could be shown alone but are hidden because others beside them would tell a small number.
     *
     * @return their ids, of this year's figures
     */
    @Value.Lazy
    public ImmutableSet<String> hiddenBesideOthers() {
        return besideOthers(results().stream());
    }

    /**
     * Returns the measures of which the year before is hidden because others beside it would tell a small number.
     *
     * @return their ids
     */
    @Value.Lazy
    public ImmutableSet<String> hiddenBesideOthersTheYearBefore() {
        return besideOthers(trends().stream().map(KpiTrend::earlier));
    }

    /**
     * Tells whether numbers of children beside the measures that are shown tell a small number: 90 children of school age
     * less 50 aged 5 to 9 and 38 aged 10 to 15 are 2.
     *
     * @param children how many children looked after on the day each criterion holds of
     * @param yearBefore whether the numbers are of the year before
     * @return true if a small number is left between one of them and a number of a measure
     */
    public boolean tellsSmallWith(Map<Criterion, Long> children, boolean yearBefore) {
        return (yearBefore ? shownTheYearBefore() : shown()).tellWith(children);
    }

    @Value.Lazy
    LinkedMeasures shown() {
        return linked(results().stream()
                .filter(result ->
                        !hiddenBesideOthers().contains(result.definition().id())));
    }

    @Value.Lazy
    LinkedMeasures shownTheYearBefore() {
        return linked(trends().stream()
                .map(this::published)
                .flatMap(trend -> trend instanceof Published.Shown<KpiTrend> shown
                        ? Stream.of(shown.value().earlier())
                        : Stream.empty()));
    }

    private ImmutableSet<String> besideOthers(Stream<KpiResult> ofOneDay) {
        return linked(ofOneDay).toWithhold();
    }

    private LinkedMeasures linked(Stream<KpiResult> ofOneDay) {
        return LinkedMeasures.of(
                ofOneDay.filter(result ->
                                !withheld().contains(result.definition().id()))
                        .filter(result -> !disclosure().publishTogether(result).isHidden())
                        .collect(toImmutableList()),
                disclosure());
    }

    private Published<KpiResult> published(KpiResult result) {
        boolean ofThisYear = results().contains(result);
        String id = result.definition().id();
        return withheld().contains(id)
                        || (ofThisYear ? hiddenBesideOthers() : hiddenBesideOthersTheYearBefore()).contains(id)
                ? Published.hidden()
                : disclosure().publishTogether(result);
    }

    private ScoredMeasure scored(KpiResult counted) {
        KpiDefinition definition = counted.definition();
        Optional<DerivedResult> known = derivedOf(definition);
        boolean restsOnHidden = known.stream()
                .flatMap(figure -> figure.results().stream())
                .anyMatch(result -> published(result).isHidden());
        Published<KpiResult> published = restsOnHidden ? Published.hidden() : published(counted);
        return new ScoredMeasure(
                definition,
                known.map(DerivedResult::period).orElseGet(counted::period),
                counted.method(),
                counted.boundaries(),
                published.map(result -> new MeasureFigure(result, known, noValueReason(result, known))),
                trendOf(definition).map(trend -> published.isHidden() ? Published.hidden() : published(trend)),
                published.isHidden() ? Published.hidden() : strataOf(definition));
    }

    private Published<KpiTrend> published(KpiTrend trend) {
        return published(trend.earlier()).with(published(trend.later()), KpiTrend::between);
    }

    private Published<ImmutableList<StratumResult>> strataOf(KpiDefinition definition) {
        ImmutableList<StratumResult> apart = strata().stream()
                .filter(stratum -> stratum.result().definition().id().equals(definition.id()))
                .collect(toImmutableList());
        // A word that is not there counts nobody.
        boolean zeroShows = disclosure().hidesZeros()
                && definition.strata().stream()
                        .anyMatch(fact -> !(fact.type() instanceof FactType.Code code)
                                || apart.stream()
                                                .filter(stratum -> stratum.fact()
                                                                .equals(fact)
                                                        && stratum.word().isPresent())
                                                .count()
                                        < code.words().size());
        // Reasons stay apart here: what one stratum puts together, the others and the whole would tell.
        return zeroShows
                        || apart.stream()
                                .anyMatch(stratum ->
                                        disclosure().publish(stratum.result()).isHidden())
                ? Published.hidden()
                : Published.shown(apart);
    }

    private Optional<KpiTrend> trendOf(KpiDefinition definition) {
        return trends().stream()
                .filter(trend -> trend.later().definition().id().equals(definition.id()))
                .findFirst();
    }

    private Optional<KpiResult> resultOf(String id) {
        return results().stream()
                .filter(result -> result.definition().id().equals(id))
                .findFirst();
    }

    private Optional<DerivedResult> derivedOf(KpiDefinition definition) {
        Optional<DerivedResult> given = derived().stream()
                .filter(figure -> figure.definition().id().equals(definition.id()))
                .findFirst();
        return given.isPresent()
                        || definition.score() != Score.CHANGE
                        || definition.against().isPresent()
                ? given
                : trends().stream()
                        .filter(trend -> definition
                                .of()
                                .equals(Optional.of(trend.later().definition().id())))
                        .findFirst()
                        .map(trend -> DerivedResult.change(definition, trend.earlier(), trend.later()));
    }

    private Optional<String> noValueReason(KpiResult result, Optional<DerivedResult> known) {
        if (known.isPresent()) {
            return known.get().noValueReason();
        }
        if (result.definition().score().isOfResults()) {
            return Optional.of(whatIsMissing(result.definition()));
        }
        return result.noValueReason();
    }

    // What the figure of a change or gap would be computed from, as far as nobody gave it.
    private String whatIsMissing(KpiDefinition definition) {
        String of = definition.of().orElseThrow();
        Optional<KpiResult> own = resultOf(of);
        String name = "'" + own.map(result -> result.definition().title().en()).orElse(of) + "'";
        List<String> missing = new ArrayList<>();
        if (own.isEmpty()) {
            missing.add("no figure of " + name + " was given");
        } else if (definition.score() == Score.CHANGE
                && trendOf(own.get().definition()).isEmpty()) {
            missing.add("no figure of " + name + " a year before was given");
        }
        definition
                .against()
                .ifPresent(comparator -> missing.add("no value of '" + comparator + "' was given for this measure"));
        return String.join("; ", missing);
    }

    @Value.Check
    void check() {
        Set<String> ids = new HashSet<>();
        for (KpiResult result : results()) {
            if (!ids.add(result.definition().id())) {
                throw new IllegalArgumentException("each measure must have one result, but "
                        + result.definition().id() + " has two");
            }
        }
        Stream.of(
                        trends().stream().map(KpiTrend::later).map(KpiResult::definition),
                        derived().stream().map(DerivedResult::definition),
                        strata().stream().map(StratumResult::result).map(KpiResult::definition))
                .flatMap(definitions -> definitions)
                .map(KpiDefinition::id)
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "trends, changes, gaps and strata must be of measures that have a result, but " + id
                                    + " has none");
                });
        for (KpiTrend trend : trends()) {
            if (!results().contains(trend.later())) {
                throw new IllegalArgumentException(
                        "the later result of each trend must be one of the results, but that of "
                                + trend.later().definition().id() + " is not");
            }
        }
    }

    /** Tells how many measures it has; no figure, since some may have to be hidden. */
    @Override
    public String toString() {
        return "Scorecard{" + results().size() + " measures, " + disclosure() + "}";
    }

    /** Builds a {@link Scorecard}. */
    public static final class Builder extends ImmutableScorecard.Builder {
        Builder() {}
    }
}
