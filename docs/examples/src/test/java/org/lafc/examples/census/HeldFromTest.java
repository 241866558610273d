package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class HeldFromTest {

    private static final Coverage ALL_DAYS =
            Coverage.of(List.of(Review.class, Visit.class, HealthAssessment.class, DentalCheck.class));

    @Test
    void aTableBeginsWithTheYearOfItsFirstRecordWhoeverItIsOf() {
        ImmutableList<CareHistory> histories =
                HeldFrom.firstRecords(List.of(child("A", ALL_DAYS, review("2017-05-02")), child("B", ALL_DAYS)));

        for (CareHistory history : histories) {
            assertThat(history.coveredDays(Review.class))
                    .containsExactly(DateRange.startingOn(LocalDate.of(2017, 4, 1)));
        }
    }

    @Test
    void aTableWithoutRecordsAndOneOfOtherKindsStayAsTheyAre() {
        CareHistory history = child("A", ALL_DAYS, new DentalCheck(LocalDate.of(2017, 5, 2), Optional.empty()));

        assertThat(HeldFrom.firstRecords(List.of(history))).containsExactly(history);
    }

    @Test
    void whatAReturnHoldsOnTheDaysOfItsYearStaysSo() {
        Coverage ofTheYear =
                Coverage.of(List.of(Review.class), ReportingYear.ending(2018).days());

        assertThat(HeldFrom.firstRecords(List.of(child("A", ofTheYear, review("2016-05-02"), review("2017-05-02"))))
                        .get(0)
                        .coveredDays(Review.class))
                .containsExactly(ReportingYear.ending(2018).days());
    }

    private static Review review(String date) {
        return Review.of(LocalDate.parse(date), Participation.ATTENDED_SPOKE);
    }

    private static CareHistory child(String id, Coverage coverage, CareRecord... records) {
        return CareHistory.of(
                Child.builder().id(id).dateOfBirth(LocalDate.of(2008, 5, 5)).build(),
                CareRules.ENGLAND,
                ImmutableList.of(),
                ImmutableList.copyOf(Arrays.asList(records)),
                coverage);
    }
}
