package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.Visit;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.time.TimeLimit;

class DutyRulesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 5, 15);

    // Statutory timescales, sections 2 to 6, row by row, with their marks; measures of the KPI catalogue.
    @ParameterizedTest
    @CsvFileSource(resources = "duty-rules.csv", useHeadersInDisplayName = true)
    void everyRuleIsThatOfTheTimescales(String id, ClockStart clock, String limit, String source) {
        assertThat(DutyRules.all())
                .filteredOn(rule -> rule.id().equals(id))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.clock()).isEqualTo(clock);
                    assertThat(rule.limit()).hasToString(limit);
                    assertThat(rule.source()).hasToString(source);
                });
    }

    @Test
    void thereIsNoRuleBesidesThoseOfTheTimescales() throws IOException {
        try (InputStream table = DutyRulesTest.class.getResourceAsStream("duty-rules.csv")) {
            List<String> ids = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .toList();

            assertThat(DutyRules.all()).extracting(DutyRule::id).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void sourcesSayHowWellTheyAreKnown() {
        assertThat(DutyRules.WALES_CARE_PLAN.source()).hasToString("SI 2015/1818 (W.261), regulation 4(3)");
        assertThat(DutyRules.ENGLAND_CARE_PLAN.source()).hasToString("SI 2010/959, regulation 4(2) (secondary source)");
        assertThat(DutyRules.ENGLAND_PLACEMENT_PLAN.source()).hasToString("SI 2010/959, regulation 9(2) (unverified)");
        assertThat(DutyRules.ADVOCACY_OFFER.source()).hasToString("KPI catalogue, P13c (choice of lafc)");
        assertThat(DutyRules.WALES_CARE_PLAN.verified()).isTrue();
        assertThat(DutyRules.ENGLAND_CARE_PLAN.verified()).isFalse();
        assertThat(DutyRules.POWYS_CARE_PLAN.verified()).isFalse();
        assertThat(DutyRules.ADVOCACY_OFFER.verified()).isFalse();
    }

    @Test
    void wrongRulesAreRejected() {
        assertThatThrownBy(() -> new DutyRule(
                        "Visit", "x", ClockStart.CARE_START, TimeLimit.days(1), DutyRules.WALES_CARE_PLAN.source()))
                .hasMessage("id of a duty rule must be lower-case words with dots between them, but was 'Visit'");
        assertThatThrownBy(
                        () -> new VisitRules("x", ImmutableMap.of(), VisitRules.WALES.gaps(), CarerMoves.COUNT, false))
                .hasMessage("visit rules must have a first visit for every arrangement, but had none for ORDINARY");
        assertThatThrownBy(
                        () -> new VisitRules("x", VisitRules.WALES.first(), ImmutableMap.of(), CarerMoves.COUNT, false))
                .hasMessage("visit rules must have a gap for every situation, but had none for FIRST_YEAR");
    }

    @Test
    void dutiesThatContradictThemselvesAreRejected() {
        assertThatThrownBy(() -> duty(Outcome.PENDING).due(DAY.minusDays(1)).build())
                .hasMessage("a duty must not fall due before its clock starts, but that of wales.care-plan was PENDING"
                        + " (dates withheld)");
        assertThatThrownBy(() -> duty(Outcome.EXCLUDED).build())
                .hasMessageContaining("must have an exclusion if it is EXCLUDED and only then");
        assertThatThrownBy(() -> duty(Outcome.CANCELLED).build())
                .hasMessageContaining("must have a day of ending if it is CANCELLED and only then");
        assertThatThrownBy(() -> duty(Outcome.CANCELLED).ended(DAY.plusDays(8)).build())
                .hasMessageContaining("must be CANCELLED by an end on or before its due date only");
        assertThatThrownBy(() -> duty(Outcome.MET).build())
                .hasMessageContaining("must be MET by an event on or before its due date");
        assertThatThrownBy(() -> duty(Outcome.MISSED).event(Visit.on(DAY)).build())
                .hasMessageContaining("must not be MISSED if an event on or before its due date answers it");
    }

    @Test
    void printingADutyShowsNoDate() {
        assertThat(duty(Outcome.PENDING).event(Visit.on(DAY)).build().toString())
                .contains("wales.care-plan", "PENDING", "Visit")
                .doesNotContain("2017");
    }

    @Test
    void aScheduleThatDoesNotMoveOnIsRejected() {
        DutyRule rule = DutyRules.WALES_CARE_PLAN.withLimit(TimeLimit.days(0));
        DutySchedule schedule = DutySchedule.builder()
                .first(Obligation.of(rule, DAY))
                .course((anchor, ordinal) -> Obligation.of(rule, anchor))
                .countsFrom(DAY)
                .build();

        assertThatThrownBy(() -> schedule.duties(DAY.plusDays(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what falls due next must fall due after what it follows, but wales.care-plan did not"
                        + " (dates withheld)");
        assertThat(Optional.of(schedule.duties(DAY.minusDays(1)).get(0).outcome()))
                .contains(Outcome.PENDING);
    }

    private static Duty.Builder duty(Outcome outcome) {
        Duty.Builder builder = Duty.builder();
        builder.rule(DutyRules.WALES_CARE_PLAN)
                .clockStart(DAY)
                .due(DAY.plusDays(7))
                .outcome(outcome);
        return builder;
    }
}
