package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    // Statutory timescales, sections 1 and 8.
    @ParameterizedTest
    @CsvSource({
        "2018-01-31, 3, 2018-04-30",
        "2017-11-30, 3, 2018-02-28",
        "2016-10-31, 6, 2017-04-30",
        "2016-02-29, 24, 2018-02-28",
        "2017-08-31, 6, 2018-02-28",
        "2015-08-31, 6, 2016-02-29",
    })
    void monthsEndOnTheLastDayOfAShorterMonth(LocalDate start, int months, LocalDate end) {
        assertThat(TimeLimit.months(months).after(start)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 18, 2018-03-01",
        "2000-02-29, 4, 2004-02-29",
        "2000-02-28, 1, 2001-02-28",
        "2012-02-29, 5, 2017-03-01"
    })
    void yearsEndOnTheBirthday(LocalDate start, int years, LocalDate end) {
        assertThat(TimeLimit.years(years).after(start)).isEqualTo(end);
        assertThat(new Age(years).birthday(start)).isEqualTo(end);
    }

    @Test
    void weeksAreSevensOfDaysWhateverTheHolidays() {
        LocalDate beforeChristmas = LocalDate.parse("2017-12-18");

        assertThat(TimeLimit.weeks(1).after(beforeChristmas)).isEqualTo("2017-12-25");
        assertThat(TimeLimit.days(7).after(beforeChristmas)).isEqualTo("2017-12-25");
        assertThat(TimeLimit.workingDays(5).after(beforeChristmas)).isEqualTo("2017-12-27");
    }

    @Test
    void aLimitOutsideTheCalendarHasNoEnd() {
        LocalDate early = LocalDate.parse("2002-12-30");

        assertThat(TimeLimit.workingDays(20).tryAfter(early)).isEmpty();
        assertThat(TimeLimit.months(1).tryAfter(early)).contains(LocalDate.parse("2003-01-30"));
        assertThat(TimeLimit.workingDays(20).tryAfter(LocalDate.parse("2003-01-01")))
                .contains(LocalDate.parse("2003-01-29"));
    }

    @Test
    void aLimitSaysItself() {
        WorkingDayCalendar school =
                WorkingDayCalendar.of("schools", DateRange.parse("2017-09-01/2018-09-01"), List.of());

        assertThat(TimeLimit.workingDays(20)).hasToString("20 working days");
        assertThat(TimeLimit.months(1)).hasToString("1 month");
        assertThat(TimeLimit.countedDays(20, school)).hasToString("20 days by schools");
    }

    @Test
    void wrongLimitsAreRejected() {
        assertThatThrownBy(() -> TimeLimit.days(-1)).hasMessage("a time limit must not be negative, but was -1");
        assertThatThrownBy(() -> new TimeLimit(1, TimeLimit.Unit.COUNTED_DAYS, Optional.empty()))
                .hasMessage("a time limit has a calendar if it is in COUNTED_DAYS and only then, but the unit was"
                        + " COUNTED_DAYS");
    }
}
