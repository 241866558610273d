package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.metrics.Golden.assertClose;
import static org.lafc.metrics.Golden.longs;
import static org.lafc.metrics.Golden.places;
import static org.lafc.metrics.Golden.scaled;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.metrics.Golden;
import org.lafc.metrics.disclose.Rounding;

/** Every row of the reference numbers for shares, rates and distributions, within the tolerance they state. */
class StatisticsGoldenTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/wilson_proportion.csv", useHeadersInDisplayName = true)
    void wilson(String id, long events, long n, double level, double share, double lower, double upper) {
        Proportion proportion = Proportion.of(events, n);
        Intervals many = Intervals.wilson(new long[] {events}, new long[] {n}, level);

        assertClose(proportion.share().orElseThrow(), share, 1e-15);
        assertClose(Interval.wilson(proportion, level), lower, upper, 1e-12);
        assertThat(new double[] {many.lower(0), many.upper(0)})
                .containsExactly(
                        Interval.wilson(proportion, level).lower(),
                        Interval.wilson(proportion, level).upper());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/clopper_pearson.csv", useHeadersInDisplayName = true)
    void clopperPearson(String id, long events, long n, double level, double share, double lower, double upper) {
        double tolerance = 1 < events && events < n && n <= 10000 ? 1e-12 : 1e-10;
        assertClose(Interval.clopperPearson(Proportion.of(events, n), level), lower, upper, tolerance);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/proportion_difference.csv", useHeadersInDisplayName = true)
    void newcombe(
            String id,
            long events,
            long n,
            long otherEvents,
            long otherN,
            double level,
            double difference,
            double lower,
            double upper) {
        Proportion one = Proportion.of(events, n);
        Proportion other = Proportion.of(otherEvents, otherN);
        Interval interval = Interval.newcombe(one, other, level);

        assertThat(one.pointsSince(other, 14).orElseThrow().doubleValue()).isCloseTo(100 * difference, within(1e-12));
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/poisson_count_ci.csv", useHeadersInDisplayName = true)
    void poissonAndByar(
            String id,
            long count,
            double level,
            double exactLower,
            double exactUpper,
            Double byarLower,
            double byarUpper,
            double lower,
            double upper,
            String method) {
        double z = Interval.deviate(level);
        Interval house = Interval.count(count, level);

        assertClose(Interval.poisson(count, level), exactLower, exactUpper, 1e-12);
        assertClose(PoissonLimits.byarUpper(count, z), byarUpper, 1e-12);
        if (byarLower == null) {
            assertThat(PoissonLimits.byarLower(count, z) >= 0).isFalse();
        } else {
            assertClose(PoissonLimits.byarLower(count, z), byarLower, 1e-12);
        }
        assertClose(house, lower, upper, 1e-12);
        assertThat(house.method()).isEqualTo(method.equals("BYAR") ? Interval.BYAR : Interval.POISSON);
    }

    // Two rows have 12.5 people: both sides are counted in tenths.
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/rate_ci.csv", useHeadersInDisplayName = true)
    void rates(
            String id,
            long count,
            BigDecimal population,
            long multiplier,
            double level,
            double rate,
            double lower,
            double upper,
            String method) {
        long tenths = population.movePointRight(1).longValueExact();
        Rate tenfold = Rate.of(count, tenths);
        Interval interval = tenfold.interval(10 * multiplier, level).orElseThrow();
        Intervals many = Intervals.rates(new long[] {count}, new long[] {tenths}, 10 * multiplier, level);

        assertClose(tenfold.per(10 * multiplier).orElseThrow(), rate, 1e-12);
        assertClose(interval, lower, upper, 1e-12);
        assertThat(interval.method()).isEqualTo(method.equals("BYAR") ? Interval.BYAR : Interval.POISSON);
        assertThat(new double[] {many.lower(0), many.upper(0)}).containsExactly(interval.lower(), interval.upper());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/rate_ratio.csv", useHeadersInDisplayName = true)
    void rateRatios(
            String id,
            long count,
            long population,
            long otherCount,
            long otherPopulation,
            double level,
            Double ratio,
            double lower,
            Double upper,
            Double logLower,
            Double logUpper,
            double p) {
        RateRatio rates = new RateRatio(Rate.of(count, population), Rate.of(otherCount, otherPopulation));

        assertOptional(rates.value(), ratio, 1e-14);
        assertClose(rates.exact(level).orElseThrow(), lower, upper == null ? Double.POSITIVE_INFINITY : upper, 1e-11);
        assertClose(rates.pValue().orElseThrow(), p, 1e-11);
        assertThat(rates.logNormal(level).isPresent()).isEqualTo(logLower != null);
        rates.logNormal(level).ifPresent(interval -> assertClose(interval, logLower, logUpper, 1e-11));
    }

    // One row compares rates with decimals: both sides are counted in hundredths.
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/percent_change.csv", useHeadersInDisplayName = true)
    void percentChanges(
            String id,
            BigDecimal from,
            BigDecimal to,
            BigDecimal absolute,
            Double percent,
            String whole,
            String oneDecimal,
            String twoDecimals,
            String status) {
        int places = Math.max(from.scale(), to.scale());
        Change change = Change.of(
                from.movePointRight(places).longValueExact(),
                to.movePointRight(places).longValueExact());

        assertThat(BigDecimal.valueOf(change.absolute(), places)).isEqualByComparingTo(absolute);
        assertOptional(change.percent(), percent, 1e-14);
        assertThat(change.percent(0).map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(whole);
        assertThat(change.percent(1).map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(oneDecimal);
        assertThat(change.percent(2).map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(twoDecimals);
        assertThat(change.percent().isEmpty()).isEqualTo(status.equals("UNDEFINED_ZERO_BASE"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/mean_ci_t.csv", useHeadersInDisplayName = true)
    void means(
            String id,
            String values,
            long n,
            BigDecimal sum,
            double value,
            Double deviation,
            Double error,
            Double lower,
            Double upper,
            Double outerLower,
            Double outerUpper) {
        boolean repeated = id.equals("MEA-g-nist_numacc3");
        String list = repeated ? "1000000.2" + " 1000000.1 1000000.3".repeat(500) : values;
        int places = places(list);
        double unit = Math.pow(10, -places);
        Mean mean = Mean.of(Histogram.of(scaled(list, places)));
        double tolerance = repeated ? 1e-9 : 1e-11;

        assertThat(mean.count()).isEqualTo(n);
        assertThat(new BigDecimal(mean.sum(), places)).isEqualByComparingTo(sum);
        assertClose(unit * mean.value().orElseThrow(), value, 1e-14);
        assertOptional(times(mean.standardDeviation(), unit), deviation, tolerance);
        assertOptional(times(mean.standardError(), unit), error, tolerance);
        assertThat(mean.interval(0.95).isPresent()).isEqualTo(lower != null);
        mean.interval(0.95).ifPresent(interval -> assertClose(interval.times(unit), lower, upper, tolerance));
        mean.interval(0.998)
                .ifPresent(interval -> assertClose(interval.times(unit), outerLower, outerUpper, tolerance));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/quantiles.csv", useHeadersInDisplayName = true)
    void quantiles(ArgumentsAccessor row) {
        String values = row.getString(1);
        int places = places(values);
        long[] scaled = scaled(values, places);
        double largest = Math.pow(10, -places)
                * Arrays.stream(scaled).map(Math::abs).max().orElseThrow();
        for (Quantiles type : Quantiles.values()) {
            double quantile = type.quantile(Histogram.of(scaled), new BigDecimal(row.getString(2)))
                    .orElseThrow()
                    .movePointLeft(places)
                    .doubleValue();
            assertThat(quantile)
                    .as("type %s", type)
                    .isCloseTo(row.getDouble(3 + type.ordinal()), within(1e-12 * largest));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/quantile_rank_ci.csv", useHeadersInDisplayName = true)
    void rankIntervals(String id, int n, double p, double level, Long lower, Long upper, Double coverage) {
        RankInterval ranks = RankInterval.of(n, p, level);

        assertThat(ranks.lower()).isEqualTo(lower == null ? OptionalLong.empty() : OptionalLong.of(lower));
        assertThat(ranks.upper()).isEqualTo(upper == null ? OptionalLong.empty() : OptionalLong.of(upper));
        assertOptional(ranks.coverage(), coverage, 1e-10);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/concentration.csv", useHeadersInDisplayName = true)
    void concentrations(
            String id,
            String counts,
            long total,
            double herfindahl,
            double effective,
            double giniSimpson,
            double top1,
            double top3,
            double top5,
            double entropy) {
        Concentration concentration = Concentration.of(longs(counts));

        assertThat(concentration.total()).isEqualTo(total);
        assertClose(concentration.herfindahl().orElseThrow(), herfindahl, 1e-13);
        assertClose(concentration.effectiveNumber().orElseThrow(), effective, 1e-13);
        assertClose(concentration.giniSimpson().orElseThrow(), giniSimpson, 1e-13);
        assertClose(concentration.topShare(1).share().orElseThrow(), top1, 1e-13);
        assertClose(concentration.topShare(3).share().orElseThrow(), top3, 1e-13);
        assertClose(concentration.topShare(5).share().orElseThrow(), top5, 1e-13);
        assertClose(concentration.entropy().orElseThrow(), entropy, 1e-13);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/cluster_proportion_expected.csv", useHeadersInDisplayName = true)
    void clusteredProportions(
            String set,
            long groups,
            long children,
            long events,
            double share,
            double variance,
            Double effect,
            Double size,
            Double lower,
            Double upper) {
        ClusteredProportion all = Golden.rows("cluster_proportion_inputs.csv", set).stream()
                .map(row -> ClusteredProportion.of(Proportion.of(number(row, "events"), number(row, "children"))))
                .reduce(ClusteredProportion.EMPTY, ClusteredProportion::plus);

        assertThat(all.groups()).isEqualTo(groups);
        assertThat(all.proportion()).isEqualTo(Proportion.of(events, children));
        assertClose(all.proportion().share().orElseThrow(), share, 1e-15);
        assertClose(all.variance().orElseThrow(), variance, 1e-11);
        assertOptional(all.designEffect(), effect, 1e-11);
        assertOptional(all.effectiveSize(), size, 1e-11);
        assertThat(all.interval(0.95).isPresent()).isEqualTo(lower != null);
        all.interval(0.95).ifPresent(interval -> assertClose(interval, lower, upper, 1e-11));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/percentages_to_100.csv", useHeadersInDisplayName = true)
    void percentagesTo100(String id, String counts, String percentages, String separately, long sum) {
        long total = Arrays.stream(longs(counts)).sum();
        List<Long> alone = Arrays.stream(longs(counts))
                .mapToObj(count -> Proportion.of(count, total)
                        .rounded(100, 0)
                        .orElseThrow()
                        .longValueExact())
                .toList();

        assertThat(joined(WholePercentages.of(longs(counts)))).isEqualTo(percentages);
        assertThat(joined(alone)).isEqualTo(separately);
        assertThat(alone.stream().mapToLong(Long::longValue).sum()).isEqualTo(sum);
    }

    // Miles in ten-thousandths, as the file prints them.
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/distance_bands.csv", useHeadersInDisplayName = true)
    void distanceBands(
            String id,
            BigDecimal miles,
            String metres,
            String overTwenty,
            String fiftyOrMore,
            String lowerEdgeIn,
            String upperEdgeIn) {
        if (miles == null) {
            return; // a distance that is not known is no value of a histogram
        }
        Histogram one = Histogram.of(miles.movePointRight(4).longValueExact());
        List<String> below = List.of("0-<5", "5-<10", "10-<20", "20-<50", "50+");
        List<String> upTo = List.of("0-5", ">5-10", ">10-20", ">20-50", ">50");

        assertThat(below.get(bandOf(one.sharesBelow(50_000, 100_000, 200_000, 500_000))))
                .isEqualTo(lowerEdgeIn);
        assertThat(upTo.get(bandOf(one.sharesUpTo(50_000, 100_000, 200_000, 500_000))))
                .isEqualTo(upperEdgeIn);
        assertThat(one.sharesUpTo(200_000).get(1).numerator() == 1).isEqualTo(Boolean.parseBoolean(overTwenty));
        assertThat(one.sharesBelow(500_000).get(1).numerator() == 1).isEqualTo(Boolean.parseBoolean(fiftyOrMore));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/wales_series.csv", useHeadersInDisplayName = true)
    void walesSeries(int year, long children, long rounded, Long change, Double percent, double index) {
        assertThat(Rounding.toNearest(5).round(children)).isEqualTo(rounded);
        assertClose(Change.of(4194, children).index().orElseThrow(), index, 1e-14);
        if (change != null) {
            Change onYear = Change.of(children - change, children);
            assertThat(Golden.rows("wales_series.csv").stream()
                            .filter(row -> number(row, "year_at_31_march") == year - 1)
                            .map(row -> number(row, "children_looked_after")))
                    .containsExactly(onYear.from());
            assertClose(onYear.percent().orElseThrow(), percent, 1e-14);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/powys_projection_bands.csv", useHeadersInDisplayName = true)
    void powysProjectionBands(ArgumentsAccessor band) {
        String[] ages = band.getString(0).split("-");
        ProjectedPopulation powys = tableOne();
        List<Long> sums = powys.years().stream()
                .map(year -> powys.residents(year, Integer.parseInt(ages[0]), Integer.parseInt(ages[ages.length - 1]))
                        .orElseThrow())
                .toList();

        assertThat(sums)
                .containsExactly(band.getLong(1), band.getLong(2), band.getLong(3), band.getLong(4), band.getLong(5));
        assertClose(Change.of(sums.get(0), sums.get(4)).percent().orElseThrow(), band.getDouble(6), 1e-14);
        if (band.getDouble(7) != null) {
            assertClose(Rate.of(210, sums.get(0)).per(10_000).orElseThrow(), band.getDouble(7), 1e-14);
        }
    }

    private static ProjectedPopulation tableOne() {
        List<NamedCsvRecord> rows = Golden.rows("powys_projections.csv");
        return ProjectedPopulation.of(Stream.of(2020, 2025, 2030, 2035, 2039)
                .flatMap(year -> rows.stream()
                        .map(row -> new PopulationProjection(
                                LocalAuthority.of("W06000023"),
                                year,
                                (int) number(row, "age"),
                                number(row, "y" + year))))
                .toList());
    }

    // The rows that a change, a share, a rate or a plain mean of areas works out; the others are sums of a table.
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/document_facts.csv", useHeadersInDisplayName = true)
    void documentFacts(String id, String source, String claim, Double printed, String recomputed, String inputs) {
        int number = Integer.parseInt(id.substring("DOC-".length()));
        if (number == 27) {
            return; // a claim about direction: PaceTest
        }
        boolean isSum = number == 12 || number == 15 || inputs.equals("column sum");
        if (inputs.equals("column sum")) {
            long sum = Golden.rows("powys_projections.csv").stream()
                    .mapToLong(row -> number(row, "y" + claim.substring(claim.length() - 4)))
                    .sum();
            assertThat(sum).hasToString(recomputed);
            return;
        }
        long[] numbers = longs(inputs.replace("over ", ""));
        double exact = Double.parseDouble(recomputed);
        if (isSum) {
            assertThat(Histogram.of(numbers).sum()).hasToString(recomputed);
        } else if (number == 24 || number == 25) {
            List<Rate> areas = List.of(Rate.of(numbers[0], 10_000), Rate.of(numbers[1], 10_000));
            assertClose(Rate.unweightedMeanOfAreas(areas, 10_000).orElseThrow(), exact, 1e-14);
        } else if (number == 23) {
            assertClose(Rate.of(numbers[0], numbers[1]).per(10_000).orElseThrow(), exact, 1e-14);
        } else if (number <= 3 || number == 9 || number == 10 || number >= 26) {
            assertClose(Change.of(numbers[0], numbers[1]).percent().orElseThrow(), exact, 1e-14);
        } else {
            int last = numbers.length - 1;
            Proportion share = Proportion.of(Arrays.stream(numbers).limit(last).sum(), numbers[last]);
            assertClose(share.percent().orElseThrow(), exact, 1e-14);
        }
    }

    private static int bandOf(List<Proportion> shares) {
        return shares.indexOf(Proportion.of(1, 1));
    }

    private static OptionalDouble times(OptionalDouble value, double unit) {
        return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * unit);
    }

    private static void assertOptional(OptionalDouble actual, Double expected, double tolerance) {
        assertThat(actual.isPresent()).isEqualTo(expected != null);
        actual.ifPresent(value -> assertClose(value, expected, tolerance));
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
