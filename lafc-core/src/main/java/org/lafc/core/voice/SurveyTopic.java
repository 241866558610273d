package org.lafc.core.voice;

/** What a question of a survey was about. */
public enum SurveyTopic {
    /** Whether the experience of the support was good. */
    EXPERIENCE,
    /** Anything else. */
    OTHER
}
