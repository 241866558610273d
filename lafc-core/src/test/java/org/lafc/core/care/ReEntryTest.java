package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.care.EpisodeStart.STARTED;
import static org.lafc.core.care.Episodes.foster;
import static org.lafc.core.care.Episodes.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.ReEntry.CameBack;
import org.lafc.core.care.ReEntry.Pending;
import org.lafc.core.care.ReEntry.StayedOut;
import org.lafc.core.time.DateRange;

class ReEntryTest {

    private static final LocalDate LATE = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2018-08-13, 12, CameBack",
        "2018-08-14, 12, StayedOut", // exactly twelve months later is outside
        "2018-02-13, 6, CameBack",
        "2018-02-14, 6, StayedOut",
        "2017-08-14, 12, CameBack", // on the very day
    })
    void theLastDayOfTheWindowIsOutside(String back, int months, String outcome) {
        assertThat(ReEntry.of(leftAndBack(back), months, LATE)
                        .get(0)
                        .outcome()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aReturnIsKnownOnItsDayAndStayingOutWhenTheWindowIsOver() {
        CareHistory back = leftAndBack("2018-08-20");

        assertThat(ReEntry.of(back, 12, LocalDate.of(2017, 8, 13))).isEmpty();
        assertThat(ReEntry.of(back, 12, LocalDate.of(2017, 8, 14)).get(0).outcome())
                .isEqualTo(new Pending());
        assertThat(ReEntry.of(back, 12, LocalDate.of(2018, 8, 13)).get(0).outcome())
                .isEqualTo(new Pending());
        assertThat(ReEntry.of(back, 12, LocalDate.of(2018, 8, 14)).get(0).outcome())
                .isEqualTo(new StayedOut(Optional.empty()));
        assertThat(ReEntry.of(back, 12, LocalDate.of(2018, 8, 20)).get(0).outcome())
                .isEqualTo(new StayedOut(Optional.of(back.periodsOfCare().get(1))));
        assertThat(ReEntry.of(back, 24, LocalDate.of(2018, 8, 19)).get(0).outcome())
                .isEqualTo(new Pending());
        assertThat(ReEntry.of(back, 24, LocalDate.of(2018, 8, 20)).get(0).outcome())
                .isEqualTo(new CameBack(back.periodsOfCare().get(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-08-13, 2020-01-01, CameBack, 11",
        "2018-08-14, 2020-01-01, CameBack, 12",
        "2018-08-14, 2018-08-13, Pending, 11", // not known yet
        "2018-08-20, 2018-08-14, Pending, 12",
        "2017-08-14, 2020-01-01, CameBack, 0",
    })
    void timeOutOfCareEndsWithComingBackOrWithWhatIsKnown(String back, LocalDate asOf, String outcome, long months) {
        ReEntry reEntry = ReEntry.of(leftAndBack(back), asOf).get(0);

        assertThat(reEntry.outcome().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(reEntry.monthsOut(asOf)).isEqualTo(months);
    }

    // 31 August is followed by the last day of February.
    @Test
    void monthsOutKeepToShortMonths() {
        CareHistory left = history(
                CareRules.WALES,
                foster(2, "2016-10-03", "2017-08-31", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build());

        assertThat(ReEntry.of(left, LocalDate.of(2018, 2, 27)).get(0).monthsOut(LocalDate.of(2018, 2, 27)))
                .isEqualTo(5);
        assertThat(ReEntry.of(left, LocalDate.of(2018, 2, 28)).get(0).monthsOut(LocalDate.of(2018, 2, 28)))
                .isEqualTo(6);
    }

    @Test
    void shortBreaksAreNoComingBack() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-10-03", "2017-08-14", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, "2017-10-01", "2017-10-08", STARTED, "LD1 5AA")
                        .legalStatus(LegalStatus.SHORT_BREAKS_EACH)
                        .endReason(EpisodeEnd.OTHER)
                        .build());

        List<ReEntry> all = ReEntry.of(history, 12, LATE);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).outcome()).isEqualTo(new StayedOut(Optional.empty()));
    }

    // Somebody born on 20 May 2008 is looked after until 19 May 2026 at the latest.
    @Test
    void aPeriodOfCareOfNoNightIsNone() {
        CareHistory noNight = history(
                CareRules.WALES,
                foster(2, "2016-10-03", "2017-08-14", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, "2017-10-01", "2017-10-01", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build());
        CareHistory grownUp = history(
                CareRules.WALES,
                foster(2, "2016-10-03", "2026-01-14", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, "2026-06-01", "", STARTED, "LD1 5AA").build());

        DateRange year = DateRange.parse("2017-09-01/2018-09-01");
        assertThat(noNight.periodsStartedIn(year)).isEmpty();
        assertThat(noNight.periodsEndedIn(year)).isEmpty();
        assertThat(noNight.returnedHomeIn(year)).isFalse();
        assertThat(ReEntry.of(noNight, 12, LATE))
                .containsExactly(new ReEntry(noNight.periodsOfCare().get(0), new StayedOut(Optional.empty())));
        assertThat(grownUp.periodsStartedIn(DateRange.parse("2026-04-01/2027-04-01")))
                .isEmpty();
        assertThat(ReEntry.of(grownUp, 12, LocalDate.of(2027, 3, 31)))
                .containsExactly(new ReEntry(grownUp.periodsOfCare().get(0), new StayedOut(Optional.empty())));
    }

    @Test
    void everyEndOfCareHasAnAnswerOfItsOwn() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2016-02-01", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, "2016-06-01", "2016-07-01", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.GUARDIANSHIP_RELATIVE)
                        .build(),
                foster(4, "2018-06-01", "", STARTED, "LD1 5AA").build());

        List<ReEntry> all = ReEntry.of(history, 12, LATE);
        assertThat(all)
                .extracting(ReEntry::left)
                .containsExactlyElementsOf(history.periodsOfCare().subList(0, 2));
        assertThat(all.get(0).outcome())
                .isEqualTo(new CameBack(history.periodsOfCare().get(1)));
        assertThat(all.get(1).outcome())
                .isEqualTo(new StayedOut(Optional.of(history.periodsOfCare().get(2))));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2020-01-01, CAME_BACK_LATER, 2 3",
        "24, 2020-01-01, CAME_BACK, 2 3",
        "12, 2018-08-14, NOT_BACK, 2",
        "12, 2018-08-13, NOT_BACK_SO_FAR, 2",
    })
    void theReasonAndItsRowsAreGiven(int months, LocalDate asOf, ReEntry.Reason reason, String lines) {
        ReEntry reEntry = ReEntry.of(leftAndBack("2018-08-20"), months, asOf).get(0);

        assertThat(reEntry.reason()).isEqualTo(reason);
        assertThat(reEntry.rows().stream().map(row -> String.valueOf(row.line())))
                .containsExactly(lines.split(" "));
    }

    @Test
    void reasonsAreClausesOfASentence() {
        assertThat(ReEntry.Reason.CAME_BACK_LATER.text())
                .isEqualTo("came back into care, but not before the window was over");
    }

    @Test
    void aWindowOfNoMonthIsRejected() {
        CareHistory history = leftAndBack("2018-08-13");
        assertThatThrownBy(() -> ReEntry.of(history, 0, LATE)).hasMessage("months must be 1 or more, but was 0");
    }

    private static CareHistory leftAndBack(String back) {
        return history(
                CareRules.WALES,
                foster(2, "2016-10-03", "2017-08-14", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, back, "", STARTED, "LD1 5AB").build());
    }
}
