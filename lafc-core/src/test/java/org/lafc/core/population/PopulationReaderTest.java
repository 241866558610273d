package org.lafc.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;

class PopulationReaderTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");

    @Test
    void estimatesAreReadAndBadRowsReported() {
        ReadResult<PopulationEstimate> result = PopulationReader.read(Source.ofText(
                "population.csv",
                "residents_aged_0_17,authority,mid_year\n24000,W06000023,2017\nmany,W06000023,2016\n-1,W06000023,2016\n"
                        + "5,Powys,2016\n5,W06000023\n"));

        assertThat(result.records()).containsExactly(new PopulationEstimate(POWYS, 2017, 24_000));
        assertThat(result.problems())
                .extracting(problem -> problem.row().line())
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(result.problems().get(0))
                .hasToString("population.csv line 3: is not a population estimate; allowed: an authority code, a year, "
                        + "and a whole number of residents");
        assertThat(result.rowCounts()).containsExactly(new RowCount("population.csv", "Population", 1, 4));
    }

    @Test
    void anotherFileIsRejectedAsAWhole() {
        ReadResult<PopulationEstimate> result = PopulationReader.read(Source.ofText("x.csv", "area,people\nA,1\n"));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv line 1: has other columns; allowed: authority, mid_year, residents_aged_0_17");
        assertThat(PopulationReader.read(Source.ofText("x.csv", "")).problems()).hasSize(1);
    }

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
