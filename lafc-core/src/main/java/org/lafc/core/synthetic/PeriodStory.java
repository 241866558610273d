package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.synthetic.Period.Step;

/**
 * Draws the episodes of one period of care, in order of days: changes of legal status as the path has them, moves at
 * random, stays for a while with their return, the steps of an adoption. No two changes fall on one day but those that
 * are one change (RNE B, U), and none on the last day.
 */
final class PeriodStory {

    private static final ImmutableList<PlacementChangeReason> REASONS = ImmutableList.of(
            PlacementChangeReason.PLANNED,
            PlacementChangeReason.PLANNED,
            PlacementChangeReason.PLANNED,
            PlacementChangeReason.PLANNED,
            PlacementChangeReason.CARER_ASKED_BEHAVIOUR,
            PlacementChangeReason.CARER_ASKED_OTHER,
            PlacementChangeReason.CHILD_ASKED,
            PlacementChangeReason.AUTHORITY_ASKED,
            PlacementChangeReason.CLOSED,
            PlacementChangeReason.STANDARDS_OF_CARE,
            PlacementChangeReason.ALLEGATION,
            PlacementChangeReason.APPROVAL_REMOVED,
            PlacementChangeReason.OTHER);

    private static final int DAYS_OF_PASSING_PLACE = 75;
    // Twice in twelve months at most (rule 377).
    private static final int DAYS_BETWEEN_CARER_HOLIDAYS = 190;

    private final CohortProfile profile;
    private final Sketch child;
    private final Draws draws;
    private final Stays stays;
    private final Optional<AdoptionPlan> adoption;
    private final List<Step> steps = new ArrayList<>();
    // Changes that have their day already: of status, or to a place that is known.
    private final TreeMap<LocalDate, LegalStatus> statuses = new TreeMap<>();
    private final TreeMap<LocalDate, Move> moves = new TreeMap<>();
    private LocalDate carerHolidayFrom;

    /** A move that must be made on its day, whatever else is drawn. */
    private enum Move {
        TO_ADOPTERS,
        FROM_ADOPTERS,
        /** Supported accommodation gets its new code, and the child stays. */
        REGISTRATION
    }

    PeriodStory(CohortProfile profile, Sketch child, Draws draws, Stays stays, Optional<AdoptionPlan> adoption) {
        this.profile = profile;
        this.child = child;
        this.draws = draws;
        this.stays = stays;
        this.adoption = adoption;
        this.carerHolidayFrom = child.start();
    }

    ImmutableList<Step> steps(LocalDate start, LocalDate until, LegalPath path, Optional<Stay> firstStay) {
        plan(path);
        LegalStatus first = path.first();
        Stay stay = CareStory.isYouthJustice(first)
                ? custody(first)
                : firstStay
                        .filter(with -> with.rule().allows(child.ageOn(start), first, start))
                        .orElseGet(() -> stays.any(start, first));
        steps.add(new Step(start, EpisodeStart.STARTED, first, stay, Optional.empty()));
        LocalDate nextMove = nextMove(start, start);
        while (true) {
            LocalDate planned = CareStory.earlier(dayOf(statuses), dayOf(moves));
            LocalDate day = CareStory.earlier(planned, nextMove);
            if (!day.isBefore(until)) {
                return ImmutableList.copyOf(steps);
            }
            if (day.equals(planned)) {
                changeAsPlanned(day);
                nextMove = nextMove(start, day);
            } else {
                nextMove = nextMove(start, moveAtRandom(day, CareStory.earlier(planned, until)));
            }
        }
    }

    private void plan(LegalPath path) {
        statuses.putAll(path.statuses().tailMap(path.statuses().firstKey(), false));
        adoption.ifPresent(plan -> {
            if (!plan.consent()) {
                statuses.put(plan.order(), LegalPath.adoptionOrder(plan.order()));
            }
            moves.put(plan.placed(), Move.TO_ADOPTERS);
            if (plan.reversed()) {
                moves.put(plan.over(), Move.FROM_ADOPTERS);
                if (!plan.consent()) {
                    statuses.put(plan.over().plusDays(60), LegalStatus.CARE_ORDER);
                }
            }
        });
        LocalDate registration = PlaceRule.REGISTRATION_OF_SUPPORT;
        if (path.statuses().firstKey().isBefore(registration)) {
            moves.put(registration, Move.REGISTRATION);
        }
    }

    private static LocalDate dayOf(SortedMap<LocalDate, ?> changes) {
        return changes.isEmpty() ? LocalDate.MAX : changes.firstKey();
    }

    private void changeAsPlanned(LocalDate day) {
        Map.Entry<LocalDate, Move> move = dayOf(moves).equals(day) ? moves.pollFirstEntry() : null;
        Map.Entry<LocalDate, LegalStatus> status = dayOf(statuses).equals(day) ? statuses.pollFirstEntry() : null;
        Step now = now();
        LegalStatus after = status == null ? now.status() : status.getValue();
        Stay stay = now.stay();
        boolean sameCarer = true;
        if (move != null) {
            switch (move.getValue()) {
                case TO_ADOPTERS -> {
                    boolean fosterCarer = adoption.orElseThrow().withFosterCarer()
                            && stay.rule().isFoster();
                    String code = adoption.orElseThrow().code();
                    stay = fosterCarer ? stay.as(code) : stays.at(PlaceRule.of(otherCarer(code)));
                    sameCarer = fosterCarer;
                }
                case FROM_ADOPTERS -> {
                    stay = stays.at(PlaceRule.of("U6"));
                    sameCarer = false;
                }
                case REGISTRATION -> stay = registered(stay);
            }
        } else if (mustLeave(stay, after)
                || (canLeave(stay) && draws.happens(profile.share(Chance.LEGAL_CHANGE_WITH_MOVE)))) {
            // The carer is often approved for the long term when a full order is made.
            sameCarer = !mustLeave(stay, after) && stay.rule().isFoster() && draws.happens(0.4);
            stay = sameCarer ? withSameCarer(stay) : stays.any(day, after);
        }
        add(day, after, stay, sameCarer);
    }

