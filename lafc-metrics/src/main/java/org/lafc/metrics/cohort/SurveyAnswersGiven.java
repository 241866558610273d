package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The questions of surveys that came back in the year, answered or not. */
final class SurveyAnswersGiven extends RowMaker<SurveyAnswer> {

    SurveyAnswersGiven() {
        super(
                RowSet.SURVEY_ANSWERS_GIVEN,
                ImmutableList.of(
                        new DerivedFact<>(
                                VoiceFacts.SURVEY_TOPIC,
                                (row, input) -> FactValue.of(row.thing().topic())),
                        new DerivedFact<>(
                                VoiceFacts.SURVEY_REPLY,
                                (row, input) -> FactValue.of(row.thing().reply())),
                        new DerivedFact<>(
                                VoiceFacts.POSITIVE_ANSWER,
                                (row, input) -> FactValue.of(row.thing().reply().isPositive()))));
    }

    @Override
    ImmutableList<CountedRow<SurveyAnswer>> rows(CohortInput input) {
        return Numbered.rows(
                input.others().surveyAnswers().stream()
                        .filter(answer -> input.year().contains(answer.date()))
                        .sorted(comparing(SurveyAnswer::date)
                                .thenComparing(SurveyAnswer::topic)
                                .thenComparing(SurveyAnswer::reply)),
                SurveyAnswer::date);
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.others().covers(SurveyAnswer.class) ? ImmutableList.of() : ImmutableList.of("answers to surveys");
    }
}
