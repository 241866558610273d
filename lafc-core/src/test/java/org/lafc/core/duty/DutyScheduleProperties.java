package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lafc.core.care.Visit;
import org.lafc.core.duty.DutySchedule.Counting;
import org.lafc.core.time.TimeLimit;

class DutyScheduleProperties {

    private static final LocalDate START = LocalDate.of(2017, 1, 9);

    // Someone with a wall calendar, who goes through it day by day and looks only at what happened so far.
    @Property
    void goingThroughTheDaysOneByOneGivesTheSame(
            @ForAll @Size(max = 25) Set<@IntRange(max = 300) Integer> visits,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(max = 40) int longer,
            @ForAll @IntRange(max = 320) int asOf,
            @ForAll @IntRange(min = 1, max = 400) int end) {
        int gap = first + longer;
        List<String> expected = new ArrayList<>();
        int due = first;
        int seen = -1;
        boolean overdue = false;
        for (int day = 0; day <= asOf && day < end; day++) {
            if (visits.contains(day)) {
                seen = day;
                due = overdue ? day + gap : due;
                seen = overdue ? -1 : seen;
                overdue = false;
            }
            // Twice on one day if weekly visits begin with one on the first day.
            while (day == due) {
                expected.add(due + (seen >= 0 ? " MET" : " MISSED"));
                overdue = seen < 0;
                due = (seen >= 0 ? seen : due) + gap;
                seen = -1;
            }
        }
        expected.add(due + (end <= asOf && end <= due ? " CANCELLED" : " PENDING"));

        assertThat(duties(visits, first, gap, asOf, end)).isEqualTo(expected);
    }

    // Longer limits come later, as those of reviews do, so what is done late may bring the next forward.
    @Property
    void whatIsDecidedStaysDecided(
            @ForAll @Size(max = 8) Set<@IntRange(max = 300) Integer> reviews,
            @ForAll Counting counting,
            @ForAll @IntRange(min = 1, max = 400) int end,
            @ForAll @IntRange(min = 1, max = 320) int latestEnd,
            @ForAll @IntRange(max = 320) int asOf,
            @ForAll @IntRange(max = 100) int further) {
        DutySchedule schedule = DutySchedule.builder()
                .first(Obligation.of(rule(28), START))
                .course((anchor, ordinal) -> Obligation.of(rule(ordinal == 2 ? 40 : 90), anchor))
                .countsFrom(START)
                .end(Optional.of(START.plusDays(end)))
                .latestEnd(START.plusDays(latestEnd))
                .counting(counting)
                .events(sorted(reviews))
                .build();

        assertThat(shown(schedule, asOf + further)).containsAll(decided(shown(schedule, asOf)));
    }

    private static List<String> decided(List<String> duties) {
        return duties.stream().filter(duty -> !duty.endsWith("PENDING")).toList();
    }

    private static List<String> duties(Set<Integer> visits, int first, int gap, int asOf, int end) {
        DutySchedule schedule = DutySchedule.builder()
                .first(Obligation.of(rule(first), START))
                .course((anchor, ordinal) -> Obligation.of(rule(gap), anchor))
                .countsFrom(START)
                .end(Optional.of(START.plusDays(end)))
                .events(sorted(visits))
                .build();
        return shown(schedule, asOf);
    }

    private static List<Visit> sorted(Set<Integer> visits) {
        return visits.stream()
                .sorted()
                .map(day -> Visit.on(START.plusDays(day)))
                .toList();
    }

    private static List<String> shown(DutySchedule schedule, int asOf) {
        return schedule.duties(START.plusDays(asOf)).stream()
                .map(duty -> START.until(duty.due(), ChronoUnit.DAYS) + " " + duty.outcome())
                .toList();
    }

    private static DutyRule rule(int days) {
        return DutyRules.WALES_CARE_PLAN.withLimit(TimeLimit.days(days));
    }
}
