package org.lafc.metrics.disclose;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.lafc.metrics.disclose.ExactTableau.Solution;

/**
 * The greatest a sum of unknown whole numbers can be under limits: exact linear programs, divided further where their
 * answer is no whole number (branch and bound).
 */
final class WholeNumberSearch {

    /**
     * The greatest a sum can be.
     *
     * @param isFound false if the search was given up
     * @param value the greatest; empty if nothing bounds it, or it was not found
     */
    record Bound(boolean isFound, OptionalLong value) {}

    private final ExactTableau start;
    private final Solution startSolution;
    private final boolean contradictory;

    private Optional<BigInteger> best = Optional.empty();

    WholeNumberSearch(int unknowns, int[][] limits, ExactTableau.Work work) {
        this.start = new ExactTableau(unknowns, limits, work);
        this.startSolution = start.repair();
        this.contradictory = startSolution == Solution.NONE
                || (startSolution == Solution.BOUNDED
                        && greatest(new boolean[unknowns], false).equals(new Bound(true, OptionalLong.empty())));
    }

    /** Whether no whole numbers keep the limits. */
    boolean isContradictory() {
        return contradictory;
    }

    Bound greatest(boolean[] sum, boolean negative) {
        if (startSolution != Solution.BOUNDED) {
            return new Bound(false, OptionalLong.empty());
        }
        ExactTableau tableau = start.copy();
        tableau.maximise(sum, negative);
        Solution first = tableau.improve();
        if (first == Solution.UNBOUNDED) {
            return new Bound(true, OptionalLong.empty());
        }
        best = Optional.empty();
        boolean found = first == Solution.BOUNDED && divide(tableau);
        return new Bound(
                found, found && best.isPresent() ? OptionalLong.of(best.get().longValueExact()) : OptionalLong.empty());
    }

    private boolean divide(ExactTableau tableau) {
        BigInteger atMost = tableau.valueRoundedDown();
        if (best.isPresent() && best.get().compareTo(atMost) >= 0) {
            return true;
        }
        int row = tableau.fractionalRow();
        if (row < 0) {
            best = Optional.of(atMost);
            return true;
        }
        for (boolean fromAbove : new boolean[] {true, false}) {
            ExactTableau part = tableau.copy();
            part.limit(row, fromAbove);
            Solution solution = part.repair();
            if (solution == Solution.GIVEN_UP || (solution == Solution.BOUNDED && !divide(part))) {
                return false;
            }
        }
        return true;
    }
}
