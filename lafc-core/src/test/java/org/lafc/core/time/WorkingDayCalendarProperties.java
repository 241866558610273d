package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.time.WorkingDayCalendar.ENGLAND_AND_WALES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.time.TimeLimit.Unit;

class WorkingDayCalendarProperties {

    @Property
    void steppingDayByDayGivesTheSame(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate day = start;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            left -= ENGLAND_AND_WALES.isWorkingDay(day) ? 1 : 0;
        }

        assertThat(ENGLAND_AND_WALES.nthAfter(start, n)).isEqualTo(day);
        assertThat(ENGLAND_AND_WALES.countBetween(start, day)).isEqualTo(n);
    }

    @Property
    void twoLimitsAfterEachOtherAreOneLimit(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(max = 30) int second) {
        LocalDate between = ENGLAND_AND_WALES.nthAfter(start, first);

        assertThat(ENGLAND_AND_WALES.nthAfter(between, second))
                .isEqualTo(ENGLAND_AND_WALES.nthAfter(start, first + second));
    }

    @Property
    void aLaterStartNeverEndsEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 42) int n,
            @ForAll @IntRange(max = 24) int months) {
        LocalDate later = start.plusDays(days);

        assertThat(ENGLAND_AND_WALES.nthAfter(later, n)).isAfterOrEqualTo(ENGLAND_AND_WALES.nthAfter(start, n));
        assertThat(TimeLimit.months(months).after(later))
                .isAfterOrEqualTo(TimeLimit.months(months).after(start));
    }

    @Property
    void whatIsTriedIsKnownOrNot(@ForAll("daysAndBeyond") LocalDate start, @ForAll @IntRange(max = 60) int n) {
        boolean known = ENGLAND_AND_WALES.knowsNthAfter(start, n);

        assertThat(TimeLimit.workingDays(n).tryAfter(start))
                .isEqualTo(known ? Optional.of(ENGLAND_AND_WALES.nthAfter(start, n)) : Optional.empty());
    }

    @Property
    void daysAsNumbersGiveTheSame(
            @ForAll("daysAndBeyond") LocalDate start, @ForAll Unit unit, @ForAll @IntRange(max = 60) int n) {
        TimeLimit limit = switch (unit) {
            case DAYS -> TimeLimit.days(n);
            case WEEKS -> TimeLimit.weeks(n);
            case MONTHS -> TimeLimit.months(n);
            case YEARS -> TimeLimit.years(n);
            case COUNTED_DAYS -> TimeLimit.workingDays(n);
        };
        Optional<LocalDate> last = limit.tryAfter(start);
        OptionalLong asNumber = limit.tryAfterEpochDay(start.toEpochDay());

        assertThat(asNumber.isPresent()).isEqualTo(last.isPresent());
        if (last.isPresent()) {
            assertThat(asNumber.getAsLong()).isEqualTo(last.get().toEpochDay());
            assertThat(limit.afterEpochDay(start.toEpochDay()))
                    .isEqualTo(limit.after(start).toEpochDay());
        }
    }

    @Provide
    Arbitrary<LocalDate> daysAndBeyond() {
        return Arbitraries.integers().between(-1_000, 13_000).map(LocalDate.of(2003, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 11_900).map(LocalDate.of(2003, 1, 1)::plusDays);
    }
}
