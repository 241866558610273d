package org.lafc.core.health;

/**
 * Why there is no score of the strengths and difficulties questionnaire (SDQ_REASON of the SSDA903 return).
 */
public enum NoScore {
    /** Outside the age range (SDQ1). */
    OUT_OF_AGE,
    /** The carer refused (SDQ2). */
    CARER_REFUSED,
    /** The child's disability is too severe (SDQ3). */
    DISABILITY,
    /** Any other reason (SDQ4). */
    OTHER,
    /** The child refused (SDQ5). */
    CHILD_REFUSED
}
