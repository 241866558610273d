package org.lafc.core.voice;

import org.lafc.core.care.Answer;

/** What was ticked in answer to a question of a survey. */
public enum SurveyReply {
    /** Agrees strongly. */
    STRONGLY_AGREE(Answer.YES),
    /** Agrees. */
    AGREE(Answer.YES),
    /** Neither agrees nor disagrees. */
    NEITHER(Answer.NO),
    /** Disagrees. */
    DISAGREE(Answer.NO),
    /** Disagrees strongly. */
    STRONGLY_DISAGREE(Answer.NO),
    /** Yes. */
    YES(Answer.YES),
    /** No. */
    NO(Answer.NO),
    /** The question was left unanswered. */
    NOT_KNOWN(Answer.NOT_KNOWN);

    private final Answer positive;

    SurveyReply(Answer positive) {
        this.positive = positive;
    }

    /**
     * Tells whether the reply is positive: agrees, agrees strongly, or yes.
     *
     * <p>Source: KPI catalogue, CT4.3 (mark P).
     *
     * @return yes or no; not known if the question was left unanswered
     */
    public Answer isPositive() {
        return positive;
    }
}
