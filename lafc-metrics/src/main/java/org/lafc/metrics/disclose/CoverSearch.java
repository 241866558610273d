package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for further cells to hide, so that small counts cannot be worked out of totals: fewest first, then those that
 * take the smallest counts away, totals of rows and columns last, the grand total never.
 *
 * <p>A small count is covered by a closed way through the table: around it counts may be shifted without any total
 * showing it. For each small count that is not yet covered the cheapest way is added; what proves needless is shown
 * again. Small tables are tried in several orders. This does not always find the fewest cells, but what it finds is
 * covered.
 */
final class CoverSearch {

    // Up to here each order is tried and each cover cell tested for need; the work grows with the square.
    private static final int SMALL_TABLE = 150;

    private final TableShape shape;
    private final long[] counts;
    private final boolean[] small;
    private final boolean[] mayCover;
    private final long least;
    private final long span;
    private final long[] weights;

    private final CellFlows flows;
    private final boolean[] hidden;
    private final CoverWay way;

    CoverSearch(CountTable table, DisclosureRule rule) {
        this.shape = table.shape();
        this.counts = table.figures();
        this.least = rule.leastHidden();
        this.span = rule.leastSpan();
        int figures = counts.length;
        this.small = new boolean[figures];
        this.mayCover = new boolean[figures];
        this.weights = new long[figures];
        // One more cell always weighs more than any counts do, one more total more than any cells.
        long cellWeight = counts[shape.grandTotal()] + 1;
        for (int i = 0; i < figures; i++) {
            small[i] = rule.withholds(counts[i]);
            boolean total = shape.isTotal(i);
            mayCover[i] = counts[i] > 0 && i != shape.grandTotal() && (!total || rule.mayHideTotals());
            weights[i] = total ? cellWeight * figures : cellWeight + counts[i];
        }
        this.flows = new CellFlows(shape, IntStream.range(0, figures).toArray());
        this.hidden = new boolean[figures];
        this.way = new CoverWay(flows, counts, least, weights, hidden, mayCover);
    }

    Optional<boolean[]> pattern() {
        ImmutableList<Integer> primaries = uncovered();
        if (counts.length > SMALL_TABLE) {
            return search(primaries, true).map(this::withoutWhatIsWorkedOut);
        }
        Comparator<Integer> byCount = Comparator.comparingLong(i -> counts[i]);
        Optional<boolean[]> best = Optional.empty();
        for (ImmutableList<Integer> order : ImmutableList.of(
                primaries,
                primaries.reverse(),
                ImmutableList.sortedCopyOf(byCount, primaries),
                ImmutableList.sortedCopyOf(byCount.reversed(), primaries))) {
            for (boolean wide : new boolean[] {true, false}) {
                Optional<boolean[]> found = search(order, wide).map(this::withoutWhatIsNotNeeded);
                if (found.isPresent() && (best.isEmpty() || weight(found.get()) < weight(best.get()))) {
                    best = found;
                }
            }
        }
        return best.map(this::orFewer).map(this::withoutWhatIsWorkedOut);
    }

    // Which small counts do not cover each other; hiding more never narrows a range, so the others need no search.
    private ImmutableList<Integer> uncovered() {
        int[] primaries =
                IntStream.range(0, counts.length).filter(i -> small[i]).toArray();
        CellFlows among = new CellFlows(shape, primaries);
        for (int arc = 0; arc < primaries.length; arc++) {
            among.open(arc, counts[primaries[arc]] - least);
        }
        return IntStream.range(0, primaries.length)
                .filter(arc -> !among.spans(arc, span))
                .mapToObj(arc -> primaries[arc])
                .collect(ImmutableList.toImmutableList());
    }

    // Fewer or cheaper covers than were found, by trial of every choice while there are not too many.
    private boolean[] orFewer(boolean[] pattern) {
        int[] cheapestFirst = IntStream.range(0, counts.length)
                .filter(i -> !small[i] && mayCover[i])
                .boxed()
                .sorted(Comparator.comparingLong(i -> weights[i]))
                .mapToInt(i -> i)
                .toArray();
        CoverTrial trial = new CoverTrial(cheapestFirst, weights, weight(pattern));
        open(small);
        for (int number = 1; number <= cheapestFirst.length; number++) {
            trial.choose(number, i -> flows.open(i, counts[i] - least), flows::close, this::allCovered);
        }
        if (trial.best().isEmpty()) {
            return pattern;
        }
        boolean[] cheaper = small.clone();
        trial.best().get().forEach(i -> cheaper[i] = true);
        return cheaper;
    }

    private long weight(boolean[] pattern) {
        return IntStream.range(0, pattern.length)
                .filter(i -> pattern[i] && !small[i])
                .mapToLong(i -> weights[i])
                .sum();
    }

    private Optional<boolean[]> search(ImmutableList<Integer> primaries, boolean wide) {
        System.arraycopy(small, 0, hidden, 0, hidden.length);
        open(small);
        for (int primary : primaries) {
            if (!cover(primary, wide)) {
                return Optional.empty();
            }
        }
        return Optional.of(hidden.clone());
    }

    private void open(boolean[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i]) {
                flows.open(i, counts[i] - least);
            } else {
                flows.close(i);
            }
        }
    }

    private void hide(int figure) {
        hidden[figure] = true;
        flows.open(figure, counts[figure] - least);
    }

    private boolean cover(int primary, boolean wide) {
        while (true) {
            long rise = flows.rise(primary, span);
            long fall = rise >= span ? 0 : flows.fall(primary, span - rise);
            long needed = span - rise - fall;
            if (needed <= 0) {
                return true;
            }
            // A way that shifts all that is needed comes first; a narrow one may need others beside it.
            boolean found = (wide && look(primary, needed)) || look(primary, 1);
            if (!found) {
                return false;
            }
            Arrays.stream(way.figures()).forEach(this::hide);
        }
    }

    private boolean look(int primary, long atLeast) {
        way.clear();
        flows.rise(primary, span);
        way.look(flows.riseFrom(primary), flows.riseTo(primary), primary, atLeast);
        long fall = flows.fall(primary, span);
        if (counts[primary] - least - fall >= atLeast) {
            way.look(flows.riseTo(primary), flows.riseFrom(primary), primary, atLeast);
        }
        return !way.isEmpty();
    }

    private boolean[] withoutWhatIsNotNeeded(boolean[] pattern) {
        int[] covers = IntStream.range(0, pattern.length)
                .filter(i -> pattern[i] && !small[i])
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> weights[i]).reversed())
                .mapToInt(i -> i)
                .toArray();
        open(pattern);
        for (int cover : covers) {
            flows.close(cover);
            if (allCovered()) {
                pattern[cover] = false;
            } else {
                flows.open(cover, counts[cover] - least);
            }
        }
        return pattern;
    }

    private boolean allCovered() {
        for (int i = 0; i < counts.length; i++) {
            if (small[i] && !flows.spans(i, span)) {
                return false;
            }
        }
        return true;
    }

    // A cover cell that can be worked out covers nothing.
    private boolean[] withoutWhatIsWorkedOut(boolean[] pattern) {
        open(pattern);
        for (int i = 0; i < counts.length; i++) {
            if (pattern[i] && !small[i] && !flows.spans(i, 1)) {
                pattern[i] = false;
                flows.close(i);
            }
        }
        return pattern;
    }
}
