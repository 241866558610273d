package org.lafc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.CountTable;
import org.lafc.metrics.disclose.Suppression;

/** Each benchmark runs once and its answers agree. */
class BenchmarksTest {

    @Test
    void methodsOfDistanceAgreeWithinTheirStatedError() {
        StraightLineBenchmark benchmark = new StraightLineBenchmark();
        benchmark.makePairs();
        double ellipsoid = benchmark.ellipsoid();

        // A thousand random pairs over Wales are 60 to 120 km apart on average.
        assertThat(ellipsoid).isBetween(60e6, 120e6);
        assertThat(benchmark.greatCircle())
                .isCloseTo(ellipsoid, withinPercentage(0.4))
                .isNotEqualTo(ellipsoid);
        assertThat(benchmark.gridPlane())
                .isCloseTo(ellipsoid, withinPercentage(0.04))
                .isNotEqualTo(ellipsoid);
    }

    /** Setting it up compares every peer. */
    @Test
    void manyDistancesAgreeWithThoseOfEveryPeer() {
        DistanceBatchBenchmark benchmark = new DistanceBatchBenchmark();
        benchmark.pairs = 3000;
        benchmark.makePairs();

        assertThat(benchmark.ellipsoidByRows()).hasSize(3000);
        assertThat(benchmark.bandsOfP4OnTheGrid()).contains(1, 2, 3, 4);
        assertThat(benchmark.moreThanTwentyMiles()).containsOnly(0, 1).contains(0, 1);
        assertThat(benchmark.streamedArrays()).hasSize(3000);
        benchmark.endThreads();
    }

    @Test
    void theEllipsoidIsWithinThreeTenthsOfAMillimetreOfTheExactGeodesic() {
        assertThat(EllipsoidAccuracy.largestMetres(150_000)).isBetween(1e-6, 0.0003);
    }

