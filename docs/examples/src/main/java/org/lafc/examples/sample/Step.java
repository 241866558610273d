package org.lafc.examples.sample;

import java.time.LocalDate;

/**
 * A step of a child's way through care, which becomes one row of Episodes; it lasts to the next step.
 *
 * @param start its first day (DECOM)
 * @param reason why it began (RNE)
 * @param legalStatus the legal status (LS)
 * @param setting where the child is
 */
record Step(LocalDate start, String reason, String legalStatus, Setting setting) {

    boolean beginsPlacement() {
        return !reason.equals("L");
    }
}
