package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.Visit;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.time.TimeLimit;

class DutyRulesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 5, 15);

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(DutyRules.all())
                .extracting(DutyRule::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    // The marks of the statutory timescales, sections 2 to 6.
    @Test
    void onlyRulesWhoseTextWasReadAreVerified() {
        assertThat(DutyRules.all())
                .filteredOn(DutyRule::verified)
                .extracting(rule -> rule.source().toString())
                .noneMatch(source -> source.contains("(unverified)"));
        assertThat(Stream.of(
                        VisitRules.WALES.gap(VisitSituation.OTHER_RESPONSIBLE_LATER),
                        VisitRules.ENGLAND.first(VisitArrangement.OTHER_RESPONSIBLE),
                        VisitRules.ENGLAND_LONG_TERM_AGREED,
                        ReviewRules.WALES.shortBreaksFirst(),
                        HealthRules.WALES.first(),
                        DutyRules.WALES_PLACEMENT_PLAN,
                        DutyRules.WALES_PATHWAY_REVIEW))
                .extracting(rule -> rule.source().verification())
                .containsOnly(Verification.UNVERIFIED);
        assertThat(VisitRules.WALES.first(VisitArrangement.OTHER_RESPONSIBLE).verified())
                .isTrue();
    }

    @Test
    void sourcesSayHowWellTheyAreKnown() {
        assertThat(DutyRules.WALES_CARE_PLAN.source()).hasToString("SI 2015/1818 (W.261), regulation 4(3)");
        assertThat(DutyRules.ENGLAND_CARE_PLAN.source()).hasToString("SI 2010/959, regulation 4(2) (secondary source)");
        assertThat(DutyRules.ENGLAND_PLACEMENT_PLAN.source()).hasToString("SI 2010/959, regulation 9(2) (unverified)");
        assertThat(DutyRules.ADVOCACY_OFFER.source()).hasToString("KPI catalogue, P13c (choice of lafc)");
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
