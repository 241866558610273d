package org.lafc.metrics.evaluate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.stats.Interval;

/** Figures of the Powys paper (section 8), reproduced on the synthetic cohort; expected values are given with it. */
class PublishedFiguresTest {

    private static final Map<String, KpiResult> RESULTS =
            KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(PowysWitness.cohort()).stream()
                    .collect(toMap(result -> result.definition().id(), result -> result));

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
