package org.lafc.core.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lafc.core.care.Answer;

class LeavingCareStatusTest {

    @Test
    void whatIsNotSaidIsNotKnown() {
        LeavingCareStatus status = LeavingCareStatus.builder()
                .date(LocalDate.of(2018, 2, 3))
                .activity(Activity.APPRENTICESHIP_FULL_TIME)
                .build();

        assertThat(status.category()).isEmpty();
        assertThat(status.suitable()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(status.inTouch()).isEqualTo(InTouch.NOT_KNOWN);
        assertThat(status.toString()).doesNotContain("2018", "APPRENTICE");
    }

    /** Rule 344 is there to find it. */
    @Test
    void whatContradictsItselfIsKeptAsRecorded() {
        LeavingCareStatus status = LeavingCareStatus.builder()
                .date(LocalDate.of(2018, 2, 3))
                .inTouch(InTouch.DIED)
                .activity(Activity.APPRENTICESHIP_FULL_TIME)
                .build();

        assertThat(status.inTouch()).isEqualTo(InTouch.DIED);
        assertThat(status.activity()).isEqualTo(Activity.APPRENTICESHIP_FULL_TIME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Activity.class,
            names = {"NOT_ENGAGED_ILLNESS", "NOT_ENGAGED_OTHER", "NOT_ENGAGED_PARENTING"})
    void threeActivitiesAreNone(Activity activity) {
        assertThat(activity.engaged()).isEqualTo(Answer.NO);
    }

    @Test
    void anActivityThatIsNotKnownIsNeitherYesNorNo() {
        assertThat(Activity.NOT_KNOWN.engaged()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(Activity.OTHER_EDUCATION_PART_TIME.engaged()).isEqualTo(Answer.YES);
    }
}
