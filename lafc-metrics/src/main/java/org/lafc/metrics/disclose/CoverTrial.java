package org.lafc.metrics.disclose;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Tries choices of cover cells, cheapest cells first, as long as they weigh less than the best one known. */
final class CoverTrial {

    private static final int MOST_TRIALS = 2_000;

    private final int[] cheapestFirst;
    private final long[] weights;
    private final int[] chosen;
    private long bestWeight;
    private Optional<ImmutableIntArray> best = Optional.empty();
    private int trials;

    CoverTrial(int[] cheapestFirst, long[] weights, long weightToBeat) {
        this.cheapestFirst = cheapestFirst;
        this.weights = weights;
        this.chosen = new int[cheapestFirst.length];
        this.bestWeight = weightToBeat;
    }

    /** The cheapest choice that covers all, if one was cheaper than what was to beat. */
    Optional<ImmutableIntArray> best() {
        return best;
    }

    void choose(int number, IntConsumer hide, IntConsumer show, BooleanSupplier allCovered) {
        choose(0, 0, number, 0, hide, show, allCovered);
    }

    private void choose(
            int start, int size, int number, long weight, IntConsumer hide, IntConsumer show, BooleanSupplier covered) {
        if (size == number) {
            trials++;
            if (covered.getAsBoolean()) {
                best = Optional.of(ImmutableIntArray.copyOf(chosen).subArray(0, size));
                bestWeight = weight;
            }
            return;
        }
        for (int i = start; i + number - size <= cheapestFirst.length && trials < MOST_TRIALS; i++) {
            int cell = cheapestFirst[i];
            if (weight + weights[cell] * (number - size) >= bestWeight) {
                return;
            }
            chosen[size] = cell;
            hide.accept(cell);
            choose(i + 1, size + 1, number, weight + weights[cell], hide, show, covered);
            show.accept(cell);
        }
    }
}
