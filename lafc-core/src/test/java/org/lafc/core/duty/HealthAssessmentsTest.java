package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.YEAR_END;
import static org.lafc.core.duty.Story.inYear;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.health.HealthAssessment;

class HealthAssessmentsTest {

    private static final Story H1 = Story.born("2010-11-20").care("2017-05-15").health("2017-06-20");
    private static final Story H2 =
            Story.born("2013-02-10").care("2017-01-09").health("2017-01-20", "2017-07-14", "2018-01-31");
    private static final Story H3 = Story.born("2005-06-10").care("2014-09-01").health("2016-09-05", "2017-09-05");
    private static final Story H4 =
            Story.born("2001-08-01").care("2012-01-09").health("2016-05-10").refused("2017-05-02");

    // KPI catalogue, P17.
    @Test
    void h1IsAssessedAWeekLate() {
        assertThat(inYear(assessments(H1))).containsExactly("2017-06-13 MISSED");
        assertThat(assessments(H1).get(0).event().orElseThrow().date()).isEqualTo("2017-06-20");
        assertThat(shown(assessments(H1))).endsWith("2018-06-20 PENDING");
    }

    @Test
    void h2TurnsFiveAndIsAssessedYearlyFromThen() {
        assertThat(inYear(assessments(H2))).containsExactly("2017-07-20 MET", "2018-01-14 MISSED");
        assertThat(shown(assessments(H2))).endsWith("2019-01-31 PENDING");
        assertThat(assessments(H2).get(1).rule().id()).isEqualTo("wales.health.under-five");
        assertThat(assessments(H2).get(3).rule().id()).isEqualTo("wales.health.five-and-over");
    }

    @Test
    void h3IsAssessedOnTheDueDate() {
        assertThat(inYear(assessments(H3))).containsExactly("2017-09-05 MET");
    }

    @Test
    void h4RefusesAndIsExcluded() {
        assertThat(inYear(assessments(H4))).containsExactly("2017-05-10 EXCLUDED");
        Duty refused = assessments(H4).stream()
                .filter(duty -> duty.outcome() == Outcome.EXCLUDED)
                .findFirst()
                .orElseThrow();
        assertThat(refused.exclusion()).contains(Exclusion.REFUSED);
        assertThat(refused.event().orElseThrow().date()).isEqualTo("2017-05-02");
        assertThat(shown(assessments(H4))).endsWith("2018-05-10 PENDING");
    }

    @Test
    void twoOfFourAssessmentsAreInTimeAndAllAreMadeByTheYearsEnd() {
        List<Duty> scored = Stream.of(H1, H2, H3, H4)
                .flatMap(story -> assessments(story).stream())
                .filter(duty -> duty.isScored() && duty.year().endYear() == 2018)
                .toList();

        assertThat(scored).hasSize(4);
        assertThat(scored).filteredOn(duty -> duty.outcome() == Outcome.MET).hasSize(2);
        // SCC/039: undertaken by the end of the year, late or not.
        assertThat(scored).allMatch(duty -> duty.event().isPresent());
    }

    // Statutory timescales, section 4.
    @Test
    void anAssessmentInTheThreeMonthsBeforeStandsForTheFirst() {
        Story inTime = Story.born("2005-06-10").care("2017-05-15").health("2017-02-15");
        Story tooOld = Story.born("2005-06-10").care("2017-05-15").health("2017-02-14");

        assertThat(shown(assessments(inTime))).containsExactly("2018-02-15 MISSED", "2019-02-15 PENDING");
        assertThat(shown(assessments(tooOld))).startsWith("2017-06-13 MISSED");
    }

    @Test
    void sixMonthsThatEndOnTheFifthBirthdayAreStillSix() {
        Story onIt = Story.born("2013-02-10").care("2017-08-01").health("2017-08-10");
        Story dayAfter = Story.born("2013-02-10").care("2017-08-01").health("2017-08-11");

        assertThat(shown(assessments(onIt)))
                .containsExactly("2017-08-30 MET", "2018-02-10 MISSED", "2019-02-10 PENDING");
        assertThat(shown(assessments(dayAfter))).containsExactly("2017-08-30 MET", "2018-08-11 PENDING");
    }

    @Test
    void aChildBornOnALeapDayTurnsFiveOnTheFirstOfMarch() {
        Story onIt = Story.born("2012-02-29").care("2016-08-30").health("2016-09-01");

        assertThat(shown(assessments(onIt, "2017-03-31")))
                .containsExactly("2016-09-27 MET", "2017-03-01 MISSED", "2018-03-01 PENDING");
    }

    @Test
    void aRefusalAfterTheDueDateComesTooLate() {
        Story story = Story.born("2005-06-10")
                .care("2017-05-15")
                .holding(HealthAssessment.class)
                .refused("2017-06-14");

        assertThat(shown(assessments(story))).startsWith("2017-06-13 MISSED");
    }

    @Test
    void aRefusalFollowedByAnAssessmentInTimeIsMet() {
        Story story = Story.born("2005-06-10")
                .care("2017-05-15")
                .refused("2017-05-20")
                .health("2017-06-01");

        assertThat(shown(assessments(story))).containsExactly("2017-06-13 MET", "2018-06-01 PENDING");
    }

    @Test
    void careThatEndedCancelsTheAssessment() {
        Story story = Story.born("2005-06-10").care("2017-05-15").health().home("2017-06-13");

        assertThat(shown(assessments(story))).containsExactly("2017-06-13 CANCELLED");
    }

    @Test
    void rulesOfWalesBeforeApril2016HaveFourteenWorkingDays() {
        Story story = Story.born("2005-06-10").care("2015-05-11").health("2015-06-01");

        List<Duty> duties =
                Duties.healthAssessments(story.told(), HealthRules.WALES_BEFORE_2016, LocalDate.parse("2015-12-31"));

        // 25 May 2015 is a bank holiday.
        assertThat(shown(duties)).containsExactly("2015-06-01 MET", "2016-06-01 PENDING");
        assertThat(duties.get(0).rule().verified()).isTrue();
        assertThat(duties.get(1).rule().verified()).isFalse();
    }

    @Test
    void sourcesWithoutAssessmentsGiveNoMissedDuty() {
        assertThat(shown(assessments(Story.born("2005-06-10").care("2017-05-15"))))
                .containsExactly("2017-06-13 NOT_KNOWN");
    }

    @Test
    void englandsRulesAreMarkedAsFromSecondaryPages() {
        List<Duty> duties = Duties.healthAssessments(H3.told(), HealthRules.ENGLAND, YEAR_END);

        assertThat(inYear(duties)).containsExactly("2017-09-05 MET");
        assertThat(duties).allMatch(duty -> duty.rule().source().verification() == Verification.SECONDARY);
    }

    private static List<Duty> assessments(Story story) {
        return Duties.healthAssessments(story.told(), HealthRules.WALES, YEAR_END);
    }

    private static List<Duty> assessments(Story story, String asOf) {
        return Duties.healthAssessments(story.told(), HealthRules.WALES, LocalDate.parse(asOf));
    }
}
