package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Verification;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.KpiWriter;
import org.lafc.metrics.kpi.MissingPolicy;
import org.lafc.metrics.kpi.Population;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.kpi.Title;

class KpiProperties {

    private static final ImmutableList<Fact> WITH_WORDS =
            CohortFacts.CATALOGUE.facts(RowSet.LOOKED_AFTER_ON_DATE).values().stream()
                    .filter(fact -> fact.type() instanceof FactType.Code)
                    .collect(ImmutableList.toImmutableList());

    @Property(tries = 60)
    void everybodyIsAccountedFor(
            @ForAll("children") List<CareHistory> children, @ForAll("definitions") KpiDefinition kpi) {
        Cohort cohort = cohort(children);
        KpiTally tally = tally(kpi, cohort);
        assertThat(tally.initialPopulation())
                .isEqualTo(tally.denominator() + tally.excludedTotal() + tally.missingTotal() + tally.pending())
                .isLessThanOrEqualTo(rows(kpi, cohort));
        assertThat(tally.numerator()).isBetween(0L, tally.denominator());
    }

    @Property(tries = 60)
    void theExplanationCountsWhatTheTallyCounts(
            @ForAll("children") List<CareHistory> children, @ForAll("definitions") KpiDefinition kpi) {
        Cohort cohort = cohort(children);
        KpiTally tally = tally(kpi, cohort);
        KpiExplanation explanation =
                KpiEvaluator.of(List.of(kpi)).explain(cohort).get(0);
        assertThat(explanation.count(Place.NUMERATOR)).isEqualTo(tally.numerator());
        assertThat(explanation.count(Place.DENOMINATOR_ONLY)).isEqualTo(tally.denominator() - tally.numerator());
        assertThat(explanation.count(Place.EXCLUDED)).isEqualTo(tally.excludedTotal());
        assertThat(explanation.count(Place.MISSING)).isEqualTo(tally.missingTotal());
        assertThat(explanation.count(Place.PENDING)).isEqualTo(tally.pending());
        assertThat(explanation.count(Place.NOT_IN_POPULATION)).isEqualTo(rows(kpi, cohort) - tally.initialPopulation());
        for (int row = 0; row < explanation.size(); row++) {
            assertThat(explanation.reason(row)).isNotBlank();
        }
    }

