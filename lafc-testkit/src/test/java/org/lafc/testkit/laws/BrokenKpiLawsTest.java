package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Visit;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.MissingPolicy;

/** What is wrong in measures, cohorts or counting must be found out by the law that forbids it, and by its name. */
class BrokenKpiLawsTest {

    private static final KpiDefinition FAR =
            KpiReader.read(Source.ofText("far.yaml", """
                    id: own.far
                    version: 1.0.0
                    title: {en: Placed far from home}
                    kind: performance-measure
                    counts: children
                    population: {looked-after-on: census-date}
                    numerator: {distance-from-home: {more-than: 20 miles}}
                    missing: exclude
                    score: proportion
                    better: decrease
                    strata: [placement-type]
                    source: made up
                    """)).records().get(0);
    private static final KpiDefinition VISITS =
            KpiReader.read(Source.ofText("visits.yaml", """
                    id: own.visits
                    version: 1.0.0
                    title: {en: Visits made}
                    kind: performance-measure
                    counts: visits
                    population: {made-in: year}
                    numerator: {seen-alone: yes}
                    missing: exclude
                    score: proportion
                    better: increase
                    source: made up
                    """)).records().get(0);

    // 10, 30 and 50 miles, and one of which it is not known.
    private static final ImmutableList<CareHistory> CHILDREN =
            ImmutableList.of(child("A", 10), child("B", 30), child("C", 50), child("D", -1));

    @Test
    void soundCountingBreaksNoLaw() {
        Sound laws = new Sound();
        assertThatCode(() -> {
                    laws.everybodyIsAccountedFor(CHILDREN);
                    laws.eachRowCountsWhereThePlainReadingPutsIt(CHILDREN);
                    laws.partsAddUpToTheWhole(CHILDREN, new Random(1));
                    laws.theOrderDoesNotMatter(CHILDREN, new Random(1));
                    laws.whoeverIsNotConcernedChangesNothing(CHILDREN);
                    laws.aHigherThresholdNeverCountsMore(CHILDREN);
                    laws.strataAddUpToTheWhole(CHILDREN);
                    laws.whatIsWrittenIsReadBack();
                })
                .doesNotThrowAnyException();
    }

    // A tally that does not account for everybody cannot even be built; one that accounts for too many can.
    @Test
    void whoeverIsCountedThoughNotThereIsFound() {
        Sound laws = counting(tally -> KpiTally.builder()
                .from(tally)
                .initialPopulation(tally.initialPopulation() + 1)
                .putExcluded("made up", 1L)
                .build());

        assertBroken(
                () -> laws.everybodyIsAccountedFor(CHILDREN),
                "those excluded from own.far must be as explained, but got 0 and 1");
    }

    @Test
    void aNumeratorThatIsNotExplainedIsFound() {
        Sound laws = counting(tally -> KpiTally.builder()
                .from(tally)
                .numerator(Math.max(0, tally.numerator() - 1))
                .build());

        assertBroken(
                () -> laws.everybodyIsAccountedFor(CHILDREN),
                "the numerator of own.far must be as explained, but got 2 and 1");
    }

    @Test
    void unknownTakenForNotMetIsFound() {
        Sound laws = new Sound() {
            @Override
            public ImmutableList<KpiExplanation> explanations(List<KpiDefinition> definitions, Cohort cohort) {
                return super.explanations(
                        definitions.stream()
                                .map(one -> KpiDefinition.builder()
                                        .from(one)
                                        .missing(MissingPolicy.NOT_MET)
                                        .build())
                                .toList(),
                        cohort);
            }
        };

        assertBroken(
                () -> laws.eachRowCountsWhereThePlainReadingPutsIt(CHILDREN),
                "a row of own.far must count where its definition says, but got MISSING and DENOMINATOR_ONLY");
    }

