package org.lafc.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.Golden.assertClose;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lafc.metrics.Golden;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Intervals;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Quotient;
import org.lafc.metrics.stats.Rate;

/** Every row of the reference numbers for comparisons, within the tolerance they state. */
class ComparisonGoldenTest {

    // The benchmarks are 31 of 360 (the pooled share) and 109 for 10,000.
    private static final Map<String, Quotient> BENCHMARKS =
            ImmutableMap.of("PROPORTION", Proportion.of(31, 360), "RATE", Rate.of(109, 10_000));

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/benchmark_comparison.csv", useHeadersInDisplayName = true)
    void verdicts(
            String id,
            String statistic,
            long events,
            long n,
            double benchmark,
            double lower998,
            double lower95,
            double upper95,
            double upper998,
            Standing verdict) {
        Quotient figure = statistic.equals("RATE") ? Rate.of(events, n) : Proportion.of(events, n);

        assertClose(BENCHMARKS.get(statistic).per(1).orElseThrow(), benchmark, 1e-15);
        assertClose(figure.interval(1, 0.95).orElseThrow(), lower95, upper95, 1e-12);
        assertClose(figure.interval(1, 0.998).orElseThrow(), lower998, upper998, 1e-12);
        assertThat(Standing.of(figure, BENCHMARKS.get(statistic)))
                .isEqualTo(verdict)
                .isEqualTo(Standing.of(figure, benchmark));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/dsr_expected.csv", useHeadersInDisplayName = true)
    void directlyStandardisedRates(
            String set,
            long multiplier,
            long events,
            long population,
            double crude,
            double rate,
            double variance,
            Double lower95,
            Double upper95,
            Double lower998,
            Double upper998,
            String status) {
        DirectlyStandardisedRate standardised = DirectlyStandardisedRate.of(Golden.rows("dsr_inputs.csv", set).stream()
                .map(row -> DirectlyStandardisedRate.Stratum.of(
                        Rate.of(number(row, "events"), number(row, "population")), number(row, "standard_population")))
                .toList());

        assertThat(standardised.crude()).isEqualTo(Rate.of(events, population));
        assertClose(standardised.crude().per(multiplier).orElseThrow(), crude, 1e-12);
        assertClose(standardised.per(multiplier), rate, 1e-12);
        assertClose(standardised.variance(), variance, 1e-12);
        assertThat(standardised.interval(multiplier, 0.95).isPresent()).isEqualTo(status.equals("OK"));
        standardised.interval(multiplier, 0.95).ifPresent(interval -> assertClose(interval, lower95, upper95, 1e-12));
        standardised
                .interval(multiplier, 0.998)
                .ifPresent(interval -> assertClose(interval, lower998, upper998, 1e-12));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/dsr_repeated_events_expected.csv", useHeadersInDisplayName = true)
    void directlyStandardisedRatesOfRepeatedEvents(
            String set,
            long multiplier,
            long events,
            double rate,
            double variance,
            double independent,
            double lower95,
            double upper95,
            double lower998,
            double upper998) {
        Map<String, List<NamedCsvRecord>> bands = Golden.rows("dsr_repeated_events_inputs.csv", set).stream()
                .collect(Collectors.groupingBy(row -> row.getField("age_band")));
        List<DirectlyStandardisedRate.Stratum> repeated =
                bands.values().stream().map(rows -> repeated(rows)).toList();
        DirectlyStandardisedRate standardised = DirectlyStandardisedRate.of(repeated);
        DirectlyStandardisedRate asIfIndependent = DirectlyStandardisedRate.of(repeated.stream()
                .map(band -> DirectlyStandardisedRate.Stratum.of(band.rate(), band.standardPopulation()))
                .toList());

        assertThat(standardised.crude().events()).isEqualTo(events);
        assertClose(standardised.per(multiplier), rate, 1e-12);
        assertClose(standardised.variance(), variance, 1e-12);
        assertClose(asIfIndependent.variance(), independent, 1e-12);
        assertClose(standardised.interval(multiplier, 0.95).orElseThrow(), lower95, upper95, 1e-12);
        assertClose(standardised.interval(multiplier, 0.998).orElseThrow(), lower998, upper998, 1e-12);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/isr_expected.csv", useHeadersInDisplayName = true)
    void indirectlyStandardisedRatios(ArgumentsAccessor row) {
        IndirectlyStandardisedRatio standardised = IndirectlyStandardisedRatio.of(
                row.getLong(1),
                Golden.rows("isr_inputs.csv", row.getString(0)).stream()
                        .map(band -> new IndirectlyStandardisedRatio.Stratum(
                                number(band, "population"),
                                Rate.of(number(band, "reference_events"), number(band, "reference_population"))))
                        .toList());
        double crude = standardised.reference().per(10_000).orElseThrow();
        Interval inner = standardised.interval(0.95).orElseThrow();
        Interval outer = standardised.interval(0.998).orElseThrow();

        assertClose(standardised.expected(), row.getDouble(2), 1e-12);
        assertClose(standardised.ratio().orElseThrow(), row.getDouble(3), 1e-12);
        assertClose(crude, row.getDouble(4), 1e-12);
        assertClose(crude * standardised.ratio().orElseThrow(), row.getDouble(5), 1e-12);
        assertClose(inner, row.getDouble(6), row.getDouble(7), 1e-12);
        assertClose(outer, row.getDouble(8), row.getDouble(9), 1e-12);
        assertClose(inner.times(crude), row.getDouble(10), row.getDouble(11), 1e-12);
        assertClose(outer.times(crude), row.getDouble(12), row.getDouble(13), 1e-12);
        assertThat(inner.method()).isEqualTo(row.getString(14).equals("BYAR") ? Interval.BYAR : Interval.POISSON);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/funnel_proportion.csv", useHeadersInDisplayName = true)
    void funnelOfShares(
            String id,
            double baseline,
            int n,
            double score998,
            double score95,
            double scoreUpper95,
            double scoreUpper998,
            double exact998,
            double exact95,
            double exactUpper95,
            double exactUpper998) {
        Intervals many = Funnel.score(baseline, new long[] {n, n}, 0.95);

        assertClose(Funnel.score(baseline, n, 0.95), score95, scoreUpper95, 1e-10);
        assertClose(Funnel.score(baseline, n, 0.998), score998, scoreUpper998, 1e-10);
        assertThat(Funnel.score(baseline, n, 0.95))
                .isEqualTo(new Interval(Funnel.SCORE, 0.95, many.lower(1), many.upper(1)));
        assertClose(Funnel.exact(baseline, n, 0.95), exact95, exactUpper95, 1e-10);
        assertClose(Funnel.exact(baseline, n, 0.998), exact998, exactUpper998, 1e-10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/funnel_rate_by_expected.csv", useHeadersInDisplayName = true)
    void funnelOfRatesByExpected(
            String id, double expected, double lower998, double lower95, double upper95, double upper998) {
        assertClose(Funnel.ratio(expected, 0.95), lower95, upper95, 1e-10);
        assertClose(Funnel.ratio(expected, 0.998), lower998, upper998, 1e-10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/funnel_rate_by_observed.csv", useHeadersInDisplayName = true)
    void funnelOfRatesByObserved(
            String id,
            long observed,
            double expectedAtLower998,
            double expectedAtLower95,
            double expectedAtUpper95,
            double expectedAtUpper998,
            double lower998,
            double lower95,
            double upper95,
            double upper998) {
        assertClose(Interval.poisson(observed, 0.95), expectedAtUpper95, expectedAtLower95, 1e-10);
        assertClose(Interval.poisson(observed, 0.998), expectedAtUpper998, expectedAtLower998, 1e-10);
        assertClose(Funnel.ratioByObserved(observed, 0.95), lower95, upper95, 1e-10);
        assertClose(Funnel.ratioByObserved(observed, 0.998), lower998, upper998, 1e-10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/funnel_overdispersion.csv", useHeadersInDisplayName = true)
    void overDispersion(
            String set,
            int area,
            long events,
            long n,
            double score,
            double winsorised,
            double phi,
            double tauSquared,
            double lower998,
            double lower95,
            double upper95,
            double upper998) {
        OverDispersion spread = OverDispersion.of(Golden.rows("funnel_overdispersion.csv", set).stream()
                .map(row -> Proportion.of(number(row, "events"), number(row, "n")))
                .toList());
        Proportion share = spread.areas().get(area - 1);

        assertThat(share).isEqualTo(Proportion.of(events, n));
        assertClose(spread.score(share), score, 1e-10);
        assertClose(spread.winsorisedScore(share), winsorised, 1e-10);
        assertClose(spread.phi(), phi, 1e-10);
        assertClose(spread.tauSquared(), tauSquared, 1e-10);
        assertClose(spread.limits(n, 0.95), lower95, upper95, 1e-10);
        assertClose(spread.limits(n, 0.998), lower998, upper998, 1e-10);
    }

    private static DirectlyStandardisedRate.Stratum repeated(List<NamedCsvRecord> rows) {
        long[] events = rows.stream()
                .flatMapToLong(row -> IntStream.range(0, (int) number(row, "children"))
                        .mapToLong(child -> number(row, "events_per_child")))
                .toArray();
        return DirectlyStandardisedRate.Stratum.ofRepeatedEvents(
                Histogram.of(events), number(rows.get(0), "population"), number(rows.get(0), "standard_population"));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
