package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Review;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.time.Age;

/** Lays out the reviews of each period of care, and of each series of short breaks. */
final class ReviewSchedules {

    private ReviewSchedules() {}

    static ImmutableList<DutySchedule> of(CareHistory history, ReviewRules rules) {
        ImmutableList.Builder<DutySchedule> schedules = ImmutableList.builder();
        for (PeriodOfCare period : history.periodsOfCare()) {
            if (!period.dates().isEmpty()) {
                schedules.add(ofPeriod(history, period, rules));
            }
        }
        seriesOfShortBreaks(history).forEach(series -> schedules.add(ofSeries(history, series, rules)));
        return schedules.build();
    }

    static DutySchedule ofPeriod(CareHistory history, PeriodOfCare period, ReviewRules rules) {
        return reviews(history, period.dates().start(), period.dates().endExclusive(), rules.first())
                .beganEarlier(period.beganEarlier())
                .course((anchor, ordinal) -> Obligation.of(ordinal == 2 ? rules.second() : rules.later(), anchor))
                .exclusionOn(due -> Exclusions.adoption(history, due))
                .build();
    }

    private static DutySchedule ofSeries(CareHistory history, ImmutableList<Episode> series, ReviewRules rules) {
        Episode last = series.get(series.size() - 1);
        return reviews(history, series.get(0).dates().start(), last.dates().endExclusive(), rules.shortBreaksFirst())
                .course((anchor, ordinal) -> Obligation.of(rules.shortBreaksLater(), anchor))
                .exclusionOn(due -> Optional.of(Exclusion.SHORT_BREAKS))
                .build();
    }

    private static DutySchedule.Builder reviews(
            CareHistory history, LocalDate start, Optional<LocalDate> end, DutyRule first) {
        return DutySchedule.builder()
                .first(Obligation.of(first, start))
                .countsFrom(start)
                .end(end)
                .latestEnd(Age.latestEndOfCare(history.child().dateOfBirth()))
                .events(history.reviews())
                .eventsKnownOn(history.coveredDays(Review.class))
                .counting(Counting.EACH);
    }

    // One break after another, with no episode of care between them, is one series.
    private static ImmutableList<ImmutableList<Episode>> seriesOfShortBreaks(CareHistory history) {
        ImmutableList.Builder<ImmutableList<Episode>> all = ImmutableList.builder();
        ImmutableList.Builder<Episode> series = ImmutableList.builder();
        for (Episode episode : history.episodes()) {
            if (episode.legalStatus().isShortBreaks()) {
                series.add(episode);
            } else {
                all.add(series.build());
                series = ImmutableList.builder();
            }
        }
        all.add(series.build());
        return all.build().stream().filter(breaks -> !breaks.isEmpty()).collect(ImmutableList.toImmutableList());
    }
}
