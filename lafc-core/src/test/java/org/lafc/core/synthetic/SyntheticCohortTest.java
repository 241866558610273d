package org.lafc.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;

class SyntheticCohortTest {

    private static final SyntheticCohort ENGLAND = SyntheticCohort.of(1, CohortProfile.ENGLAND);

    @ParameterizedTest
    @CsvSource({"ENGLAND,1", "ENGLAND,2", "POWYS,1", "POWYS,2", "LARGE,1"})
    void noStructuralRuleIsBroken(String name, long seed) {
        CohortProfile profile = switch (name) {
            case "ENGLAND" -> CohortProfile.ENGLAND;
            case "POWYS" -> CohortProfile.POWYS;
            default ->
                CohortProfile.builder()
                        .from(CohortProfile.LARGE)
                        .children(5_000)
                        .build();
        };
        StructuralChecks checks =
                profile.rules().equals(CareRules.WALES) ? StructuralChecks.wales() : StructuralChecks.england();

        CheckReport report = checks.check(
                SyntheticCohort.of(seed, profile).histories()::iterator,
                CheckContext.of(profile.firstYear(), profile.lastYear()));

        assertThat(report.children()).isEqualTo(profile.children());
        assertThat(report.findings()).isEmpty();
    }

    // Sizes of benchmark-questions: S 500 children, 2,938 episodes, 13,198 visits, 3,222 reviews.
    @Test
    void sizeSIsThatOfTheBenchmark() {
        assertSize(SyntheticCohort.of(1, CohortProfile.SMALL), 1, 2_938, 13_198, 3_222);
    }

    // M 40,000 children, 226,157 episodes, 1,243,445 visits, 246,768 reviews; every eighth child is counted.
    @Test
    void sizeMIsThatOfTheBenchmark() {
        assertSize(SyntheticCohort.of(1, CohortProfile.MEDIUM), 8, 226_157, 1_243_445, 246_768);
    }

    private static void assertSize(SyntheticCohort cohort, int step, int episodes, int visits, int reviews) {
        long[] counts = new long[3];
        for (int child = 0; child < cohort.size(); child += step) {
            CareHistory history = cohort.history(child);
            counts[0] += history.episodes().size();
            counts[1] += history.visits().size();
            counts[2] += history.reviews().size();
        }
        assertThat(counts[0] * step).isCloseTo(episodes, withinPercentage(2));
        assertThat(counts[1] * step).isCloseTo(visits, withinPercentage(2));
        assertThat(counts[2] * step).isCloseTo(reviews, withinPercentage(2));
    }

    @Test
    void aChildIsTheSameWhetherTheOthersAreMadeOrNot() {
        List<CareHistory> all = ENGLAND.histories().limit(300).toList();

        for (int child : new int[] {299, 0, 150, 31, 32}) {
            assertThat(SyntheticCohort.of(1, CohortProfile.ENGLAND).history(child))
                    .isEqualTo(all.get(child));
        }
        assertThat(SyntheticCohort.of(2, CohortProfile.ENGLAND).history(0)).isNotEqualTo(all.get(0));
    }

