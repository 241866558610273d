package org.lafc.metrics.evaluate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.stats.Interval;

/**
 * Figures of the Powys paper (section 8), reproduced on the synthetic cohort with which expected values are given; and every
 * published figure of golden/published-figures.csv, computed again where the counts were published too.
 */
class PublishedFiguresTest {

    private static final Map<String, KpiResult> RESULTS =
            KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(PowysWitness.cohort()).stream()
                    .collect(toMap(result -> result.definition().id(), result -> result));

    private static final ImmutableList<PublishedRow> ROWS = PublishedRow.all();

    // Counts were published, the share was not; 9.6 and 3.6 as the notes of the rows have them.
    private static final Map<String, String> NOT_PRINTED = ImmutableMap.of("PM26", "9.6", "P10a", "3.6", "need", "71");

    private static final Map<String, String> SHARES = ImmutableMap.<String, String>builder()
            .put("S01", "powys.s08.out-of-area")
            .put("S02", "powys.p04.50-miles-or-more.all-children")
            .put("S03", "powys.p04.50-miles-or-more")
            .put("S04", "powys.p04.placed-over-20-miles")
            .put("S21", "powys.p10.three-or-more-placements")
            .put("S22", "powys.p10.three-or-more-moves")
            .put("S23", "powys.p10.more-than-three-moves")
            .put("S24", "powys.s08.residential-in-area")
            .put("S25", "powys.p01.in-house-share.without-kinship")
            .buildOrThrow();

    private static final Map<String, String> AMOUNTS = ImmutableMap.<String, String>builder()
            .put("S05", "powys.p04.maximum-distance")
            .put("S06", "powys.p04.mean-distance")
            .put("S07", "powys.p04.median-distance")
            .put("S14", "powys.p10.mean-months-in-placement")
            .put("S15", "powys.p10.median-months-in-placement")
            .put("S26", "powys.p04.in-area-50-miles-or-more")
            .put("S27", "powys.p04.out-of-area-under-5-miles")
            .buildOrThrow();

    @Test
    void sharesAreThoseOfThePaper() {
        SHARES.forEach((measure, id) -> {
            String[] expected = expected(measure);
            KpiResult result = result(id);
            assertThat(result.numerator()).as(measure).hasValue(new BigDecimal(expected[2]));
            assertThat(result.tally().denominator()).as(measure).isEqualTo(Long.parseLong(expected[3]));
            BigDecimal printed = new BigDecimal(expected[4]);
            assertThat(result.exact().orElseThrow().rounded(printed.scale()))
                    .as(measure)
                    .isEqualTo(printed);
        });
    }

    @Test
    void amountsAreThoseOfThePaper() {
        AMOUNTS.forEach((measure, id) -> {
            BigDecimal printed = new BigDecimal(expected(measure)[4]);
            assertThat(result(id).exact().orElseThrow().rounded(printed.scale()))
                    .as(measure)
                    .isEqualTo(printed);
        });
        assertThat(result("powys.p10.mean-months-in-placement")
                        .tally()
                        .histogram()
                        .sum())
                .isEqualTo(8190);
    }

    @Test
    void theHeadlineCarriesAllItsCounts() {
        KpiResult result = result("powys.p04.placed-over-20-miles");
        assertThat(result.value()).hasValueCloseTo(47.290640394088669951, within(1e-12));
        assertThat(result.rounded()).contains(new BigDecimal("47.3"));
        assertThat(result.tally().excluded())
                .isEqualTo(ImmutableMap.of("home is no-fixed-abode", 2L, "placement-type is placed-for-adoption", 5L));
        assertThat(result.tally().missing()).isEmpty();
        Interval interval = result.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("Wilson score");
        assertThat(interval.level()).isEqualTo(0.95);
        // Wilson 1927 worked out in Python
        assertThat(interval.lower()).isCloseTo(40.53682805, within(1e-8));
        assertThat(interval.upper()).isCloseTo(54.14508917, within(1e-8));
    }

    @TestFactory
    Stream<DynamicTest> everyRowThatHoldsItsCountsIsReproduced() {
        return ROWS.stream()
                .filter(row -> row.computed().isPresent())
                .map(row -> dynamicTest(
                        row.indicator() + " " + row.area() + " " + row.period() + " " + row.published(),
                        () -> assertReproduced(row)));
    }

    private static void assertReproduced(PublishedRow row) {
        BigDecimal computed = row.computed().orElseThrow();
        if (row.reproduces().equals("no")) {
            // printed in error: the row names the right value
            assertThat(computed).isNotEqualByComparingTo(row.published());
            assertThat(row.note()).endsWith("correct " + computed.abs().toPlainString());
        } else if (row.published().isEmpty()) {
            assertThat(computed.toPlainString()).isEqualTo(NOT_PRINTED.get(row.indicator()));
        } else {
            assertThat(computed.toPlainString()).isEqualTo(row.published());
        }
    }

    @Test
    void rowsThatHoldTooLittleSayWhy() {
        assertThat(ROWS).hasSize(227);
        assertThat(ROWS.stream().filter(row -> row.computed().isPresent())).hasSize(36);
        Map<String, Long> reasons = ROWS.stream()
                .filter(row -> row.computed().isEmpty())
                .collect(groupingBy(PublishedRow::whyNot, counting()));
        assertThat(reasons)
                .isEqualTo(ImmutableMap.of(
                        "a count printed alone", 114L,
                        "a rate printed without its population", 42L,
                        "a share printed without its counts", 19L,
                        "a sum of projected residents, which is no measure; the audit of tables adds it up", 5L,
                        "hidden by the publisher", 11L));
    }

    // The bounds were worked out by hand from the count and the printed rate.
    @Test
    void publishedRatesFitNoOtherPopulations() {
        List<PublishedRow> rows =
                ROWS.stream().filter(row -> row.populations().isPresent()).toList();
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            ImmutableList<Long> bounds = row.populations().orElseThrow();
            BigDecimal printed = new BigDecimal(row.published());
            assertThat(row.rate(bounds.get(0))).isEqualTo(printed);
            assertThat(row.rate(bounds.get(1))).isEqualTo(printed);
            assertThat(row.rate(bounds.get(0) - 1)).isGreaterThan(printed);
            assertThat(row.rate(bounds.get(1) + 1)).isLessThan(printed);
        });
    }

    private static KpiResult result(String id) {
        return RESULTS.get(id);
    }

    private static String[] expected(String measure) {
        return PowysWitness.lines("synthetic-expected.csv").stream()
                .filter(line -> line.startsWith(measure + ","))
                .map(line -> line.replaceAll("\"[^\"]*\"", "text").split(",", -1))
                .findFirst()
                .orElseThrow();
    }
}
