package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Visit;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.fact.RowSet;

/** The facts of duties that no measure of the catalogue needs to show, and the rules they stand under. */
class DutyFactsTest {

    @Test
    void daysLateAreNoughtInTimeAndMissingWhereNothingWasDone() {
        FactTable duties = duties("W06000023", 2018, visited("2018-01-08", "2018-01-15", "2018-03-02"));

        assertThat(column(duties, DutyFacts.OUTCOME, "visit")).containsExactly("met", "missed");
        assertThat(column(duties, DutyFacts.DAYS_LATE, "visit")).containsExactly("0", "4");
        assertThat(column(duties, DutyFacts.DONE, "visit")).containsExactly("yes", "yes");
        assertThat(column(duties("W06000023", 2018, visited("2018-01-08")), DutyFacts.DAYS_LATE, "visit"))
                .containsExactly("missing", "missing");
        assertThat(column(duties("W06000023", 2018, visited("2018-01-08")), DutyFacts.DONE, "visit"))
                .containsExactly("no", "no");
    }

    @Test
    void whatNobodyCanTellIsNeitherDoneNorNot() {
        FactTable duties = duties(
                "W06000023",
                2018,
                CareHistory.builder()
                        .from(visited("2018-01-08"))
                        .coverage(Coverage.NONE)
                        .build());

        assertThat(column(duties, DutyFacts.OUTCOME, "visit")).containsExactly("missing");
        assertThat(column(duties, DutyFacts.DONE, "visit")).containsExactly("missing");
        assertThat(duties.notSuppliedForSome()).contains(new NotSupplied(DutyFacts.DUTY, "visit", "visits"));
    }

    @Test
    void theRulesAreThoseOfTheResponsibleAuthoritysNationAndTime() {
        CareHistory child = visited("2015-12-07");

        assertThat(column(duties("W06000023", 2018, visited("2018-01-08")), DutyFacts.RULE, "visit"))
                .containsExactly("wales.visit.first", "wales.visit.first-year");
        assertThat(column(duties("E06000019", 2018, visited("2018-01-08")), DutyFacts.RULE, "visit"))
                .containsExactly("england.visit.first", "england.visit.first-year");
        assertThat(column(duties("W06000023", 2016, child), DutyFacts.RULE, "health-assessment"))
                .containsExactly("wales-before-2016.health.first");
        assertThat(column(duties("E06000019", 2016, child), DutyFacts.RULE, "health-assessment"))
                .containsExactly("england.health.first");
    }

    @Test
    void rowsStandByChildAndDueDate() {
        FactTable duties = duties("W06000023", 2018, visited("2018-01-08"));
        List<LocalDate> days = IntStream.range(0, duties.size())
                .mapToObj(row -> duties.key(row).day().orElseThrow())
                .toList();

        assertThat(days).isSorted().hasSizeGreaterThan(5).allMatch(day -> !day.isAfter(LocalDate.of(2018, 3, 31)));
        assertThat(duties.key(0).toString()).isEqualTo("Key{withheld}");
    }

    @Test
    void aDutyIsNotPrinted() {
        DutyDue due = new DutyDue(
                DutyKind.VISIT,
                Duties.visits(visited("2018-01-08"), VisitRules.WALES, LocalDate.of(2018, 3, 31))
                        .get(0));

        assertThat(due).hasToString("DutyDue{VISIT, withheld}");
    }

    private static CareHistory visited(String careFrom, String... visits) {
        return CareHistory.builder()
                .from(Fx1.child("K", "2008-05-05", Fx1.own(careFrom, "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)))
                .records(Stream.of(visits)
                        .map(date -> (CareRecord) Visit.on(LocalDate.parse(date)))
                        .toList())
                .coverage(Coverage.of(List.of(Visit.class, HealthAssessment.class)))
                .build();
    }

    private static FactTable duties(String authority, int year, CareHistory history) {
        return Cohort.builder()
                .histories(List.of(history))
                .censusDate(CensusDate.yearEnd(year))
                .responsible(LocalAuthority.of(authority))
                .recordedDistances(Fx1.METHOD)
                .build()
                .rows(RowSet.DUTIES_DUE);
    }

    private static ImmutableList<String> column(FactTable table, Fact fact, String duty) {
        FactColumn values = table.column(fact);
        FactColumn kinds = table.column(DutyFacts.DUTY);
        return IntStream.range(0, table.size())
                .filter(row -> word(kinds, row).equals(duty))
                .mapToObj(row -> word(values, row))
                .collect(ImmutableList.toImmutableList());
    }

    private static String word(FactColumn column, int row) {
        if (!column.isKnown(row)) {
            return "missing";
        }
        long value = column.value(row);
        return column.words().isEmpty() ? String.valueOf(value) : column.words().get((int) value);
    }
}