    @Property(tries = 60)
    void theOrderOfChildrenDoesNotMatter(@ForAll("children") List<CareHistory> children, @ForAll Random random) {
        List<CareHistory> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);
        assertThat(builtIn().evaluate(cohort(shuffled))).isEqualTo(builtIn().evaluate(cohort(children)));
    }

    @Property(tries = 20)
    void threadsChangeNothing(
            @ForAll("children") List<CareHistory> children, @ForAll @IntRange(min = 1, max = 9) int parts) {
        Cohort cohort = cohort(children);
        KpiResults alone = builtIn().evaluateWithStrata(cohort);
        assertThat(builtIn().inParts(parts).evaluateWithStrata(cohort(children)))
                .isEqualTo(alone);
        assertThat(alone.results()).isEqualTo(builtIn().evaluate(cohort));
    }

    @Property(tries = 60)
    void talliesOfAnySplitMergeToTheWhole(
            @ForAll("children") List<CareHistory> children, @ForAll @IntRange(min = 0, max = 40) int cut) {
        int at = Math.min(cut, children.size());
        List<KpiTally> first = builtIn().tally(cohort(children.subList(0, at)));
        List<KpiTally> second = builtIn().tally(cohort(children.subList(at, children.size())));
        List<KpiTally> whole = builtIn().tally(cohort(children));
        for (int i = 0; i < whole.size(); i++) {
            assertThat(first.get(i).plus(second.get(i))).isEqualTo(whole.get(i));
            assertThat(second.get(i).plus(first.get(i)).plus(KpiTally.empty())).isEqualTo(whole.get(i));
        }
    }

    @Property(tries = 60)
    void aTighterThresholdNeverRaisesTheCount(
            @ForAll("children") List<CareHistory> children,
            @ForAll @IntRange(min = 0, max = 60) int miles,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        Cohort cohort = cohort(children);
        KpiTally loose = tally(farther(miles, MissingPolicy.EXCLUDE), cohort);
        KpiTally tight = tally(farther(miles + more, MissingPolicy.EXCLUDE), cohort);
        assertThat(tight.numerator()).isLessThanOrEqualTo(loose.numerator());
        assertThat(tight.denominator()).isEqualTo(loose.denominator());
    }

    @Property(tries = 60)
    void theUnknownCountAsNothingUnlessThePolicySaysSo(@ForAll("children") List<CareHistory> children) {
        Cohort cohort = cohort(children);
        long unknown = 0;
        for (int row = 0; row < cohort.size(); row++) {
            unknown += cohort.column(ChildFacts.DISTANCE_FROM_HOME).isKnown(row) ? 0 : 1;
        }
        KpiTally excluded = tally(farther(20, MissingPolicy.EXCLUDE), cohort);
        KpiTally notMet = tally(farther(20, MissingPolicy.NOT_MET), cohort);
        assertThat(excluded.missingTotal()).isEqualTo(unknown);
        assertThat(notMet.missingTotal()).isZero();
        assertThat(notMet.denominator()).isEqualTo(excluded.denominator() + unknown);
        assertThat(notMet.numerator()).isEqualTo(excluded.numerator());
        // Neither is its contrary met: not unknown is unknown.
        Criterion near =
                new Criterion.Not(farther(20, MissingPolicy.EXCLUDE).numerator().orElseThrow());
        KpiTally contrary = tally(proportion(near, MissingPolicy.EXCLUDE), cohort);
        assertThat(contrary.numerator()).isEqualTo(excluded.denominator() - excluded.numerator());
        assertThat(contrary.missing()).isEqualTo(excluded.missing());
    }

    @Property(tries = 150)
    void aDefinitionComesBackFromYamlAsItWas(@ForAll("definitions") KpiDefinition kpi) {
        var result = KpiReader.read(Source.ofText("kpi.yaml", KpiWriter.toYaml(kpi)));
        assertThat(result.problems()).isEmpty();
        assertThat(result.records()).containsExactly(kpi);
    }

    @Property(tries = 60)
    void aParameterCountsAsTheAmountItselfDoes(
            @ForAll("children") List<CareHistory> children, @ForAll @IntRange(max = 90) int miles) {
        var result = KpiReader.read(Source.ofText("kpi.yaml", """
                extends: powys.p04.placed-over-20-miles 1.0.0
                id: test.farther
                version: 1.0.0
                title: {en: Farther}
                parameters: {threshold: %d miles}
                """.formatted(miles)));
        KpiDefinition p4 =
                KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();
        KpiDefinition written = KpiDefinition.builder()
                .from(p4)
                .parameters(ImmutableList.of())
                .numerator(farther(miles, MissingPolicy.EXCLUDE).numerator())
                .build();
        Cohort cohort = cohort(children);
        assertThat(tally(result.records().get(0), cohort)).isEqualTo(tally(written, cohort));
    }

    @Property(tries = 4)
    void blocksDoNotMatter(@ForAll("definitions") KpiDefinition kpi, @ForAll Random random) {
        // Longer than two blocks, and not a multiple of one.
        List<CareHistory> many = new ArrayList<>();
        for (int i = 0; i < 2100; i++) {
            many.add(POOL.get(random.nextInt(POOL.size())).apply(String.format("%05d", i)));
        }
        KpiTally parts = KpiTally.empty();
        for (List<CareHistory> part : Iterables.partition(many, 700)) {
            parts = parts.plus(tally(kpi, cohort(part)));
        }
        assertThat(tally(kpi, cohort(many))).isEqualTo(parts);
    }

    private static final ImmutableList<Function<String, CareHistory>> POOL = ImmutableList.of(
            id -> child(
                    id, 3, PlacementType.FOSTER, ProviderKind.PRIVATE, Whereabouts.NOT_RECORDED, AreaSide.IN_AREA, 10),
            id -> child(
                    id,
                    9,
                    PlacementType.RESIDENTIAL,
                    ProviderKind.NOT_RECORDED,
                    Whereabouts.WITHHELD,
                    AreaSide.OUT_OF_AREA,
                    60),
            id -> child(
                    id,
                    16,
                    PlacementType.NOT_KNOWN,
                    ProviderKind.OWN_AUTHORITY,
                    Whereabouts.NO_FIXED_ABODE,
                    AreaSide.NOT_RECORDED,
                    -1));

    @Provide
    Arbitrary<List<CareHistory>> children() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        Arbitraries.of(PlacementType.values()).filter(type -> !type.isTemporary()),
                        Arbitraries.of(ProviderKind.values()),
                        Arbitraries.of(Whereabouts.NOT_RECORDED, Whereabouts.NO_FIXED_ABODE, Whereabouts.WITHHELD),
                        Arbitraries.of(AreaSide.values()),
                        Arbitraries.integers().between(-10, 80))
                .as((age, type, provider, home, side, miles) ->
                        (Function<String, CareHistory>) id -> child(id, age, type, provider, home, side, miles))
                .list()
                .ofMaxSize(30)
                .map(makers -> {
                    List<CareHistory> histories = new ArrayList<>();
                    for (int i = 0; i < makers.size(); i++) {
                        histories.add(makers.get(i).apply(String.format("%05d", i)));
                    }
                    return histories;
                });
    }

    private static CareHistory child(
            String id, int age, PlacementType type, ProviderKind provider, Whereabouts home, AreaSide side, int miles) {
        LocalDate born = LocalDate.of(2017 - age, 10, 15);
        return Fx1.child(
                id,
                born.toString(),
                Fx1.own(
                                LocalDate.of(2018, 1, 1)
                                        .minusDays(Math.floorMod(miles, 60))
                                        .toString(),
                                "",
                                EpisodeStart.STARTED,
                                LegalStatus.VOLUNTARY)
                        .placementType(type)
                        .provider(provider)
                        .home(home)
                        .recordedSide(side)
                        .recordedDistance(miles < 0 ? Optional.empty() : Optional.of(Distance.ofMiles(miles))));
    }

    @Provide
    Arbitrary<KpiDefinition> definitions() {
        return Arbitraries.oneOf(
                proportions(),
                Arbitraries.of(KpiCatalogue.builtIn().definitions().stream()
                        .filter(definition -> !definition.score().isOfResults())
                        .toList()));
    }

    private Arbitrary<KpiDefinition> proportions() {
        return Combinators.combine(
                        criteria().optional(),
                        criteria().list().ofMaxSize(2),
                        criteria(),
                        Arbitraries.of(MissingPolicy.values()),
                        Arbitraries.of(Score.PROPORTION, Score.COUNT),
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .withChars("âéŵŷ\"\\\n\t—")
                                .ofMaxLength(20),
                        Arbitraries.of(Better.values()))
                .as((where, exclude, numerator, missing, score, text, better) -> KpiDefinition.builder()
                        .from(proportion(numerator, missing))
                        .population(new Population(RowSet.LOOKED_AFTER_ON_DATE, where))
                        .exclude(exclude)
                        .score(score)
                        .unit(score == Score.COUNT ? "children" : "per cent")
                        .decimals(score == Score.COUNT ? 0 : 2)
                        .title(new Title("T" + text, Optional.of("C" + text), Optional.of("S" + text)))
                        .strata(ImmutableList.of(ChildFacts.SEX, ChildFacts.HOME_LOCALITY))
                        .targets(better == Better.CONTEXT ? ImmutableList.of() : targets(better, score, text))
                        .legalSource(new LegalSource("I" + text, "P" + text, Verification.SECONDARY))
                        .verification(Verification.OWN_CHOICE)
                        .note("N" + text)
                        .better(better)
                        .build());
    }

    private static ImmutableList<Target> targets(Better better, Score score, String text) {
        String unit = score == Score.COUNT ? "children" : "per cent";
        boolean upward = better == Better.INCREASE;
        BigDecimal amber = new BigDecimal(upward ? "60.5" : "80");
        return ImmutableList.of(
                new Target(
                        upward ? Comparison.AT_LEAST : Comparison.LESS_THAN,
                        new BigDecimal("70.0"),
                        unit,
                        Optional.of(amber),
                        Optional.of(LocalDate.of(2020, 3, 31)),
                        "S" + text),
                new Target(
                        upward ? Comparison.MORE_THAN : Comparison.AT_MOST,
                        BigDecimal.ZERO,
                        unit,
                        Optional.empty(),
                        Optional.empty(),
                        "S"));
    }

    private Arbitrary<Criterion> criteria() {
        return Arbitraries.recursive(this::leaves, KpiProperties::combined, 0, 3);
    }

    private static Arbitrary<Criterion> combined(Arbitrary<Criterion> part) {
        Arbitrary<ImmutableList<Criterion>> parts =
                part.list().ofMinSize(1).ofMaxSize(2).map(ImmutableList::copyOf);
        return Arbitraries.oneOf(
                parts.map(Criterion.All::new), parts.map(Criterion.Any::new), part.map(Criterion.Not::new));
    }

    private Arbitrary<Criterion> leaves() {
        Arbitrary<Criterion> words = Arbitraries.of(WITH_WORDS)
                .flatMap(fact -> Arbitraries.of(((FactType.Code) fact.type()).words())
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(found -> new Criterion.IsWord(fact, ImmutableSet.copyOf(found))));
        Arbitrary<Criterion> open = Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(word -> !word.isBlank())
                .map(word -> new Criterion.IsWord(ChildFacts.HOME_LOCALITY, ImmutableSet.of(word)));
        Arbitrary<Criterion> miles = Combinators.combine(
                        Arbitraries.of(Comparison.values()),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("80"))
                                .ofScale(2))
                .as((comparison, amount) -> new Criterion.Compares(
                        ChildFacts.DISTANCE_FROM_HOME, comparison, new Quantity(amount, FactUnit.MILES)));
        return Arbitraries.oneOf(words, open, miles);
    }

    private static KpiDefinition farther(int miles, MissingPolicy missing) {
        return proportion(
                new Criterion.Compares(
                        ChildFacts.DISTANCE_FROM_HOME,
                        Comparison.MORE_THAN,
                        new Quantity(BigDecimal.valueOf(miles), FactUnit.MILES)),
                missing);
    }

    private static KpiDefinition proportion(Criterion numerator, MissingPolicy missing) {
        return KpiDefinition.builder()
                .id("test.share")
                .version("1.0.0")
                .title(Title.of("A share"))
                .kind(KpiKind.PERFORMANCE_INDICATOR)
                .numerator(numerator)
                .missing(missing)
                .score(Score.PROPORTION)
                .better(Better.DECREASE)
                .source("A test")
                .build();
    }

    private static KpiEvaluator builtIn() {
        return KpiEvaluator.of(KpiCatalogue.builtIn().definitions());
    }

    private static int rows(KpiDefinition definition, Cohort cohort) {
        return cohort.rows(definition.population().rows()).size();
    }

    private static KpiTally tally(KpiDefinition definition, Cohort cohort) {
        return KpiEvaluator.of(List.of(definition)).tally(cohort).get(0);
    }

    private static Cohort cohort(List<CareHistory> children) {
        return Cohort.builder()
                .histories(children)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .build();
    }
}
