package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the stays of one child's present period of care, so that the moves in the year are those of the witness.
 *
 * <ul>
 *   <li>With moves: as many earlier stays, of at least three nights each; the last move is to the present setting.
 *       Care began in the year for about a third of those whose first move leaves room for it; else before the year
 *       where the child was born early enough, and soon after birth where not.
 *   <li>Without moves, present stay begun in the year: care began with it.
 *   <li>Without moves, present stay begun before: for about a third of those with a hundred days of life before it,
 *       one or two earlier stays; for the others care began with it.
 * </ul>
 *
 * <p>Whoever was not yet in the present stay in the year before moved in that year too, up to four times: otherwise the
 * year would look much worse than the year before it, only because the witness tells of the moves of one year.
 */
final class Stays {

    private static final int NIGHTS_AT_LEAST = 3;
    private static final int DAYS_AT_HOME_AT_LEAST = 14;

    private final WitnessChild child;
    private final Draws draws;
    private final Settings settings;

    private Stays(WitnessChild child, Draws draws) {
        this.child = child;
        this.draws = draws;
        this.settings = new Settings(child, draws);
    }

    /** The stays in order, the present one last. */
    static ImmutableList<Stay> of(WitnessChild child, Draws draws) {
        Stays stays = new Stays(child, draws);
        List<LocalDate> starts = new ArrayList<>();
        if (child.movesInYear() > 0) {
            List<LocalDate> moves = stays.movesInYear();
            starts.add(stays.careStartBefore(moves.get(0)));
            starts.addAll(moves);
        } else {
            starts.addAll(stays.startsBeforeYear());
            starts.add(child.placementStart());
        }
        starts.addAll(stays.movesInYearBefore(starts));
        starts.sort(null);
        ImmutableList.Builder<Stay> result = ImmutableList.builder();
        for (int i = 0; i < starts.size() - 1; i++) {
            result.add(new Stay(starts.get(i), stays.settings.earlier(i + 1, starts.get(i))));
        }
        return result.add(new Stay(child.placementStart(), stays.settings.present()))
                .build();
    }

    private List<LocalDate> movesInYear() {
        LocalDate weekAfterBirth = child.dateOfBirth().plusDays(7);
        LocalDate first = later(weekAfterBirth, child.yearStart());
        List<LocalDate> moves = spread("move", child.movesInYear() - 1, first, child.placementStart());
        moves.add(child.placementStart());
        return moves;
    }

    private LocalDate careStartBefore(LocalDate firstMove) {
        LocalDate latest = child.yearStart().minusDays(NIGHTS_AT_LEAST);
        int daysToMove = (int) DAYS.between(child.yearStart(), firstMove);
        boolean bornBefore = child.dateOfBirth().isBefore(latest);
        if (bornBefore && daysToMove >= NIGHTS_AT_LEAST && draws.happens("entered care in the year", 35)) {
            return firstMove.minusDays(draws.between("days before the first move", NIGHTS_AT_LEAST, daysToMove));
        }
        long room = DAYS.between(child.dateOfBirth().plusDays(1), latest);
        if (room > DAYS_AT_HOME_AT_LEAST) {
            return latest.minusDays(draws.below("days in care before the year", (int) Math.min(room, 1500)));
        }
        LocalDate dayAfterBirth = child.dateOfBirth().plusDays(1);
        int days = (int) DAYS.between(dayAfterBirth, firstMove.minusDays(NIGHTS_AT_LEAST));
        return dayAfterBirth.plusDays(draws.between("days at home after birth", 0, days));
    }

    private List<LocalDate> startsBeforeYear() {
        LocalDate start = child.placementStart();
        int life = (int) DAYS.between(child.dateOfBirth(), start);
        if (!start.isBefore(child.yearStart()) || life <= 100 || !draws.happens("moved before the year", 35)) {
            return List.of();
        }
        int days =
                draws.between("days in care before the present stay", 40, Math.min(life - DAYS_AT_HOME_AT_LEAST, 1400));
        LocalDate careStart = start.minusDays(days);
        List<LocalDate> starts = new ArrayList<>(List.of(careStart));
        if (days > 120 && draws.happens("moved twice before the year", 40)) {
            starts.addAll(spread("earlier move", 1, careStart.plusDays(30), start.minusDays(30)));
        }
        return starts;
    }

    private List<LocalDate> movesInYearBefore(List<LocalDate> starts) {
        if (starts.size() < 2) {
            return List.of();
        }
        LocalDate from =
                later(starts.get(0).plusDays(NIGHTS_AT_LEAST), child.yearStart().minusYears(1));
        LocalDate to = starts.get(1).isBefore(child.yearStart()) ? starts.get(1) : child.yearStart();
        int[] counts = {0, 0, 0, 0, 1, 1, 2, 2, 3, 4};
        int count = counts[draws.below("moves in the year before", counts.length)];
        return DAYS.between(from, to) < (long) count * NIGHTS_AT_LEAST
                ? List.of()
                : spread("move in the year before", count, from, to);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    // So many days from the first on, with the nights of a stay between each two and before the end.
    private List<LocalDate> spread(String choice, int count, LocalDate first, LocalDate end) {
        int free = (int) DAYS.between(first, end) - count * NIGHTS_AT_LEAST;
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            offsets.add(draws.between(choice + " " + i, 0, free));
        }
        offsets.sort(null);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(first.plusDays(offsets.get(i) + (long) i * NIGHTS_AT_LEAST));
        }
        return days;
    }

    /** A stay in one setting from a day on, until the next stay. */
    record Stay(LocalDate start, Setting setting) {}
}
