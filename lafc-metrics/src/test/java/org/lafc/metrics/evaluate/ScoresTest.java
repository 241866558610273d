package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.stats.Interval;

/** Ratio, rate, duration and milestone, over the children of FX1. */
class ScoresTest {

    private static final String HEAD = """
            id: a.b
            version: 1.0.0
            title: {en: A title}
            kind: performance-measure
            counts: children
            population: {looked-after-on: census-date}
            missing: exclude
            better: decrease
            source: A source
            """;
    private static final KpiDefinition MOVES = definition("""
            value: moves-in-year
            score: ratio
            times: 100
            unit: moves per 100 children
            """);
    private static final KpiDefinition MOVES_A_YEAR = definition("""
            value: moves-in-year
            per: days-in-placement
            score: ratio
            times: 365
            decimals: 2
            unit: moves per 365 days
            """);
    private static final KpiDefinition MILES_A_MOVE = definition("""
            value: distance-from-home
            per: moves-in-year
            score: ratio
            unit: miles per move
            """);
    private static final KpiDefinition RATE = definition("""
            score: rate
            per: residents-aged-0-to-17
            times: 10000
            """);
    private static final KpiDefinition FAR_RATE = definition("""
            numerator: {distance-from-home: {more-than: 20 miles}}
            score: rate
            per: residents-aged-0-to-17
            times: 10000
            unit: placed far per 10,000
            """);
    private static final KpiDefinition DURATION = definition("""
            value: days-in-placement
            score: duration
            """);
    private static final KpiDefinition MILESTONE = definition("""
            numerator: {distance-from-home: {more-than: 20 miles}}
            score: milestone
            reached-at: 3
            """);

    @Test
    void aRatioDividesASumByTheRows() {
        // B moved twice, D and H once; six children.
        KpiResult result = result(MOVES);
        assertThat(result.rounded()).contains(new BigDecimal("66.7"));
        assertThat(result.numerator()).contains(new BigDecimal("4"));
        assertThat(result.denominator()).isEqualTo(new BigDecimal("6"));
        assertThat(result.tally().histogram().total()).isZero();
        assertThat(result.tally().valueSum()).isEqualTo(4);
        assertThat(result.tally().perSum()).isZero();
        assertThat(result.interval()).isEmpty();
        assertThat(result.unit()).isEqualTo("moves per 100 children");
    }

    @Test
    void aRatioDividesASumByASum() {
        // Days in the placement of the day: 54 + 131 + 180 + 208 + 810 + 1153 (P10d of the KPI catalogue).
        KpiResult result = result(MOVES_A_YEAR);
        assertThat(result.denominator()).isEqualTo(new BigDecimal("2536"));
        assertThat(result.rounded()).contains(new BigDecimal("0.58")); // 4 * 365 / 2536 = 0.5757
    }

    @Test
    void aRatioLeavesOutWhoLacksEitherValueAndTellsLengthsInMiles() {
        // A 12.4, B 34.0, C 96.5, D 0.0 miles; the moves of H, whose distance is missing, do not count.
        KpiResult result = result(MILES_A_MOVE);
        assertThat(result.tally().missing()).isEqualTo(ImmutableMap.of("distance-from-home", 2L));
        assertThat(result.tally().denominator()).isEqualTo(4);
        assertThat(result.denominator()).isEqualTo(new BigDecimal("3"));
        assertThat(result.numerator().orElseThrow()).isEqualByComparingTo("142.9");
        assertThat(result.value().orElseThrow()).isCloseTo(142.9 / 3, within(1e-9));
    }

    @Test
    void aRatioToNothingHasNoValue() {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(2)
                .denominator(2)
                .valueSum(5)
                .build();
        KpiResult result = KpiResult.of(MILES_A_MOVE, "2018-03-31", "M", tally);
        assertThat(result.value()).isEmpty();
        assertThat(result.noValueReason()).contains("the sum of moves-in-year is 0");
        assertThat(KpiResult.of(MOVES, "2018-03-31", "M", KpiTally.empty()).noValueReason())
                .contains("nobody is in the denominator");
    }

