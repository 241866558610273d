package org.lafc.core.leaving;

import org.lafc.core.care.Answer;

/**
 * What a care leaver mainly does (ACTIV of the SSDA903 return).
 */
public enum Activity {
    /** Higher education, full time (F1). */
    HIGHER_EDUCATION_FULL_TIME,
    /** Higher education, part time (P1). */
    HIGHER_EDUCATION_PART_TIME,
    /** Other education, full time (F2). */
    OTHER_EDUCATION_FULL_TIME,
    /** Other education, part time (P2). */
    OTHER_EDUCATION_PART_TIME,
    /** Training or employment, full time: the older single code (F3). */
    TRAINING_OR_EMPLOYMENT_FULL_TIME,
    /** Training or employment, part time: the older single code (P3). */
    TRAINING_OR_EMPLOYMENT_PART_TIME,
    /** Apprenticeship, full time (F4). */
    APPRENTICESHIP_FULL_TIME,
    /** Apprenticeship, part time (P4). */
    APPRENTICESHIP_PART_TIME,
    /** Training or employment that is no apprenticeship, full time (F5). */
    OTHER_EMPLOYMENT_FULL_TIME,
    /** Training or employment that is no apprenticeship, part time (P5). */
    OTHER_EMPLOYMENT_PART_TIME,
    /** Training programme that is no apprenticeship, full time. Returns have it with employment (F5). */
    TRAINING_FULL_TIME,
    /** Training programme that is no apprenticeship, part time. Returns have it with employment (P5). */
    TRAINING_PART_TIME,
    /** Not in education, employment or training: illness or disability (G4). */
    NOT_ENGAGED_ILLNESS,
    /** Not in education, employment or training: other (G5). */
    NOT_ENGAGED_OTHER,
    /** Not in education, employment or training: pregnancy or parenting (G6). */
    NOT_ENGAGED_PARENTING,
    /** Not known (0), not recorded, or a code that is not in the list. */
    NOT_KNOWN;

    /**
     * Returns whether this is education, employment or training, of any hours.
     *
     * @return yes, no, or not known
     */
    public Answer engaged() {
        return switch (this) {
            case NOT_ENGAGED_ILLNESS, NOT_ENGAGED_OTHER, NOT_ENGAGED_PARENTING -> Answer.NO;
            case NOT_KNOWN -> Answer.NOT_KNOWN;
            default -> Answer.YES;
        };
    }

    /**
     * Tells whether this is education, higher or other, of any hours.
     *
     * @return true if so; false also where it is not known
     */
    public boolean isEducation() {
        return switch (this) {
            case HIGHER_EDUCATION_FULL_TIME,
                    HIGHER_EDUCATION_PART_TIME,
                    OTHER_EDUCATION_FULL_TIME,
                    OTHER_EDUCATION_PART_TIME -> true;
            default -> false;
        };
    }

    /**
     * Returns whether this is an apprenticeship or a training programme, of any hours.
     *
     * @return yes or no; not known where a return has one code for training and employment (F3, P3, F5, P5), and where
     *     nothing is known
     */
    public Answer isTraining() {
        return switch (this) {
            case APPRENTICESHIP_FULL_TIME, APPRENTICESHIP_PART_TIME, TRAINING_FULL_TIME, TRAINING_PART_TIME ->
                Answer.YES;
            case TRAINING_OR_EMPLOYMENT_FULL_TIME,
                    TRAINING_OR_EMPLOYMENT_PART_TIME,
                    OTHER_EMPLOYMENT_FULL_TIME,
                    OTHER_EMPLOYMENT_PART_TIME,
                    NOT_KNOWN -> Answer.NOT_KNOWN;
            default -> Answer.NO;
        };
    }
}
