package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.time.WorkingDayCalendar.ENGLAND_AND_WALES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {

    // Statutory timescales, section 7: the government's list for 2018 to 2025, an independent library for the rest.
    @ParameterizedTest
    @CsvFileSource(resources = "bank-holidays.csv", useHeadersInDisplayName = true)
    void bankHolidaysOfEveryYearAreThoseOfTheTable(int year, String easterSunday, String bankHolidays) {
        List<LocalDate> expected = Arrays.stream(bankHolidays.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(BankHolidays.easterSunday(year)).isEqualTo(LocalDate.parse(year + "-" + easterSunday));
        assertThat(BankHolidays.in(year)).containsExactlyElementsOf(expected);
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(day -> day.getDayOfWeek().getValue() <= 5 && !ENGLAND_AND_WALES.isWorkingDay(day))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theTableHasEveryYearKnown() {
        assertThat(IntStream.rangeClosed(BankHolidays.FIRST_YEAR, BankHolidays.LAST_YEAR))
                .hasSize(33);
        assertThat(ENGLAND_AND_WALES).hasToString("England and Wales 2003-01-01/2036-01-01");
    }

    // Statutory timescales, section 8.
    @ParameterizedTest
    @CsvFileSource(resources = "working-days.csv", useHeadersInDisplayName = true)
    void workingDaysAreCountedAsInTheWorkedChecks(
            LocalDate start, LocalDate fifth, LocalDate tenth, LocalDate twentieth, LocalDate fortySecond) {
        assertThat(ENGLAND_AND_WALES.nthAfter(start, 5)).isEqualTo(fifth);
        assertThat(ENGLAND_AND_WALES.nthAfter(start, 10)).isEqualTo(tenth);
        assertThat(ENGLAND_AND_WALES.nthAfter(start, 20)).isEqualTo(twentieth);
        assertThat(ENGLAND_AND_WALES.nthAfter(start, 42)).isEqualTo(fortySecond);
        assertThat(ENGLAND_AND_WALES.countBetween(start, fortySecond)).isEqualTo(42);
        assertThat(ENGLAND_AND_WALES.countBetween(start, fifth.minusDays(1))).isEqualTo(4);
    }

    // Measure PM24 of the KPI catalogue: 42 working days is in time.
    @ParameterizedTest
    @CsvSource({
        "2017-05-02, 2017-06-30, 42",
        "2017-07-03, 2017-09-01, 43",
        "2017-12-01, 2018-02-02, 42",
        "2018-01-15, 2018-03-14, 42",
    })
    void workingDaysFromReferralToAssessment(LocalDate referral, LocalDate completed, int workingDays) {
        assertThat(ENGLAND_AND_WALES.countBetween(referral, completed)).isEqualTo(workingDays);
    }

    @Test
    void theStartNeedNotBeAWorkingDay() {
        LocalDate saturday = LocalDate.parse("2018-03-31");

        assertThat(ENGLAND_AND_WALES.isWorkingDay(saturday)).isFalse();
        assertThat(ENGLAND_AND_WALES.nthAfter(saturday, 1)).isEqualTo("2018-04-03");
        assertThat(ENGLAND_AND_WALES.nthAfter(saturday, 0)).isEqualTo(saturday);
    }

    @Test
    void aHolidayProclaimedLaterIsAdded() {
        WorkingDayCalendar changed = ENGLAND_AND_WALES
                .withHolidays(List.of(LocalDate.parse("2031-06-02")))
                .withWorkingDays(List.of(LocalDate.parse("2031-05-26")));

        assertThat(changed.isWorkingDay(LocalDate.parse("2031-06-02"))).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.parse("2031-05-26"))).isTrue();
        assertThat(changed.nthAfter(LocalDate.parse("2031-05-23"), 6)).isEqualTo("2031-06-03");
        assertThat(changed).isNotEqualTo(ENGLAND_AND_WALES);
        assertThat(ENGLAND_AND_WALES.isWorkingDay(LocalDate.parse("2031-06-02")))
                .isTrue();
    }

    @Test
    void schoolDaysAreTheCallers() {
        WorkingDayCalendar school = WorkingDayCalendar.of(
                "Anytown schools",
                DateRange.parse("2017-09-01/2017-09-09"),
                List.of(LocalDate.parse("2017-09-05"), LocalDate.parse("2017-09-08")));

        assertThat(school.nthAfter(LocalDate.parse("2017-09-01"), 2)).isEqualTo("2017-09-08");
        assertThat(school.countBetween(LocalDate.parse("2017-09-05"), LocalDate.parse("2017-09-08")))
                .isEqualTo(1);
        assertThat(school.knowsNthAfter(LocalDate.parse("2017-09-01"), 3)).isFalse();
    }

    @Test
    void daysOutsideAreAnErrorThatNamesNoDay() {
        assertThatThrownBy(() -> ENGLAND_AND_WALES.nthAfter(LocalDate.parse("2002-12-31"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the calendar England and Wales knows the days 2003-01-01/2036-01-01, but a day outside them"
                                + " was needed (value withheld)");
        assertThatThrownBy(() -> ENGLAND_AND_WALES.nthAfter(LocalDate.parse("2035-12-20"), 20))
                .hasMessageContaining("but a day outside them was needed");
        assertThatThrownBy(() -> ENGLAND_AND_WALES.isWorkingDay(LocalDate.parse("2036-01-01")))
                .hasMessageContaining("but a day outside them was needed");
        assertThatThrownBy(() -> BankHolidays.in(2036))
                .hasMessage("bank holidays are known from 2003 to 2035, but the year asked for was 2036");
    }

    @Test
    void wrongCallsAreRejected() {
        LocalDate day = LocalDate.parse("2018-01-02");

        assertThatThrownBy(() -> ENGLAND_AND_WALES.nthAfter(day, -1))
                .hasMessage("the number of days that count must not be negative, but was -1");
        assertThatThrownBy(() -> ENGLAND_AND_WALES.countBetween(day, day.minusDays(1)))
                .hasMessage("days that count can be counted forwards only, but the second day was before the first");
        assertThatThrownBy(() -> WorkingDayCalendar.of("x", DateRange.startingOn(day), List.of()))
                .hasMessage("a calendar of days that count must have an end, but x had none");
        assertThatThrownBy(() -> WorkingDayCalendar.of("x", DateRange.of(day, day), List.of(day)))
                .hasMessage("days must lie in 2018-01-02/2018-01-02 for the calendar x, but one was 2018-01-02");
        assertThatThrownBy(() -> ENGLAND_AND_WALES.withHolidays(List.of(LocalDate.parse("2036-01-01"))))
                .hasMessage("days must lie in 2003-01-01/2036-01-01 for the calendar England and Wales, but one was"
                        + " 2036-01-01");
        assertThatThrownBy(() -> ENGLAND_AND_WALES.withWorkingDays(List.of(LocalDate.parse("2002-06-04"))))
                .hasMessageEndingWith("but one was 2002-06-04");
    }
}
