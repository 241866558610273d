package org.lafc.core.care;

/**
 * Kinds of disability, as the Welsh censuses of children group them (the list is unverified).
 */
public enum DisabilityKind {
    /** Moving about. */
    MOBILITY,
    /** Using the hands. */
    MANUAL_DEXTERITY,
    /** Physical co-ordination. */
    PHYSICAL_COORDINATION,
    /** Continence. */
    CONTINENCE,
    /** Lifting, carrying or moving objects. */
    LIFTING,
    /** Speech, hearing or eyesight. */
    SPEECH_HEARING_SIGHT,
    /** Memory, or ability to concentrate, learn or understand. */
    MEMORY_LEARNING,
    /** Perception of the risk of physical danger. */
    DANGER,
    /** Any other kind. */
    OTHER
}
