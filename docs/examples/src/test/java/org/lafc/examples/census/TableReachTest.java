package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Visit;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class TableReachTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, 2017-04-01", // the year of the census date, in any case
        "2017-04-01, 2017-04-01",
        "2016-04-02, 2017-04-01",
        "2016-04-01, 2016-04-01", // a whole year
    })
    void aTableThatBeginsLateCoversWholeYearsFromThenOn(LocalDate first, LocalDate from) {
        assertThat(limited(Coverage.of(List.of(Visit.class)), first).coveredDays(Visit.class))
                .containsExactly(DateRange.startingOn(from));
    }

    @Test
    void aTableThatReachesFurtherBackIsWhole() {
        assertThat(limited(Coverage.of(List.of(Visit.class)), LocalDate.of(2016, 3, 31))
                        .coveredDays(Visit.class))
                .containsExactly(DateRange.startingOn(LocalDate.MIN));
    }

    @Test
    void theDaysOfAReturnStayAsTheyAre() {
        Coverage year =
                Coverage.of(List.of(Visit.class), ReportingYear.ending(2018).days());
        assertThat(limited(year, LocalDate.of(2017, 5, 1)).coverage()).isEqualTo(year);
        CareHistory empty = history(year);
        assertThat(TableReach.limited(List.of(empty), CensusDate.yearEnd(2018))).containsExactly(empty);
    }

    /** SampleReviews holds every review in time; of children long in care the table has those of the year alone. */
    @Test
    void noReviewOfAChildLongInCarePassesForTheFirst() {
        Job job = Job.onSample(folder.resolve("out"));

        assertThat(job.kpi("powys.p06.reviews-in-time").get("shown").asText()).isEqualTo("100.0");
        assertThat(job.kpi("powys.p06.reviews-in-time").get("denominator").asInt())
                .isEqualTo(251);
    }

    private static CareHistory limited(Coverage coverage, LocalDate first) {
        CareHistory history = history(coverage, Visit.on(first), Visit.on(first.plusDays(40)));
        CareHistory limited =
                TableReach.limited(List.of(history), CensusDate.yearEnd(2018)).get(0);
        assertThat(limited.records()).isEqualTo(history.records());
        return limited;
    }

    private static CareHistory history(Coverage coverage, Visit... visits) {
        return CareHistory.of(
                Child.builder().id("A").dateOfBirth(LocalDate.of(2010, 1, 1)).build(),
                CareRules.WALES,
                List.of(),
                List.of(visits),
                coverage);
    }
}
