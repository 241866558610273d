package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2010-06-10, 2018-06-09, 7",
        "2010-06-10, 2018-06-10, 8",
        "2010-06-10, 2010-06-10, 0",
        // Convention C4: a birth on 29 February has its birthday on 1 March when there is no 29 February.
        "2012-02-29, 2013-02-28, 0",
        "2012-02-29, 2013-03-01, 1",
        "2012-02-29, 2016-02-28, 3",
        "2012-02-29, 2016-02-29, 4",
    })
    void ageIsInCompletedYears(LocalDate born, LocalDate day, int years) {
        assertThat(Age.on(born, day)).isEqualTo(new Age(years));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-02-29, 1, 2013-03-01",
        "2012-02-29, 4, 2016-02-29",
        "2012-02-28, 1, 2013-02-28",
        "2000-04-01, 18, 2018-04-01",
    })
    void birthdayFollowsConventionC4(LocalDate born, int years, LocalDate birthday) {
        assertThat(new Age(years).birthday(born)).isEqualTo(birthday);
        assertThat(Age.on(born, birthday)).isEqualTo(new Age(years));
        assertThat(Age.on(born, birthday.minusDays(1))).isEqualTo(new Age(years - 1));
    }

    @Test
    void careEndsOnTheDayBeforeTheEighteenthBirthday() {
        assertThat(Age.latestEndOfCare(LocalDate.of(2000, 4, 1))).isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(Age.latestEndOfCare(LocalDate.of(2000, 2, 29))).isEqualTo(LocalDate.of(2018, 2, 28));
    }

    @Test
    void ageBeforeBirthIsRejectedWithoutNamingTheDates() {
        assertThatThrownBy(() -> Age.on(LocalDate.of(2010, 6, 10), LocalDate.of(2010, 6, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age is not defined before birth (dates withheld)");
    }

    @Test
    void negativeAgeIsRejected() {
        assertThatThrownBy(() -> new Age(-1)).hasMessage("age must be 0 or more completed years, but was -1");
    }

    @Test
    void bandsOfThePowysPaperHoldEveryAge() {
        assertThat(AgeBands.POWYS.labels()).containsExactly("0-4", "5-9", "10-15", "16-17");
        assertThat(AgeBands.POWYS.labelOf(new Age(4))).isEqualTo("0-4");
        assertThat(AgeBands.POWYS.labelOf(new Age(5))).isEqualTo("5-9");
        assertThat(AgeBands.POWYS.labelOf(new Age(15))).isEqualTo("10-15");
        assertThat(AgeBands.POWYS.labelOf(new Age(17))).isEqualTo("16-17");
        assertThatThrownBy(() -> AgeBands.POWYS.labelOf(new Age(18))).hasMessage("age must be 0 to 17, but was 18");
    }

    @Test
    void bandOfOneYearIsItsAgeAlone() {
        assertThat(AgeBands.startingAt(List.of(0, 1, 5), 10).labels()).containsExactly("0", "1-4", "5-9");
    }

    @Test
    void bandsThatDoNotRiseAreRejected() {
        assertThatThrownBy(() -> AgeBands.startingAt(List.of(0, 5, 5), 18))
                .hasMessage("age bands must rise from 0, but were [0, 5, 5] ending at 18");
        assertThatThrownBy(() -> AgeBands.startingAt(List.of(), 18))
                .hasMessage("age bands must hold at least one band");
    }
}
