package org.lafc.core.duty;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.duty.DutyRun.ExclusionOn;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;

/**
 * Finds the stretches of a history over which visits run without starting afresh, and what applied when in each: the table
 * and edge cases of the statutory timescales, section 2.
 */
final class VisitSchedules {

    private static final TimeLimit ONE_YEAR = TimeLimit.years(1);

    // Two on one day: the later row; without rows, whatever order they were given in must not matter.
    private static final Comparator<PlacementTerms> TERMS_IN_ORDER = comparing(PlacementTerms::date)
            .thenComparing(PlacementTerms::source, comparing(row -> row.orElse(null), nullsFirst(naturalOrder())))
            .thenComparing(PlacementTerms::basis)
            .thenComparing(PlacementTerms::meantToLast);

    private static final VisitArrangement[] ARRANGEMENTS = VisitArrangement.values();
    private static final VisitSituation[] SITUATIONS = VisitSituation.values();

    private final CareHistory history;
    private final VisitRules rules;
    private final LocalDate asOf;
    private final Wanted wanted;
    private final List<PlacementTerms> terms;
    private final long latestEnd;

    VisitSchedules(CareHistory history, VisitRules rules, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.rules = rules;
        this.asOf = asOf;
        this.wanted = wanted;
        this.terms = termsUpTo(history, asOf);
        this.latestEnd = Age.latestEndOfCare(history.child().dateOfBirth()).toEpochDay();
    }

    private static List<PlacementTerms> termsUpTo(CareHistory history, LocalDate day) {
        List<PlacementTerms> terms = new ArrayList<>();
        for (PlacementTerms record : history.records(PlacementTerms.class)) {
            if (!record.date().isAfter(day)) {
                terms.add(record);
            }
        }
        terms.sort(TERMS_IN_ORDER);
        return terms;
    }

    List<DutyRun> runs() {
        List<Stretch> stretches = new ArrayList<>();
        for (VisitStay stay : stays()) {
            if (!stay.start().isAfter(asOf) && !isPast(stay.end())) {
                addStretches(stay, stretches);
            }
        }
        List<DutyRun> runs = new ArrayList<>(stretches.size());
        if (stretches.isEmpty()) {
            return runs;
        }
        Events visits =
                Events.of(history.visits(), visit -> rules.remoteCounts() || visit.manner() != VisitManner.REMOTE);
        ExclusionOn adoption = Exclusions.adoption(history);
        for (Stretch stretch : stretches) {
            if (!isPast(stretch.end())) {
                runs.add(run(stretch, visits).exclusionOn(adoption));
            }
        }
        return runs;
    }

    private boolean isPast(long end) {
        for (VisitArrangement arrangement : ARRANGEMENTS) {
            if (!wanted.isPast(end, rules.first(arrangement))) {
                return false;
            }
        }
        for (VisitSituation situation : SITUATIONS) {
            if (!wanted.isPast(end, rules.gap(situation))) {
                return false;
            }
        }
        return true;
    }

    /** What a placement is under the rules from a day on. */
    private record Phase(
            LocalDate from, VisitArrangement arrangement, boolean careOrderWithParents, MeantToLast meantToLast) {

        boolean isLike(Phase other) {
            return arrangement == other.arrangement
                    && careOrderWithParents == other.careOrderWithParents
                    && meantToLast == other.meantToLast;
        }
    }

    private enum MeantToLast {
        YES,
        NO,
        NOT_KNOWN
    }

    /** Phases that follow each other without starting afresh. */
    private record Stretch(
            VisitStay stay, List<Phase> phases, @Nullable LocalDate next) {

        LocalDate start() {
            return phases.get(0).from();
        }

        long end() {
            return next == null ? stay.end() : next.toEpochDay();
        }

        boolean holds(LocalDate day) {
            return stay.holds(day) && !day.isBefore(start()) && (next == null || day.isBefore(next));
        }

        boolean beginsTheStay() {
            return start().equals(stay.start());
        }
    }

