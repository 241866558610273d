package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.KpiWriter;
import org.lafc.metrics.stats.Histogram;

/** What adds up, and by which name each refusal says what differs. */
class SharedTalliesTest {

    private static final KpiDefinition FAR =
            KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();
    private static final String PERIOD = "2018-03-31";
    private static final String DIGEST_OF_FAR = "4d59a1a0fb5cc588324a4452caf560d3c43f26f5a6f475dbb8b826ef850f4dd3";

    @Test
    void talliesOfTwoCouncilsAddUp() {
        SharedTallies sum = one().plus(other());

        assertThat(sum.scope())
                .isEqualTo(new KpiScope(
                        PERIOD,
                        ImmutableSortedSet.of(LocalAuthority.of("W06000016"), LocalAuthority.of("W06000024")),
                        Optional.of("M"),
                        Optional.empty()));
        assertThat(sum.tallies().get(FAR.id()).tally()).isEqualTo(tally(6, 2));
        assertThat(other().plus(one())).isEqualTo(sum);
    }

    @Test
    void anotherPeriodIsRefused() {
        refused(
                one(),
                tallies("2017-03-31", "W06000024", "M", FAR, tally(3, 1)),
                "tallies of two periods do not add up: 2018-03-31 and 2017-03-31");
    }

    @Test
    void anotherMethodIsRefused() {
        refused(
                one(),
                tallies(PERIOD, "W06000024", "N", FAR, tally(3, 1)),
                "tallies do not add up: two distance methods: M and N");
    }

    @Test
    void anotherVersionIsRefused() {
        refused(
                one(),
                tallies(PERIOD, "W06000024", "M", changed("1.0.0", "1.1.0"), tally(3, 1)),
                "tallies of " + FAR.id() + " do not add up: two versions of the definition: 1.0.0 and 1.1.0");
    }

    @Test
    void anotherTextUnderTheSameVersionIsRefused() {
        KpiDefinition changed = changed("20 miles", "25 miles");
        refused(
                one(),
                tallies(PERIOD, "W06000024", "M", changed, tally(3, 1)),
                "tallies of " + FAR.id() + " do not add up: two texts of the definition under version 1.0.0: digests "
                        + KpiWriter.digest(FAR) + " and " + KpiWriter.digest(changed));
    }

    @Test
    void otherMeasuresAreRefused() {
        refused(
                one(),
                tallies(PERIOD, "W06000024", "M", changed("over-20-miles", "far-away"), tally(3, 1)),
                "both tallies must be of the same measures, but only one has powys.p04.placed-far-away, "
                        + "powys.p04.placed-over-20-miles");
    }

    @Test
    void theSameAuthorityTwiceIsRefused() {
        refused(one().plus(other()), one(), "each authority may be counted once, but W06000016 is in both tallies");
    }

    @Test
    void otherBoundariesAreRefusedWhereAMeasureAsksForPlaces() {
        KpiDefinition outOfArea = KpiCatalogue.builtIn().definitions().stream()
                .filter(definition ->
                        definition.facts().stream().anyMatch(fact -> fact.name().equals("area-side")))
                .findFirst()
                .orElseThrow();
        SharedTallies named = bounded(outOfArea, "W06000016", Optional.of("boundaries of 2018"));

        refused(
                named,
                bounded(outOfArea, "W06000024", Optional.of("boundaries of 2009")),
                "tallies do not add up: two sets of boundaries: boundaries of 2018 and boundaries of 2009");
        refused(
                named,
                bounded(outOfArea, "W06000024", Optional.empty()),
                "tallies do not add up: two sets of boundaries: boundaries of 2018 and not named");
        assertThat(bounded(FAR, "W06000016", Optional.of("boundaries of 2018"))
                        .scope()
                        .boundaries())
                .isEmpty();
    }

