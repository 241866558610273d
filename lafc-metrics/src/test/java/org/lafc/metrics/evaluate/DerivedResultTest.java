package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.TargetResult.Colour;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;

/** Changes, gaps, significance and targets. */
class DerivedResultTest {

    private static final LocalAuthority RCT = LocalAuthority.of("W06000016");
    private static final KpiDefinition RATE = read("""
            id: cwm-taf.rate
            version: 1.0.0
            title: {en: Looked-after children per ten thousand}
            kind: performance-indicator
            counts: children
            population: {looked-after-on: census-date}
            score: rate
            per: residents-aged-0-to-17
            times: 10000
            missing: exclude
            better: decrease
            source: Statement of intent
            """, KpiCatalogue.builtIn());
    private static final KpiDefinition SHARE = read("""
            id: powys.ks4
            version: 1.0.0
            title: {en: Reached the threshold}
            kind: performance-indicator
            counts: children
            population: {looked-after-on: census-date}
            numerator: {sex: female}
            score: proportion
            missing: not-met
            better: increase
            targets:
              - {at-least: 50 per cent, amber: 40 per cent, source: Board}
              - {at-least: 60 per cent, amber: 55 per cent, by: 2019-03-31, source: Board}
              - {more-than: 70 per cent, by: 2020-03-31, source: Board}
            source: Framework
            """, KpiCatalogue.builtIn());
    private static final KpiCatalogue KNOWN = new KpiCatalogue("1.0.0", ImmutableList.of(RATE, SHARE));
    private static final KpiDefinition AGAINST_WALES =
            derived("of: cwm-taf.rate\nchange: relative\nagainst: Wales\nscore: change\n");
    private static final KpiDefinition RELATIVE = derived("of: cwm-taf.rate\nchange: relative\nscore: change\n");
    private static final KpiDefinition POINTS = derived("of: powys.ks4\nchange: points\nscore: change\n");
    private static final KpiDefinition GAP = derived("of: powys.ks4\nagainst: All pupils\nscore: gap\n");

    @Test
    void theAreaFellBy24PointsMoreThanWales() {
        // CT1.5 of the KPI catalogue: 130 to 124 = -4.6 %, Wales 91 to 89 = -2.2 %: -2.4 points.
        DerivedResult result = DerivedResult.change(
                AGAINST_WALES,
                rate("2014-03-31", 130),
                rate("2015-03-31", 124),
                wales("2014-03-31", "91"),
                wales("2015-03-31", "89"));
        assertThat(result.rounded()).contains(new BigDecimal("-2.4"));
        assertThat(result.value().orElseThrow()).isCloseTo(100 * (-6 / 130.0 + 2 / 91.0), within(1e-12));
        assertThat(result.unit()).isEqualTo("percentage points");
        assertThat(result.period()).isEqualTo("2014-03-31 to 2015-03-31");
        assertThat(result.noValueReason()).isEmpty();
        DerivedResult own = DerivedResult.change(RELATIVE, rate("2014-03-31", 130), rate("2015-03-31", 124));
        assertThat(own.rounded()).contains(new BigDecimal("-4.6"));
        assertThat(own.unit()).isEqualTo("per cent");
        assertThat(own.comparators()).isEmpty();
    }

    @Test
    void theGapToAllPupilsIs287Points() {
        // P8b of the KPI catalogue: 62.0 % of all pupils, 1 of 3 looked after.
        DerivedResult result = DerivedResult.gap(
                GAP,
                share("2018-03-31", 1, 3),
                ComparatorValue.published(
                        "All pupils", "powys.ks4", "2018-03-31", new BigDecimal("62.0"), "per cent", "StatsWales"));
        assertThat(result.rounded()).contains(new BigDecimal("28.7"));
        assertThat(result.unit()).isEqualTo("percentage points");
        assertThat(result.period()).isEqualTo("2018-03-31");
    }

    @Test
    void aComparatorMayBeAResult() {
        DerivedResult result = DerivedResult.gap(
                GAP, share("2018-03-31", 1, 3), ComparatorValue.of("All pupils", share("2018-03-31", 2, 3)));
        assertThat(result.value()).hasValue(100 / 3.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparatorValue.of("All pupils", share("2018-03-31", 0, 0)))
                .withMessage("a comparator must have a value, but powys.ks4 has none: nobody is in the denominator");
    }

    @Test
    void aChangeOfSharesIsInPercentagePoints() {
        DerivedResult result = DerivedResult.change(POINTS, share("2017-03-31", 4, 4), share("2018-03-31", 1, 3));
        assertThat(result.rounded()).contains(new BigDecimal("-66.7")); // P1a of the KPI catalogue
        assertThat(result.unit()).isEqualTo("percentage points");
    }

