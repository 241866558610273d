package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2018, 3, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2018, 3, 30);

    @Test
    void firstDayIsInAndEndIsOut() {
        DateRange range = DateRange.of(MONDAY, FRIDAY);

        assertThat(range.contains(MONDAY.minusDays(1))).isFalse();
        assertThat(range.contains(MONDAY)).isTrue();
        assertThat(range.contains(FRIDAY.minusDays(1))).isTrue();
        assertThat(range.contains(FRIDAY)).isFalse();
        assertThat(range.lengthInDays()).contains(4L);
    }

    @Test
    void closedRangeHoldsItsLastDay() {
        DateRange range = DateRange.ofClosed(MONDAY, FRIDAY);

        assertThat(range.contains(FRIDAY)).isTrue();
        assertThat(range.endExclusive()).contains(FRIDAY.plusDays(1));
    }

    @Test
    void openRangeGoesOn() {
        DateRange range = DateRange.startingOn(MONDAY);

        assertThat(range.isOpen()).isTrue();
        assertThat(range.endExclusive()).isEmpty();
        assertThat(range.lengthInDays()).isEmpty();
        assertThat(range.contains(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(range).hasToString("2018-03-26/..");
    }

    @Test
    void endBeforeStartIsRejected() {
        assertThatThrownBy(() -> DateRange.of(FRIDAY, MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "end of a date range must not be before its start, but was 4 days before it (dates withheld)");
    }

    @Test
    void emptyRangeHoldsNoDayAndOverlapsNothing() {
        DateRange empty = DateRange.of(MONDAY, MONDAY);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.contains(MONDAY)).isFalse();
        assertThat(empty.overlaps(DateRange.ofClosed(MONDAY.minusDays(9), FRIDAY)))
                .isFalse();
        assertThat(empty.lengthInDays()).contains(0L);
    }

    @Test
    void rangesThatTouchDoNotOverlap() {
        DateRange before = DateRange.of(MONDAY.minusDays(7), MONDAY);
        DateRange after = DateRange.of(MONDAY, FRIDAY);

        assertThat(before.overlaps(after)).isFalse();
        assertThat(before.intersection(after)).contains(DateRange.of(MONDAY, MONDAY));
        assertThat(before.overlaps(DateRange.of(MONDAY.minusDays(1), FRIDAY))).isTrue();
        assertThat(before.intersection(DateRange.of(FRIDAY, FRIDAY))).isEmpty();
    }

    @Test
    void enclosingIncludesTheEdges() {
        DateRange range = DateRange.of(MONDAY, FRIDAY);

        assertThat(range.encloses(range)).isTrue();
        assertThat(range.encloses(DateRange.of(MONDAY, FRIDAY.plusDays(1)))).isFalse();
        assertThat(range.encloses(DateRange.of(MONDAY.minusDays(1), FRIDAY))).isFalse();
        assertThat(DateRange.startingOn(MONDAY).encloses(DateRange.startingOn(FRIDAY)))
                .isTrue();
    }

    @Test
    void endingByCutsOnlyWhatGoesPast() {
        DateRange range = DateRange.startingOn(MONDAY);

        assertThat(range.endingBy(FRIDAY)).isEqualTo(DateRange.of(MONDAY, FRIDAY));
        assertThat(DateRange.of(MONDAY, FRIDAY).endingBy(FRIDAY.plusDays(1))).isEqualTo(DateRange.of(MONDAY, FRIDAY));
        assertThat(range.endingBy(MONDAY.minusDays(1))).isEqualTo(DateRange.of(MONDAY, MONDAY));
    }

    @Test
    void wrongTextIsRejected() {
        assertThatThrownBy(() -> DateRange.parse("2018-03-26"))
                .hasMessage("date range must be start/end, but was '2018-03-26'");
        assertThatThrownBy(() -> DateRange.parse("2018-03-26/30 March"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("date range must be yyyy-mm-dd/yyyy-mm-dd or yyyy-mm-dd/.., but was '2018-03-26/30 March'");
    }
}
