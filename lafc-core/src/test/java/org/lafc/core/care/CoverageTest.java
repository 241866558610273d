package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.DateRange;

class CoverageTest {

    private static final DateRange FIRST = DateRange.parse("2016-04-01/2017-04-01");
    private static final DateRange SECOND = DateRange.parse("2017-04-01/2018-04-01");
    private static final DateRange FOURTH = DateRange.parse("2019-04-01/2020-04-01");
    private static final DateRange ALL_DAYS = DateRange.startingOn(LocalDate.MIN);

    @Test
    void aKindThatIsNotCoveredHasNoDays() {
        assertThat(Coverage.NONE.kinds()).isEmpty();
        assertThat(Coverage.NONE.covers(Review.class)).isFalse();
        assertThat(Coverage.NONE.days(Review.class)).isEmpty();
        assertThat(Coverage.NONE.covers(Review.class, FIRST)).isFalse();
    }

    @Test
    void withoutALimitAllDaysAreCovered() {
        Coverage coverage = Coverage.of(List.of(Review.class));

        assertThat(coverage.days(Review.class)).containsExactly(ALL_DAYS);
        assertThat(coverage.covers(Review.class, ALL_DAYS)).isTrue();
        assertThat(coverage).isEqualTo(Coverage.NONE.with(Review.class)).isNotEqualTo(Coverage.NONE);
    }

    @Test
    void twoSourcesCoverTheDaysOfBoth() {
        Coverage first = Coverage.of(List.of(Review.class, Visit.class), FIRST);
        Coverage both = first.and(Coverage.of(List.of(Review.class), SECOND));

        assertThat(both.days(Review.class)).containsExactly(DateRange.parse("2016-04-01/2018-04-01"));
        assertThat(both.days(Visit.class)).containsExactly(FIRST);
        assertThat(both.kinds()).containsExactly(Review.class, Visit.class);
        assertThat(both).isEqualTo(Coverage.of(List.of(Review.class), SECOND).and(first));
        assertThat(both.hashCode())
                .isEqualTo(Coverage.of(List.of(Review.class), SECOND).and(first).hashCode());
        assertThat(first.and(first)).isSameAs(first);
        assertThat(first.and(Coverage.NONE)).isSameAs(first);
    }

    @Test
    void daysBetweenTwoYearsAreNotCovered() {
        Coverage coverage = Coverage.NONE.on(Review.class, FOURTH, FIRST);

        assertThat(coverage.days(Review.class)).containsExactly(FIRST, FOURTH);
        assertThat(coverage.covers(Review.class, SECOND)).isFalse();
        assertThat(coverage.covers(Review.class, DateRange.parse("2019-05-01/2019-06-01")))
                .isTrue();
    }

    @Test
    void oneSourceOfAllDaysCoversAllDays() {
        Coverage all = Coverage.of(List.of(Review.class)).and(Coverage.of(List.of(Review.class), FIRST));

        assertThat(all.days(Review.class)).containsExactly(ALL_DAYS);
    }

    @Test
    void onReplacesTheDaysOfOneKindAlone() {
        Coverage coverage = Coverage.of(List.of(Review.class, Visit.class)).on(Visit.class, FIRST);

        assertThat(coverage.days(Visit.class)).containsExactly(FIRST);
        assertThat(coverage.days(Review.class)).containsExactly(ALL_DAYS);
    }

    @Test
    void noDaysAreRejected() {
        assertThatThrownBy(() -> Coverage.NONE.on(Review.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days covered of Review must be one range or more");
        assertThatThrownBy(() -> Coverage.of(List.of(Visit.class), DateRange.parse("2017-04-01/2017-04-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days covered must not be empty, but those of Visit were 2017-04-01/2017-04-01");
    }

    @Test
    void daysAreNotPrinted() {
        assertThat(Coverage.of(List.of(Review.class, Visit.class), FIRST)).hasToString("[Review, Visit]");
    }
}
