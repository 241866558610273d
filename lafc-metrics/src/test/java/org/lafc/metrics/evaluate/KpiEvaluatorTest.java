package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiTrend.Verdict;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.KpiWriter;
import org.lafc.metrics.stats.Histogram;

/** One child at a time of FX1: A 12.4 miles, B 34, C 96.5 residential, D 0 with parents, F no distance, H adoption. */
class KpiEvaluatorTest {

    private static final String FAR = "{distance-from-home: {more-than: 20 miles}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Kleene: a false part decides all, a true part decides any, whatever is unknown (F).
                "{all: [" + FAR + ", {placement-type: residential}]} | C | ABDF | ''",
                "{all: [" + FAR + ", {placement-type: foster}]} | B | ACD | F",
                "{any: [" + FAR + ", {placement-type: foster}]} | ABCF | D | ''",
                "{any: [" + FAR + ", {placement-type: residential}]} | BC | AD | F",
                "{not: " + FAR + "} | AD | BC | F",
                "{distance-from-home: {at-least: 34 miles}} | BC | AD | F",
                "{distance-from-home: {at-most: 12.4 miles}} | AD | BC | F",
                "{distance-from-home: {less-than: 12.4 miles}} | D | ABC | F",
                "{distance-from-home: {equal: 34 miles}} | B | ACD | F",
                "{placement-type: {any-of: [residential, with-parents]}} | CD | ABF | ''"
            })
    void criteriaAreThreeValued(String numerator, String met, String notMet, String unknown) {
        KpiExplanation explanation = explain(yaml(numerator, "exclude", "{looked-after-on: census-date}"));
        assertThat(children(explanation, Place.NUMERATOR)).isEqualTo(met);
        assertThat(children(explanation, Place.DENOMINATOR_ONLY)).isEqualTo(notMet);
        assertThat(children(explanation, Place.MISSING)).isEqualTo(unknown);
        assertThat(children(explanation, Place.EXCLUDED)).isEqualTo("H");
    }

    @Test
    void thePartThatDecidesIsNamed() {
        KpiExplanation all = explain(yaml(
                "{all: [" + FAR + ", {placement-type: residential}]}", "exclude", "{looked-after-on: census-date}"));
        assertThat(all.reason(0)).isEqualTo("it does not hold that distance-from-home is more than 20 miles");
        assertThat(all.reason(1)).isEqualTo("it does not hold that placement-type is residential");
        assertThat(all.reason(2))
                .isEqualTo("(distance-from-home is more than 20 miles and placement-type is residential)");
        assertThat(all.reason(4)).isEqualTo("it does not hold that placement-type is residential");
        KpiExplanation any = explain(
                yaml("{any: [" + FAR + ", {placement-type: foster}]}", "exclude", "{looked-after-on: census-date}"));
        assertThat(any.reason(0)).isEqualTo("placement-type is foster");
        assertThat(any.reason(1)).isEqualTo("distance-from-home is more than 20 miles");
        assertThat(any.reason(3))
                .isEqualTo(
                        "it does not hold that (distance-from-home is more than 20 miles or placement-type is foster)");
        KpiExplanation not = explain(yaml("{not: " + FAR + "}", "exclude", "{looked-after-on: census-date}"));
        assertThat(not.reason(0)).isEqualTo("not (distance-from-home is more than 20 miles)");
        assertThat(not.reason(1)).isEqualTo("distance-from-home is more than 20 miles");
        assertThat(not.reason(4)).isEqualTo("distance-from-home is missing: distance not recorded");
    }

    @Test
    void whoIsOutsideThePopulationIsNotCounted() {
        KpiExplanation explanation =
                explain(yaml(FAR, "exclude", "{looked-after-on: census-date, where: {placement-type: foster}}"));
        assertThat(children(explanation, Place.NOT_IN_POPULATION)).isEqualTo("CDH");
        assertThat(explanation.reason(2)).isEqualTo("it does not hold that placement-type is foster");
        assertThat(children(explanation, Place.NUMERATOR)).isEqualTo("B");
        assertThat(children(explanation, Place.MISSING)).isEqualTo("F");
    }

    @Test
    void anUnknownPopulationIsMissingUnderEitherPolicy() {
        String population = "{looked-after-on: census-date, where: {area-side: out-of-area}}";
        KpiTally excluded = tally(yaml("{placement-type: foster}", "exclude", population));
        assertThat(excluded.missing()).isEqualTo(ImmutableMap.of("area-side", 1L));
        assertThat(excluded.initialPopulation()).isEqualTo(4); // B, C, H (excluded) and F, who may belong
        assertThat(excluded.denominator()).isEqualTo(2);
        assertThat(excluded.numerator()).isEqualTo(1);
        KpiTally notMet = tally(yaml("{placement-type: foster}", "not-met", population));
        // F is fostered, but whether F belongs here is not known.
        assertThat(notMet).isEqualTo(excluded);
    }

    @Test
    void anUnknownExclusionIsMissingOrStaysInTheDenominator() {
        String excluding = yaml("{placement-type: foster}", "exclude", "{looked-after-on: census-date}")
                .replace("{placement-type: placed-for-adoption}", "{area-side: out-of-area}");
        assertThat(tally(excluding).excluded()).isEqualTo(ImmutableMap.of("area-side is out-of-area", 3L));
        assertThat(tally(excluding).missing()).isEqualTo(ImmutableMap.of("area-side", 1L));
        assertThat(tally(excluding).denominator()).isEqualTo(2);
        KpiTally notMet = tally(excluding.replace("missing: exclude", "missing: not-met"));
        assertThat(notMet.denominator()).isEqualTo(3);
        assertThat(notMet.numerator()).isEqualTo(1);
        KpiExplanation explanation = explain(excluding.replace("missing: exclude", "missing: not-met"));
        assertThat(explanation.reason(4)).isEqualTo("not met: area-side is missing");
    }

    @Test
    void theValueOfAMeanIsExplained() {
        String mean = yaml(FAR, "exclude", "{looked-after-on: census-date}")
                .replace("numerator: " + FAR, "value: distance-from-home")
                .replace("score: proportion", "score: mean");
        KpiExplanation explanation = explain(mean);
        assertThat(explanation.place(0)).isEqualTo(Place.DENOMINATOR_ONLY);
        assertThat(explanation.reason(0)).isEqualTo("distance-from-home in miles: 12.4");
        assertThat(explanation.place(4)).isEqualTo(Place.MISSING);
        assertThat(explanation.definition().id()).isEqualTo("test.kpi");
    }

    @Test
    void anEmptyBaseHasNoValueButANameForIt() {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}"));
        KpiResult result = KpiEvaluator.of(List.of(definition))
                .evaluate(PowysWitness.cohort(ImmutableList.of()))
                .get(0);
        assertThat(result.value()).isEmpty();
        assertThat(result.rounded()).isEmpty();
        assertThat(result.interval()).isEmpty();
        assertThat(result.noValueReason()).contains("nobody is in the denominator");
        KpiTrend trend = KpiTrend.between(result, result);
        assertThat(trend.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(trend.reason()).contains("no value for 2018-03-31: nobody is in the denominator");
        assertThat(trend.difference()).isEmpty();
        assertThat(trend.roundedDifference()).isEmpty();
    }

    @Test
    void aCountOverNobodyIsNoneUnlessSomebodyIsMissing() {
        KpiDefinition count = definition(
                yaml(FAR, "exclude", "{looked-after-on: census-date}").replace("score: proportion", "score: count"));
        assertThat(KpiResult.of(count, "2018-03-31", "M", KpiTally.empty()).rounded())
                .contains(BigDecimal.ZERO);
        KpiTally missing = KpiTally.builder()
                .initialPopulation(1)
                .denominator(0)
                .putMissing("distance-from-home", 1L)
                .build();
        assertThat(KpiResult.of(count, "2018-03-31", "M", missing).rounded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "decrease, 1, 2, WORSENED, 10.0", "decrease, 2, 1, IMPROVED, -10.0", "increase, 1, 2, IMPROVED, 10.0",
        "increase, 2, 1, WORSENED, -10.0", "context, 1, 2, CHANGED, 10.0", "decrease, 3, 3, MAINTAINED, 0.0"
    })
    void aTrendFollowsTheBetterDirection(String better, long earlier, long later, Verdict verdict, String difference) {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}")
                .replace("better: decrease", "better: " + better));
        KpiTrend trend = KpiTrend.between(result(definition, earlier, 10, "M"), result(definition, later, 10, "M"));
        assertThat(trend.verdict()).isEqualTo(verdict);
        assertThat(trend.roundedDifference()).contains(new BigDecimal(difference));
        assertThat(trend.reason()).isEmpty();
    }

    @Test
    void equalSharesOfDifferentBasesAreMaintained() {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}"));
        assertThat(KpiTrend.between(result(definition, 1, 3, "M"), result(definition, 111, 333, "M"))
                        .verdict())
                .isEqualTo(Verdict.MAINTAINED);
        assertThat(KpiTrend.between(result(definition, 333333333, 999999998, "M"), result(definition, 1, 3, "M"))
                        .verdict())
                .isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void whatDiffersIsNotComparable() {
        String yaml = yaml(FAR, "exclude", "{looked-after-on: census-date}");
        KpiResult one = result(definition(yaml), 1, 3, "M");
        assertReason(
                one,
                result(definition(yaml.replace("test.kpi", "test.other")), 1, 3, "M"),
                "two measures: test.kpi and test.other");
        String farthest =
                yaml.replace("20 miles", "farthest") + "parameters: {farthest: {title: F, default: 20 miles}}\n";
        assertReason(
                result(definition(farthest), 1, 3, "M"),
                result(definition(farthest.replace("20 miles", "15 miles")), 1, 3, "M"),
                "two values of farthest: 20 miles and 15 miles");
        assertReason(one, result(definition(farthest), 1, 3, "M"), "two values of farthest: none and 20 miles");
        assertReason(result(definition(farthest), 1, 3, "M"), one, "two values of farthest: 20 miles and none");
        assertReason(
                one,
                result(definition(yaml.replace("1.0.0", "1.1.0")), 1, 3, "M"),
                "two versions of the definition: 1.0.0 and 1.1.0");
        assertReason(one, result(definition(yaml), 1, 3, "N"), "two distance methods: M and N");
        assertReason(
                one,
                result(definition(yaml.replace("score: proportion", "score: count")), 1, 3, "M"),
                "two units: per cent and children");
        KpiDefinition definition = definition(yaml);
        KpiDefinition retitled = definition(yaml.replace("A title", "Another title"));
        assertReason(
                one,
                result(retitled, 1, 3, "M"),
                "two texts of the definition under version 1.0.0: digests " + KpiWriter.digest(definition) + " and "
                        + KpiWriter.digest(retitled));
    }

    @Test
    void otherAuthoritiesOrBoundariesAreNotComparable() {
        KpiDefinition definition =
                definition(yaml("{area-side: out-of-area}", "exclude", "{looked-after-on: census-date}"));
        KpiResult one = scoped(definition, "boundaries of 2018", "W06000016");

        assertReason(
                one,
                scoped(definition, "boundaries of 2009", "W06000016"),
                "two sets of boundaries: boundaries of 2018 and boundaries of 2009");
        assertReason(
                one,
                scoped(definition, "boundaries of 2018", "W06000016", "W06000024"),
                "two areas: W06000016 and W06000016, W06000024");
        assertReason(one, scoped(definition, "boundaries of 2018"), "two areas: W06000016 and not named");
        assertThat(KpiTrend.between(one, one).verdict()).isEqualTo(Verdict.MAINTAINED);
        assertThat(one.scope().boundaries()).contains("boundaries of 2018");
        assertThat(one.method()).isEmpty();
    }

    @Test
    void aResultCarriesWhatItWasCountedOver() {
        KpiDefinition definition =
                definition(yaml("{area-side: out-of-area}", "exclude", "{looked-after-on: census-date}"));
        Cohort cohort = Cohort.builder()
                .histories(Fx1.histories())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .boundaries("ONSPD February 2018")
                .build();

        assertThat(KpiEvaluator.of(List.of(definition)).evaluate(cohort).get(0).scope())
                .isEqualTo(new KpiScope(
                        "2018-03-31",
                        ImmutableSortedSet.of(Fx1.POWYS),
                        Optional.empty(),
                        Optional.of("ONSPD February 2018")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder().boundaries(" "))
                .withMessage("name of boundaries must not be blank");
    }

    private static KpiResult scoped(KpiDefinition definition, String boundaries, String... authorities) {
        KpiScope scope = new KpiScope(
                "2018-03-31",
                ImmutableSortedSet.copyOf(
                        Stream.of(authorities).map(LocalAuthority::of).toList()),
                Optional.of("M"),
                Optional.of(boundaries));
        KpiTally tally = KpiTally.builder()
                .initialPopulation(3)
                .denominator(3)
                .numerator(1)
                .build();
        return KpiResult.of(definition, scope, tally);
    }

    @Test
    void roundingIsHalfUpFromExactNumbers() {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}"));
        // 23/2000 is exactly 1.15 per cent, though the nearest double lies below.
        assertThat(result(definition, 23, 2000, "M").rounded()).contains(new BigDecimal("1.2"));
        assertThat(result(definition, 1, 3, "M").value()).hasValue(100.0 / 3);
    }

    @Test
    void aTallyAccountsForEveryone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTally.builder()
                        .initialPopulation(5)
                        .denominator(2)
                        .putExcluded("x", 1L)
                        .putMissing("y", 1L)
                        .build())
                .withMessage("a tally must account for everyone, but of 5 were 2 in the denominator, 1 excluded, "
                        + "1 missing and 0 pending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTally.builder()
                        .initialPopulation(1)
                        .denominator(1)
                        .numerator(2)
                        .build())
                .withMessage("numerator must be 0 to the denominator and pending 0 or more, but were 2, 1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTally.builder()
                        .initialPopulation(2)
                        .denominator(2)
                        .histogram(Histogram.of(1))
                        .build())
                .withMessage("a tally must hold a value for each in the denominator, but holds 1 for 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTally.builder()
                        .initialPopulation(1)
                        .denominator(1)
                        .putMissing("y", 0L)
                        .build())
                .withMessage("counts of excluded and missing must be above 0, but were {} and {y=0}");
        assertThat(KpiTally.builder()
                        .initialPopulation(3)
                        .denominator(1)
                        .pending(2)
                        .build()
                        .plus(KpiTally.empty())
                        .pending())
                .isEqualTo(2);
    }

    @Test
    void wrongCallsAreRejected() {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiEvaluator.of(List.of(definition, definition)))
                .withMessage("ids of definitions must differ, but two are test.kpi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KpiCatalogue("1.0.0", ImmutableList.of(definition, definition)))
                .withMessage("ids of definitions must differ, but two are test.kpi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiResult.of(definition, " ", "M", KpiTally.empty()))
                .withMessage("period of a result must not be blank");
    }

    @Test
    void aTrendGoesFromTheEarlierCensusDateToTheLater() {
        KpiDefinition definition = definition(yaml(FAR, "exclude", "{looked-after-on: census-date}"));
        KpiResult before = KpiResult.of(definition, "2017-03-31", "M", KpiTally.empty());
        KpiResult after = KpiResult.of(definition, "2018-03-31", "M", KpiTally.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiTrend.between(after, before))
                .withMessage("the earlier result must not be of a later census date than the other, but they were of "
                        + "2018-03-31 and 2017-03-31");
        KpiResult words = KpiResult.of(definition, "2016-17", "M", KpiTally.empty());
        assertReason(before, after, "no value for 2017-03-31: nobody is in the denominator");
        assertReason(after, after, "no value for 2018-03-31: nobody is in the denominator");
        assertReason(after, words, "no value for 2018-03-31: nobody is in the denominator");
        assertReason(words, after, "no value for 2016-17: nobody is in the denominator");
    }

    private static void assertReason(KpiResult one, KpiResult other, String reason) {
        KpiTrend trend = KpiTrend.between(one, other);
        assertThat(trend.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(trend.reason()).contains(reason);
    }

    private static KpiResult result(KpiDefinition definition, long numerator, long denominator, String method) {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(denominator)
                .denominator(denominator)
                .numerator(numerator)
                .build();
        return KpiResult.of(definition, "2018-03-31", method, tally);
    }

    private static String yaml(String numerator, String missing, String population) {
        return """
                id: test.kpi
                version: 1.0.0
                title: {en: A title}
                kind: performance-measure
                counts: children
                population: %s
                exclude:
                  - {placement-type: placed-for-adoption}
                numerator: %s
                missing: %s
                score: proportion
                better: decrease
                source: A test
                """.formatted(population, numerator, missing);
    }

    private static KpiDefinition definition(String yaml) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("test.yaml", yaml));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }

    private static KpiTally tally(String yaml) {
        return KpiEvaluator.of(List.of(definition(yaml)))
                .tally(Fx1.cohort(2018))
                .get(0);
    }

    private static KpiExplanation explain(String yaml) {
        return KpiEvaluator.of(List.of(definition(yaml)))
                .explain(Fx1.cohort(2018))
                .get(0);
    }

    private static String children(KpiExplanation explanation, Place place) {
        StringBuilder children = new StringBuilder();
        for (int row = 0; row < explanation.size(); row++) {
            if (explanation.place(row) == place) {
                children.append(explanation.childId(row));
            }
        }
        return children.toString();
    }
}
