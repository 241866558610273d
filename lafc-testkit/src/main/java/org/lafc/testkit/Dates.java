package org.lafc.testkit;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.time.Age;
import org.lafc.core.time.BankHolidays;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.PartialDate;
import org.lafc.core.time.ReportingYear;

/**
 * Generates days, birth dates, census dates and reporting years from 1990 to 2029, with the days on which counting goes
 * wrong weighted in: the ends of reporting years, leap days, bank holidays, birthdays, the days on which duties fall
 * due.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Dates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2029;

    private Dates() {}

    /**
     * Returns days; about two in five are 31 March, 1 April, 29 February, a bank holiday, or beside a year's or
     * February's end.
     *
     * @return the arbitrary
     */
    public static Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
        long last = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
        Arbitrary<LocalDate> any =
                Arbitraries.longs().between(first.toEpochDay(), last).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> monthEnds = Combinators.combine(
                        years(), Arbitraries.of("-01-01", "-02-28", "-03-01", "-12-31"))
                .as((year, day) -> LocalDate.parse(year + day));
        return Arbitraries.frequencyOf(
                Tuple.of(8, any),
                Tuple.of(2, yearEnds()),
                Tuple.of(1, leapDays()),
                Tuple.of(1, monthEnds),
                Tuple.of(1, bankHolidays()));
    }

    /**
     * Returns bank holidays of England and Wales, substitutes and moved and one-off days among them.
     *
     * @return the arbitrary; from 2003 to 2029
     */
    public static Arbitrary<LocalDate> bankHolidays() {
        return Arbitraries.integers()
                .between(BankHolidays.FIRST_YEAR, LAST_YEAR)
                .flatMap(year -> Arbitraries.of(BankHolidays.in(year)));
    }

    /**
     * Returns the last and the first day of reporting years.
     *
     * @return the arbitrary: 31 March or 1 April
     */
    public static Arbitrary<LocalDate> yearEnds() {
        return Combinators.combine(years(), Arbitraries.of("-03-31", "-04-01"))
                .as((year, day) -> LocalDate.parse(year + day));
    }

    /**
     * Returns leap days.
     *
     * @return the arbitrary: 29 February
     */
    public static Arbitrary<LocalDate> leapDays() {
        return years().filter(Year::isLeap).map(year -> LocalDate.of(year, 2, 29));
    }

    /**
     * Returns census dates: most 31 March, the others any day.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CensusDate> censusDates() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, years().map(CensusDate::yearEnd)), Tuple.of(1, days().map(CensusDate::of)));
    }

    /**
     * Returns birth dates of children who can be looked after on a census date: born by then, and not yet at the day
     * before the 18th birthday, on which care ends at the latest (convention C3 of the KPI catalogue).
     *
     * <p>Weighted in: the youngest and the oldest possible, birthdays on the census date, leap days, births at the end
     * of a reporting year.
     *
     * @param censusDate the census date
     * @return the arbitrary
     */
    public static Arbitrary<LocalDate> birthDates(CensusDate censusDate) {
        LocalDate day = censusDate.day();
        LocalDate oldest = day.plusDays(1).minusYears(18);
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(oldest.toEpochDay(), day.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> ages = Arbitraries.integers().between(0, 17);
        Arbitrary<LocalDate> leapDays = Arbitraries.integers()
                .between(day.getYear() - 18, day.getYear())
                .filter(Year::isLeap)
                .map(year -> LocalDate.of(year, 2, 29));
        Arbitrary<LocalDate> yearEnds = Combinators.combine(ages, Arbitraries.of("-03-31", "-04-01"))
                .as((age, end) -> LocalDate.parse(day.getYear() - age + end));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, any),
                        Tuple.of(1, Arbitraries.integers().between(0, 2).map(oldest::plusDays)),
                        Tuple.of(1, Arbitraries.integers().between(0, 2).map(day::minusDays)),
                        Tuple.of(1, ages.map(day::minusYears)),
                        Tuple.of(1, leapDays),
                        Tuple.of(1, yearEnds))
                .filter(born -> !born.isAfter(day) && day.isBefore(Age.latestEndOfCare(born)));
    }

    /**
     * Returns reporting years.
     *
     * @return the arbitrary; 1989-90 to 2028-29, some at the turn of a century or far off
     */
    public static Arbitrary<ReportingYear> reportingYears() {
        return Arbitraries.frequencyOf(Tuple.of(8, years()), Tuple.of(1, Arbitraries.of(1900, 2000, 9999)))
                .map(ReportingYear::ending);
    }

    /**
     * Returns dates as returns write them: known in full, the day unknown, day and month unknown, nothing known.
     *
     * @return the arbitrary; each about as often
     */
    public static Arbitrary<PartialDate> partialDates() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 3))
                .as((day, known) -> new PartialDate(
                        Optional.of(day.getYear()).filter(part -> known > 0),
                        Optional.of(day.getMonthValue()).filter(part -> known > 1),
                        Optional.of(day.getDayOfMonth()).filter(part -> known > 2)));
    }

    /**
     * Returns the days around those on which a duty counted from a day falls due: 5, 10 and 20 working days, 1, 4 and 6
     * weeks, 3, 6 and 12 months after it. Where bank holidays are not known (before 2003) no working days are counted.
     *
     * @param from the day
     * @return the arbitrary: the day before the limit, the limit itself (in time), the day after (late)
     */
    public static Arbitrary<LocalDate> aroundLimits(LocalDate from) {
        return Combinators.combine(Arbitraries.of(Limits.ALL), Arbitraries.of(-1, 0, 1))
                .as((limit, off) -> Limits.lastDay(limit, from).plusDays(off));
    }

    /**
     * Returns the days around a birthday: from two days before to the day after.
     *
     * @param age the age reached
     * @param dateOfBirth the day of birth
     * @return the arbitrary; for a birth on 29 February the birthday is 1 March in other years (convention C4)
     */
    public static Arbitrary<LocalDate> aroundBirthday(Age age, LocalDate dateOfBirth) {
        LocalDate birthday = age.birthday(dateOfBirth);
        return Arbitraries.integers().between(-2, 1).map(birthday::plusDays);
    }

    /**
     * Returns the days around an 18th birthday: from two days before to the day after.
     *
     * @param dateOfBirth the day of birth
     * @return the arbitrary; for a birth on 29 February the birthday is 1 March (convention C4)
     */
    public static Arbitrary<LocalDate> aroundEighteenthBirthday(LocalDate dateOfBirth) {
        return aroundBirthday(Age.EIGHTEEN, dateOfBirth);
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(FIRST_YEAR, LAST_YEAR);
    }
}
