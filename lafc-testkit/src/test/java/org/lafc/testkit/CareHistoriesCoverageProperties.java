package org.lafc.testkit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Derivation;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.time.Age;
import org.lafc.core.time.TimeLimit;

/** What is said of {@link CareHistories}, counted. Shares are such that a thousand tries of a property meet each case. */
class CareHistoriesCoverageProperties {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final List<MonthDay> YEAR_ENDS = List.of(MonthDay.of(3, 31), MonthDay.of(4, 1));

    @Example
    void theCasesThatBreakCodeAreDrawn() {
        Coverage.of(CareHistories.all(), 3000)
                .claim("open", 25, h -> last(h).dates().isOpen())
                .claim("ended", 25, h -> !last(h).dates().isOpen())
                .claim("last episode of no night", 3, h -> last(h).dates().isEmpty())
                .claim(
                        "short breaks beside care",
                        12,
                        h -> !h.shortBreaks().isEmpty() && !h.periodsOfCare().isEmpty())
                .claim("short breaks alone", 4, h -> h.periodsOfCare().isEmpty())
                .claim("born on a leap day", 10, h -> isLeapDay(h.child().dateOfBirth()))
                .claim("several periods", 25, h -> h.periodsOfCare().size() > 1)
                .claim("moved with the carer", 15, h -> h.placements().stream().anyMatch(Placement::keptCarer))
                .claim("legal status alone", 25, h -> any(h, e -> e.startReason() == EpisodeStart.LEGAL_STATUS))
                .claim("temporary stay", 20, h -> any(h, e -> e.placementType().isTemporary()))
                .claim("Welsh rules", 45, h -> h.rules().equals(CareRules.WALES))
                .claim("English rules", 45, h -> h.rules().equals(CareRules.ENGLAND))
                .claim("night between episodes", 6, CareHistoriesCoverageProperties::hasNightBetween)
                .claim("begins or ends at a year's end", 20, h -> any(h, e -> isAtYearEnd(e)))
                .claim("from birth", 2, h -> first(h).equals(h.child().dateOfBirth()))
                .claim("from a file", 45, h -> last(h).source().isPresent())
                .claim("from no file", 45, h -> last(h).source().isEmpty())
                .claim("pseudo postcode", 10, h -> any(h, CareHistoriesCoverageProperties::hasPseudoPostcode));
    }

    @Example
    void everyRuleOfDerivationIsApplied() {
        Coverage<Rule> rules = Coverage.of(CareHistories.all(), 1500)
                .flatMap(CareHistory::periodsOfCare)
                .flatMap(period -> period.placements().stream()
                        .map(Placement::derivation)
                        .map(Derivation::rules)
                        .flatMap(List::stream)
                        .toList());
        rules.claim("a stay folded", 1, Rule.TEMPORARY_STAY_FOLDED::equals)
                .claim("first placements", 10, Rule.FIRST_PLACEMENT::equals)
                .claim("moves", 10, Rule.MOVED::equals)
                .claim("moves with the carer", 3, Rule.MOVED_WITH_CARER::equals)
                .claim("place differs", 1, Rule.PLACE_DIFFERS::equals);
        Coverage.of(CareHistories.periodsOfCare(), 2000)
                .flatMap(period -> period.derivation().rules())
                .claim("care ended by age", 3, Rule.ENDS_BY_EIGHTEEN::equals)
                .claim("joined over a night", 2, Rule.JOINED_OVER_A_NIGHT::equals)
                .claim("first episodes", 10, Rule.FIRST_EPISODE::equals)
                .claim("begun anew", 10, Rule.STARTED::equals);
    }

    @Example
    void everyCodeIsDrawn() {
        Coverage<Episode> episodes = Coverage.of(Episodes.all(), 6000)
                .claimEvery(EpisodeStart.class, 0.5, Episode::startReason)
                .claimEvery(LegalStatus.class, 0.5, Episode::legalStatus)
                .claimEvery(ReasonForCare.class, 0.5, Episode::reasonForCare)
                .claimEvery(PlacementType.class, 0.5, Episode::placementType)
                .claimEvery(ProviderKind.class, 0.5, Episode::provider)
                .claimEvery(AreaSide.class, 20, Episode::recordedSide);
        episodes.flatMap(episode -> episode.endReason().stream().toList())
                .claimEvery(EpisodeEnd.class, 0.5, reason -> reason);
        episodes.flatMap(episode -> episode.placementChangeReason().stream().toList())
                .claimEvery(PlacementChangeReason.class, 3, reason -> reason);
    }

    @Example
    void everyKindOfRecordIsCoveredWithAndWithoutRecordsAndNotCovered() {
        Coverage<CareHistory> histories = Coverage.of(CareHistories.all(), 4000);
        for (Class<? extends CareRecord> kind : CareRecords.kinds()) {
            String name = kind.getSimpleName();
            histories
                    .claim(name + " recorded", 1, h -> !h.records(kind).isEmpty())
                    .claim(
                            name + " covered without a record",
                            15,
                            h -> h.covers(kind) && h.records(kind).isEmpty())
                    .claim(name + " not covered", 15, h -> !h.covers(kind));
        }
        histories
                .claim("several visits", 10, h -> h.visits().size() > 1)
                .claim("several reviews", 10, h -> h.reviews().size() > 1)
                .claim("no record at all", 3, h -> h.records().isEmpty())
                .claim("everything covered", 10, h -> h.coverage().kinds().containsAll(CareRecords.kinds()));
    }