    @Test
    void resultsNeedTheDefinitionsOfTheTallies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().results(List.of()))
                .withMessage("the definition of " + FAR.id() + " must be given, but was not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one().results(List.of(changed("1.0.0", "2.0.0"))))
                .withMessage(
                        "tallies of " + FAR.id() + " do not add up: two versions of the definition: 1.0.0 and 2.0.0");
        assertThat(one().results(KpiCatalogue.builtIn().definitions()))
                .singleElement()
                .satisfies(result -> assertThat(result.tally()).isEqualTo(tally(3, 1)));
    }

    @Test
    void aCatalogueIsNamedOnlyIfBothNameTheSame() {
        SharedTallies counted = SharedTallies.count(KpiCatalogue.builtIn(), Fx1.cohort(2018));
        SharedTallies without = new SharedTallies(
                new KpiScope(
                        counted.scope().period(),
                        ImmutableSortedSet.of(LocalAuthority.of("W06000024")),
                        counted.scope().distanceMethod(),
                        counted.scope().boundaries()),
                Optional.empty(),
                counted.tallies(),
                counted.withheld());

        assertThat(counted.catalogueVersion()).contains(KpiCatalogue.builtIn().version());
        assertThat(counted.plus(without).catalogueVersion()).isEmpty();
        assertThat(SharedTallies.count(List.of(FAR), Fx1.cohort(2018)).catalogueVersion())
                .isEmpty();
    }

    @Test
    void wrongCallsAreRejected() {
        KpiScope nobody = new KpiScope(PERIOD, ImmutableSortedSet.of(), Optional.of("M"), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedTallies.of(nobody, Optional.empty(), List.of(FAR), List.of(KpiTally.empty())))
                .withMessage("shared tallies must name at least one authority, but named none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedTallies.of(one().scope(), Optional.empty(), List.of(FAR), List.of()))
                .withMessage("there must be a tally for each definition, but were 0 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedTallies(
                        one().scope(), Optional.empty(), one().tallies(), ImmutableSortedSet.of(FAR.id())))
                .withMessage(
                        "what is withheld must be the id of a measure without a tally, but was '" + FAR.id() + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedTallies(
                        one().scope(),
                        Optional.empty(),
                        ImmutableSortedMap.of("x.y", SharedTally.of(FAR, KpiTally.empty())),
                        ImmutableSortedSet.of()))
                .withMessage("a tally must stand under its own id " + FAR.id() + ", but stood under x.y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedTally("X", "1.0.0", KpiWriter.digest(FAR), KpiTally.empty()))
                .withMessage("id of a measure must be small letters, digits, hyphens and dots, at most 200 characters,"
                        + " but was 'X'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedTally.of(FAR, tally(1_000_000_000_001L, 0)))
                .withMessage(
                        "initial population of " + FAR.id() + " must be at most 1000000000000, but was 1000000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedTally.of(
                        FAR,
                        KpiTally.builder()
                                .initialPopulation(1)
                                .denominator(1)
                                .histogram(Histogram.of(1_000_000_000_000_000_000L))
                                .build()))
                .withMessage("values of " + FAR.id() + " must lie within 999999999999999999 of 0, but one does not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KpiScope(PERIOD, ImmutableSortedSet.of(), Optional.of(" "), Optional.empty()))
                .withMessage("name of a distance method or of boundaries must not be blank");
    }

    @Test
    void twoReleasesTellASmallSumThatTheSmallerOneHasNothingOf() {
        SharedTallies larger = tallies("2018-03-31", "W06000016", "M", FAR, sum(20, 2));
        SharedTallies smaller = tallies("2018-03-31", "W06000016", "M", FAR, sum(10, 0));
        SharedTallies many = tallies("2018-03-31", "W06000016", "M", FAR, sum(20, 30));

        assertThat(Differencing.givenAway(larger, smaller, DisclosureRule.welshTables()))
                .containsExactly(FAR.id());
        assertThat(Differencing.givenAway(many, smaller, DisclosureRule.welshTables()))
                .isEmpty();
    }

    private static KpiTally sum(long rows, long valueSum) {
        return KpiTally.builder()
                .initialPopulation(rows)
                .denominator(rows)
                .valueSum(valueSum)
                .build();
    }

    @Test
    void releasesThatDoNotBelongTogetherAreNotDifferenced() {
        DisclosureRule rule = DisclosureRule.welshTables();
        SharedTallies region = one().plus(other());

        assertThat(Differencing.givenAway(region, one(), rule)).containsExactly(FAR.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Differencing.givenAway(region, tallies("2017-03-31", "W06000016", "M", FAR, tally(3, 1)), rule))
                .withMessage("two releases must be of one period, but were of 2018-03-31 and 2017-03-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Differencing.givenAway(
                        region, tallies(PERIOD, "W06000016", "M", changed("1.0.0", "1.1.0"), tally(3, 1)), rule))
                .withMessageContaining("two versions of the definition: 1.0.0 and 1.1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Differencing.givenAway(one(), region, rule))
                .withMessageContaining("published figures must agree");
    }

    @Test
    void theDigestIsThatOfTheCanonicalText() {
        // hashlib of Python 3 over the definition as written by hand in the form of KpiWriter.
        assertThat(KpiWriter.digest(FAR)).matches("[0-9a-f]{64}").isEqualTo(DIGEST_OF_FAR);
        assertThat(KpiWriter.digest(changed("better: decrease", "better: context")))
                .isNotEqualTo(DIGEST_OF_FAR);
    }

    private static SharedTallies one() {
        return tallies(PERIOD, "W06000016", "M", FAR, tally(3, 1));
    }

    private static SharedTallies other() {
        return tallies(PERIOD, "W06000024", "M", FAR, tally(3, 1));
    }

    private static SharedTallies tallies(
            String period, String authority, String method, KpiDefinition definition, KpiTally tally) {
        return SharedTallies.of(
                new KpiScope(
                        period,
                        ImmutableSortedSet.of(LocalAuthority.of(authority)),
                        Optional.of(method),
                        Optional.empty()),
                Optional.empty(),
                List.of(definition),
                List.of(tally));
    }

    private static SharedTallies bounded(KpiDefinition definition, String authority, Optional<String> boundaries) {
        return SharedTallies.of(
                new KpiScope(PERIOD, ImmutableSortedSet.of(LocalAuthority.of(authority)), Optional.of("M"), boundaries),
                Optional.empty(),
                List.of(definition),
                List.of(KpiTally.empty()));
    }

    private static KpiTally tally(long denominator, long numerator) {
        return KpiTally.builder()
                .initialPopulation(denominator)
                .denominator(denominator)
                .numerator(numerator)
                .build();
    }

    private static KpiDefinition changed(String from, String to) {
        String yaml = KpiWriter.toYaml(FAR);
        assertThat(yaml).contains(from);
        ImmutableList<KpiDefinition> read = KpiReader.read(Source.ofText("changed.yaml", yaml.replace(from, to)))
                .records();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static void refused(SharedTallies one, SharedTallies other, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(other)).withMessage(message);
    }
}