    @Test
    void flowsAreThoseOfTheLookups() {
        FlowsBenchmark benchmark = new FlowsBenchmark();
        benchmark.children = 2_000;
        benchmark.makeChildren(); // checks the counts

        Flows localities = benchmark.flowsBetweenLocalities();
        long found = localities.total().from() + localities.total().placedHere();
        assertThat(benchmark.lookupsOfLocalities())
                .isEqualTo(Math.toIntExact(found))
                .isBetween(1_000, 3_900);
        assertThat(benchmark.lookupsOfAuthorities()).isEqualTo(4_000);
        assertThat(benchmark.flowsBetweenAuthorities().children()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLargeReportCountsEveryChildWhateverTheThreads(boolean ofReturn) throws IOException {
        LargeReport report = LargeReport.of(400, ofReturn);
        LargeReport.Turn turn = report.turn();

        assertThat(turn.children()).isEqualTo(400);
        assertThat(turn.page()).contains("<strong>400 children</strong>").doesNotContain("NaN");
        assertThat(turn.bytes()).isLessThan(2_000_000);
        assertThat(turn.seconds()).hasSize(6);
        assertThat(report.turn().page()).isEqualTo(turn.page());
        assertThat(report.inParts(1).turn().page()).isEqualTo(turn.page());
    }

    @Test
    void intervalsOfManyAreasAgreeWithThoseOfOtherPrograms() {
        IntervalsBenchmark benchmark = new IntervalsBenchmark();
        benchmark.makeAreas();
        double wilson = benchmark.wilsonAtOnce();
        double rates = benchmark.ratesAtOnce();

        // Two limits around about 9 per cent for each of 10,000 areas.
        assertThat(wilson).isBetween(1_700.0, 2_300.0);
        assertThat(benchmark.wilsonOneByOne()).isEqualTo(wilson);
        assertThat(benchmark.wilsonCommonsStatistics()).isCloseTo(wilson, withinPercentage(1e-9));
        assertThat(benchmark.wilsonCommonsMath()).isCloseTo(wilson, withinPercentage(1e-9));
        assertThat(benchmark.wilsonStream()).isCloseTo(wilson, withinPercentage(1e-9));
        assertThat(rates).isPositive();
        assertThat(benchmark.ratesOneByOne()).isEqualTo(rates);
        assertThat(benchmark.ratesCommonsStatistics()).isCloseTo(rates, withinPercentage(1e-9));
        // Its quantiles stop at 1e-9.
        assertThat(benchmark.ratesCommonsMath()).isCloseTo(rates, withinPercentage(1e-6));
        assertThat(benchmark.funnelStream()).isCloseTo(benchmark.funnelAtOnce(), withinPercentage(1e-9));
    }

    @Test
    void quantilesAgreeWithThoseOfOtherPrograms() {
        QuantilesBenchmark benchmark = new QuantilesBenchmark();
        benchmark.makeDays();
        double quantiles = benchmark.fromTallies();

        // Squares of a tenth, a quarter and so on of 6,570 days: about 11,100 together.
        assertThat(quantiles).isBetween(10_500.0, 12_000.0).isEqualTo(benchmark.fromValues());
        assertThat(benchmark.commonsStatistics()).isCloseTo(quantiles, withinPercentage(1e-9));
        assertThat(benchmark.commonsMath()).isCloseTo(quantiles, withinPercentage(1e-9));
        assertThat(benchmark.sortedStream()).isCloseTo(quantiles, withinPercentage(1e-9));
    }

    @Test
    void aReturnReadsWholeWithoutAProblem() throws IOException {
        ReturnReaderBenchmark benchmark = new ReturnReaderBenchmark();
        benchmark.makeFiles();

        assertThat(benchmark.histories().rowCounts())
                .hasSize(12)
                .isEqualTo(benchmark.historiesOneByOne())
                .isEqualTo(benchmark.historiesOnTwoThreads().rowCounts())
                .allMatch(count -> count.rejected() == 0 && count.kept() > 0);
        // Every byte but commas and line ends, of 5,000 episodes and what goes with them.
        assertThat(benchmark.parserAlone()).isBetween(500_000L, 800_000L).isEqualTo(benchmark.parserWithoutTexts());
    }

    @Test
    void aWholeProcessReadsAndChecksWhatItWrote(@TempDir Path folder) throws IOException {
        WholeReturn.main(new String[] {"write", folder.toString(), "100"});

        assertThat(WholeReturn.read(folder)).contains("0 rejected", " rules on ");
    }

    @Test
    void childrenWhoStreamThroughTheReaderAreThoseWhoWereMade() {
        MillionChildren.Result result = MillionChildren.run(5_000);

        assertThat(result.read()).isEqualTo(result.made()).startsWith("5,000 children, ");
        assertThat(result.problems()).isZero();
        assertThat(result.rejected()).isZero();
        assertThat(result.rows()).isGreaterThan(60_000);
    }

    /** The set-up compares the answers of all ways for every position. */
    @ParameterizedTest
    @ValueSource(strings = {"ANYWHERE", "NEAR_EDGES"})
    void everyWayFindsTheSameAuthority(String positions) throws IOException {
        WhichAuthorityBenchmark benchmark = new WhichAuthorityBenchmark();
        benchmark.positions = positions;
        benchmark.makeCountry();

        assertThat(benchmark.areas()).isEqualTo(22);
        assertThat(benchmark.vertices()).isBetween(30_000, 45_000);
    }

    /** The set-up compares the answers of all ways for every place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void everyWayFindsTheSameHome(int homes) {
        NearestHomeBenchmark benchmark = new NearestHomeBenchmark();
        benchmark.homes = homes;
        benchmark.makeHomes();

        assertThat(benchmark.provision().toString())
                .isEqualTo("NearestProvision[" + homes + " homes, 0 without position]");
    }

    @Test
    void postcodesAreFoundWhereMapsFindThem() {
        PostcodeLookupBenchmark benchmark = new PostcodeLookupBenchmark();
        benchmark.postcodes = "20000";
        benchmark.makeDirectory(); // compares all ways

        assertThat(benchmark.row())
                .isBetween(97_000, 99_000)
                .isEqualTo(benchmark.hashMapGet())
                .isEqualTo(benchmark.rows());
    }

    @Test
    void directoryLoadsTheSameFromEveryForm() throws IOException {
        PostcodeLoadBenchmark benchmark = new PostcodeLoadBenchmark();
        benchmark.postcodes = "20000";
        try {
            benchmark.makeFiles(); // compares all ways

            assertThat(benchmark.csv().directory().size()).isEqualTo(20_000);
            assertThat(benchmark.compact().bytes())
                    .isEqualTo(benchmark.csv().directory().bytes());
        } finally {
            benchmark.deleteFile();
        }
    }

    @Test
    void aSuppressedTablePassesItsAuditAndTheRuleOfThumbDoesNot() {
        DisclosureBenchmark benchmark = new DisclosureBenchmark();
        benchmark.makeTable();
        Suppression.Safe safe = benchmark.suppressAndAudit();
        CountTable table = benchmark.table();

        assertThat(safe.audit().workedOut()).isEmpty();
        assertThat(benchmark.auditAlone()).isEqualTo(safe.audit());
        assertThat(safe.audit().ranges())
                .allSatisfy((cell, range) -> assertThat(
                                range.spans(DisclosureBenchmark.RULE.withholds(table.at(cell)) ? 4 : 1))
                        .isTrue());
        // A quarter of 600 cells is small; few more are needed.
        assertThat(safe.table().hidden()).hasSizeBetween(120, 240);
        assertThat(DisclosureBenchmark.RULE.audit(benchmark.twoInEveryLine()).ranges())
                .anySatisfy((cell, range) -> {
                    assertThat(DisclosureBenchmark.RULE.withholds(table.at(cell)))
                            .isTrue();
                    assertThat(range.spans(4)).isFalse();
                });
    }

    @Test
    void bothAuditsFindTheSameRanges() {
        DisclosureAuditBenchmark benchmark = new DisclosureAuditBenchmark();
        benchmark.makeTable();

        assertThat(benchmark.flows()).isPositive().isEqualTo(benchmark.commonsMathSimplex());
    }
}
