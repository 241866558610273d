package org.lafc.metrics.scorecard;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.ComparatorValue;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StatementTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.evaluate.TargetResult;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.kpi.PaperStatement.Kind;
import org.lafc.metrics.kpi.Target;

class ScorecardTest {

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();
    private static final String OVER_20_MILES = "powys.p04.placed-over-20-miles";
    static final DisclosureRule UP_TO_5 = DisclosureRule.withholdingUpTo(5);

    /** The ten children of Fx1 by all measures of the catalogue, with the year before. */
    private static final Scorecard FX1 = fx1();

    @Test
    void kpisStandInTheOrderOfThePaperWithTheirPartsTogether() {
        assertThat(FX1.told(Kind.KPI))
                .extracting(kpi -> kpi.measures().stream()
                        .map(measure -> measure.definition().partOf().orElseThrow())
                        .distinct()
                        .toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj(number -> List.of(String.format(Locale.ROOT, "powys.p%02d", number)))
                        .toList());
    }

    @Test
    void chaptersStandInTheOrderOfThePaper() {
        assertThat(FX1.kpisByChapter().keySet())
                .containsExactly(
                        "Permanence",
                        "Closer to Home and Edge of Care",
                        "Leaving Care",
                        "Sufficient Supply",
                        "Participation and Voice",
                        "");
        assertThat(FX1.kpisByChapter().get("Permanence"))
                .extracting(kpi -> kpi.statement().id())
                .containsExactly("PW-K03", "PW-K06");
        assertThat(FX1.kpisByChapter().get(""))
                .extracting(kpi -> kpi.statement().id())
                .containsExactly("PW-K17");
    }

    @Test
    void outcomesKeepIndicatorsAndMeasuresApart() {
        ImmutableList<ToldStatement> outcomes = FX1.told(Kind.OUTCOME);

        assertThat(outcomes)
                .extracting(outcome -> outcome.statement().id())
                .containsExactly("CT-O1", "CT-O2", "CT-O3", "CT-O4");
        assertThat(ids(outcomes.get(0).measures(KpiKind.PERFORMANCE_INDICATOR)))
                .containsExactly(
                        "cwm-taf.ct1-1.looked-after-rate",
                        "cwm-taf.ct1-2.starts-rate",
                        "cwm-taf.ct1-3.living-with-family",
                        "cwm-taf.ct1-5.change-against-wales");
        assertThat(ids(outcomes.get(0).measures(KpiKind.PERFORMANCE_MEASURE)))
                .containsExactly("cwm-taf.ct1-4.stayed-out-of-care");
    }

    @Test
    void everyMeasureStandsOnceUnderAKpiAnOutcomeOrTheOthers() {
        assertThat(Stream.of(FX1.told(Kind.KPI), FX1.told(Kind.OUTCOME))
                        .flatMap(List::stream)
                        .flatMap(told -> told.measures().stream())
                        .toList())
                .doesNotContainAnyElementsOf(FX1.others());
        assertThat(Stream.concat(
                        Stream.of(FX1.told(Kind.KPI), FX1.told(Kind.OUTCOME))
                                .flatMap(List::stream)
                                .flatMap(told -> told.measures().stream()),
                        FX1.others().stream()))
                .containsExactlyInAnyOrderElementsOf(FX1.measures());
        assertThat(ids(FX1.others())).startsWith("powys.s08.out-of-area").contains("england.e9.adopted");
    }

    @Test
    void anIntentionIsNotKnownAndSaysWhy() {
        assertThat(FX1.told(Kind.INDICATOR_OF_SUCCESS)).hasSize(16);
        assertThat(FX1.told(Kind.VOICE_OUTCOME)).hasSize(4);
        ToldStatement rights = FX1.told(Kind.VOICE_OUTCOME).get(2);

        assertThat(rights.measures()).isEmpty();
        assertThat(rights.trend().verdict()).isEqualTo(StatementTrend.Verdict.NOT_COMPARABLE);
        assertThat(rights.trend().reason()).contains("What children know of their rights is not recorded.");
    }

    @Test
    void aKpiGoesByItsHeadline() {
        ToldStatement inHouse = FX1.told(Kind.KPI).get(0);

        assertThat(inHouse.trend().verdict()).isEqualTo(StatementTrend.Verdict.WORSENED);
        assertThat(ids(inHouse.headline())).containsExactly("powys.p01.in-house-count", "powys.p01.agency-count");
        assertThat(inHouse.partsThat(KpiTrend.Verdict.WORSENED)).isEqualTo(2);
    }

