package org.lafc.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class SchoolRecordsTest {

    private static final DateRange YEAR = ReportingYear.ending(2018).days();

    @Test
    void nobodyAttendsMoreSessionsThanThereAre() {
        assertThatThrownBy(() -> new Attendance(YEAR, SchoolPhase.PRIMARY, 300, 301, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sessionsAttended must be 0 to sessionsPossible, but were 301 of 300");
        assertThatThrownBy(() -> new Attendance(YEAR, SchoolPhase.PRIMARY, 300, -1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Attendance(YEAR, SchoolPhase.PRIMARY, 300, 300, Optional.empty()).date())
                .isEqualTo("2017-04-01");
    }

    @Test
    void pointsAreNotNegative() {
        LocalDate summer = LocalDate.of(2017, 7, 1);

        assertThatThrownBy(() -> new AttainmentResult(
                        summer, KeyStage.KEY_STAGE_4, Attainment.REACHED, Optional.of(-1), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points must be 0 or more, but were negative (value withheld)");
        assertThat(new AttainmentResult(
                                summer, KeyStage.KEY_STAGE_4, Attainment.REACHED, Optional.of(0), Optional.empty())
                        .points())
                .contains(0);
    }
}