    @Test
    void thereIsNoRelativeChangeFromNought() {
        DerivedResult result = DerivedResult.change(RELATIVE, rate("2014-03-31", 0), rate("2015-03-31", 2));
        assertThat(result.value()).isEmpty();
        assertThat(result.rounded()).isEmpty();
        assertThat(result.noValueReason())
                .contains("the value in 2014-03-31 is 0, to which there is no relative change");
        DerivedResult wales = DerivedResult.change(
                AGAINST_WALES,
                rate("2014-03-31", 130),
                rate("2015-03-31", 124),
                wales("2014-03-31", "0"),
                wales("2015-03-31", "1"));
        assertThat(wales.noValueReason()).contains("Wales in 2014-03-31 is 0, to which there is no relative change");
        assertThat(KpiTrend.between(rate("2014-03-31", 0), rate("2015-03-31", 2))
                        .relativeDifference())
                .isEmpty();
        assertThat(KpiTrend.between(rate("2014-03-31", 130), rate("2015-03-31", 124))
                        .relativeDifference()
                        .orElseThrow())
                .isCloseTo(-600 / 130.0, within(1e-12));
    }

    @Test
    void whatIsNotComparableHasNoChange() {
        assertThat(DerivedResult.change(POINTS, share("2017-03-31", 0, 0), share("2018-03-31", 1, 3))
                        .noValueReason())
                .contains("no value for 2017-03-31: nobody is in the denominator");
        assertThat(DerivedResult.gap(
                                GAP,
                                share("2018-03-31", 0, 0),
                                ComparatorValue.of("All pupils", share("2018-03-31", 2, 3)))
                        .noValueReason())
                .contains("no value for 2018-03-31: nobody is in the denominator");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        KpiResult before = rate("2014-03-31", 130);
        KpiResult after = rate("2015-03-31", 124);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedResult.change(POINTS, before, after))
                .withMessage("results must be of powys.ks4, but one was of cwm-taf.rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedResult.change(AGAINST_WALES, before, after))
                .withMessage(
                        "definition must be a change not held against a comparator, but a.derived is a change against Wales");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedResult.gap(RATE, before, wales("2014-03-31", "91")))
                .withMessage(
                        "definition must be a gap held against a comparator, but cwm-taf.rate is a rate against nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedResult.change(
                        AGAINST_WALES, before, after, wales("2014-03-31", "91"), wales("2016-03-31", "89")))
                .withMessage("period of the comparator must be '2015-03-31', but was '2016-03-31'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedResult.change(
                        AGAINST_WALES,
                        before,
                        after,
                        ComparatorValue.of("England", before),
                        ComparatorValue.of("England", after)))
                .withMessage("name of the comparator must be 'Wales', but was 'England'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparatorValue.published(" ", "a.b", "2018", BigDecimal.ONE, "per cent", "A"))
                .withMessage("name of a comparator must not be blank");
    }

    @Test
    void theEvaluatorSaysThatAChangeIsNotOfRows() {
        KpiEvaluator evaluator = KpiEvaluator.of(List.of(POINTS, SHARE));
        KpiResult change = evaluator.evaluate(Fx1.cohort(2018)).get(0);
        assertThat(change.value()).isEmpty();
        assertThat(change.noValueReason()).contains("a change is computed from results of powys.ks4, not from rows");
        assertThat(evaluator.explain(Fx1.cohort(2018)))
                .extracting(explanation -> explanation.definition().id())
                .containsExactly("powys.ks4");
    }

    @Test
    void aHiddenResultHidesItsChange() {
        DisclosureRule rule = DisclosureRule.builder().threshold(5).build();
        KpiResult many = share("2017-03-31", 40, 100);
        assertThat(rule.publish(DerivedResult.change(POINTS, many, share("2018-03-31", 50, 100)))
                        .isHidden())
                .isFalse();
        assertThat(rule.publish(DerivedResult.change(POINTS, many, share("2018-03-31", 3, 100)))
                        .isHidden())
                .isTrue();
    }

    @Test
    void aChangeOfSharesIsSignificantOrNot() {
        // Newcombe 1998, Table II, method 10: 56/70 - 48/80 is 0.0524 to 0.3339.
        Significance clear = KpiTrend.between(share("2017-03-31", 48, 80), share("2018-03-31", 56, 70))
                .significance()
                .orElseThrow();
        assertThat(clear.interval().method()).isEqualTo(Interval.NEWCOMBE);
        assertThat(clear.interval().lower()).isCloseTo(5.24, within(0.005));
        assertThat(clear.interval().upper()).isCloseTo(33.39, within(0.005));
        assertThat(clear.isSignificant()).isTrue();
        assertThat(KpiTrend.between(share("2017-03-31", 1, 3), share("2018-03-31", 2, 3))
                        .significance()
                        .orElseThrow()
                        .isSignificant())
                .isFalse();
    }

    @Test
    void aChangeOfRatesIsSignificantOrNot() {
        Significance few = KpiTrend.between(rate("2014-03-31", 130), rate("2015-03-31", 124))
                .significance()
                .orElseThrow();
        assertThat(few.interval().method()).isEqualTo("exact conditional binomial");
        assertThat(few.isSignificant()).isFalse();
        assertThat(KpiTrend.between(rate("2014-03-31", 130), rate("2015-03-31", 60))
                        .significance()
                        .orElseThrow()
                        .isSignificant())
                .isTrue();
        assertThat(KpiTrend.between(rate("2014-03-31", 0), rate("2015-03-31", 0))
                        .significance())
                .isEmpty();
        assertThat(KpiTrend.between(share("2017-03-31", 0, 0), share("2018-03-31", 2, 3))
                        .significance())
                .isEmpty();
    }

    @Test
    void aChangeOfCountsIsSignificantOrNot() {
        // 4 to 44 is 300 to 4115 per cent more (statistics.md, from R's poisson.test(c(44, 4))).
        KpiTrend many = KpiTrend.between(count("2017-03-31", 4), count("2018-03-31", 44));
        assertThat(many.significance().orElseThrow().isSignificant()).isTrue();
        assertThat(many.significance().orElseThrow().interval().lower()).isCloseTo(300, within(1.0));
        assertThat(many.significance().orElseThrow().interval().upper()).isCloseTo(4115, within(1.0));
        assertThat(many.notJudgedReason()).isEmpty();
        assertThat(KpiTrend.between(count("2017-03-31", 4), count("2018-03-31", 6))
                        .significance()
                        .orElseThrow()
                        .isSignificant())
                .isFalse();
        Significance fromNone = KpiTrend.between(count("2017-03-31", 0), count("2018-03-31", 12))
                .significance()
                .orElseThrow();
        assertThat(fromNone.isSignificant()).isTrue();
        assertThat(fromNone.interval().upper()).isInfinite();
        assertThat(KpiTrend.between(count("2017-03-31", 0), count("2018-03-31", 0))
                        .notJudgedReason())
                .contains("neither has one that counts");
        // Exact Poisson for 4 and Byar for 44: Garwood 1936; Breslow and Day 1987.
        Interval few = count("2018-03-31", 4).interval().orElseThrow();
        assertThat(few.method()).isEqualTo(Interval.POISSON);
        assertThat(few.lower()).isCloseTo(1.08987, within(1e-4));
        assertThat(few.upper()).isCloseTo(10.24159, within(1e-4));
        assertThat(count("2018-03-31", 44).interval().orElseThrow().method()).isEqualTo(Interval.BYAR);
    }

    // Student's sleep data (1908) in tenths of an hour; t.test of R 4 gives these limits.
    private static final long[] FIRST_DRUG = {7, -16, -2, -12, -1, 34, 37, 8, 0, 20};
    private static final long[] SECOND_DRUG = {19, 8, 11, 1, -1, 44, 55, 16, 46, 34};

    @Test
    void aMeanHasStudentsIntervalAndAChangeOfMeansWelchs() {
        KpiResult first = valued("mean", "2017-03-31", FIRST_DRUG);
        KpiResult second = valued("mean", "2018-03-31", SECOND_DRUG);
        Interval ofFirst = first.interval().orElseThrow();
        assertThat(ofFirst.method()).isEqualTo("Student t");
        assertThat(ofFirst.lower()).isCloseTo(-5.297804, within(1e-5));
        assertThat(ofFirst.upper()).isCloseTo(20.297804, within(1e-5));
        Significance change = KpiTrend.between(first, second).significance().orElseThrow();
        assertThat(change.interval().method()).isEqualTo("Welch t");
        assertThat(change.interval().lower()).isCloseTo(-2.054832, within(1e-5));
        assertThat(change.interval().upper()).isCloseTo(33.654832, within(1e-5));
        assertThat(change.isSignificant()).isFalse();
        assertThat(KpiTrend.between(valued("mean", "2017-03-31", 5, 5, 5), valued("mean", "2018-03-31", 9, 9))
                        .notJudgedReason())
                .contains("there are too few rows, or all of them are alike");
        assertThat(valued("mean", "2017-03-31", 5).interval()).isEmpty();
    }

    @Test
    void aMedianHasTheIntervalOfItsRanksAndIsNotJudged() {
        // Of ten values the 2nd and the 9th bound the median: 1 - 2 * (1 + 10) / 1024 is 97.9 per cent.
        KpiResult first = valued("median", "2017-03-31", FIRST_DRUG);
        Interval ranks = first.interval().orElseThrow();
        assertThat(ranks.method()).isEqualTo("order statistics");
        assertThat(ranks.lower()).isEqualTo(-12);
        assertThat(ranks.upper()).isEqualTo(34);
        KpiTrend trend = KpiTrend.between(first, valued("median", "2018-03-31", SECOND_DRUG));
        assertThat(trend.significance()).isEmpty();
        assertThat(trend.notJudgedReason())
                .contains("there is no usual test of two figures of this kind that needs no more than their tallies");
        assertThat(valued("median", "2017-03-31", 1, 2, 3, 4, 5).interval()).isEmpty();
        // The ends are two children's own values.
        assertThat(DisclosureRule.welshTables().interval(first)).isEmpty();
        assertThat(DisclosureRule.nothingWithheld().interval(first)).contains(ranks);
    }

    @Test
    void theColourIsThatOfTheTargetWhoseDayCameLast() {
        assertThat(share("2018-03-31", 50, 100).colour()).contains(Colour.GREEN);
        assertThat(share("2018-03-31", 40, 100).colour()).contains(Colour.AMBER);
        assertThat(share("2018-03-31", 39, 100).colour()).contains(Colour.RED);
        assertThat(share("2019-03-31", 50, 100).colour()).contains(Colour.RED);
        assertThat(share("2019-03-31", 55, 100).colour()).contains(Colour.AMBER);
        assertThat(share("2019-03-31", 60, 100).colour()).contains(Colour.GREEN);
        assertThat(share("2020-03-31", 70, 100).colour()).contains(Colour.RED);
        assertThat(share("2020-03-31", 71, 100).colour()).contains(Colour.GREEN);
        assertThat(rate("2018-03-31", 5).colour()).isEmpty();
        assertThat(share("2018-03-31", 0, 0).colour()).isEmpty();
        assertThat(share("2018-03-31", 0, 0).targets()).isEmpty();
    }

    @Test
    void aTargetNotYetDueHasNoColourButMayBeReached() {
        ImmutableList<TargetResult> targets = share("2018-03-31", 65, 100).targets();
        assertThat(targets).extracting(TargetResult::isDue).containsExactly(true, false, false);
        assertThat(targets).extracting(TargetResult::isReached).containsExactly(true, true, false);
        assertThat(targets)
                .extracting(TargetResult::colour)
                .containsExactly(Optional.of(Colour.GREEN), Optional.empty(), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetResult(targets.get(0).target(), true, false, Optional.of(Colour.RED)))
                .withMessage("a target has a colour if and only if it is due, but due was false and the colour "
                        + "Optional[RED]");
    }

    private static KpiResult rate(String date, long children) {
        return KpiResult.of(
                RATE,
                scope(date),
                KpiTally.builder()
                        .initialPopulation(children)
                        .denominator(children)
                        .numerator(children)
                        .residents(ImmutableSortedMap.of(RCT, 10_000L))
                        .build());
    }

    private static KpiResult share(String date, long numerator, long denominator) {
        return KpiResult.of(
                SHARE,
                scope(date),
                KpiTally.builder()
                        .initialPopulation(denominator)
                        .denominator(denominator)
                        .numerator(numerator)
                        .build());
    }

    private static KpiResult count(String date, long children) {
        return KpiResult.of(
                KpiCatalogue.builtIn().find("wales.ch-039.looked-after").orElseThrow(),
                scope(date),
                KpiTally.builder()
                        .initialPopulation(children)
                        .denominator(children)
                        .numerator(children)
                        .build());
    }

    private static KpiResult valued(String score, String date, long... values) {
        return KpiResult.of(
                KpiCatalogue.builtIn()
                        .find("powys.p10." + score + "-days-in-placement")
                        .orElseThrow(),
                scope(date),
                KpiTally.builder()
                        .initialPopulation(values.length)
                        .denominator(values.length)
                        .histogram(Histogram.of(values))
                        .build());
    }

    private static KpiScope scope(String date) {
        return new KpiScope(
                LocalDate.parse(date).toString(), ImmutableSortedSet.of(RCT), Optional.empty(), Optional.empty());
    }

    private static ComparatorValue wales(String date, String value) {
        return ComparatorValue.published(
                "Wales",
                "cwm-taf.rate",
                date,
                new BigDecimal(value),
                "per 10,000 residents aged 0 to 17",
                "Statement of intent, table");
    }

    private static KpiDefinition derived(String rest) {
        return read("""
                id: a.derived
                version: 1.0.0
                title: {en: A title}
                kind: performance-indicator
                better: decrease
                source: A source
                """ + rest, KNOWN);
    }

    private static KpiDefinition read(String yaml, KpiCatalogue known) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("a.yaml", yaml), known);
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }
}
