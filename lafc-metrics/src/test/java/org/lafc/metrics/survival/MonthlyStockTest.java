package org.lafc.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.survival.MonthlyStock.Month;

class MonthlyStockTest {

    private static final YearMonth APRIL = YearMonth.of(2017, 4);
    private static final YearMonth MAY = YearMonth.of(2017, 5);

    @Test
    void edgesOfMonthsAreHalfOpen() {
        assertThat(months("2017-04-30", "2017-05-01"))
                .containsExactly(new Month(APRIL, 1, 0, 1), new Month(MAY, 0, 1, 0));
        assertThat(months("2017-04-29", "2017-04-30"))
                .containsExactly(new Month(APRIL, 1, 1, 0), new Month(MAY, 0, 0, 0));
        assertThat(months("2017-03-31", "2017-06-01"))
                .containsExactly(new Month(APRIL, 0, 0, 1), new Month(MAY, 0, 0, 1));
        assertThat(months("2017-03-01", "2017-03-31"))
                .containsExactly(new Month(APRIL, 0, 0, 0), new Month(MAY, 0, 0, 0));
        assertThat(months("2017-06-01", "2017-07-01"))
                .containsExactly(new Month(APRIL, 0, 0, 0), new Month(MAY, 0, 0, 0));
        assertThat(months("2017-04-10", "2017-04-10"))
                .containsExactly(new Month(APRIL, 0, 0, 0), new Month(MAY, 0, 0, 0));
    }

    @Test
    void onlyTheSameMonthsAddUp() {
        MonthlyStock one = MonthlyStock.of(APRIL, MAY, List.of());
        MonthlyStock other = MonthlyStock.of(APRIL, APRIL, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(other))
                .withMessage(
                        "counts must be of the same months, but were of 2017-04 to 2017-05 and 2017-04 to 2017-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyStock.of(MAY, APRIL, List.of()))
                .withMessage("last month must not be before the first, but they were 2017-04 and 2017-05");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void farDaysCountAsFar() {
        MonthlyStock stock = MonthlyStock.of(
                APRIL,
                MAY,
                List.of(
                        DateRange.of(LocalDate.MIN, LocalDate.MAX),
                        DateRange.of(LocalDate.MIN, LocalDate.of(2017, 4, 30)),
                        DateRange.startingOn(LocalDate.MAX)));

        assertThat(stock.months()).containsExactly(new Month(APRIL, 0, 1, 1), new Month(MAY, 0, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyStock.of(APRIL, YearMonth.of(9999, 1), List.of()))
                .withMessage("months must be 12000 at most, but from 2017-04 to 9999-01 are 95782");
    }

    @Test
    void countsThatFitNoLongAreAnError() {
        MonthlyStock many =
                MonthlyStock.of(APRIL, MAY, List.of(DateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 5, 2))));
        for (int doubled = 0; doubled < 62; doubled++) {
            many = many.plus(many);
        }
        MonthlyStock half = many;

        assertThat(half.months())
                .containsExactly(new Month(APRIL, 1L << 62, 0, 1L << 62), new Month(MAY, 0, 1L << 62, 0));
        assertThatThrownBy(() -> half.plus(half)).isInstanceOf(ArithmeticException.class);
    }

    private static List<Month> months(String start, String end) {
        return MonthlyStock.of(APRIL, MAY, List.of(DateRange.of(LocalDate.parse(start), LocalDate.parse(end))))
                .months();
    }
}