    @Test
    void sumsThatDoNotFitAreRefused() {
        KpiTally large = KpiTally.builder()
                .initialPopulation(1)
                .denominator(1)
                .valueSum(Long.MAX_VALUE)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large.plus(large))
                .withMessage("a sum of values must fit a long, but 9223372036854775807 and 9223372036854775807 do not");
    }

    @Test
    void aRateSetsAllRowsAgainstTheResidentsOfTheJuneBefore() {
        // CT1.1 of the KPI catalogue: 6 of 24,000 is 2.5, printed 3.
        KpiResult result = result(RATE);
        assertThat(result.value()).hasValue(2.5);
        assertThat(result.numerator()).contains(new BigDecimal("6"));
        assertThat(result.denominator()).isEqualTo(new BigDecimal("24000"));
        assertThat(result.unit()).isEqualTo("per 10,000 residents aged 0 to 17");
        Interval interval = result.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo(Interval.POISSON);
        // Garwood's limits of 6 events, 2.2019 and 13.0595, times 10,000 / 24,000.
        assertThat(interval.lower()).isCloseTo(0.91745, within(1e-4));
        assertThat(interval.upper()).isCloseTo(5.44144, within(1e-4));
        KpiDefinition printed = KpiDefinition.builder().from(RATE).decimals(0).build();
        assertThat(result(printed).rounded()).contains(new BigDecimal("3"));
    }

    @Test
    void aRateMayCountOnlyWhoMeetsANumerator() {
        KpiResult result = result(FAR_RATE);
        assertThat(result.tally().numerator()).isEqualTo(2);
        assertThat(result.tally().denominator()).isEqualTo(4);
        assertThat(result.tally().missing()).isEqualTo(ImmutableMap.of("distance-from-home", 2L));
        assertThat(result.rounded()).contains(new BigDecimal("0.8")); // 2 / 24,000
    }

    @Test
    void withoutAnEstimateARateIsNotComputable() {
        for (List<PopulationEstimate> estimates : List.<List<PopulationEstimate>>of(
                List.of(),
                List.of(new PopulationEstimate(Fx1.POWYS, 2018, 24_000)),
                List.of(new PopulationEstimate(LocalAuthority.of("W06000024"), 2017, 24_000)))) {
            KpiResult result = KpiEvaluator.of(List.of(RATE))
                    .evaluate(cohort(estimates, Optional.empty()))
                    .get(0);
            assertThat(result.value()).isEmpty();
            assertThat(result.interval()).isEmpty();
            assertThat(result.noValueReason())
                    .contains(
                            "not computable: no source holds an estimate of residents aged 0 to 17 in the June before");
        }
    }

    @Test
    void twoEstimatesOfOneYearAreRefused() {
        Cohort cohort = cohort(
                List.of(
                        new PopulationEstimate(Fx1.POWYS, 2017, 24_000),
                        new PopulationEstimate(Fx1.POWYS, 2017, 24_100)),
                Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiEvaluator.of(List.of(RATE)).tally(cohort))
                .withMessage(
                        "there must be one estimate of residents of W06000023 for the middle of 2017, but there were "
                                + "[24000, 24100]");
    }

    @Test
    void partsOfOneCouncilDoNotCountItsResidentsTwice() {
        ImmutableList<CareHistory> all = Fx1.histories();
        KpiEvaluator evaluator = KpiEvaluator.of(List.of(RATE));
        KpiTally parts = evaluator
                .tally(cohort(all.subList(0, 3)))
                .get(0)
                .plus(evaluator.tally(cohort(all.subList(3, all.size()))).get(0));
        assertThat(parts).isEqualTo(evaluator.tally(cohort(all)).get(0));
        assertThat(parts.residents()).isEqualTo(ImmutableSortedMap.of(Fx1.POWYS, 24_000L));
    }

    @Test
    void twoCouncilsPoolTheirResidents() {
        KpiTally one = rateTally("W06000016", 3, 40_000);
        KpiTally other = rateTally("W06000024", 2, 10_000);
        KpiResult region = KpiResult.of(RATE, "2018-03-31", "M", one.plus(other));
        assertThat(region.value()).hasValue(1); // 5 of 50,000, not the mean of 0.75 and 2
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(rateTally("W06000016", 1, 40_100)))
                .withMessage("tallies do not add up: two numbers of residents of W06000016: 40000 and 40100");
    }

    @Test
    void nobodyAmongResidentsIsARateOfNought() {
        KpiTally nobody = KpiTally.builder()
                .initialPopulation(0)
                .denominator(0)
                .residents(ImmutableSortedMap.of(Fx1.POWYS, 24_000L))
                .build();
        assertThat(KpiResult.of(RATE, "2018-03-31", "M", nobody).value()).hasValue(0);
        assertThat(KpiResult.of(RATE, "2018-03-31", "M", KpiTally.empty()).noValueReason())
                .contains("there are no residents");
        assertThat(KpiResult.of(RATE, "2018-03-31", "M", rateTally("W06000016", 0, 0))
                        .value())
                .isEmpty();
    }

    @Test
    void aDurationTellsMeanMedianAndQuartiles() {
        // P10d of the KPI catalogue: 54, 131, 180, 208, 810, 1153.
        KpiResult result = result(DURATION);
        assertThat(result.rounded()).contains(new BigDecimal("422.7"));
        KpiResult.Quartiles quartiles = result.quartiles().orElseThrow();
        assertThat(quartiles.median()).isEqualByComparingTo("194");
        assertThat(quartiles.lower()).isEqualByComparingTo("143.25");
        assertThat(quartiles.upper()).isEqualByComparingTo("659.5");
        assertThat(result.unit()).isEqualTo("days");
        assertThat(result(MOVES).quartiles()).isEmpty();
    }

    @Test
    void aMilestoneIsReachedNotReachedOrNotKnown() {
        // B and C are far; F's and H's distances are missing, so three are possible.
        KpiResult result = result(MILESTONE);
        assertThat(result.rounded()).contains(new BigDecimal("2"));
        assertThat(result.reached()).isEmpty();
        assertThat(result(KpiDefinition.builder().from(MILESTONE).reachedAt(2).build())
                        .reached())
                .contains(true);
        assertThat(result(KpiDefinition.builder().from(MILESTONE).reachedAt(5).build())
                        .reached())
                .contains(false);
        assertThat(result(DURATION).reached()).isEmpty();
    }

    @Test
    void nobodyReachesNoMilestone() {
        KpiResult nobody = KpiResult.of(MILESTONE, "2018-03-31", "M", KpiTally.empty());
        assertThat(nobody.value()).hasValue(0);
        assertThat(nobody.reached()).contains(false);
        KpiResult noSource = KpiResult.of(
                MILESTONE,
                "2018-03-31",
                "M",
                KpiTally.builder()
                        .initialPopulation(0)
                        .denominator(0)
                        .addNotSupplied("meetings")
                        .build());
        assertThat(noSource.reached()).isEmpty();
        assertThat(noSource.noValueReason()).contains("not computable: no source holds meetings");
    }

    @Test
    void explanationsSayWhyAllRowsCount() {
        KpiExplanation explanation =
                KpiEvaluator.of(List.of(RATE)).explain(cohort(Fx1.histories())).get(0);
        assertThat(explanation.count(Place.NUMERATOR)).isEqualTo(6);
        assertThat(explanation.reason(0)).isEqualTo("every child counts");
    }

    @Test
    void fewRowsOrEventsWithholdRatesAndRatios() {
        DisclosureRule rule = DisclosureRule.builder().threshold(5).build();
        LocalAuthority powys = Fx1.POWYS;
        assertThat(rule.publish(result(RATE)).isHidden()).isFalse();
        assertThat(rule.publish(KpiResult.of(
                                RATE,
                                "2018-03-31",
                                "M",
                                KpiTally.builder()
                                        .initialPopulation(5)
                                        .denominator(5)
                                        .numerator(5)
                                        .residents(ImmutableSortedMap.of(powys, 24_000L))
                                        .build()))
                        .isHidden())
                .isTrue();
        KpiTally.Builder many = KpiTally.builder().initialPopulation(50).denominator(50);
        assertThat(rule.publish(KpiResult.of(
                                MOVES, "2018-03-31", "M", many.valueSum(40).build()))
                        .isHidden())
                .isFalse();
        assertThat(rule.publish(KpiResult.of(
                                MOVES, "2018-03-31", "M", many.valueSum(3).build()))
                        .isHidden())
                .isTrue();
    }

    @Test
    void periodsAreDaysOrYearsAndFollowUpIsTold() {
        KpiDefinition inYear = read(HEAD.replace("looked-after-on: census-date", "looked-after-in: year") + """
                score: rate
                per: residents-aged-0-to-17
                """);
        assertThat(KpiResult.of(MOVES, "2018-03-31", "M", KpiTally.empty()).period())
                .isEqualTo("2018-03-31");
        assertThat(KpiResult.of(inYear, "2018-03-31", "M", KpiTally.empty()).period())
                .isEqualTo("2017-18");
        assertThat(KpiResult.of(inYear, "2018-06-30", "M", KpiTally.empty()).period())
                .isEqualTo("year to 2018-06-30");
        assertThat(KpiResult.of(inYear, "2017-18", "M", KpiTally.empty()).period())
                .isEqualTo("2017-18");
        KpiScope later = KpiScope.of(cohort(List.of(), Optional.of(LocalDate.of(2019, 3, 31))));
        KpiScope same = KpiScope.of(cohort(List.of(), Optional.of(LocalDate.of(2018, 3, 31))));
        assertThat(later.followUp()).isEqualTo("known to 2019-03-31");
        assertThat(same.followUp()).isEqualTo("known to the census date");
        assertThat(same.knownTo()).isEmpty();
        KpiScope elsewhere = new KpiScope(
                later.period(),
                ImmutableSortedSet.of(LocalAuthority.of("W06000016")),
                later.distanceMethod(),
                later.boundaries());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> later.plus(elsewhere))
                .withMessage("tallies do not add up: two follow-ups: known to 2019-03-31 and known to the census date");
        assertThat(KpiTrend.between(
                                KpiResult.of(MOVES, same, KpiTally.empty()),
                                KpiResult.of(MOVES, later, KpiTally.empty()))
                        .reason())
                .contains("two follow-ups: known to the census date and known to 2019-03-31");
    }

    @Test
    void followUpsOfOneLengthAreComparable() {
        KpiScope before = new KpiScope(
                "2017-03-31",
                ImmutableSortedSet.of(Fx1.POWYS),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2018, 3, 31)));
        KpiScope after = new KpiScope(
                "2018-03-31",
                ImmutableSortedSet.of(Fx1.POWYS),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2019, 3, 31)));
        KpiTally tally = KpiTally.builder()
                .initialPopulation(4)
                .denominator(4)
                .valueSum(2)
                .build();
        assertThat(KpiTrend.between(KpiResult.of(MOVES, before, tally), KpiResult.of(MOVES, after, tally))
                        .verdict())
                .isEqualTo(KpiTrend.Verdict.MAINTAINED);
    }

    @Test
    void strataAddUpToTheWholeAndTellUnknownApart() {
        KpiDefinition share = definition("""
                numerator: {distance-from-home: {more-than: 20 miles}}
                strata: [placement-type, sex]
                score: proportion
                """);
        KpiDefinition perMove = KpiDefinition.builder()
                .from(MILES_A_MOVE)
                .id("a.c")
                .strata(share.strata())
                .build();
        KpiDefinition days = KpiDefinition.builder()
                .from(DURATION)
                .id("a.d")
                .strata(share.strata())
                .build();
        List<KpiDefinition> all = List.of(share, perMove, days);
        KpiResults results = KpiEvaluator.of(all).evaluateWithStrata(cohort(Fx1.histories()));
        ImmutableList<StratumResult> strata = results.strata();
        assertThat(results.results()).isEqualTo(KpiEvaluator.of(all).evaluate(cohort(Fx1.histories())));
        for (KpiDefinition definition : all) {
            for (Fact fact : definition.strata()) {
                KpiTally sum = strata.stream()
                        .filter(one -> one.fact().equals(fact))
                        .map(StratumResult::result)
                        .filter(result -> result.definition().equals(definition))
                        .map(KpiResult::tally)
                        .reduce(KpiTally.empty(), KpiTally::plus);
                assertThat(sum).isEqualTo(result(definition).tally());
            }
        }
        // A, B and F are fostered: B is far, F's distance is missing.
        StratumResult foster = strata.stream()
                .filter(one -> one.word().equals(Optional.of("foster")))
                .findFirst()
                .orElseThrow();
        assertThat(foster.result().rounded()).contains(new BigDecimal("50.0"));
        assertThat(foster.result().tally().missing()).isEqualTo(ImmutableMap.of("distance-from-home", 1L));
        // Nobody's sex is recorded.
        assertThat(strata.stream()
                        .filter(one -> one.fact().name().equals("sex"))
                        .map(StratumResult::word))
                .containsOnly(Optional.empty());
    }

    private static KpiTally rateTally(String authority, long counted, long residents) {
        return KpiTally.builder()
                .initialPopulation(counted)
                .denominator(counted)
                .numerator(counted)
                .residents(ImmutableSortedMap.of(LocalAuthority.of(authority), residents))
                .build();
    }

    private static KpiResult result(KpiDefinition definition) {
        return KpiEvaluator.of(List.of(definition))
                .evaluate(cohort(Fx1.histories()))
                .get(0);
    }

    private static Cohort cohort(List<CareHistory> histories) {
        return cohort(histories, List.of(new PopulationEstimate(Fx1.POWYS, 2017, 24_000)), Optional.empty());
    }

    private static Cohort cohort(List<PopulationEstimate> estimates, Optional<LocalDate> knownTo) {
        return cohort(Fx1.histories(), estimates, knownTo);
    }

    private static Cohort cohort(
            List<CareHistory> histories, List<PopulationEstimate> estimates, Optional<LocalDate> knownTo) {
        PlainRecords.Builder others = PlainRecords.builder();
        estimates.forEach(estimate -> others.add(PopulationEstimate.class, estimate));
        CohortBuilder cohort = Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .others(others.build());
        knownTo.ifPresent(cohort::knownTo);
        return cohort.build();
    }

    private static KpiDefinition definition(String rest) {
        return read(HEAD + rest);
    }

    private static KpiDefinition read(String yaml) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("a.yaml", yaml));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }
}
