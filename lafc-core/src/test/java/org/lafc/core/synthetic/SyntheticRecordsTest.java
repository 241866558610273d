package org.lafc.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.DepartureReason;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.EngagedTime;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.plan.SampledPlan;
import org.lafc.core.time.DateRange;
import org.lafc.core.work.Progress;

/** What a synthetic child's records say agrees with the rest of the history. */
class SyntheticRecordsTest {

    private static final ImmutableList<CareHistory> HISTORIES = Stream.of(
                    SyntheticCohort.of(1, CohortProfile.ENGLAND),
                    SyntheticCohort.of(2, CohortProfile.POWYS),
                    SyntheticCohort.of(3, CohortProfile.SMALL))
            .flatMap(SyntheticCohort::histories)
            .collect(ImmutableList.toImmutableList());

    @Test
    void whatAYoungPersonDoesAgreesWithTheStatusOfTheDay() {
        List<Activity> told = new ArrayList<>();
        each(LeavingCareStatus.class, (history, status) -> {
            List<Activity> spells = history.records(ActivitySpell.class).stream()
                    .filter(spell -> spell.dates().contains(status.date()))
                    .map(ActivitySpell::activity)
                    .toList();
            assertThat(spells)
                    .isEqualTo(status.activity() == Activity.NOT_KNOWN ? List.of() : List.of(status.activity()));
            told.addAll(spells);
        });
        assertThat(told).hasSizeGreaterThan(100);
    }

    @Test
    void spellsDoNotOverlapAndBeginAfterSchool() {
        for (CareHistory history : HISTORIES) {
            LocalDate end = LocalDate.MIN;
            for (ActivitySpell spell : history.records(ActivitySpell.class)) {
                assertThat(spell.date()).isAfterOrEqualTo(end);
                assertThat(spell.date().getYear())
                        .isGreaterThanOrEqualTo(history.child().dateOfBirth().getYear() + 16);
                assertThat(spell.dates().isEmpty()).isFalse();
                end = spell.dates().endExclusive().orElse(LocalDate.MAX);
            }
        }
    }

    @Test
    void manyCareLeaversAreEngagedForThreeMonthsAndManyAreNot() {
        Map<Boolean, Long> engaged = HISTORIES.stream()
                .filter(history -> !history.records(LeavingCareStatus.class).isEmpty())
                .flatMap(history -> history.periodsOfCare().reverse().stream()
                        .limit(1)
                        .flatMap(period -> period.dates().endExclusive().stream())
                        .map(left -> EngagedTime.longestMonths(history, DateRange.of(left, left.plusYears(1))) >= 3))
                .collect(Collectors.groupingBy(lasting -> lasting, Collectors.counting()));

        assertThat(engaged.get(true)).isGreaterThan(50);
        assertThat(engaged.get(false)).isGreaterThan(50);
    }

    @Test
    void whoHasAHomeOnABirthdayIsNotHomelessAndWhoHasNoneIs() {
        List<Boolean> seen = new ArrayList<>();
        each(LeavingCareStatus.class, (history, status) -> {
            if (status.inTouch() != InTouch.YES) {
                return;
            }
            boolean homeless = history.records(Homelessness.class).stream()
                    .anyMatch(time -> time.dates().contains(status.date()));
            assertThat(homeless).isEqualTo(status.accommodation() == Accommodation.NO_FIXED_ABODE);
            seen.add(homeless);
        });
        assertThat(seen).contains(true, false);
        each(
                Homelessness.class,
                (history, time) ->
                        assertThat(history.isLookedAfterOn(time.date())).isFalse());
    }

    @Test
    void reviewsFallInTheirPlans() {
        List<SupportReviewKind> kinds = new ArrayList<>();
        List<Boolean> inTime = new ArrayList<>();
        each(SupportReview.class, (history, review) -> {
            boolean registered = history.records(ProtectionRegistration.class).stream()
                    .anyMatch(time -> time.dates().contains(review.date()));
            boolean supported = history.records(FamilySupportPackage.class).stream()
                    .anyMatch(time -> time.dates().contains(review.date()));
            if (review.kind() == SupportReviewKind.CHILD_PROTECTION) {
                assertThat(registered).isTrue();
            } else {
                assertThat(registered || history.isLookedAfterOn(review.date())).isFalse();
                assertThat(supported).isTrue();
            }
            kinds.add(review.kind());
            inTime.add(review.held().filter(day -> !day.isAfter(review.due())).isPresent());
        });
        assertThat(kinds).contains(SupportReviewKind.values());
        assertThat(inTime).contains(true, false);
    }