    private List<VisitStay> stays() {
        List<VisitStay> stays = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            VisitStay last = null;
            for (Placement placement : period.placements()) {
                if (placement.dates().isEmpty()) {
                    continue; // no night: not counted (C11)
                }
                boolean goesOn = placement.keptCarer() && rules.carerMoves() == CarerMoves.LEAVE_OUT;
                if (goesOn && last != null) {
                    last.placements().add(placement);
                } else {
                    last = new VisitStay(new ArrayList<>(1));
                    last.placements().add(placement);
                    stays.add(last);
                }
            }
        }
        return stays;
    }

    private void addStretches(VisitStay stay, List<Stretch> stretches) {
        List<Phase> phases = new ArrayList<>(2);
        for (LocalDate day : daysOfChange(stay)) {
            Phase phase = phase(stay, day);
            Phase before = phases.isEmpty() ? null : phases.get(phases.size() - 1);
            if (before != null && startsAfresh(before, phase)) {
                stretches.add(new Stretch(stay, phases, day));
                phases = new ArrayList<>(2);
                phases.add(phase);
            } else if (before == null || !phase.isLike(before)) {
                phases.add(phase);
            }
        }
        stretches.add(new Stretch(stay, phases, null));
    }

    private List<LocalDate> daysOfChange(VisitStay stay) {
        List<LocalDate> days = new ArrayList<>();
        days.add(stay.start());
        for (Placement placement : stay.placements()) {
            add(days, placement.dates().start(), stay);
            for (Episode episode : placement.episodes()) {
                add(days, episode.dates().start(), stay);
            }
        }
        for (PlacementTerms record : terms) {
            add(days, record.date(), stay);
        }
        days.sort(null);
        return days;
    }

    // Each day once; there are few.
    private void add(List<LocalDate> days, LocalDate day, VisitStay within) {
        if (within.holds(day) && !day.isAfter(asOf) && !days.contains(day)) {
            days.add(day);
        }
    }

    private Phase phase(VisitStay stay, LocalDate day) {
        boolean withParents = stay.placementOn(day).type() == PlacementType.WITH_PARENTS;
        LegalStatus legalStatus = stay.episodeOn(day).legalStatus();
        Optional<PlacementTerms> inForce = Optional.empty();
        for (PlacementTerms record : terms) {
            if (!record.date().isBefore(stay.start()) && !record.date().isAfter(day)) {
                inForce = Optional.of(record);
            }
        }
        PlacementBasis basis = inForce.map(PlacementTerms::basis).orElse(PlacementBasis.NOT_KNOWN);
        boolean careOrderWithParents = withParents && legalStatus == LegalStatus.CARE_ORDER;
        boolean interimWithParents = withParents && legalStatus == LegalStatus.INTERIM_CARE_ORDER;
        VisitArrangement arrangement;
        if (basis == PlacementBasis.OTHER_RESPONSIBLE) {
            arrangement = VisitArrangement.OTHER_RESPONSIBLE;
        } else if (basis == PlacementBasis.TEMPORARY_APPROVAL || interimWithParents) {
            // Of two paragraphs that both apply, the one with the shorter gaps keeps both.
            arrangement = VisitArrangement.TEMPORARY;
        } else if (basis == PlacementBasis.BEFORE_ASSESSMENT) {
            arrangement = VisitArrangement.BEFORE_ASSESSMENT;
        } else if (careOrderWithParents) {
            arrangement = VisitArrangement.CARE_ORDER_WITH_PARENTS;
        } else {
            arrangement = VisitArrangement.ORDINARY;
        }
        return new Phase(
                day, arrangement, careOrderWithParents, meantToLast(inForce, DateRange.ofClosed(stay.start(), day)));
    }

    // What is not recorded in terms that the sources hold is not so; where they hold none, nothing is known.
    private MeantToLast meantToLast(Optional<PlacementTerms> inForce, DateRange days) {
        if (inForce.isEmpty()) {
            return history.covers(PlacementTerms.class, days) ? MeantToLast.NO : MeantToLast.NOT_KNOWN;
        }
        return switch (inForce.get().meantToLast()) {
            case YES -> MeantToLast.YES;
            case NO -> MeantToLast.NO;
            case NOT_KNOWN -> MeantToLast.NOT_KNOWN;
        };
    }

    private static boolean startsAfresh(Phase before, Phase phase) {
        if (before.arrangement() == phase.arrangement()) {
            return false;
        }
        return switch (phase.arrangement()) {
            case ORDINARY -> false;
            // The week runs from the order or the stay with the parents, whichever came later, and from nothing else.
            case CARE_ORDER_WITH_PARENTS -> !before.careOrderWithParents();
            case BEFORE_ASSESSMENT, TEMPORARY, OTHER_RESPONSIBLE -> true;
        };
    }

    private DutyRun run(Stretch stretch, Events visits) {
        long start = stretch.start().toEpochDay();
        VisitArrangement arrangement = stretch.phases().get(0).arrangement();
        return new DutyRun(pace(stretch), start, visits, history.coveredDays(Visit.class))
                .first(rules.first(arrangement), start)
                .beganEarlier(stretch.stay().beganEarlier() && stretch.beginsTheStay())
                .end(stretch.end())
                .end(latestEnd);
    }

    private VisitPace pace(Stretch stretch) {
        LocalDate stayAnniversary = ONE_YEAR.after(stretch.stay().start());
        LocalDate anniversary = ONE_YEAR.after(stretch.start());
        Optional<LocalDate> review = firstReview(stretch);
        Optional<LocalDate> reviewsUnknown = reviewsUnknownFrom(stretch.start());
        List<LocalDate> days = new ArrayList<>();
        for (Phase phase : stretch.phases()) {
            add(days, phase.from(), stretch);
        }
        add(days, stayAnniversary, stretch);
        add(days, anniversary, stretch);
        if (review.isPresent()) {
            add(days, review.get(), stretch);
        }
        if (reviewsUnknown.isPresent()) {
            add(days, reviewsUnknown.get(), stretch);
        }
        days.sort(null);
        VisitPace pace = new VisitPace(days.size());
        for (LocalDate day : days) {
            Phase phase = stretch.phases().get(0);
            for (Phase later : stretch.phases()) {
                phase = later.from().isAfter(day) ? phase : later;
            }
            boolean reviewed = review.isPresent() && !review.get().isAfter(day);
            VisitSituation situation = switch (phase.arrangement()) {
                case ORDINARY -> ordinary(phase, day.isBefore(stayAnniversary));
                case BEFORE_ASSESSMENT ->
                    reviewed
                            ? VisitSituation.BEFORE_ASSESSMENT_AFTER_REVIEW
                            : VisitSituation.BEFORE_ASSESSMENT_UNTIL_REVIEW;
                case TEMPORARY ->
                    reviewed ? VisitSituation.TEMPORARY_AFTER_REVIEW : VisitSituation.TEMPORARY_UNTIL_REVIEW;
                case CARE_ORDER_WITH_PARENTS -> VisitSituation.CARE_ORDER_WITH_PARENTS;
                case OTHER_RESPONSIBLE ->
                    day.isBefore(anniversary)
                            ? VisitSituation.OTHER_RESPONSIBLE_FIRST_YEAR
                            : VisitSituation.OTHER_RESPONSIBLE_LATER;
            };
            boolean certain = isCertain(situation, phase, day, reviewsUnknown)
                    && !(stretch.stay().beganEarlier() && hangsOnTheStart(situation, phase, stretch.beginsTheStay()));
            pace.add(day.toEpochDay(), rules.gap(situation), certain);
        }
        return pace;
    }

    // Each day once; there are few.
    private static void add(List<LocalDate> days, LocalDate day, Stretch within) {
        if (within.holds(day) && !days.contains(day)) {
            days.add(day);
        }
    }

    private Optional<LocalDate> firstReview(Stretch stretch) {
        for (Review review : history.reviews()) {
            if (stretch.holds(review.date()) && !review.date().isAfter(asOf)) {
                return Optional.of(review.date());
            }
        }
        return Optional.empty();
    }

    // The first day from the start on of which no source holds the reviews.
    private Optional<LocalDate> reviewsUnknownFrom(LocalDate start) {
        for (DateRange days : history.coveredDays(Review.class)) {
            if (days.contains(start)) {
                return days.endExclusive();
            }
        }
        return Optional.of(start);
    }

    private static VisitSituation ordinary(Phase phase, boolean firstYear) {
        if (firstYear) {
            return VisitSituation.FIRST_YEAR;
        }
        return phase.meantToLast() == MeantToLast.YES ? VisitSituation.LATER_MEANT_TO_LAST : VisitSituation.LATER;
    }

    private static boolean isCertain(
            VisitSituation situation, Phase phase, LocalDate day, Optional<LocalDate> unknown) {
        return switch (situation) {
            case LATER -> phase.meantToLast() != MeantToLast.NOT_KNOWN;
            case BEFORE_ASSESSMENT_UNTIL_REVIEW, TEMPORARY_UNTIL_REVIEW ->
                unknown.filter(from -> !from.isAfter(day)).isEmpty();
            default -> true;
        };
    }

    // Whether the gap might be another if the stay began before the history.
    private static boolean hangsOnTheStart(VisitSituation situation, Phase phase, boolean sinceStart) {
        return switch (situation) {
            case FIRST_YEAR -> phase.meantToLast() != MeantToLast.NO;
            case BEFORE_ASSESSMENT_UNTIL_REVIEW, TEMPORARY_UNTIL_REVIEW, OTHER_RESPONSIBLE_FIRST_YEAR -> sinceStart;
            default -> false;
        };
    }
}
