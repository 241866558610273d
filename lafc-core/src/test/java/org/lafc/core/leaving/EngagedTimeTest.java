package org.lafc.core.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.leaving.LeavingStory.spell;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.time.DateRange;

class EngagedTimeTest {

    private static final DateRange YEAR = DateRange.of(LocalDate.of(2016, 12, 15), LocalDate.of(2017, 12, 15));

    // The first two are the example of CH/054: last days 9 and 8 April. 30 November and three months is 28 February.
    @ParameterizedTest
    @CsvSource({
        "2017-01-10, 2017-04-10, 3",
        "2017-01-10, 2017-04-09, 2",
        "2016-01-01, 2017-03-15, 3",
        "2016-01-01, 2017-03-14, 2",
        "2017-09-15, 2018-09-15, 3",
        "2017-09-16, 2018-09-15, 2",
        "2016-01-01, 2016-12-15, 0",
        "2017-12-15, 2018-12-15, 0",
        "2016-01-01, '', 12",
    })
    void completedMonthsWithinTheDays(String from, String to, long months) {
        assertThat(EngagedTime.longestMonths(
                        LeavingStory.of(spell(from, to, Activity.OTHER_EMPLOYMENT_PART_TIME)), YEAR))
                .isEqualTo(months);
    }

    @Test
    void spellsThatTouchAreOneTimeAndAGapPartsThem() {
        ActivitySpell course = spell("2017-01-10", "2017-02-28", Activity.OTHER_EDUCATION_FULL_TIME);
        ActivitySpell job = spell("2017-02-28", "2017-04-10", Activity.OTHER_EMPLOYMENT_FULL_TIME);
        ActivitySpell laterJob = spell("2017-03-01", "2017-04-10", Activity.OTHER_EMPLOYMENT_FULL_TIME);
        ActivitySpell ill = spell("2017-02-28", "2017-03-01", Activity.NOT_ENGAGED_ILLNESS);

        assertThat(EngagedTime.longestMonths(LeavingStory.of(course, job), YEAR))
                .isEqualTo(3);
        assertThat(EngagedTime.longestMonths(LeavingStory.of(course, ill, laterJob), YEAR))
                .isEqualTo(1);
        assertThat(EngagedTime.longestMonths(
                        LeavingStory.of(course, spell("2017-02-01", "2017-04-10", Activity.TRAINING_PART_TIME)), YEAR))
                .isEqualTo(3);
        assertThat(EngagedTime.longestMonths(LeavingStory.of(), YEAR)).isZero();
    }

    @Test
    void daysWithoutEndAreRejected() {
        assertThatThrownBy(() ->
                        EngagedTime.longestMonths(LeavingStory.of(), DateRange.startingOn(LocalDate.of(2017, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days in which engaged time is looked for must have an end, but had none");
    }
}
