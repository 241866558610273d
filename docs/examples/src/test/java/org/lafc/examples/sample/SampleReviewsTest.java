package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleReviewsTest {

    private static final ImmutableListMultimap<String, NamedCsvRecord> REVIEWS_OF =
            Multimaps.index(Written.REVIEWS, row -> row.getField("CHILD"));

    // gov.uk, bank holidays in England and Wales
    private static final ImmutableSet<String> BANK_HOLIDAYS = ImmutableSet.of(
            "2015-04-03",
            "2015-04-06",
            "2015-05-04",
            "2015-05-25",
            "2015-08-31",
            "2015-12-25",
            "2015-12-28",
            "2016-01-01",
            "2016-03-25",
            "2016-03-28",
            "2016-05-02",
            "2016-05-30",
            "2016-08-29",
            "2016-12-26",
            "2016-12-27",
            "2017-01-02",
            "2017-04-14",
            "2017-04-17",
            "2017-05-01",
            "2017-05-29",
            "2017-08-28",
            "2017-12-25",
            "2017-12-26",
            "2018-01-01",
            "2018-03-30");

    static Stream<String> children() {
        return Written.EPISODES_OF.keySet().stream();
    }

    @Test
    void reviewsAreHeldOnWorkingDaysDuringCare() {
        assertThat(Written.REVIEWS).hasSizeGreaterThan(1000).allSatisfy(row -> {
            LocalDate date = Written.date(row, "REVIEW");
            assertThat(date).isBetween(Written.RECORDS_FROM, Written.YEAR_END).matches(SampleReviewsTest::isWorkingDay);
            assertThat(date).isAfter(Written.careStarts(row.getField("CHILD")).get(0));
            assertThat(date).isBefore(Written.leftOn(row.getField("CHILD")));
            assertThat(Written.date(row, "DOB")).isEqualTo(Written.born(row.getField("CHILD")));
        });
    }

    @Test
    void howAChildTookPartSuitsTheAge() {
        assertThat(Written.REVIEWS).allSatisfy(row -> {
            int age = Period.between(Written.date(row, "DOB"), Written.date(row, "REVIEW"))
                    .getYears();
            assertThat(row.getField("REVIEW_CODE")).matches(age < 4 ? "PN0" : "PN[1-7]");
        });
        assertThat(Written.REVIEWS.stream()
                        .map(row -> row.getField("REVIEW_CODE"))
                        .distinct())
                .hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("children")
    void reviewsAreInTime(String child) {
        List<LocalDate> starts = Written.careStarts(child);
        LocalDate careStart = starts.get(starts.size() - 1);
        LocalDate left = Written.leftOn(child);
        List<LocalDate> dates = REVIEWS_OF.get(child).stream()
                .map(row -> Written.date(row, "REVIEW"))
                .filter(date -> !date.isBefore(careStart))
                .toList();
        if (!left.isAfter(Written.RECORDS_FROM)) {
            assertThat(dates).isEmpty();
            return;
        }
        if (careStart.isBefore(Written.RECORDS_FROM)) {
            // Which review of the series the first written is cannot be told; six months is the most it can be late.
            assertInTime(dates, 0, Written.RECORDS_FROM.plusMonths(6), left);
        } else {
            assertInTime(dates, 0, workingDaysAfter(careStart, 20), left);
            if (!dates.isEmpty()) {
                assertInTime(dates, 1, dates.get(0).plusMonths(3), left);
            }
        }
        for (int i = 1; i < dates.size(); i++) {
            assertThat(dates.get(i))
                    .isAfter(dates.get(i - 1))
                    .isBeforeOrEqualTo(dates.get(i - 1).plusMonths(6));
        }
        if (!dates.isEmpty()) {
            assertThat(dates.get(dates.size() - 1).plusMonths(6)).isAfterOrEqualTo(left);
        }
    }

    private static void assertInTime(List<LocalDate> dates, int index, LocalDate due, LocalDate left) {
        if (dates.size() > index) {
            assertThat(dates.get(index)).isBeforeOrEqualTo(due);
        } else {
            assertThat(due)
                    .as("a review was due before care ended, but none was held")
                    .isAfterOrEqualTo(left);
        }
    }

    private static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate result = day;
        for (int left = count; left > 0; ) {
            result = result.plusDays(1);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day.toString());
    }
}
