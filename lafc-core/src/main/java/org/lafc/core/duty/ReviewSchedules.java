package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Review;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.duty.DutySchedule.Course;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;

/** Lays out the reviews of each period of care, and of each series of short breaks. */
final class ReviewSchedules {

    private ReviewSchedules() {}

    static List<DutyRun> of(CareHistory history, ReviewRules rules, LocalDate asOf, Wanted wanted) {
        List<DutyRun> runs = new ArrayList<>();
        List<DutyRule> ofPeriods = List.of(rules.first(), rules.second(), rules.later());
        List<DutyRule> ofSeries = List.of(rules.shortBreaksFirst(), rules.shortBreaksLater());
        for (PeriodOfCare period : history.periodsOfCare()) {
            DateRange dates = period.dates();
            boolean begun = !dates.isEmpty() && !dates.start().isAfter(asOf);
            if (begun && !wanted.isPast(dates.endExclusive(), ofPeriods)) {
                runs.add(ofPeriod(history, period, rules));
            }
        }
        for (List<Episode> series : seriesOfShortBreaks(history)) {
            boolean begun = !series.get(0).dates().start().isAfter(asOf);
            if (begun && !wanted.isPast(endOf(series), ofSeries)) {
                runs.add(ofSeries(history, series, rules));
            }
        }
        return runs;
    }

    static DutyRun ofPeriod(CareHistory history, PeriodOfCare period, ReviewRules rules) {
        return reviews(
                        history,
                        period.dates().start(),
                        (anchor, ordinal) -> Obligation.of(ordinal == 2 ? rules.second() : rules.later(), anchor))
                .first(Obligation.of(rules.first(), period.dates().start()))
                .end(period.dates().endExclusive())
                .beganEarlier(period.beganEarlier())
                .exclusionOn(due -> Exclusions.adoption(history, due));
    }

    private static DutyRun ofSeries(CareHistory history, List<Episode> series, ReviewRules rules) {
        LocalDate start = series.get(0).dates().start();
        return reviews(history, start, (anchor, ordinal) -> Obligation.of(rules.shortBreaksLater(), anchor))
                .first(Obligation.of(rules.shortBreaksFirst(), start))
                .end(endOf(series))
                .exclusionOn(due -> Optional.of(Exclusion.SHORT_BREAKS));
    }

    private static Optional<LocalDate> endOf(List<Episode> series) {
        return series.get(series.size() - 1).dates().endExclusive();
    }

    private static DutyRun reviews(CareHistory history, LocalDate start, Course course) {
        return new DutyRun(course, start, history.reviews(), history.coveredDays(Review.class))
                .end(Age.latestEndOfCare(history.child().dateOfBirth()))
                .counting(Counting.EACH);
    }

    // One break after another, with no episode of care between them, is one series.
    private static List<List<Episode>> seriesOfShortBreaks(CareHistory history) {
        List<List<Episode>> all = new ArrayList<>();
        boolean goesOn = false;
        for (Episode episode : history.episodes()) {
            boolean shortBreak = episode.legalStatus().isShortBreaks();
            if (shortBreak && !goesOn) {
                all.add(new ArrayList<>());
            }
            if (shortBreak) {
                all.get(all.size() - 1).add(episode);
            }
            goesOn = shortBreak;
        }
        return all;
    }
}