    @Test
    void aChildLostBetweenPartsIsFound() {
        Sound laws = choosing(histories -> histories.subList(0, Math.min(histories.size(), 2)));

        assertThatThrownBy(() -> laws.partsAddUpToTheWhole(CHILDREN, new Random(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("parts of own.far must add up to the whole, but got ");
    }

    @Test
    void aWholeThatLacksWhatNoPartLacksIsFound() {
        Sound laws = new Sound() {
            @Override
            public ImmutableList<KpiTally> tallies(List<KpiDefinition> definitions, Cohort cohort) {
                return super.tallies(definitions, cohort).stream()
                        .map(tally -> cohort.size() < CHILDREN.size()
                                ? KpiTally.builder()
                                        .from(tally)
                                        .notSupplied(ImmutableSet.of())
                                        .build()
                                : tally)
                        .collect(ImmutableList.toImmutableList());
            }
        };

        assertBroken(
                () -> laws.partsAddUpToTheWhole(CHILDREN, new Random(1)),
                "what the whole of own.visits lacks a part of it must lack, but got [visits] and []");
    }

    @Test
    void aCohortThatDependsOnOrderIsFound() {
        Sound laws = choosing(histories -> histories.subList(0, 1));

        assertThatThrownBy(() -> laws.theOrderDoesNotMatter(CHILDREN, new Random(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the order of children must not matter, but got ");
    }

    @Test
    void aCohortThatDependsOnHowManyThereAreIsFound() {
        Sound laws = choosing(histories -> histories.subList(0, histories.size() - 1));

        assertThatThrownBy(() -> laws.whoeverIsNotConcernedChangesNothing(CHILDREN))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("somebody who is not concerned must change nothing in own.far, but got ");
    }

    @Test
    void kindsLackingThatASourceHoldsAreFound() {
        ImmutableList<CareHistory> visited = CHILDREN.stream()
                .map(history -> CareHistory.builder()
                        .from(history)
                        .coverage(Coverage.of(List.of(Visit.class)))
                        .build())
                .collect(ImmutableList.toImmutableList());
        Sound laws = new Sound() {
            @Override
            public ImmutableList<KpiTally> tallies(List<KpiDefinition> definitions, Cohort cohort) {
                return super.tallies(definitions, cohort).stream()
                        .map(tally -> cohort.notLookedAfter() > 0
                                ? KpiTally.builder()
                                        .from(tally)
                                        .addNotSupplied("visits")
                                        .build()
                                : tally)
                        .collect(ImmutableList.toImmutableList());
            }
        };

        assertThatThrownBy(() -> laws.whoeverIsNotConcernedChangesNothing(visited))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("somebody who is not concerned must change nothing in own.far, but got ");
    }

    @Test
    void aThresholdReadTheWrongWayRoundIsFound() {
        Sound laws = counting(tally -> KpiTally.builder()
                .from(tally)
                .numerator(tally.denominator() - tally.numerator())
                .build());

        // Only a child between the bounds, 20 and 21 miles, tells.
        List<CareHistory> children = new ArrayList<>(CHILDREN);
        children.add(child("E", 20.5));
        assertBroken(
                () -> laws.aHigherThresholdNeverCountsMore(children),
                "a higher threshold must not count more in own.far");
    }

    @Test
    void aLawOfThresholdsWithNothingToTryIsFound() {
        Sound laws = new Sound() {
            @Override
            public List<KpiDefinition> definitions() {
                return List.of(VISITS);
            }
        };

        assertBroken(
                () -> laws.aHigherThresholdNeverCountsMore(CHILDREN),
                "the law of thresholds must have a definition to try unless it is said that there is none,"
                        + " but got true and false");
    }

    @Test
    void aStratumLeftOutIsFound() {
        Sound laws = new Sound() {
            @Override
            public ImmutableList<StratumResult> strata(List<KpiDefinition> definitions, Cohort cohort) {
                return super.strata(definitions, cohort).stream()
                        .filter(stratum -> !stratum.word().equals(Optional.of("foster")))
                        .collect(ImmutableList.toImmutableList());
            }
        };

        assertThatThrownBy(() -> laws.strataAddUpToTheWhole(CHILDREN))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("strata of own.far by placement-type must add up, but got ");
    }

    @Test
    void aWriterThatLosesSomethingIsFound() {
        Sound laws = new Sound() {
            @Override
            public String written(KpiDefinition definition) {
                return super.written(definition).replace("20 miles", "25 miles");
            }
        };

        assertThatThrownBy(laws::whatIsWrittenIsReadBack)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("own.far must be read back as it was, but got ");
    }

    private static Sound counting(UnaryOperator<KpiTally> wrong) {
        return new Sound() {
            @Override
            public ImmutableList<KpiTally> tallies(List<KpiDefinition> definitions, Cohort cohort) {
                return super.tallies(definitions, cohort).stream().map(wrong).collect(ImmutableList.toImmutableList());
            }
        };
    }

    private static Sound choosing(UnaryOperator<List<CareHistory>> wrong) {
        return new Sound() {
            @Override
            public Cohort cohortOf(List<CareHistory> histories) {
                return super.cohortOf(histories.isEmpty() ? histories : wrong.apply(histories));
            }
        };
    }

    private static void assertBroken(ThrowingCallable law, String message) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static CareHistory child(String id, double miles) {
        Episode.Builder episode = Episode.builder()
                .dates(DateRange.startingOn(LocalDate.of(2016, 1, 1)))
                .startReason(EpisodeStart.STARTED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .provider(ProviderKind.OWN_AUTHORITY);
        if (miles >= 0) {
            episode.recordedDistance(Distance.ofMiles(miles));
        }
        return CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2010, 1, 1))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(episode.build())
                .build();
    }

    /** Two measures over four children, counted as they are to be. */
    private static class Sound implements KpiLaws {

        @Override
        public List<KpiDefinition> definitions() {
            return List.of(FAR, VISITS);
        }

        @Override
        public Cohort cohortOf(List<CareHistory> histories) {
            return Cohort.builder()
                    .histories(histories)
                    .censusDate(CensusDate.yearEnd(2018))
                    .responsible(LocalAuthority.of("W06000023"))
                    .recordedDistances("SUPPLIED")
                    .build();
        }

        @Override
        public Arbitrary<? extends List<CareHistory>> wholes() {
            return Arbitraries.just(CHILDREN);
        }

        @Override
        public ImmutableList<KpiTally> tallies(List<KpiDefinition> definitions, Cohort cohort) {
            return KpiLaws.super.tallies(definitions, cohort);
        }

        @Override
        public ImmutableList<KpiExplanation> explanations(List<KpiDefinition> definitions, Cohort cohort) {
            return KpiLaws.super.explanations(definitions, cohort);
        }

        @Override
        public ImmutableList<StratumResult> strata(List<KpiDefinition> definitions, Cohort cohort) {
            return KpiLaws.super.strata(definitions, cohort);
        }

        @Override
        public String written(KpiDefinition definition) {
            return KpiLaws.super.written(definition);
        }
    }
}