    // Foster carers who are not there cannot adopt: A3 and A5 are with the current one.
    private static String otherCarer(String code) {
        return code.equals("A3") ? "A4" : code.equals("A5") ? "A6" : code;
    }

    private static Stay registered(Stay stay) {
        PlacementType type = stay.rule().type();
        boolean supported = type == PlacementType.SUPPORTED_ACCOMMODATION || type == PlacementType.INDEPENDENT_LIVING;
        return supported ? stay.as("K3") : stay;
    }

    private static boolean mustLeave(Stay stay, LegalStatus status) {
        return stay.isWithParents() && status != LegalStatus.INTERIM_CARE_ORDER && status != LegalStatus.CARE_ORDER;
    }

    private static boolean canLeave(Stay stay) {
        return stay.rule().type() != PlacementType.PLACED_FOR_ADOPTION;
    }

    // Makes a move, and returns the day it is over: the day itself, or that of the return.
    private LocalDate moveAtRandom(LocalDate day, LocalDate before) {
        Step now = now();
        if (!canLeave(now.stay()) || CareStory.isYouthJustice(now.status())) {
            return day;
        }
        if (draws.happens(profile.share(Chance.TEMPORARY_STAY))) {
            String code = draws.oneOf(ImmutableList.of("T1", "T2", "T3", "T4", "T4"));
            LocalDate back = day.plusDays(nightsOf(code));
            boolean tooOften = code.equals("T3") && day.isBefore(carerHolidayFrom);
            if (back.isBefore(before) && !tooOften && PlaceRule.of(code).leastAge() <= child.ageOn(day)) {
                if (code.equals("T3")) {
                    carerHolidayFrom = day.plusDays(DAYS_BETWEEN_CARER_HOLIDAYS);
                }
                add(day, now.status(), stays.at(PlaceRule.of(code)), false);
                add(back, now.status(), now.stay(), false);
                return back;
            }
        }
        if (now.stay().rule().isFoster() && draws.happens(profile.share(Chance.SAME_CARER_MOVE))) {
            add(day, now.status(), withSameCarer(now.stay()), true);
        } else {
            add(day, now.status(), stays.any(day, now.status()), false);
        }
        return day;
    }

    private int nightsOf(String code) {
        return switch (code) {
            case "T1" -> draws.between(1, 20);
            case "T2" -> draws.between(3, 14);
            case "T3" -> draws.between(3, 14);
            default -> draws.between(1, 7);
        };
    }

    // The carer is approved for the long term, or moves house.
    private Stay withSameCarer(Stay stay) {
        return switch (stay.code()) {
            case "U6" -> stay.as("U4");
            case "U3" -> stay.as("U1");
            default -> stays.movedHouse(stay);
        };
    }

    private Stay custody(LegalStatus status) {
        String code = status == LegalStatus.REMAND && draws.happens(0.5) ? "R5" : draws.happens(0.4) ? "K1" : "K2";
        return stays.at(PlaceRule.of(code));
    }

    private LocalDate nextMove(LocalDate start, LocalDate from) {
        double early = from.isBefore(start.plusDays(183)) ? 2 : 1;
        int days = Math.max(3, draws.daysToNext(profile.changesAYear() * early));
        boolean passing = switch (now().stay().code()) {
            case "R2", "R3", "K1", "Z1" -> !CareStory.isYouthJustice(now().status());
            default -> false;
        };
        return from.plusDays(passing ? Math.min(days, DAYS_OF_PASSING_PLACE) : days);
    }

    private Step now() {
        return steps.get(steps.size() - 1);
    }

    private void add(LocalDate day, LegalStatus status, Stay stay, boolean sameCarer) {
        Step now = now();
        boolean newStatus = status != now.status();
        boolean moved = !stay.equals(now.stay());
        if (!newStatus && !moved) {
            return;
        }
        EpisodeStart start = !moved
                ? EpisodeStart.LEGAL_STATUS
                : sameCarer
                        ? newStatus
                                ? EpisodeStart.LEGAL_STATUS_AND_PLACEMENT_SAME_CARER
                                : EpisodeStart.PLACEMENT_SAME_CARER
                        : newStatus ? EpisodeStart.LEGAL_STATUS_AND_PLACEMENT : EpisodeStart.PLACEMENT;
        if (moved && !stay.isTemporary() && !now.stay().isTemporary()) {
            boolean statusOnly = sameCarer && stay.setting() == now.stay().setting();
            steps.set(
                    steps.size() - 1,
                    now.left(statusOnly ? PlacementChangeReason.STATUS_CHANGED : draws.oneOf(REASONS)));
        }
        steps.add(new Step(day, start, status, stay, Optional.empty()));
    }
}
