package org.lafc.core.progress;

/**
 * The stages at which attainment is looked at.
 *
 * <p>The ages are those of the end of the school year, 31 August; unverified, from general knowledge.
 */
public enum KeyStage {
    /** Foundation Phase (Wales). */
    FOUNDATION_PHASE(7),
    /** Key Stage 2. */
    KEY_STAGE_2(11),
    /** Key Stage 3. */
    KEY_STAGE_3(14),
    /** Key Stage 4. */
    KEY_STAGE_4(16);

    private final int ageAtEnd;

    KeyStage(int ageAtEnd) {
        this.ageAtEnd = ageAtEnd;
    }

    /**
     * Returns how old pupils are at the end of the stage.
     *
     * @return completed years on the 31 August that ends the school year
     */
    public int ageAtEnd() {
        return ageAtEnd;
    }
}
