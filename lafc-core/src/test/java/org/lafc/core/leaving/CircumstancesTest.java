package org.lafc.core.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.leaving.LeavingStory.spell;
import static org.lafc.core.leaving.LeavingStory.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;

class CircumstancesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 31);
    private static final LocalDate LATE = LocalDate.of(2020, 3, 31);

    // The window goes from 28 February, three months before 31 May, to 30 June.
    @ParameterizedTest
    @CsvSource({
        "2018-02-27, NOT_KNOWN",
        "2018-02-28, YES",
        "2018-05-31, YES",
        "2018-06-30, YES",
        "2018-07-01, NOT_KNOWN",
    })
    void aStatusTellsWithinTheWindow(String day, InTouch inTouch) {
        CareHistory history = LeavingStory.of(status(day).inTouch(InTouch.YES).build());

        assertThat(Circumstances.asAt(history, DAY, LATE).inTouch()).isEqualTo(inTouch);
    }

    @Test
    void theNearestStatusTellsAndTheEarlierOfTwoEquallyNear() {
        LeavingCareStatus far = status("2018-05-01")
                .activity(Activity.NOT_ENGAGED_OTHER)
                .accommodation(Accommodation.FOYER)
                .suitable(Answer.NO)
                .adviser(Answer.NO)
                .build();
        LeavingCareStatus before = status("2018-05-29")
                .activity(Activity.HIGHER_EDUCATION_FULL_TIME)
                .accommodation(Accommodation.INDEPENDENT)
                .suitable(Answer.YES)
                .adviser(Answer.YES)
                .build();
        LeavingCareStatus after = status("2018-06-02").inTouch(InTouch.NO).build();

        assertThat(Circumstances.asAt(LeavingStory.of(far, before, after), DAY, LATE))
                .isEqualTo(new Circumstances(
                        InTouch.NOT_KNOWN,
                        Activity.HIGHER_EDUCATION_FULL_TIME,
                        Accommodation.INDEPENDENT,
                        Answer.YES,
                        Answer.YES));
        assertThat(Circumstances.asAt(LeavingStory.of(far, after), DAY, LATE).inTouch())
                .isEqualTo(InTouch.NO);
    }

    @Test
    void whatIsDatedAfterTheLastKnownDayIsLeftOut() {
        CareHistory history =
                LeavingStory.of(status("2018-06-02").inTouch(InTouch.NO).build());

        assertThat(Circumstances.asAt(history, DAY, LocalDate.of(2018, 6, 1)).inTouch())
                .isEqualTo(InTouch.NOT_KNOWN);
        assertThat(Circumstances.asAt(history, DAY, LocalDate.of(2018, 6, 2)).inTouch())
                .isEqualTo(InTouch.NO);
    }

    @Test
    void aSpellOfTheDayTellsTheActivityBeforeAnyStatus() {
        LeavingCareStatus status =
                status("2018-05-31").activity(Activity.NOT_ENGAGED_OTHER).build();
        ActivitySpell course = spell("2018-01-01", "2018-06-01", Activity.OTHER_EDUCATION_PART_TIME);
        ActivitySpell illness = spell("2018-01-01", "", Activity.NOT_ENGAGED_ILLNESS);
        ActivitySpell unknown = spell("2018-05-01", "", Activity.NOT_KNOWN);

        assertThat(activity(status, illness, course)).isEqualTo(Activity.OTHER_EDUCATION_PART_TIME);
        assertThat(activity(status, illness)).isEqualTo(Activity.NOT_ENGAGED_ILLNESS);
        assertThat(activity(status, unknown)).isEqualTo(Activity.NOT_ENGAGED_OTHER);
        assertThat(activity(spell("2018-01-01", "2018-05-31", Activity.APPRENTICESHIP_FULL_TIME)))
                .isEqualTo(Activity.NOT_KNOWN);
    }

    @Test
    void deathLastsUntilSomethingElseIsRecorded() {
        LeavingCareStatus died = status("2016-01-01").inTouch(InTouch.DIED).build();
        LeavingCareStatus twice = status("2017-01-01").inTouch(InTouch.DIED).build();
        LeavingCareStatus mistaken =
                status("2017-06-01").inTouch(InTouch.REFUSED).build();

        assertThat(Circumstances.asAt(LeavingStory.of(died), DAY, LATE).inTouch())
                .isEqualTo(InTouch.DIED);
        assertThat(Circumstances.asAt(LeavingStory.of(died, mistaken), DAY, LATE)
                        .inTouch())
                .isEqualTo(InTouch.NOT_KNOWN);
        assertThat(Circumstances.supportEnded(LeavingStory.of(died, twice), DAY))
                .contains(died.date());
        assertThat(Circumstances.supportEnded(LeavingStory.of(died, mistaken, twice), DAY))
                .isEmpty();
        assertThat(Circumstances.supportEnded(LeavingStory.of(died), LocalDate.of(2015, 12, 31)))
                .isEmpty();
    }

    @Test
    void whoDiedAfterTheDayWasAliveOnIt() {
        CareHistory history = LeavingStory.of(
                status("2018-05-01").inTouch(InTouch.YES).build(),
                status("2018-06-01").inTouch(InTouch.DIED).build());

        assertThat(Circumstances.asAt(history, DAY, LATE).inTouch()).isEqualTo(InTouch.YES);
        assertThat(Circumstances.asAt(history, LocalDate.of(2018, 6, 1), LATE).inTouch())
                .isEqualTo(InTouch.DIED);
    }

    @Test
    void anotherAuthoritysTakingOverEndsSupport() {
        CareHistory history = LeavingStory.of(
                status("2017-06-01").inTouch(InTouch.OTHER_AUTHORITY).build());

        assertThat(Circumstances.asAt(history, DAY, LATE).inTouch()).isEqualTo(InTouch.OTHER_AUTHORITY);
        assertThat(Circumstances.supportEnded(history, DAY)).contains(LocalDate.of(2017, 6, 1));
    }

    @Test
    void printsNothingPersonal() {
        assertThat(Circumstances.asAt(LeavingStory.of(), DAY, LATE)).hasToString("Circumstances{withheld}");
    }

    @Test
    void onlyTrainingOfItsOwnCodeIsKnownToBeTraining() {
        assertThat(Activity.TRAINING_PART_TIME.isTraining()).isEqualTo(Answer.YES);
        assertThat(Activity.APPRENTICESHIP_FULL_TIME.isTraining()).isEqualTo(Answer.YES);
        assertThat(Activity.OTHER_EDUCATION_FULL_TIME.isTraining()).isEqualTo(Answer.NO);
        assertThat(Activity.NOT_ENGAGED_OTHER.isTraining()).isEqualTo(Answer.NO);
        // F5 and F3 hold training and employment in one code.
        assertThat(Activity.OTHER_EMPLOYMENT_FULL_TIME.isTraining()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(Activity.TRAINING_OR_EMPLOYMENT_PART_TIME.isTraining()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(Activity.NOT_KNOWN.isTraining()).isEqualTo(Answer.NOT_KNOWN);
    }

    private static Activity activity(CareRecord... records) {
        return Circumstances.asAt(LeavingStory.of(records), DAY, LATE).activity();
    }
}
