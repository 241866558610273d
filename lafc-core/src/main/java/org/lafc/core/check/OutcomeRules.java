package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;
import static org.lafc.core.check.EpisodeFacts.continues;
import static org.lafc.core.check.EpisodeFacts.end;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.time.ReportingYear;

/** Health and conduct of children looked after for twelve months on 31 March (OC2). England only. */
final class OutcomeRules {

    private static final StructuralRule OFFERED_NOT_ASKED = StructuralRule.numbered(
                    "158", "Where help with substance misuse was received it is not asked whether it was offered")
            .about("INTERVENTION_OFFERED")
            .fault("is filled though INTERVENTION_RECEIVED is 1 (values withheld)")
            .allowed("blank where INTERVENTION_RECEIVED is 1")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) ->
                    outcomes.interventionReceived() == Answer.YES && isFilled(outcomes.interventionOffered())));

    private static final StructuralRule OFFERED_MISSING = StructuralRule.numbered(
                    "159", "Where help with substance misuse was not received it is recorded whether it was offered")
            .about("INTERVENTION_OFFERED")
            .fault("is blank though INTERVENTION_RECEIVED is 0 (values withheld)")
            .allowed("0 or 1 where SUBSTANCE_MISUSE is 1 and INTERVENTION_RECEIVED is 0")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) -> outcomes.substanceMisuse() == Answer.YES
                    && outcomes.interventionReceived() == Answer.NO
                    && !isFilled(outcomes.interventionOffered())));

    private static final StructuralRule SCORE_MISSING = StructuralRule.numbered(
                    "186", "A child of 4 to 16 in care all year has a score of difficulties, or a reason for none")
            .about("SDQ_SCORE")
            .fault("is blank, and SDQ_REASON too")
            .allowed(
                    "0 to 40, or a code in SDQ_REASON, for children 4 at the start of the year and under 17 at its end")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each(
                    (history, year, outcomes) -> outcomes.difficultiesScore().isEmpty()
                            && outcomes.noScore().isEmpty()
                            && !birthday(history, 4).isAfter(year.firstDay())
                            && birthday(history, 17).isAfter(year.lastDay())
                            && isInCareAllYear(history, year)));

    private static final StructuralRule RECEIVED_MISSING = StructuralRule.numbered(
                    "192", "Where substance misuse was identified it is recorded whether help was received")
            .about("INTERVENTION_RECEIVED")
            .fault("is blank though SUBSTANCE_MISUSE is 1 (values withheld)")
            .allowed("0 or 1 where SUBSTANCE_MISUSE is 1")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) ->
                    outcomes.substanceMisuse() == Answer.YES && !isFilled(outcomes.interventionReceived())));

    private static final StructuralRule HELP_NOT_ASKED = StructuralRule.numbered(
                    "193", "Where substance misuse was not identified nothing is recorded of help with it")
            .about("SUBSTANCE_MISUSE")
            .fault("is not 1 though INTERVENTION_RECEIVED or INTERVENTION_OFFERED is filled (values withheld)")
            .allowed("1 where INTERVENTION_RECEIVED or INTERVENTION_OFFERED is filled")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) -> outcomes.substanceMisuse() != Answer.YES
                    && (isFilled(outcomes.interventionReceived()) || isFilled(outcomes.interventionOffered()))));

    private static final StructuralRule SCORE_AND_REASON = StructuralRule.numbered(
                    "197a", "Where there is a score of difficulties there is no reason for none")
            .about("SDQ_REASON")
            .fault("is filled though SDQ_SCORE is filled (values withheld)")
            .allowed("blank where SDQ_SCORE is filled")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each(
                    (history, year, outcomes) -> outcomes.difficultiesScore().isPresent()
                            && outcomes.noScore().isPresent()));

    private static final StructuralRule CONVICTED_NOT_ASKED = StructuralRule.numbered(
                    "542", "Of a child under 10 on 31 March no conviction is recorded")
            .about("CONVICTED")
            .fault("is filled though the child was under 10 on 31 March (value withheld)")
            .allowed("blank for children under 10 on 31 March")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) ->
                    isFilled(outcomes.convicted()) && birthday(history, 10).isAfter(year.lastDay())));

    private static final StructuralRule CONVICTED_MISSING = StructuralRule.numbered(
                    "543", "Of a child of 10 or more in care all year it is recorded whether it was convicted")
            .about("CONVICTED")
            .fault("is blank though the child was 10 or older on 31 March")
            .allowed("0 or 1 for children of 10 or more on 31 March")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) -> !isFilled(outcomes.convicted())
                    && !birthday(history, 10).isAfter(year.lastDay())
                    && isInCareAllYear(history, year)));

    private static final StructuralRule SURVEILLANCE_MISSING = StructuralRule.numbered(
                    "545",
                    "Of a child under 5 in care all year it is recorded whether health surveillance is up to date")
            .about("HEALTH_CHECK")
            .fault("is blank though the child was under 5 on 31 March")
            .allowed("0 or 1 for children under 5 on 31 March")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) -> !isFilled(outcomes.surveillanceUpToDate())
                    && birthday(history, 5).isAfter(year.lastDay())
                    && isInCareAllYear(history, year)));

    private static final StructuralRule SURVEILLANCE_NOT_ASKED = StructuralRule.numbered(
                    "546", "Of a child of 5 or more on 31 March no health surveillance is recorded")
            .about("HEALTH_CHECK")
            .fault("is filled though the child was 5 or older on 31 March (value withheld)")
            .allowed("blank for children of 5 or more on 31 March")
            .facts("4.10")
            .amongRecords(AnnualOutcomes.class)
            .check(each((history, year, outcomes) -> isFilled(outcomes.surveillanceUpToDate())
                    && !birthday(history, 5).isAfter(year.lastDay())));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(
            OFFERED_NOT_ASKED,
            OFFERED_MISSING,
            SCORE_MISSING,
            RECEIVED_MISSING,
            HELP_NOT_ASKED,
            SCORE_AND_REASON,
            CONVICTED_NOT_ASKED,
            CONVICTED_MISSING,
            SURVEILLANCE_MISSING,
            SURVEILLANCE_NOT_ASKED);

    private OutcomeRules() {}

    private interface Wrong {
        boolean test(CareHistory history, ReportingYear year, AnnualOutcomes outcomes);
    }

    private static Check each(Wrong wrong) {
        return (history, context, found) -> {
            for (AnnualOutcomes outcomes : history.records(AnnualOutcomes.class)) {
                if (wrong.test(history, ReportingYear.containing(outcomes.date()), outcomes)) {
                    found.at(outcomes.source());
                }
            }
        };
    }

    private static boolean isFilled(Answer answer) {
        return answer != Answer.NOT_KNOWN;
    }

    // The twelve months' cohort as the sector validator draws it; a REC that is not known leaves the child out.
    private static boolean isInCareAllYear(CareHistory history, ReportingYear year) {
        LocalDate first = year.firstDay();
        LocalDate last = year.lastDay();
        boolean inCare = false;
        for (Episode episode : history.episodes()) {
            if (start(episode).isAfter(last) || end(episode).isBefore(first)) {
                continue;
            }
            boolean startedInYear = episode.startReason() == EpisodeStart.STARTED
                    && start(episode).isAfter(first);
            boolean leftInYear = !episode.dates().isOpen()
                    && !continues(episode)
                    && end(episode).isBefore(last);
            if (startedInYear || leftInYear || episode.legalStatus().isShortBreaks()) {
                return false;
            }
            inCare = true;
        }
        return inCare;
    }
}
