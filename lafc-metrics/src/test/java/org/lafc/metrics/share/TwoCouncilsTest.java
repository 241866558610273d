package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.stats.Histogram;

/** Cwm Taf: the 210 invented children dealt out to two councils, which count apart and exchange texts. */
class TwoCouncilsTest {

    static final LocalAuthority RHONDDA_CYNON_TAF = LocalAuthority.of("W06000016");
    static final LocalAuthority MERTHYR_TYDFIL = LocalAuthority.of("W06000024");
    static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();

    // A change or gap has no tally: it is computed from results.
    private static final ImmutableList<KpiDefinition> OF_ROWS = CATALOGUE.definitions().stream()
            .filter(definition -> !definition.score().isOfResults())
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableList<CareHistory> CHILDREN = PowysWitness.histories();

    @Test
    void theMergedTextsAreTheFiguresOfAllChildren() {
        SharedTallies region = read(TallyWriter.toText(tallies(RHONDDA_CYNON_TAF)))
                .plus(read(TallyWriter.toText(tallies(MERTHYR_TYDFIL))));

        SharedTallies whole = SharedTallies.of(
                new KpiScope(
                        "2018-03-31",
                        ImmutableSortedSet.of(RHONDDA_CYNON_TAF, MERTHYR_TYDFIL),
                        Optional.of("GRID_PLANE of the witness"),
                        Optional.empty()),
                Optional.of(CATALOGUE.version()),
                CATALOGUE.definitions(),
                KpiEvaluator.of(CATALOGUE.definitions()).tally(cohort(RHONDDA_CYNON_TAF, CHILDREN)));
        assertThat(region).isEqualTo(whole);
        assertThat(TallyWriter.toText(region)).isEqualTo(TallyWriter.toText(whole));
        assertThat(region.scope().authorities()).containsExactly(RHONDDA_CYNON_TAF, MERTHYR_TYDFIL);
    }

    @Test
    void theRegionsResultsAreThoseOfAllChildren() {
        SharedTallies region = tallies(MERTHYR_TYDFIL).plus(tallies(RHONDDA_CYNON_TAF));
        ImmutableList<KpiResult> results = region.results(CATALOGUE.definitions());

        assertThat(results).hasSameSizeAs(OF_ROWS);
        for (KpiResult whole : KpiEvaluator.of(OF_ROWS).evaluate(PowysWitness.cohort())) {
            assertThat(results)
                    .filteredOn(result -> result.definition().equals(whole.definition()))
                    .singleElement()
                    .satisfies(result -> {
                        // One council's data may lack a kind of record that the other's holds: then there is no figure.
                        if (!result.tally().notSupplied().equals(whole.tally().notSupplied())) {
                            assertThat(result.value()).isEmpty();
                            assertThat(result.noValueReason().orElseThrow())
                                    .startsWith("not computable: no source holds");
                            return;
                        }
                        assertThat(result.value()).isEqualTo(whole.value());
                        assertThat(result.tally()).isEqualTo(whole.tally());
                        assertThat(result.method()).isEqualTo(whole.method());
                        assertThat(result.scope().authorities()).hasSize(2);
                    });
        }
    }

    @Test
    void neitherCouncilHasTheFiguresOfTheRegion() {
        long counted = tallies(RHONDDA_CYNON_TAF)
                .tallies()
                .get("powys.p04.placed-over-20-miles")
                .tally()
                .initialPopulation();
        assertThat(counted).isEqualTo(140);
    }

    @Test
    void withholdingLeavesOutWhatRestsOnFewAndMergesAsWithheld() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies merthyr = tallies(MERTHYR_TYDFIL).withholding(rule, CATALOGUE.definitions());
        SharedTallies rhondda = tallies(RHONDDA_CYNON_TAF);

        assertThat(merthyr.withheld()).isNotEmpty();
        assertThat(merthyr.tallies()).isNotEmpty();
        assertThat(merthyr.tallies().size() + merthyr.withheld().size()).isEqualTo(OF_ROWS.size());
        assertThat(merthyr.results(CATALOGUE.definitions()))
                .allSatisfy(
                        result -> assertThat(rule.publish(result).isHidden()).isFalse());
        // A value that stays in is one of many children; no two children have one distance.
        for (SharedTally tally : merthyr.tallies().values()) {
            Histogram values = tally.tally().histogram();
            for (int i = 0; i < values.distinct(); i++) {
                assertThat(rule.withholds(values.count(i))).as(tally.id()).isFalse();
            }
        }
        assertThat(merthyr.withheld()).contains("powys.p04.mean-distance", "powys.p04.median-distance");
        SharedTallies region = rhondda.plus(read(TallyWriter.toText(merthyr)));
        assertThat(region.withheld()).isEqualTo(merthyr.withheld());
        assertThat(region.tallies().keySet()).isEqualTo(merthyr.tallies().keySet());
        assertThat(merthyr.plus(rhondda)).isEqualTo(region);
        assertThat(tallies(MERTHYR_TYDFIL).withholding(DisclosureRule.nothingWithheld(), CATALOGUE.definitions()))
                .isEqualTo(tallies(MERTHYR_TYDFIL));
    }

    @Test
    void aRegionAndOneCouncilTellTheSmallCountsOfTheOther() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies merthyr = tallies(MERTHYR_TYDFIL);
        SharedTallies region = merthyr.plus(tallies(RHONDDA_CYNON_TAF));
        List<String> small = merthyr.tallies().values().stream()
                .filter(tally -> tally.tally().numerator() >= 1 && tally.tally().numerator() <= 4)
                .map(SharedTally::id)
                .toList();

        assertThat(small).isNotEmpty();
        assertThat(Differencing.givenAway(region, tallies(RHONDDA_CYNON_TAF), rule))
                .containsAll(small);
        assertThat(Differencing.givenAway(region, tallies(RHONDDA_CYNON_TAF), DisclosureRule.nothingWithheld()))
                .isEmpty();
        assertThat(Differencing.givenAway(region, region, rule)).isEmpty();
        assertThat(Differencing.givenAway(
                        region, tallies(RHONDDA_CYNON_TAF).withholding(rule, CATALOGUE.definitions()), rule))
                .doesNotContainAnyElementsOf(tallies(RHONDDA_CYNON_TAF)
                        .withholding(rule, CATALOGUE.definitions())
                        .withheld());
    }

    static SharedTallies tallies(LocalAuthority council) {
        List<CareHistory> own = new ArrayList<>();
        for (int i = 0; i < CHILDREN.size(); i++) {
            if ((i % 3 == 0) == council.equals(MERTHYR_TYDFIL)) {
                own.add(CHILDREN.get(i));
            }
        }
        return SharedTallies.count(CATALOGUE, cohort(council, own));
    }

    private static Cohort cohort(LocalAuthority council, List<CareHistory> children) {
        return Cohort.builder()
                .histories(children)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(council)
                .recordedDistances("GRID_PLANE of the witness")
                .build();
    }

    private static SharedTallies read(String text) {
        ReadResult<SharedTallies> result = TallyReader.read(Source.ofText("tallies.txt", text));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }
}
