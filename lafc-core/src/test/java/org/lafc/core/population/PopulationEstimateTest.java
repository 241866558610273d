package org.lafc.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;

class PopulationEstimateTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");

    @Test
    void theBaseOfARateIsTheEstimateOfTheJuneBefore() {
        assertThat(PopulationEstimate.midYearFor(CensusDate.yearEnd(2018))).isEqualTo(2017);
        assertThat(PopulationEstimate.midYearFor(CensusDate.parse("2018-06-30")))
                .isEqualTo(2017);
        assertThat(PopulationEstimate.midYearFor(CensusDate.parse("2018-10-12")))
                .isEqualTo(2018);
    }

    @Test
    void impossibleEstimatesAreRejected() {
        assertThatThrownBy(() -> new PopulationEstimate(POWYS, 17, 1))
                .hasMessage("mid-year must be 1900 to 9999, but was 17");
        assertThatThrownBy(() -> new PopulationEstimate(POWYS, 2017, -1))
                .hasMessage("residents must be 0 or more, but were -1");
    }
}
