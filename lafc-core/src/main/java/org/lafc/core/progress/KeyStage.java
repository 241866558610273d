package org.lafc.core.progress;

/**
 * The stages at which attainment is looked at.
 */
public enum KeyStage {
    /** Foundation Phase (Wales). */
    FOUNDATION_PHASE,
    /** Key Stage 2. */
    KEY_STAGE_2,
    /** Key Stage 3. */
    KEY_STAGE_3,
    /** Key Stage 4. */
    KEY_STAGE_4
}
