package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.DateRange;

/**
 * Histories with visits, reviews, health assessments, plans and placement terms thrown in, some on one day. In half of them care
 * began earlier, and in nearly half the sources do not hold all days. What else they hold stays.
 */
final class RecordedHistories {

    private static final ImmutableList<Class<? extends CareRecord>> MEETING_DUTIES =
            ImmutableList.of(Visit.class, Review.class, HealthAssessment.class, Plan.class);

    // Thrown in at random they would seldom be made in time.
    private static final ImmutableList<PlanKind> DUE_AT_START =
            ImmutableList.of(PlanKind.CARE_AND_SUPPORT, PlanKind.PERSONAL_EDUCATION, PlanKind.PLACEMENT);

    private enum Kind {
        VISIT,
        REVIEW,
        HEALTH,
        REFUSAL,
        PLAN,
        TERMS
    }

    private record Thrown(
            Kind kind, int nights, Answer meantToLast, PlacementBasis basis, PlanKind plan, PlanStep step) {

        CareRecord on(LocalDate day) {
            return switch (kind) {
                case VISIT -> Visit.on(day);
                case REVIEW -> Review.of(day, Participation.NOT_KNOWN);
                case HEALTH -> HealthAssessment.on(day);
                case REFUSAL ->
                    new HealthAssessment(day, AssessmentResult.REFUSED, Assessor.NOT_KNOWN, Optional.empty());
                case PLAN -> new Plan(day, plan, step, Optional.empty());
                case TERMS -> new PlacementTerms(day, meantToLast, basis, Optional.empty());
            };
        }
    }

    private RecordedHistories() {}

    static Arbitrary<CareHistory> from(Arbitrary<CareHistory> histories) {
        Arbitrary<Thrown> thrown = Combinators.combine(
                        Arbitraries.of(
                                Kind.VISIT,
                                Kind.VISIT,
                                Kind.VISIT,
                                Kind.REVIEW,
                                Kind.HEALTH,
                                Kind.REFUSAL,
                                Kind.PLAN,
                                Kind.PLAN,
                                Kind.TERMS),
                        Arbitraries.of(0, 1, 5, 6, 7, 8, 20, 28, 29, 41, 42, 43, 90, 92, 183, 365),
                        Arbitraries.of(Answer.class),
                        Arbitraries.of(PlacementBasis.class),
                        Arbitraries.of(PlanKind.class),
                        Arbitraries.of(PlanStep.MADE, PlanStep.MADE, PlanStep.REVIEWED))
                .as(Thrown::new);
        return Combinators.combine(
                        Arbitraries.oneOf(histories, histories.map(RecordedHistories::begunEarlier)),
                        thrown.list().ofMaxSize(40),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.oneOf(
                                Arbitraries.just(List.<Integer>of()),
                                Arbitraries.integers().between(0, 500).list().ofMaxSize(5)),
                        Arbitraries.integers().between(0, 20).optional(0.4))
                .as(RecordedHistories::with);
    }

    // With a move as the first episode, so that what care began with is missing.
    private static CareHistory begunEarlier(CareHistory history) {
        List<Episode> episodes = new ArrayList<>(history.episodes());
        episodes.set(
                0,
                Episode.builder()
                        .from(episodes.get(0))
                        .startReason(EpisodeStart.PLACEMENT)
                        .build());
        return CareHistory.builder().from(history).episodes(episodes).build();
    }

    // Each record comes so many nights after the one before; termsHeld says whether the sources hold placement terms;
    // some plans are made so many nights after the start, if planned. The sources begin to hold what meets duties,
    // cease and begin again after so many nights; without any, they always do.
    private static CareHistory with(
            CareHistory history,
            List<Thrown> thrown,
            boolean termsHeld,
            List<Integer> changes,
            Optional<Integer> planned) {
        List<CareRecord> records = new ArrayList<>(history.records());
        LocalDate start = history.episodes().get(0).dates().start();
        planned.ifPresent(nights -> {
            for (PlanKind kind : DUE_AT_START) {
                records.add(new Plan(start.plusDays(nights), kind, PlanStep.MADE, Optional.empty()));
            }
        });
        LocalDate first = start.minusDays(30);
        LocalDate day = first;
        for (Thrown one : thrown) {
            day = day.plusDays(one.nights());
            if (one.kind() != Kind.TERMS || termsHeld) {
                records.add(one.on(day));
            }
        }
        List<Class<? extends CareRecord>> held =
                new ArrayList<>(history.coverage().kinds());
        held.addAll(MEETING_DUTIES);
        if (termsHeld) {
            held.add(PlacementTerms.class);
        }
        return CareHistory.builder()
                .from(history)
                .records(records)
                .coverage(covered(Coverage.of(held), first, changes))
                .build();
    }

    private static Coverage covered(Coverage held, LocalDate first, List<Integer> changes) {
        if (changes.isEmpty()) {
            return held;
        }
        List<DateRange> days = new ArrayList<>();
        LocalDate from = first;
        for (int i = 0; i < changes.size(); i++) {
            LocalDate to = from.plusDays(changes.get(i) + 1L);
            if (i % 2 == 1) {
                days.add(DateRange.of(from, to));
            }
            from = to;
        }
        if (changes.size() % 2 == 1) {
            days.add(DateRange.startingOn(from));
        }
        DateRange[] ranges = days.toArray(DateRange[]::new);
        Coverage covered = held;
        for (Class<? extends CareRecord> kind : MEETING_DUTIES) {
            covered = covered.on(kind, ranges);
        }
        return covered;
    }
}
