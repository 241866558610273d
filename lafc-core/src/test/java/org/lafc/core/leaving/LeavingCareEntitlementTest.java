package org.lafc.core.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.leaving.LeavingCareEntitlement.Reason;
import org.lafc.core.place.AreaSide;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/** Somebody born on 10 June 2000: 14 on 10 June 2014, 16 on 10 June 2016, 18 on 10 June 2018. */
class LeavingCareEntitlementTest {

    private static final LocalDate BORN = LocalDate.of(2000, 6, 10);

    // 13 weeks are 91 nights; care begun before 14 counts from the 14th birthday on.
    @ParameterizedTest
    @CsvSource({
        "2016-03-11, 2016-06-09, UNDER_SIXTEEN, ",
        "2016-03-11, 2016-06-10, IN_CARE_THIRTEEN_WEEKS, CATEGORY_1",
        "2016-03-12, 2016-06-10, IN_CARE_TOO_SHORT, ",
        "2016-03-12, 2016-06-11, IN_CARE_THIRTEEN_WEEKS, CATEGORY_1",
        "2008-01-01, 2018-06-08, IN_CARE_THIRTEEN_WEEKS, CATEGORY_1",
        "2008-01-01, 2018-06-09, IN_CARE_THIRTEEN_WEEKS, CATEGORY_1", // the day before the 18th birthday
        "2008-01-01, 2018-06-10, WAS_CATEGORY_1_OR_2, CATEGORY_3",
        "2008-01-01, 2021-06-09, WAS_CATEGORY_1_OR_2, CATEGORY_3",
        "2008-01-01, 2021-06-10, EDUCATION_NOT_KNOWN, ",
        "2008-01-01, 2025-06-09, EDUCATION_NOT_KNOWN, ",
        "2008-01-01, 2025-06-10, TOO_OLD, ",
        "2018-05-01, 2018-06-10, SHORT_CARE_AFTER_SIXTEEN, CATEGORY_6",
    })
    void inCareUntilEighteen(String from, LocalDate day, Reason reason, CareLeaverCategory category) {
        LeavingCareEntitlement answer = on(history(episode(from, "", EpisodeEnd.CONTINUES)), day);

        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.category()).isEqualTo(Optional.ofNullable(category));
        assertThat(answer.rows()).containsExactly(new SourceRow("episodes.csv", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2016-06-11, RETURNED_HOME_PLANNED, 2017-01-01, LEFT_FROM_CATEGORY_1, CATEGORY_2",
        "2015-01-01, 2016-06-10, RETURNED_HOME_PLANNED, 2017-01-01, NOT_IN_CARE_AFTER_SIXTEEN, ",
        "2015-01-01, 2016-06-11, RETURNED_HOME_PLANNED, 2018-06-10, WAS_CATEGORY_1_OR_2, CATEGORY_3",
        "2016-05-01, 2016-07-01, RETURNED_HOME_PLANNED, 2017-01-01, SHORT_CARE_AFTER_SIXTEEN, CATEGORY_6",
        "2016-05-01, 2016-07-01, RETURNED_HOME_PLANNED, 2021-06-09, SHORT_CARE_AFTER_SIXTEEN, CATEGORY_6",
        "2016-05-01, 2016-07-01, RETURNED_HOME_PLANNED, 2021-06-10, TOO_OLD, ",
        "2010-05-01, 2012-07-01, GUARDIANSHIP_RELATIVE, 2016-06-09, UNDER_SIXTEEN, ",
        "2010-05-01, 2012-07-01, GUARDIANSHIP_RELATIVE, 2016-06-10, GUARDIANSHIP_AFTER_CARE, CATEGORY_5",
        "2010-05-01, 2012-07-01, GUARDIANSHIP_RELATIVE, 2021-06-09, GUARDIANSHIP_AFTER_CARE, CATEGORY_5",
        "2010-05-01, 2017-01-01, GUARDIANSHIP_RELATIVE, 2017-06-10, LEFT_FROM_CATEGORY_1, CATEGORY_2",
        "2010-05-01, 2012-07-01, ADOPTED_UNOPPOSED, 2017-06-10, NOT_IN_CARE_AFTER_SIXTEEN, ",
        "2010-05-01, 2017-01-01, DIED, 2017-06-10, DIED, ",
        "2010-05-01, 2017-01-01, TAKEN_OVER_BY_OTHER_AUTHORITY, 2017-06-10, OTHER_AUTHORITY, ",
    })
    void afterLeavingCare(
            String from, String to, EpisodeEnd end, LocalDate day, Reason reason, CareLeaverCategory category) {
        LeavingCareEntitlement answer = on(history(episode(from, to, end)), day);

        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.category()).isEqualTo(Optional.ofNullable(category));
    }

    @Test
    void periodsAddUpToThirteenWeeks() {
        // 60 and 30 nights: not enough on the last day; with one night more they are.
        CareHistory short90 = history(
                episode("2015-01-01", "2015-03-02", EpisodeEnd.RETURNED_HOME_PLANNED),
                episode("2016-06-15", "2016-07-15", EpisodeEnd.RETURNED_HOME_PLANNED));
        CareHistory enough = history(
                episode("2015-01-01", "2015-03-02", EpisodeEnd.RETURNED_HOME_PLANNED),
                episode("2016-06-15", "2016-07-16", EpisodeEnd.RETURNED_HOME_PLANNED));

        assertThat(on(short90, LocalDate.of(2017, 1, 1)).category()).contains(CareLeaverCategory.CATEGORY_6);
        assertThat(on(enough, LocalDate.of(2017, 1, 1)).category()).contains(CareLeaverCategory.CATEGORY_2);
    }

    @Test
    void anEpisodeRecordedAfterTheEighteenthBirthdayChangesNothing() {
        CareHistory history = history(
                episode("2010-05-01", "2012-07-01", EpisodeEnd.GUARDIANSHIP_RELATIVE),
                episode("2018-07-01", "", EpisodeEnd.CONTINUES));

        assertThat(on(history, LocalDate.of(2018, 8, 1)).category()).contains(CareLeaverCategory.CATEGORY_5);
    }

    @Test
    void shortBreaksCountForNothing() {
        CareHistory history = history(
                episode("2014-07-01", "", EpisodeEnd.CONTINUES).legalStatus(LegalStatus.SHORT_BREAKS_AGREEMENT));

        LeavingCareEntitlement answer = on(history, LocalDate.of(2017, 1, 1));
        assertThat(answer.reason()).isEqualTo(Reason.NOT_IN_CARE_AFTER_SIXTEEN);
        assertThat(answer.isEntitled()).isEqualTo(Answer.NO);
    }

    @Test
    void formerCategory3InEducationUnder25IsCategory4() {
        DateRange course = DateRange.of(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 7, 1));
        CareHistory student = with(
                history(episode("2010-01-01", "", EpisodeEnd.CONTINUES)),
                new ActivitySpell(course, Activity.OTHER_EDUCATION_FULL_TIME, AreaSide.NOT_RECORDED, Optional.empty()));

        assertThat(on(student, LocalDate.of(2022, 9, 1)).category()).contains(CareLeaverCategory.CATEGORY_4);
        LeavingCareEntitlement after = on(student, LocalDate.of(2023, 7, 1));
        assertThat(after.isEntitled()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(after.reason()).isEqualTo(Reason.EDUCATION_NOT_KNOWN);
        assertThat(after.reason().text())
                .isEqualTo("aged 21 to 24 and category 3 before; not known to be in education or to want it");
    }

    @Test
    void aRecordedStatusTellsOfEducationForAYear() {
        CareHistory student = with(
                history(episode("2010-01-01", "", EpisodeEnd.CONTINUES)),
                LeavingCareStatus.builder()
                        .date(LocalDate.of(2021, 6, 10))
                        .activity(Activity.HIGHER_EDUCATION_FULL_TIME)
                        .build());

        assertThat(on(student, LocalDate.of(2022, 6, 9)).category()).contains(CareLeaverCategory.CATEGORY_4);
        assertThat(on(student, LocalDate.of(2022, 6, 10)).category()).isEmpty();
    }

    @Test
    void recordsThatBeginLateCannotTell() {
        CareHistory history = history(episode("2016-07-01", "2016-08-01", EpisodeEnd.RETURNED_HOME_PLANNED));
        LocalDate day = LocalDate.of(2017, 1, 1);

        assertThat(LeavingCareEntitlement.on(history, day, LocalDate.of(2014, 6, 10))
                        .category())
                .contains(CareLeaverCategory.CATEGORY_6);
        LeavingCareEntitlement late = LeavingCareEntitlement.on(history, day, LocalDate.of(2014, 6, 11));
        assertThat(late.isEntitled()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(late.reason()).isEqualTo(Reason.RECORDS_BEGIN_LATE);
        assertThat(LeavingCareEntitlement.on(history, LocalDate.of(2016, 7, 20), LocalDate.of(2016, 4, 1))
                        .reason())
                .isEqualTo(Reason.RECORDS_BEGIN_LATE);
        assertThat(LeavingCareEntitlement.on(history(), day, LocalDate.of(2014, 1, 1))
                        .isEntitled())
                .isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void whereRecordsBeginLateTheRecordedCategoryStandsIfTheAgeAllowsIt() {
        CareHistory history = with(
                history(episode("2016-07-01", "2016-08-01", EpisodeEnd.RETURNED_HOME_PLANNED)),
                LeavingCareStatus.builder()
                        .date(LocalDate.of(2016, 12, 1))
                        .category(CareLeaverCategory.CATEGORY_2)
                        .build());
        LocalDate since = LocalDate.of(2016, 4, 1);

        LeavingCareEntitlement at16 = LeavingCareEntitlement.on(history, LocalDate.of(2017, 1, 1), since);
        assertThat(at16.category()).contains(CareLeaverCategory.CATEGORY_2);
        assertThat(at16.reason()).isEqualTo(Reason.RECORDED);
        assertThat(LeavingCareEntitlement.on(history, LocalDate.of(2018, 7, 1), since)
                        .reason())
                .isEqualTo(Reason.RECORDS_BEGIN_LATE);
    }

    @Test
    void longCareIsCategory1WhateverTheRecordsLackBefore() {
        CareHistory history = history(episode("2015-01-01", "", EpisodeEnd.CONTINUES));

        assertThat(LeavingCareEntitlement.on(history, LocalDate.of(2017, 3, 31), LocalDate.of(2016, 4, 1))
                        .category())
                .contains(CareLeaverCategory.CATEGORY_1);
    }

    @Test
    void theHistoryTellsSinceWhenItIsComplete() {
        LocalDate day = LocalDate.of(2017, 1, 1);
        Episode.Builder shortCare = episode("2016-07-01", "2016-08-01", EpisodeEnd.RETURNED_HOME_PLANNED);
        LeavingCareStatus status = LeavingCareStatus.builder()
                .date(LocalDate.of(2016, 12, 1))
                .category(CareLeaverCategory.CATEGORY_2)
                .build();

        assertThat(LeavingCareEntitlement.on(history(shortCare), day).category())
                .contains(CareLeaverCategory.CATEGORY_6);
        // A first episode that continues another is of care that began before the records.
        Episode.Builder cutOff = episode("2016-07-01", "2016-08-01", EpisodeEnd.RETURNED_HOME_PLANNED)
                .startReason(EpisodeStart.PLACEMENT);
        assertThat(LeavingCareEntitlement.on(history(cutOff), day).reason()).isEqualTo(Reason.RECORDS_BEGIN_LATE);
        assertThat(LeavingCareEntitlement.on(history(), day).reason()).isEqualTo(Reason.NOT_IN_CARE_AFTER_SIXTEEN);
        assertThat(LeavingCareEntitlement.on(with(history(), status), day).reason())
                .isEqualTo(Reason.RECORDED);
    }

    private static LeavingCareEntitlement on(CareHistory history, LocalDate day) {
        return LeavingCareEntitlement.on(history, day, BORN);
    }

    private static CareHistory with(CareHistory history, CareRecord record) {
        return CareHistory.builder().from(history).addRecords(record).build();
    }

    private static CareHistory history(Episode.Builder... episodes) {
        CareHistory.Builder history = CareHistory.builder()
                .child(Child.builder().id("A1").dateOfBirth(BORN).build())
                .rules(CareRules.WALES);
        for (int i = 0; i < episodes.length; i++) {
            history.addEpisodes(
                    episodes[i].source(new SourceRow("episodes.csv", i + 2)).build());
        }
        return history.build();
    }

    private static Episode.Builder episode(String from, String to, EpisodeEnd end) {
        LocalDate start = LocalDate.parse(from);
        Episode.Builder episode = Episode.builder()
                .startReason(EpisodeStart.STARTED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER);
        return to.isEmpty()
                ? episode.dates(DateRange.startingOn(start))
                : episode.dates(DateRange.of(start, LocalDate.parse(to))).endReason(end);
    }
}