    @Test
    void threadsChangeNeitherChildrenNorTheirOrder() {
        SyntheticCohort cohort = SyntheticCohort.of(
                        5,
                        CohortProfile.builder()
                                .from(CohortProfile.LARGE)
                                .children(9_001)
                                .authorities(3)
                                .build())
                .withOnly(Set.of());
        List<CareHistory> expected = cohort.histories().toList();
        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            for (Executor executor : List.<Executor>of(Runnable::run, three)) {
                List<CareHistory> made = new ArrayList<>();
                List<LocalAuthority> authorities = new ArrayList<>();
                List<Long> told = new ArrayList<>();
                cohort.makeAll(
                        executor,
                        (step, done, of) -> {
                            assertThat(step).isEqualTo("making children");
                            assertThat(of).isEqualTo(9_001);
                            told.add(done);
                        },
                        (authority, history) -> {
                            authorities.add(authority);
                            made.add(history);
                        });
                assertThat(made).isEqualTo(expected);
                assertThat(authorities.get(9_000)).isEqualTo(cohort.places().authority(2));
                assertThat(authorities.get(0)).isEqualTo(cohort.places().authority(0));
                assertThat(told).isSorted().endsWith(9_001L);
            }
        } finally {
            three.shutdown();
        }
    }

    @Test
    void whatProgressThrowsEndsTheWork() {
        List<CareHistory> made = new ArrayList<>();
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> ENGLAND.makeAll(
                        Runnable::run,
                        (step, done, of) -> {
                            throw enough;
                        },
                        (authority, history) -> made.add(history)))
                .isSameAs(enough);
        assertThat(made).hasSizeLessThan(ENGLAND.size());
    }

    @Test
    void fewerKindsOfRecordChangeNoOther() {
        SyntheticCohort reviewsOnly = ENGLAND.withOnly(Set.of(Review.class));

        for (int child = 0; child < 50; child++) {
            CareHistory few = reviewsOnly.history(child);
            assertThat(few.reviews()).isEqualTo(ENGLAND.history(child).reviews());
            assertThat(few.episodes()).isEqualTo(ENGLAND.history(child).episodes());
            assertThat(few.covers(Visit.class)).isFalse();
        }
        assertThat(reviewsOnly.kinds()).isEqualTo(ImmutableSet.of(Review.class));
    }

    @Test
    void everyKindOfRecordIsMadeAndCovered() {
        Set<Class<? extends CareRecord>> made = new HashSet<>();
        ENGLAND.histories().forEach(history -> {
            assertThat(history.coverage().kinds()).isEqualTo(ENGLAND.kinds());
            for (Class<? extends CareRecord> kind : ENGLAND.kinds()) {
                if (!history.records(kind).isEmpty()) {
                    made.add(kind);
                }
            }
        });

        assertThat(made).isEqualTo(ENGLAND.kinds());
        assertThat(ENGLAND.kinds()).hasSize(37);
    }

    @Test
    void everyLegalStatusStartAndEndComesUp() {
        Set<LegalStatus> statuses = EnumSet.noneOf(LegalStatus.class);
        Set<EpisodeStart> starts = EnumSet.noneOf(EpisodeStart.class);
        Set<EpisodeEnd> ends = EnumSet.noneOf(EpisodeEnd.class);
        SyntheticCohort cohort = SyntheticCohort.of(
                        3,
                        CohortProfile.builder()
                                .from(CohortProfile.LARGE)
                                .children(12_000)
                                .build())
                .withOnly(Set.of());
        cohort.histories().flatMap(history -> history.episodes().stream()).forEach(episode -> {
            statuses.add(episode.legalStatus());
            starts.add(episode.startReason());
            episode.endReason().ifPresent(ends::add);
        });

        assertThat(statuses)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(LegalStatus.NOT_KNOWN)));
        assertThat(starts)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(EpisodeStart.NOT_KNOWN)));
        // Returns of England always say whether going home was planned.
        assertThat(ends)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(EpisodeEnd.NOT_KNOWN, EpisodeEnd.RETURNED_HOME_NOT_STATED)));
    }

    @Test
    void nothingIsRecordedAfterTheLastDay() {
        LocalDate last = CohortProfile.ENGLAND.lastYear().lastDay();
        ENGLAND.histories().limit(1_000).forEach(history -> {
            for (Episode episode : history.episodes()) {
                assertThat(episode.dates().start()).isBeforeOrEqualTo(last);
                episode.dates().endExclusive().ifPresent(end -> assertThat(end).isBeforeOrEqualTo(last));
            }
            for (CareRecord record : history.records()) {
                assertThat(record.date()).isBeforeOrEqualTo(last);
            }
        });
    }

    @Test
    void childrenComeInOrderOfIdentifierAndAuthorityWithSiblingsTogether() {
        Map<String, Integer> lastOfFamily = new HashMap<>();
        Set<String> families = new HashSet<>();
        List<String> ids =
                ENGLAND.histories().map(history -> history.child().id()).toList();
        assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        for (int child = 1; child < ENGLAND.size(); child++) {
            assertThat(ENGLAND.authorityOf(child)).isGreaterThanOrEqualTo(ENGLAND.authorityOf(child - 1));
        }
        for (int child = 0; child < 1_000; child++) {
            String family = ENGLAND.history(child).child().family().orElseThrow();
            Integer before = lastOfFamily.put(family, child);
            assertThat(before == null || before == child - 1).isTrue();
            families.add(family);
        }
        assertThat(families).hasSizeBetween(500, 800);
        assertThat(ENGLAND.histories(3)).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sharesAreThoseOfTheProfile(long seed) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.POWYS)
                .children(6_000)
                .build();
        List<CareHistory> histories =
                SyntheticCohort.of(seed, profile).withOnly(Set.of()).histories().toList();

        double neglected = histories.stream()
                        .filter(history -> history.episodes().get(0).reasonForCare() == ReasonForCare.ABUSE_OR_NEGLECT)
                        .count()
                / 6_000.0;
        double disabled = histories.stream()
                        .filter(history -> history.child().disability() == Answer.YES)
                        .count()
                / 6_000.0;
        assertThat(neglected).isCloseTo(150 / 210.0, within(0.06));
        assertThat(disabled).isCloseTo(17 / 210.0, within(0.06));
    }

    @Test
    void everyPlaceIsInTheListOfPostcodes() {
        StringBuilder list = new StringBuilder();
        ENGLAND.places().writePostcodes(list);
        Set<String> known = new HashSet<>();
        list.toString().lines().skip(1).forEach(line -> known.add(line.split(",")[2].replace("\"", "")));

        ENGLAND.histories()
                .limit(500)
                .flatMap(history -> history.episodes().stream())
                .forEach(episode -> {
                    for (Whereabouts place : List.of(episode.home(), episode.placement())) {
                        if (place instanceof Whereabouts.AtPostcode at) {
                            assertThat(known).contains(at.postcode().text());
                        }
                    }
                });
        assertThat(known).hasSize(38 * 900).allMatch(postcode -> postcode.startsWith("Q"));
        assertThat(list.toString().lines().findFirst())
                .contains("pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,ctry");
    }

    @Test
    void numbersOutOfRangeAreRejected() {
        assertThatThrownBy(() -> ENGLAND.history(5_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of a child must be 0 to 4999, but was 5000");
        assertThatThrownBy(() -> ENGLAND.histories(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of an authority must be 0 to 9, but was 10");
        assertThatThrownBy(() -> CohortProfile.builder()
                        .from(CohortProfile.ENGLAND)
                        .children(0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children must be 1 to 9,999,999, but was 0");
        assertThatThrownBy(() -> Weights.of("invented", Map.of("U6", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights must be 0 or more, and not all 0, but were [0]");
    }
}
