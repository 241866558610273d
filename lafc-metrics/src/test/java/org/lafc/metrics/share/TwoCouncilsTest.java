package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.stats.Histogram;

/** Cwm Taf: the 210 invented children dealt out to two councils, which count apart and exchange texts. */
class TwoCouncilsTest {

    static final LocalAuthority RHONDDA_CYNON_TAF = LocalAuthority.of("W06000016");
    static final LocalAuthority MERTHYR_TYDFIL = LocalAuthority.of("W06000024");
    static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();

    // A change, a gap and what counts measures have no tally: they are computed from results.
    private static final ImmutableList<KpiDefinition> OF_ROWS = CATALOGUE.definitions().stream()
            .filter(definition -> !definition.isOfResults())
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
                        KpiEvaluator.of(CATALOGUE.definitions()).tally(cohort(RHONDDA_CYNON_TAF, CHILDREN)))
                .underAgreement();
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
        assertThat(merthyr.terms()).isEqualTo(SharingTerms.SMALL_NUMBERS_WITHHELD);
        assertThat(region.terms()).isEqualTo(SharingTerms.UNRESTRICTED_UNDER_AGREEMENT);
        assertThat(merthyr.plus(rhondda.withholding(rule, CATALOGUE.definitions()))
                        .terms())
                .isEqualTo(SharingTerms.SMALL_NUMBERS_WITHHELD);
    }

    @Test
    void aRuleThatWithholdsNothingIsNoRuleForTallies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        tallies(MERTHYR_TYDFIL).withholding(DisclosureRule.nothingWithheld(), CATALOGUE.definitions()))
                .withMessage("a rule for tallies must withhold small numbers, but withholds none; to give all, say"
                        + " underAgreement");
    }

    @Test
    void whatIsLeftTellsNoSmallNumberBesideTheOthers() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies merthyr = tallies(MERTHYR_TYDFIL);
        SharedTallies given = merthyr.withholding(rule, CATALOGUE.definitions());
        List<KpiResult> alone = merthyr.results(CATALOGUE.definitions()).stream()
                .filter(result -> !rule.publish(result).isHidden())
                .toList();

        assertThat(scorecard(alone, rule).hiddenBesideOthers()).isNotEmpty();
        assertThat(scorecard(given.results(CATALOGUE.definitions()), rule).hiddenBesideOthers())
                .isEmpty();
    }

    @Test
    void lateChildrenAreNotToldByTheSecondFile() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies before = SharedTallies.count(CATALOGUE, cohort(RHONDDA_CYNON_TAF, CHILDREN.subList(0, 100)));
        SharedTallies now = SharedTallies.count(CATALOGUE, cohort(RHONDDA_CYNON_TAF, CHILDREN.subList(0, 102)));
        SharedTallies second = now.withholding(rule, CATALOGUE.definitions(), List.of(before));

        assertThat(now.withholding(rule, CATALOGUE.definitions()).tallies().values())
                .anySatisfy(given -> assertThat(given.tally())
                        .isNotEqualTo(before.tallies().get(given.id()).tally()));
        assertThat(second.tallies()).isNotEmpty();
        for (SharedTally given : second.tallies().values()) {
            assertThat(given.tally()).isEqualTo(before.tallies().get(given.id()).tally());
        }
        assertThat(now.withholding(rule, CATALOGUE.definitions(), List.of(now)))
                .isEqualTo(now.withholding(rule, CATALOGUE.definitions()));
    }

    @Test
    void aRegionGivesAwayWhatAnyOneCouncilWouldKeepBack() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies merthyr = tallies(MERTHYR_TYDFIL);
        SharedTallies rhondda = tallies(RHONDDA_CYNON_TAF);
        Set<String> givenAway =
                Differencing.givenAwayByRegion(List.of(merthyr, rhondda), rule, CATALOGUE.definitions());

        assertThat(givenAway)
                .containsAll(Differencing.givenAway(merthyr.plus(rhondda), rhondda, rule))
                .containsAll(Differencing.givenAway(merthyr.plus(rhondda), merthyr, rule))
                .hasSizeLessThan(merthyr.tallies().size());
        assertThat(Differencing.givenAwayByRegion(List.of(merthyr), rule, CATALOGUE.definitions()))
                .isEmpty();
    }

    private static Scorecard scorecard(List<KpiResult> results, DisclosureRule rule) {
        return Scorecard.builder().results(results).disclosure(rule).build();
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
        return SharedTallies.count(CATALOGUE, cohort(council, own)).underAgreement();
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
