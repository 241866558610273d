package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.time.DateRange;

class CoveredDaysTest {

    private static final DateRange YEAR_2016 = DateRange.parse("2015-04-01/2016-04-01");
    private static final DateRange YEAR_2017 = DateRange.parse("2016-04-01/2017-04-01");
    private static final DateRange YEAR_2018 = DateRange.parse("2017-04-01/2018-04-01");

    @Test
    void aReturnOfOneYearSaysNothingOfReviewsBefore() {
        CareHistory history = held(care("2012-05-14").reviews("2017-06-12", "2017-12-20"), YEAR_2018);

        assertThat(shown(Duties.reviews(history, ReviewRules.ENGLAND, Story.YEAR_END)))
                .containsExactly("2012-06-13 NOT_KNOWN", "2017-12-12 MISSED", "2018-06-20 PENDING");
        assertThat(Duties.reviews(history, ReviewRules.ENGLAND, Story.YEAR_END)
                        .get(1)
                        .rule())
                .isEqualTo(ReviewRules.ENGLAND.later());
        assertThat(shown(Duties.reviews(history, ReviewRules.ENGLAND, LocalDate.of(2019, 3, 31))))
                .endsWith("2018-06-20 NOT_KNOWN");
    }

    @Test
    void inAYearWithoutAReviewOneIsMissedWheneverTheLastWas() {
        CareHistory none = held(care("2012-05-14").reviews(), YEAR_2018);
        CareHistory late = held(care("2012-05-14").reviews("2017-11-01"), YEAR_2018);

        assertThat(shown(Duties.reviews(none, ReviewRules.ENGLAND, Story.YEAR_END)))
                .containsExactly("2012-06-13 NOT_KNOWN", "2017-10-01 MISSED", "2018-04-01 PENDING");
        assertThat(shown(Duties.reviews(none, ReviewRules.ENGLAND, LocalDate.of(2017, 9, 30))))
                .containsExactly("2012-06-13 NOT_KNOWN");
        assertThat(shown(Duties.reviews(late, ReviewRules.ENGLAND, Story.YEAR_END)))
                .containsExactly("2012-06-13 NOT_KNOWN", "2017-10-01 MISSED", "2018-05-01 PENDING");
    }

    @Test
    void aReviewInDaysHeldMeetsWhatBeganBeforeThem() {
        CareHistory history = held(care("2017-03-20").reviews("2017-04-10"), YEAR_2018);

        assertThat(shown(Duties.reviews(history, ReviewRules.ENGLAND, LocalDate.of(2017, 4, 30))))
                .containsExactly("2017-04-19 MET", "2017-07-10 PENDING");
    }

    @Test
    void aYearBetweenTwoThatIsNotHeldIsNotMissed() {
        CareHistory history =
                held(care("2015-05-14").reviews("2015-06-01", "2015-08-20", "2017-06-12"), YEAR_2016, YEAR_2018);

        assertThat(shown(Duties.reviews(history, ReviewRules.ENGLAND, Story.YEAR_END)))
                .containsExactly(
                        "2015-06-12 MET",
                        "2015-09-01 MET",
                        "2016-02-20 MISSED",
                        "2016-08-20 NOT_KNOWN",
                        "2017-12-12 MISSED",
                        "2018-06-12 PENDING");
    }

    @Test
    void visitsAndHealthAssessmentsAreNotMissedOnDaysNotHeld() {
        CareHistory told = care("2017-03-01").visits("2017-05-02").told();
        CareHistory visited = CareHistory.builder()
                .from(told)
                .coverage(told.coverage().on(Visit.class, YEAR_2018))
                .build();

        assertThat(shown(Duties.visits(visited, VisitRules.ENGLAND, LocalDate.of(2017, 6, 30))))
                .containsExactly("2017-03-08 NOT_KNOWN", "2017-06-13 MISSED", "2017-07-25 PENDING");
    }

    @Test
    void daysThatTouchAreJoinedAndEmptyOnesRejected() {
        CareHistory history = held(care("2012-05-14"), YEAR_2018, YEAR_2017, YEAR_2017);

        assertThat(history.coveredDays(Review.class)).containsExactly(DateRange.parse("2016-04-01/2018-04-01"));
        assertThat(history.coverage().kinds()).contains(Review.class);
        assertThat(history.under(CareRules.ENGLAND).coverage()).isEqualTo(history.coverage());
        assertThat(history.covers(Review.class, DateRange.parse("2017-03-01/2017-05-01")))
                .isTrue();
        assertThat(history.covers(Review.class, DateRange.parse("2017-03-01/2018-04-02")))
                .isFalse();
        assertThat(history.covers(Visit.class, YEAR_2018)).isFalse();
        assertThatThrownBy(() -> held(care("2012-05-14"), DateRange.parse("2017-04-01/2017-04-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days covered must not be empty, but those of Review were 2017-04-01/2017-04-01");
    }

    @Test
    void allDaysAreNoLimit() {
        CareHistory limited = held(care("2012-05-14").reviews(), DateRange.startingOn(LocalDate.MIN), YEAR_2018);

        assertThat(limited.coveredDays(Review.class)).containsExactly(DateRange.startingOn(LocalDate.MIN));
        assertThat(limited.covers(Review.class, DateRange.startingOn(LocalDate.MIN)))
                .isTrue();
    }

    private static CareHistory held(Story story, DateRange... years) {
        return CareHistory.builder()
                .from(story.told())
                .coverage(story.told().coverage().on(Review.class, years))
                .build();
    }

    private static Story care(String day) {
        return Story.born("2008-02-03").care(day);
    }
}
