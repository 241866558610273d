package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the legal statuses of one child's present period of care.
 *
 * <p>Voluntary accommodation (V2) throughout for some: mostly disabled children, families in acute stress and older
 * starters, and a baby placed for adoption by consent; never for a child placed with parents. All others begin under an
 * interim care order (C1), which turns into a care order (C2) after five to nine months, on the day of a move if one
 * is near. A placement order (E1) begins with the adoptive placement.
 */
final class LegalStatuses {

    private static final int DAYS_OF_PROCEEDINGS_AT_LEAST = 150;
    private static final int DAYS_OF_PROCEEDINGS_AT_MOST = 270;

    private LegalStatuses() {}

    /** The statuses in order; the first begins with the first stay. */
    static ImmutableList<Status> of(WitnessChild child, List<Stays.Stay> stays, Draws draws) {
        LocalDate careStart = stays.get(0).start();
        if (isVoluntary(child, stays, draws)) {
            return ImmutableList.of(new Status(careStart, "V2"));
        }
        ImmutableList.Builder<Status> statuses = ImmutableList.builder();
        statuses.add(new Status(careStart, "C1"));
        LocalDate order = careStart.plusDays(
                draws.between("days of care proceedings", DAYS_OF_PROCEEDINGS_AT_LEAST, DAYS_OF_PROCEEDINGS_AT_MOST));
        LocalDate ordered = nearMove(order, stays).orElse(order);
        Stays.Stay present = stays.get(stays.size() - 1);
        LocalDate lastDay = present.setting().isAdoptive() ? present.start().minusDays(1) : child.lastDay();
        if (!ordered.isAfter(lastDay)) {
            statuses.add(new Status(ordered, "C2"));
        }
        if (present.setting().isAdoptive()) {
            statuses.add(new Status(present.start(), "E1"));
        }
        return statuses.build();
    }

    private static boolean isVoluntary(WitnessChild child, List<Stays.Stay> stays, Draws draws) {
        Setting present = stays.get(stays.size() - 1).setting();
        if (present.isWithParents()) {
            return false;
        }
        if (present.isAdoptive()) {
            return present.place().equals("A4");
        }
        int inHundred = switch (child.reason()) {
            case "CHILD_DISABILITY_OR_ILLNESS" -> 80;
            case "FAMILY_IN_ACUTE_STRESS" -> 55;
            default -> child.ageOn(stays.get(0).start()) >= 13 ? 30 : 4;
        };
        return draws.happens("voluntary", inHundred);
    }

    // Courts and placements wait for each other, and an episode of a few days would say little.
    private static Optional<LocalDate> nearMove(LocalDate order, List<Stays.Stay> stays) {
        return stays.stream()
                .skip(1)
                .map(Stays.Stay::start)
                .filter(move -> DAYS.between(order, move) >= -10 && DAYS.between(order, move) <= 30)
                .findFirst();
    }

    /** A legal status from a day on, until the next. */
    record Status(LocalDate start, String code) {}
}
