package org.lafc.core.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * A question of a questionnaire that came back, answered or not. Surveys are anonymous: it is about nobody known, and holds
 * no words of anybody.
 *
 * @param date the day it was given, or came in
 * @param topic what was asked
 * @param reply what was ticked; {@link SurveyReply#NOT_KNOWN} if the question was left unanswered
 * @param source the row it was read from, if any
 */
public record SurveyAnswer(LocalDate date, SurveyTopic topic, SurveyReply reply, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param date the day it was given, or came in
     * @param topic what was asked
     * @param reply what was ticked; {@link SurveyReply#NOT_KNOWN} if the question was left unanswered
     * @param source the row it was read from, if any
     */
    public SurveyAnswer {
        requireNonNull(date, "date");
        requireNonNull(topic, "topic");
        requireNonNull(reply, "reply");
        requireNonNull(source, "source");
    }
}
