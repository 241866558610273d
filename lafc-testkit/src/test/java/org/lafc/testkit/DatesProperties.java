package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;

class DatesProperties {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    @Property
    void yearEndsAndLeapDaysAreAmongTheDays(@ForAll("days") LocalDate day) {
        assertThat(day.getYear()).isBetween(1990, 2029);

        Statistics.collect(MonthDay.from(day));
        Statistics.coverage(coverage -> {
            coverage.check(MonthDay.of(3, 31)).percentage(p -> p > 3);
            coverage.check(MonthDay.of(4, 1)).percentage(p -> p > 3);
            coverage.check(LEAP_DAY).percentage(p -> p > 2);
        });
    }

    @Property
    void childrenOnACensusDateAreBornAndNotYetEighteen(@ForAll("births") Tuple2<CensusDate, LocalDate> birth) {
        LocalDate day = birth.get1().day();
        LocalDate born = birth.get2();

        assertThat(born).isBeforeOrEqualTo(day);
        // Care ends on the day before the 18th birthday, so even the day after is not the birthday.
        assertThat(Period.between(born, day.plusDays(1)).getYears()).isBetween(0, 17);

        Statistics.label("born on a leap day").collect(MonthDay.from(born).equals(LEAP_DAY));
        Statistics.label("born on a leap day")
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 2));
        Statistics.label("birthday").collect(MonthDay.from(born).equals(MonthDay.from(day)));
        Statistics.label("birthday").coverage(coverage -> coverage.check(true).percentage(p -> p > 4));
        Statistics.label("age").collect(Period.between(born, day).getYears());
        Statistics.label("age").coverage(coverage -> {
            coverage.check(0).percentage(p -> p > 5);
            coverage.check(17).percentage(p -> p > 5);
            coverage.check(9).count(count -> count > 0);
        });
        Statistics.label("last day of care")
                .collect(Period.between(born, day.plusDays(2)).getYears() == 18);
        Statistics.label("last day of care")
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property
    void daysAroundAnEighteenthBirthdayLieOnBothSides(@ForAll("adulthoods") Tuple2<LocalDate, LocalDate> days) {
        LocalDate born = days.get1();
        LocalDate day = days.get2();

        assertThat(Period.between(born, day.minusDays(4)).getYears()).isEqualTo(17);
        assertThat(Period.between(born, day.plusDays(2)).getYears()).isEqualTo(18);

        Statistics.collect(Period.between(born, day).getYears());
        Statistics.coverage(coverage -> {
            coverage.check(17).percentage(p -> p > 30);
            coverage.check(18).percentage(p -> p > 30);
        });
    }

    @Property
    void mostCensusDatesAreTheThirtyFirstOfMarch(@ForAll CensusDate censusDate) {
        Statistics.collect(MonthDay.from(censusDate.day()).equals(MonthDay.of(3, 31)));
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(p -> p > 60);
            coverage.check(false).percentage(p -> p > 10);
        });
    }

    @Property
    void rangesOfAllKindsAreDrawnAndReadBack(@ForAll DateRange range) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);

        boolean year = range.start().getMonthValue() == 4
                && range.start().getDayOfMonth() == 1
                && range.endExclusive().equals(Optional.of(range.start().plusYears(1)));
        Statistics.collect(range.isOpen() ? "open" : range.isEmpty() ? "empty" : year ? "reporting year" : "closed");
        Statistics.coverage(coverage -> {
            coverage.check("closed").percentage(p -> p > 40);
            coverage.check("open").percentage(p -> p > 15);
            coverage.check("empty").percentage(p -> p > 3);
            coverage.check("reporting year").percentage(p -> p > 3);
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.days();
    }

    @Provide
    Arbitrary<Tuple2<CensusDate, LocalDate>> births() {
        return Dates.censusDates().flatMap(date -> Dates.birthDates(date).map(born -> Tuple.of(date, born)));
    }

    @Provide
    Arbitrary<Tuple2<LocalDate, LocalDate>> adulthoods() {
        return Dates.days().flatMap(born -> Dates.aroundEighteenthBirthday(born).map(day -> Tuple.of(born, day)));
    }
}
