package org.lafc.core.duty;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private final CareHistory history;
    private final VisitRules rules;
    private final LocalDate asOf;
    private final Wanted wanted;
    private final ImmutableList<PlacementTerms> terms;
    private final List<Visit> visits;
    private final LocalDate latestEnd;

    VisitSchedules(CareHistory history, VisitRules rules, LocalDate asOf, Wanted wanted) {
        this.history = history;
        this.rules = rules;
        this.asOf = asOf;
        this.wanted = wanted;
        ImmutableList<PlacementTerms> recorded = history.records(PlacementTerms.class);
        this.terms = recorded.isEmpty()
                ? recorded
                : recorded.stream()
                        .filter(record -> !record.date().isAfter(asOf))
                        .sorted(TERMS_IN_ORDER)
                        .collect(ImmutableList.toImmutableList());
        this.latestEnd = Age.latestEndOfCare(history.child().dateOfBirth());
        this.visits = new ArrayList<>();
        for (Visit visit : history.visits()) {
            if (rules.remoteCounts() || visit.manner() != VisitManner.REMOTE) {
                visits.add(visit);
            }
        }
    }

    List<DutyRun> runs() {
        List<DutyRun> runs = new ArrayList<>();
        for (Stay stay : stays()) {
            if (!stay.start().isAfter(asOf) && !isPast(stay.dates().endExclusive())) {
                for (Stretch stretch : stretches(stay)) {
                    runs.add(run(stay, stretch));
                }
            }
        }
        return runs;
    }

    private boolean isPast(Optional<LocalDate> end) {
        return wanted.isPast(end, rules.first().values())
                && wanted.isPast(end, rules.gaps().values());
    }

    /** Placements that visits take for one: those with the same carer, unless asked. */
    private record Stay(List<Placement> placements) {

        LocalDate start() {
            return placements.get(0).dates().start();
        }

        boolean beganEarlier() {
            return placements.get(0).beganEarlier();
        }

        DateRange dates() {
            Optional<LocalDate> end =
                    placements.get(placements.size() - 1).dates().endExclusive();
            return DateRange.of(start(), end.orElse(LocalDate.MAX));
        }

        Placement placementOn(LocalDate day) {
            Placement found = placements.get(0);
            for (Placement placement : placements) {
                if (!placement.dates().start().isAfter(day)) {
                    found = placement;
                }
            }
            return found;
        }

        Episode episodeOn(LocalDate day) {
            Episode found = placements.get(0).episodes().get(0);
            for (Placement placement : placements) {
                for (Episode episode : placement.episodes()) {
                    if (!episode.dates().start().isAfter(day)) {
                        found = episode;
                    }
                }
            }
            return found;
        }
    }

    /** What a placement is under the rules from a day on. */
    private record Phase(
            LocalDate from, VisitArrangement arrangement, boolean careOrderWithParents, MeantToLast meantToLast) {}

    private enum MeantToLast {
        YES,
        NO,
        NOT_KNOWN
    }

    /** Phases that follow each other without starting afresh. */
    private record Stretch(List<Phase> phases, DateRange dates) {}

    /** A gap that applies from a day on. */
    private record Step(LocalDate from, DutyRule gap, boolean certain) {}

    private List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (Placement placement : history.placements()) {
            if (placement.dates().isEmpty()) {
                continue; // no night: not counted (C11)
            }
            boolean goesOn = placement.keptCarer() && rules.carerMoves() == CarerMoves.LEAVE_OUT && !stays.isEmpty();
            if (goesOn && samePeriod(stays.get(stays.size() - 1), placement)) {
                stays.get(stays.size() - 1).placements().add(placement);
            } else {
                stays.add(new Stay(new ArrayList<>(List.of(placement))));
            }
        }
        return stays;
    }

    private boolean samePeriod(Stay stay, Placement placement) {
        Optional<PeriodOfCare> period = history.periodOn(stay.start());
        return period.isPresent()
                && period.get().dates().contains(placement.dates().start());
    }

    private List<Stretch> stretches(Stay stay) {
        List<Stretch> stretches = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        for (LocalDate day : daysOfChange(stay)) {
            Phase phase = phase(stay, day);
            if (!phases.isEmpty() && startsAfresh(phases.get(phases.size() - 1), phase)) {
                stretches.add(new Stretch(phases, DateRange.of(phases.get(0).from(), day)));
                phases = new ArrayList<>();
            }
            phases.add(phase);
        }
        LocalDate end = stay.dates().endExclusive().orElse(LocalDate.MAX);
        stretches.add(new Stretch(phases, DateRange.of(phases.get(0).from(), end)));
        return stretches;
    }

    private List<LocalDate> daysOfChange(Stay stay) {
        DateRange dates = stay.dates();
        List<LocalDate> days = new ArrayList<>();
        days.add(stay.start());
        for (Placement placement : stay.placements()) {
            add(days, placement.dates().start(), dates);
            for (Episode episode : placement.episodes()) {
                add(days, episode.dates().start(), dates);
            }
        }
        for (PlacementTerms record : terms) {
            add(days, record.date(), dates);
        }
        days.removeIf(day -> day.isAfter(asOf));
        days.sort(null);
        return days;
    }

    // Each day once; there are few.
    private static void add(List<LocalDate> days, LocalDate day, DateRange within) {
        if (within.contains(day) && !days.contains(day)) {
            days.add(day);
        }
    }

    private Phase phase(Stay stay, LocalDate day) {
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

    private DutyRun run(Stay stay, Stretch stretch) {
        LocalDate start = stretch.dates().start();
        List<Step> steps = steps(stay, stretch);
        VisitArrangement arrangement = stretch.phases().get(0).arrangement();
        return new DutyRun(
                        (anchor, ordinal) -> Optional.of(next(steps, anchor)),
                        start,
                        visits,
                        history.coveredDays(Visit.class))
                .first(Obligation.of(rules.first(arrangement), start))
                .beganEarlier(stay.beganEarlier() && start.equals(stay.start()))
                .end(stretch.dates().endExclusive())
                .end(latestEnd)
                .exclusionOn(due -> Exclusions.adoption(history, due));
    }

    private List<Step> steps(Stay stay, Stretch stretch) {
        LocalDate start = stretch.dates().start();
        LocalDate stayAnniversary = ONE_YEAR.after(stay.start());
        LocalDate anniversary = ONE_YEAR.after(start);
        Optional<LocalDate> review = firstReview(stretch.dates());
        Optional<LocalDate> reviewsUnknown = reviewsUnknownFrom(start);
        List<LocalDate> days = new ArrayList<>();
        for (Phase phase : stretch.phases()) {
            add(days, phase.from(), stretch.dates());
        }
        add(days, stayAnniversary, stretch.dates());
        add(days, anniversary, stretch.dates());
        if (review.isPresent()) {
            add(days, review.get(), stretch.dates());
        }
        if (reviewsUnknown.isPresent()) {
            add(days, reviewsUnknown.get(), stretch.dates());
        }
        days.sort(null);
        List<Step> steps = new ArrayList<>(days.size());
        for (LocalDate day : days) {
            Phase phase = stretch.phases().get(0);
            for (Phase later : stretch.phases()) {
                phase = later.from().isAfter(day) ? phase : later;
            }
            boolean reviewed = review.filter(date -> !date.isAfter(day)).isPresent();
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
                    && !(stay.beganEarlier() && hangsOnTheStart(situation, phase, start.equals(stay.start())));
            steps.add(new Step(day, rules.gap(situation), certain));
        }
        return steps;
    }

    private Optional<LocalDate> firstReview(DateRange dates) {
        for (Review review : history.reviews()) {
            if (dates.contains(review.date()) && !review.date().isAfter(asOf)) {
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

    // Step 4 of the minimal schedule: a longer gap runs from the anchor, a shorter one from the change.
    private static Obligation next(List<Step> steps, LocalDate anchor) {
        Step inForce = steps.get(0);
        for (Step step : steps) {
            inForce = step.from().isAfter(anchor) ? inForce : step;
        }
        Obligation next = obligation(inForce, anchor);
        for (Step step : steps) {
            if (!step.from().isAfter(anchor)) {
                continue;
            }
            if (step.from().isAfter(next.due())) {
                break;
            }
            Obligation fromAnchor = obligation(step, anchor);
            Obligation fromChange = obligation(step, step.from());
            boolean shorter = fromAnchor.due().isBefore(inForce.gap().limit().after(anchor));
            if (!shorter && fromAnchor.due().isBefore(next.due())) {
                fromAnchor = next; // a longer gap never brings a due date forward
            }
            if (shorter && !fromChange.due().isBefore(next.due())) {
                fromChange = next;
            }
            Obligation changed = shorter ? fromChange : fromAnchor;
            next = new Obligation(changed.rule(), changed.clockStart(), changed.due(), step.certain());
            inForce = step;
        }
        return next;
    }

    private static Obligation obligation(Step step, LocalDate start) {
        return new Obligation(step.gap(), start, step.gap().limit().after(start), step.certain());
    }
}
