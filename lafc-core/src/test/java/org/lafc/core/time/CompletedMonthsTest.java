package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletedMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2017-11-30, 2018-03-31, 4",
        "2017-11-30, 2018-02-27, 2",
        "2017-11-30, 2018-02-28, 3", // C21: the end of a short month
        "2016-01-31, 2016-02-28, 0",
        "2016-01-31, 2016-02-29, 1",
        "2018-03-31, 2018-03-31, 0",
        "2016-02-29, 2018-02-28, 24",
    })
    void monthsPassByTheCalendar(LocalDate start, LocalDate day, long months) {
        assertThat(CompletedMonths.between(start, day)).isEqualTo(months);
    }

    @Test
    void countingBackIsRejected() {
        assertThatThrownBy(() -> CompletedMonths.between(LocalDate.of(2018, 1, 2), LocalDate.of(2018, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("months are counted forward: the day is before the start (withheld)");
    }
}