    @Example
    void recordsStandOnAndBesideTheDaysOnWhichDutiesFallDue() {
        Coverage<CareHistory> histories = Coverage.of(CareHistories.all(), 5000);
        for (int off = -1; off <= 1; off++) {
            int days = off;
            histories
                    .claim(
                            "first review at 20 working days, off by " + days,
                            0.8,
                            h -> h.periodsOfCare().stream()
                                    .anyMatch(period -> h.reviews().stream()
                                            .anyMatch(review -> review.date()
                                                    .equals(Limits.lastDay(
                                                                    TimeLimit.workingDays(20),
                                                                    period.dates()
                                                                            .start())
                                                            .plusDays(days)))))
                    .claim(
                            "visit at a week, off by " + days,
                            0.8,
                            h -> h.periodsOfCare().stream()
                                    .anyMatch(period -> h.visits().stream()
                                            .anyMatch(visit -> visit.date()
                                                    .equals(period.dates()
                                                            .start()
                                                            .plusDays(7 + days)))))
                    .claim("visit after six weeks, off by " + days, 0.5, h -> isVisitedAfter(h, 42 + days))
                    .claim("record at a 4th birthday, off by " + days, 0.5, h -> hasRecordAtAge(h, 4, days))
                    .claim("record at a 5th birthday, off by " + days, 0.5, h -> hasRecordAtAge(h, 5, days))
                    .claim("record at a 16th birthday, off by " + days, 0.5, h -> hasRecordAtAge(h, 16, days));
        }
        histories
                .claim(
                        "record on the first day of care",
                        10,
                        h -> h.periodsOfCare().stream()
                                .anyMatch(period -> h.records().stream()
                                        .anyMatch(record -> record.date()
                                                .equals(period.dates().start()))))
                .claim(
                        "record on the last day of care",
                        5,
                        h -> h.periodsOfCare().stream()
                                .anyMatch(period -> h.records().stream()
                                        .anyMatch(record -> record.date()
                                                .plusDays(1)
                                                .equals(period.dates()
                                                        .endExclusive()
                                                        .orElseThrow()))));
    }

    @Example
    void everyWayToTakePartIsDrawn() {
        Coverage.of(CareHistories.all(), 3000)
                .flatMap(CareHistory::reviews)
                .claimEvery(Participation.class, 2, Review::participation);
    }

    private static boolean isVisitedAfter(CareHistory history, int days) {
        List<LocalDate> visits = history.visits().stream().map(Visit::date).toList();
        return visits.stream().anyMatch(visit -> visits.contains(visit.plusDays(days)));
    }

    private static boolean hasRecordAtAge(CareHistory history, int years, int off) {
        LocalDate day = new Age(years).birthday(history.child().dateOfBirth()).plusDays(off);
        return history.records().stream().anyMatch(record -> record.date().equals(day));
    }

    private static boolean hasNightBetween(CareHistory history) {
        for (int i = 1; i < history.episodes().size(); i++) {
            Episode before = history.episodes().get(i - 1);
            LocalDate start = history.episodes().get(i).dates().start();
            if (before.endReason().filter(EpisodeEnd.CONTINUES::equals).isPresent()
                    && ChronoUnit.DAYS.between(before.dates().endExclusive().orElseThrow(), start) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPseudoPostcode(Episode episode) {
        return List.of(episode.home(), episode.placement()).stream()
                .anyMatch(place ->
                        place instanceof AtPostcode at && at.postcode().pseudo().isPresent());
    }

    private static boolean isAtYearEnd(Episode episode) {
        return YEAR_ENDS.contains(MonthDay.from(episode.dates().start()))
                || episode.dates()
                        .endExclusive()
                        .map(MonthDay::from)
                        .filter(YEAR_ENDS::contains)
                        .isPresent();
    }

    private static boolean isLeapDay(LocalDate day) {
        return MonthDay.from(day).equals(LEAP_DAY);
    }

    private static boolean any(CareHistory history, Predicate<Episode> holds) {
        return history.episodes().stream().anyMatch(holds);
    }

    private static Episode last(CareHistory history) {
        return history.episodes().get(history.episodes().size() - 1);
    }

    private static LocalDate first(CareHistory history) {
        return history.episodes().get(0).dates().start();
    }

    @Example
    void coverages() {
        Coverage.of(CareHistories.coverage(), 600)
                .claim("of nothing", 5, covered -> covered.kinds().isEmpty())
                .claim("of every kind", 8, covered -> covered.kinds().containsAll(CareRecords.kinds()))
                .claim(
                        "of some kinds",
                        30,
                        covered ->
                                !covered.kinds().isEmpty() && !covered.kinds().containsAll(CareRecords.kinds()))
                .claim(
                        "on some days alone",
                        12,
                        covered -> covered.kinds().stream()
                                .anyMatch(kind -> !covered.days(kind).get(0).isOpen()));
    }
}