    @Test
    void nothingIsKnownOfAChildAfterItsDeparture() {
        List<DepartureReason> reasons = new ArrayList<>();
        each(Departure.class, (history, departure) -> {
            for (CareRecord record : history.records()) {
                assertThat(record.date()).isBeforeOrEqualTo(departure.date());
            }
            for (Episode episode : history.episodes()) {
                assertThat(episode.dates().endExclusive())
                        .hasValueSatisfying(end -> assertThat(end).isBefore(departure.date()));
            }
            reasons.add(departure.reason());
        });
        assertThat(reasons).contains(DepartureReason.MOVED_AWAY);
    }

    @Test
    void aPlanForSiblingsIsMadeInCareWhileASiblingIsInCareToo() {
        Map<String, List<CareHistory>> families = SyntheticCohort.of(1, CohortProfile.ENGLAND)
                .withOnly(ImmutableSet.of(SiblingPlan.class))
                .histories()
                .collect(Collectors.groupingBy(
                        history -> history.child().family().orElseThrow()));
        int plans = 0;
        for (List<CareHistory> family : families.values()) {
            for (CareHistory history : family) {
                Optional<SiblingPlan> before = Optional.empty();
                for (SiblingPlan plan : history.records(SiblingPlan.class)) {
                    assertThat(history.isLookedAfterOn(plan.date())).isTrue();
                    assertThat(family.stream()
                                    .filter(other -> other != history)
                                    .anyMatch(other -> other.isLookedAfterOn(plan.date())))
                            .isTrue();
                    assertThat(before.map(SiblingPlan::together)).isNotEqualTo(Optional.of(plan.together()));
                    before = Optional.of(plan);
                    plans++;
                }
            }
        }
        assertThat(plans).isGreaterThan(1_000);
    }

    @Test
    void plansAreSampledInCare() {
        each(
                SampledPlan.class,
                (history, plan) ->
                        assertThat(history.isLookedAfterOn(plan.date())).isTrue());
    }

    @Test
    void severalThreadsMakeTheSame() {
        SyntheticCohort cohort = SyntheticCohort.of(
                4,
                CohortProfile.builder()
                        .from(CohortProfile.SMALL)
                        .children(1_000)
                        .build());
        List<CareHistory> made = new ArrayList<>();
        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            cohort.makeAll(three, Progress.NONE, (authority, history) -> made.add(history));
        } finally {
            three.shutdown();
        }

        assertThat(made).isEqualTo(cohort.histories().toList());
    }

    @Test
    void sharesOfTheseAreThoseOfTheProfile() {
        SyntheticCohort none = withChances(0);
        SyntheticCohort all = withChances(1);

        assertThat(count(none, Departure.class)).isZero();
        assertThat(count(none, SampledPlan.class)).isZero();
        assertThat(count(all, Departure.class)).isGreaterThan(50);
        assertThat(count(all, SampledPlan.class)).isGreaterThan(500);
        assertThat(late(none)).isGreaterThan(100);
        assertThat(late(all)).isZero();
    }

    private static SyntheticCohort withChances(double share) {
        return SyntheticCohort.of(
                1,
                CohortProfile.builder()
                        .from(CohortProfile.SMALL)
                        .putChances(Chance.DEPARTED, share)
                        .putChances(Chance.PLAN_SAMPLED, share)
                        .putChances(Chance.SUPPORT_REVIEW_IN_TIME, share)
                        .build());
    }

    private static long count(SyntheticCohort cohort, Class<? extends CareRecord> kind) {
        return cohort.histories()
                .mapToLong(history -> history.records(kind).size())
                .sum();
    }

    private static long late(SyntheticCohort cohort) {
        return cohort.histories()
                .flatMap(history -> history.records(SupportReview.class).stream())
                .filter(review ->
                        review.held().filter(day -> day.isAfter(review.due())).isPresent())
                .count();
    }

    private interface Told<T> {
        void of(CareHistory history, T record);
    }

    private static <T extends CareRecord> void each(Class<T> kind, Told<T> told) {
        int found = 0;
        for (CareHistory history : HISTORIES) {
            for (T record : history.records(kind)) {
                told.of(history, record);
                found++;
            }
        }
        assertThat(found).isPositive();
    }
}