    @Test
    void aHeadlineOfWhichTheYearBeforeIsNotKnownIsNamed() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share("powys.p05.visits-in-time", 80, 2018), share("powys.p05.seen-alone", 70, 2018))
                .addTrends(trend("powys.p05.visits-in-time", 60, 80))
                .build();

        ToldStatement visits = scorecard.told(Kind.KPI).get(4);

        assertThat(visits.trend().verdict()).isEqualTo(StatementTrend.Verdict.NOT_COMPARABLE);
        assertThat(visits.trend().reason()).contains("powys.p05.seen-alone: the year before is not known");
        assertThat(visits.partsThat(KpiTrend.Verdict.IMPROVED)).isEqualTo(1);
        assertThat(scorecard.told(Kind.KPI).get(5).trend().reason())
                .contains("powys.p06.reviews-in-time: not among the measures; powys.p06.review-quality: not among the"
                        + " measures");
    }

    @Test
    void whatIsMissingForAValueIsNamed() {
        assertThat(reason(FX1, "cwm-taf.ct1-5.change-against-wales"))
                .isEqualTo("no value of 'Wales' was given for this measure");
        assertThat(reason(FX1, "powys.p08.gap.key-stage-4"))
                .isEqualTo("no value of 'All pupils' was given for this measure");
        assertThat(ids(FX1.withoutValue()))
                .contains("cwm-taf.ct1-5.change-against-wales", "powys.p08.gap.key-stage-4")
                .doesNotContain("powys.p04.distance-bands", OVER_20_MILES);

        Scorecard alone = scorecard(DisclosureRule.nothingWithheld())
                .addResults(share("powys.p01.in-house-count", 7, 2018))
                .addResults(changeOfInHouse(), nothing("cwm-taf.ct1-5.change-against-wales"))
                .build();
        assertThat(reason(alone, "powys.p01.in-house-count.change"))
                .isEqualTo("no figure of 'Children fostered by the authority's own carers' a year before was given");
        assertThat(reason(alone, "cwm-taf.ct1-5.change-against-wales"))
                .isEqualTo(
                        "no figure of 'cwm-taf.ct1-1.looked-after-rate' was given; no value of 'Wales' was given for this measure");
    }

    @Test
    void aChangeIsWorkedOutFromTheTrendAndAGapFromWhatIsGiven() {
        String reached = "powys.p08.reached.key-stage-4";
        KpiResult own = share(reached, 33, 2018);
        DerivedResult gap = DerivedResult.gap(
                definition("powys.p08.gap.key-stage-4"),
                own,
                ComparatorValue.published(
                        "All pupils", reached, own.period(), BigDecimal.valueOf(62), own.unit(), "a test"));
        Scorecard scorecard = scorecard(DisclosureRule.nothingWithheld())
                .addResults(own, nothing("powys.p08.gap.key-stage-4"))
                .addResults(share("powys.p01.in-house-count", 7, 2018), changeOfInHouse())
                .addTrends(trend("powys.p01.in-house-count", 9, 7))
                .addDerived(gap)
                .build();

        assertThat(figure(scorecard, "powys.p08.gap.key-stage-4").rounded()).contains(new BigDecimal("29.0"));
        assertThat(figure(scorecard, "powys.p01.in-house-count.change").value()).hasValue(-2);
        assertThat(measure(scorecard, "powys.p01.in-house-count.change").period())
                .isEqualTo("2017-03-31 to 2018-03-31");
    }

    @Test
    void aColourStandsOnATargetAlone() {
        KpiDefinition targeted = KpiDefinition.builder()
                .from(definition(OVER_20_MILES))
                .addTargets(new Target(
                        Comparison.AT_MOST,
                        BigDecimal.valueOf(30),
                        KpiDefinition.PER_CENT,
                        Optional.empty(),
                        Optional.empty(),
                        "a test"))
                .build();
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share(targeted, 40, "2018-03-31"), share("powys.s08.out-of-area", 40, 2018))
                .build();

        assertThat(figure(scorecard, OVER_20_MILES).colour()).contains(TargetResult.Colour.RED);
        assertThat(figure(scorecard, OVER_20_MILES).targets()).hasSize(1);
        assertThat(figure(scorecard, "powys.s08.out-of-area").colour()).isEmpty();
    }

    @Test
    void aChangeStandsToItsOwnTarget() {
        KpiDefinition targeted = KpiDefinition.builder()
                .from(definition("powys.p01.in-house-count.change"))
                .addTargets(
                        target(Comparison.AT_LEAST, Optional.empty()),
                        target(Comparison.MORE_THAN, Optional.of(LocalDate.of(2019, 3, 31))))
                .build();
        Scorecard scorecard = scorecard(DisclosureRule.nothingWithheld())
                .addResults(
                        share("powys.p01.in-house-count", 7, 2018),
                        KpiResult.of(targeted, "2018-03-31", "none", KpiTally.empty()))
                .addTrends(trend("powys.p01.in-house-count", 7, 7))
                .build();

        MeasureFigure figure = figure(scorecard, targeted.id());
        assertThat(figure.targets())
                .extracting(TargetResult::isReached, TargetResult::isDue)
                .containsExactly(tuple(true, true), tuple(false, false));
        assertThat(figure.colour()).contains(TargetResult.Colour.GREEN);
        assertThat(scorecard(DisclosureRule.nothingWithheld())
                        .addResults(KpiResult.of(targeted, "2018-03-31", "none", KpiTally.empty()))
                        .build()
                        .measures()
                        .get(0)
                        .shownFigure()
                        .orElseThrow()
                        .targets())
                .isEmpty();
    }

    private static Target target(Comparison comparison, Optional<LocalDate> by) {
        return new Target(comparison, BigDecimal.ZERO, "children", Optional.empty(), by, "a test");
    }

    @Test
    void aHiddenFigureTakesItsTrendAndStrataWithIt() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share(OVER_20_MILES, 3, 2018))
                .addTrends(trend(OVER_20_MILES, 40, 3))
                .addStrata(stratum("foster", share(OVER_20_MILES, 40, 2018)))
                .build();

        ScoredMeasure measure = measure(scorecard, OVER_20_MILES);
        assertThat(measure.figure().isHidden()).isTrue();
        assertThat(measure.trend()).contains(Published.hidden());
        assertThat(measure.strata().isHidden()).isTrue();
        assertThat(measure.isWithoutValue()).isFalse();
        assertThat(scorecard.withoutValue()).isEmpty();
        assertThat(scorecard.toString())
                .isEqualTo("Scorecard{1 measures, figures that rest on 1 to 5 children are withheld}");
    }

    @Test
    void aChangeToAHiddenFigureIsHidden() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share(OVER_20_MILES, 40, 2018))
                .addTrends(trend(OVER_20_MILES, 3, 40))
                .build();

        assertThat(measure(scorecard, OVER_20_MILES).shownFigure()).isPresent();
        assertThat(measure(scorecard, OVER_20_MILES).trend()).contains(Published.hidden());
    }

    @Test
    void oneHiddenStratumHidesAll() {
        StratumResult many = stratum("foster", share(OVER_20_MILES, 40, 2018));
        StratumResult few = stratum("residential", share(OVER_20_MILES, 3, 2018));
        Scorecard.Builder two = scorecard(UP_TO_5).addResults(share(OVER_20_MILES, 43, 2018));

        assertThat(measure(two.strata(List.of(many, few)).build(), OVER_20_MILES)
                        .strata()
                        .isHidden())
                .isTrue();
        assertThat(measure(two.strata(List.of(many)).build(), OVER_20_MILES).strata())
                .isEqualTo(Published.shown(ImmutableList.of(many)));
    }

    @Test
    void aStratumOfNobodyIsHiddenWhereZerosAre() {
        KpiDefinition apart = KpiDefinition.builder()
                .from(definition(OVER_20_MILES))
                .strata(List.of(ChildFacts.PLACEMENT_TYPE))
                .build();
        Scorecard scorecard = Scorecard.builder()
                .results(List.of(share(apart, 40, "2018-03-31")))
                .strata(List.of(stratum("foster", share(apart, 40, "2018-03-31"))))
                .disclosure(
                        DisclosureRule.builder().threshold(5).hidesZeros(true).build())
                .build();

        assertThat(measure(scorecard, OVER_20_MILES).strata().isHidden()).isTrue();
    }

    @Test
    void hiddenMeasuresCountInNoVerdict() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share(OVER_20_MILES, 3, 2018), share("powys.s08.out-of-area", 40, 2018))
                .addTrends(trend(OVER_20_MILES, 2, 3), trend("powys.s08.out-of-area", 50, 40))
                .build();

        ToldStatement local = scorecard.told(Kind.INDICATOR_OF_SUCCESS).get(4);
        assertThat(local.statement().id()).isEqualTo("PW-IND-05");
        assertThat(local.trend().verdict()).isEqualTo(StatementTrend.Verdict.IMPROVED);
        assertThat(local.trend().parts()).hasSize(1);
        assertThat(local.measures()).hasSize(2);
    }

    @Test
    void aHiddenHeadlineMakesAKpiNotKnown() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share("powys.p05.visits-in-time", 80, 2018), share("powys.p05.seen-alone", 70, 2018))
                .addTrends(trend("powys.p05.visits-in-time", 60, 80), trend("powys.p05.seen-alone", 2, 70))
                .build();

        ToldStatement visits = scorecard.told(Kind.KPI).get(4);
        assertThat(visits.trend().verdict()).isEqualTo(StatementTrend.Verdict.NOT_COMPARABLE);
        assertThat(visits.trend().reason()).contains("powys.p05.seen-alone: withheld");
    }

    @Test
    void aHeadlineBuiltInCodeWithoutADirectionCannotBeCompared() {
        KpiDefinition neither = KpiDefinition.builder()
                .from(definition("powys.p07.children-who-attended"))
                .better(Better.CONTEXT)
                .build();
        KpiResult result = share(neither, 40, "2018-03-31");
        ToldStatement kpi = scorecard(UP_TO_5)
                .addResults(result)
                .addTrends(KpiTrend.between(share(neither, 30, "2017-03-31"), result))
                .build()
                .told(Kind.KPI)
                .get(6);

        assertThat(kpi.statement().id()).isEqualTo("PW-K07");
        assertThat(kpi.headline()).hasSize(1);
        assertThat(kpi.trend().verdict()).isEqualTo(StatementTrend.Verdict.NOT_COMPARABLE);
        assertThat(kpi.trend().reason()).contains("powys.p07.children-who-attended: better in neither direction");
    }

    @Test
    void wrongCallsAreNamed() {
        KpiResult result = share(OVER_20_MILES, 40, 2018);
        assertThatThrownBy(() -> scorecard(UP_TO_5).addResults(result, result).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each measure must have one result, but powys.p04.placed-over-20-miles has two");
        assertThatThrownBy(() -> scorecard(UP_TO_5)
                        .addTrends(trend(OVER_20_MILES, 3, 40))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trends, changes, gaps and strata must be of measures that have a result, but"
                        + " powys.p04.placed-over-20-miles has none");
        assertThatThrownBy(() -> scorecard(UP_TO_5)
                        .addResults(result)
                        .addTrends(trend(OVER_20_MILES, 3, 41))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the later result of each trend must be one of the results, but that of"
                        + " powys.p04.placed-over-20-miles is not");
        assertThatThrownBy(() -> new ScoredMeasure(
                        result.definition(),
                        result.period(),
                        Optional.empty(),
                        Optional.empty(),
                        Published.hidden(),
                        Optional.of(Published.shown(trend(OVER_20_MILES, 3, 40))),
                        Published.hidden()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a hidden figure must not have a trend or strata that are shown, but"
                        + " 'powys.p04.placed-over-20-miles' has");
        PaperStatement other = CATALOGUE.statement("PW-IND-01").orElseThrow();
        assertThatThrownBy(() -> StatementTrend.ofEvidence(other, List.of(trend(OVER_20_MILES, 3, 40))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trends must be of measures that tell 'PW-IND-01', but one was of"
                        + " powys.p04.placed-over-20-miles");
    }

    private static Scorecard fx1() {
        KpiEvaluator evaluator = KpiEvaluator.of(CATALOGUE.definitions());
        ImmutableList<KpiResult> results = evaluator.evaluate(Fx1.cohort(2018));
        ImmutableList<KpiResult> before = evaluator.evaluate(Fx1.cohort(2017));
        return scorecard(DisclosureRule.nothingWithheld())
                .results(results)
                .trends(IntStream.range(0, results.size())
                        .mapToObj(i -> KpiTrend.between(before.get(i), results.get(i)))
                        .collect(toImmutableList()))
                .build();
    }

    static Scorecard.Builder scorecard(DisclosureRule rule) {
        return Scorecard.builder().statements(CATALOGUE.statements()).disclosure(rule);
    }

    static ImmutableList<String> ids(List<ScoredMeasure> measures) {
        return measures.stream().map(measure -> measure.definition().id()).collect(toImmutableList());
    }

    static ScoredMeasure measure(Scorecard scorecard, String id) {
        return scorecard.measures().stream()
                .filter(measure -> measure.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MeasureFigure figure(Scorecard scorecard, String id) {
        return measure(scorecard, id).shownFigure().orElseThrow();
    }

    private static String reason(Scorecard scorecard, String id) {
        return figure(scorecard, id).noValueReason().orElseThrow();
    }

    static KpiDefinition definition(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    private static StratumResult stratum(String word, KpiResult result) {
        return new StratumResult(ChildFacts.PLACEMENT_TYPE, Optional.of(word), result);
    }

    static KpiTrend trend(String id, int before, int after) {
        return KpiTrend.between(share(id, before, 2017), share(id, after, 2018));
    }

    static KpiResult changeOfInHouse() {
        return nothing("powys.p01.in-house-count.change");
    }

    private static KpiResult nothing(String id) {
        return KpiResult.of(definition(id), "2018-03-31", "none", KpiTally.empty());
    }

    static KpiResult share(String id, int numerator, int year) {
        return share(definition(id), numerator, year + "-03-31");
    }

    /** Of 100. */
    private static KpiResult share(KpiDefinition definition, int numerator, String period) {
        return KpiResult.of(
                definition,
                period,
                "none",
                KpiTally.builder()
                        .initialPopulation(100)
                        .denominator(100)
                        .numerator(numerator)
                        .build());
    }
}
