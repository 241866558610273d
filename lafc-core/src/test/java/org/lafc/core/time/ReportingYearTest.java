package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportingYearTest {

    @Test
    void yearRunsFromFirstOfAprilToEndOfMarch() {
        ReportingYear year = ReportingYear.ending(2018);

        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2017, 4, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(year.days()).hasToString("2017-04-01/2018-04-01");
        assertThat(year).hasToString("2017-18");
    }

    @Test
    void dayBelongsToTheYearThatHoldsIt() {
        assertThat(ReportingYear.containing(LocalDate.of(2018, 3, 31))).isEqualTo(ReportingYear.ending(2018));
        assertThat(ReportingYear.containing(LocalDate.of(2018, 4, 1))).isEqualTo(ReportingYear.ending(2019));
    }

    @Test
    void turnOfTheCenturyReadsBack() {
        assertThat(ReportingYear.parse("1999-00")).isEqualTo(ReportingYear.ending(2000));
        assertThat(ReportingYear.ending(2000)).hasToString("1999-00");
    }

    @Test
    void wrongYearsAreRejected() {
        assertThatThrownBy(() -> ReportingYear.parse("2017-19"))
                .hasMessage("reporting year must look like 2017-18, but was '2017-19'");
        assertThatThrownBy(() -> ReportingYear.ending(1899))
                .hasMessage("reporting year must end in 1900 to 9999, but was 1899");
    }

    @Property
    void printedYearReadsBack(@ForAll @IntRange(min = 1901, max = 9999) int end) {
        ReportingYear year = ReportingYear.ending(end);

        assertThat(ReportingYear.parse(year.toString())).isEqualTo(year);
        assertThat(ReportingYear.containing(year.lastDay())).isEqualTo(year);
        assertThat(ReportingYear.containing(year.firstDay())).isEqualTo(year);
    }

    @Test
    void yearToACensusDateAtYearEndIsTheReportingYear() {
        assertThat(CensusDate.yearEnd(2018).yearToDate())
                .isEqualTo(ReportingYear.ending(2018).days());
        assertThat(CensusDate.parse("2018-10-12").yearToDate()).hasToString("2017-10-13/2018-10-13");
    }

    @Test
    void censusDateReadsOnlyOneForm() {
        assertThat(CensusDate.parse("2018-03-31")).isEqualTo(CensusDate.yearEnd(2018));
        assertThatThrownBy(() -> CensusDate.parse("31/03/2018"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("census date must be yyyy-mm-dd, but was '31/03/2018'");
    }
}
