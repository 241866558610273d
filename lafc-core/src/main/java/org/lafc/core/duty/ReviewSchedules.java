package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Review;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;

/** Lays out the reviews of each period of care, and of each series of short breaks. */
final class ReviewSchedules {

    private ReviewSchedules() {}

    static List<DutyRun> of(CareHistory history, ReviewRules rules, LocalDate asOf, Wanted wanted) {
        List<DutyRun> runs = new ArrayList<>();
        long last = asOf.toEpochDay();
        for (PeriodOfCare period : history.periodsOfCare()) {
            DateRange dates = period.dates();
            boolean begun = !dates.isEmpty() && dates.start().toEpochDay() <= last;
            if (begun && !isPast(NextDue.endOf(dates), rules, wanted)) {
                runs.add(ofPeriod(history, period, rules));
            }
        }
        for (List<Episode> series : seriesOfShortBreaks(history)) {
            long end = NextDue.endOf(series.get(series.size() - 1).dates());
            boolean begun = !series.get(0).dates().start().isAfter(asOf);
            boolean past = wanted.isPast(end, rules.shortBreaksFirst()) && wanted.isPast(end, rules.shortBreaksLater());
            if (begun && !past) {
                runs.add(ofSeries(history, series, end, rules));
            }
        }
        return runs;
    }

    private static boolean isPast(long end, ReviewRules rules, Wanted wanted) {
        return wanted.isPast(end, rules.first())
                && wanted.isPast(end, rules.second())
                && wanted.isPast(end, rules.later());
    }

    static DutyRun ofPeriod(CareHistory history, PeriodOfCare period, ReviewRules rules) {
        long start = period.dates().start().toEpochDay();
        Pace pace = (anchor, ordinal, next) -> next.set(ordinal == 2 ? rules.second() : rules.later(), anchor);
        return reviews(history, start, pace)
                .first(rules.first(), start)
                .end(NextDue.endOf(period.dates()))
                .beganEarlier(period.beganEarlier())
                .exclusionOn(Exclusions.adoption(history));
    }

    private static DutyRun ofSeries(CareHistory history, List<Episode> series, long end, ReviewRules rules) {
        long start = series.get(0).dates().start().toEpochDay();
        return reviews(history, start, (anchor, ordinal, next) -> next.set(rules.shortBreaksLater(), anchor))
                .first(rules.shortBreaksFirst(), start)
                .end(end)
                .exclusionOn(due -> Exclusion.SHORT_BREAKS);
    }

    private static DutyRun reviews(CareHistory history, long start, Pace pace) {
        return new DutyRun(pace, start, Events.of(history.reviews()), history.coveredDays(Review.class))
                .end(Age.latestEndOfCare(history.child().dateOfBirth()).toEpochDay())
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
