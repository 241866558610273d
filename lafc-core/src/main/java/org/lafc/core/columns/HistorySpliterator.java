package org.lafc.core.columns;

import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes over the children of columns, and parts at a child. */
final class HistorySpliterator implements Spliterator<HistoryView> {

    private final HistoryColumns columns;
    private final int to;
    private int next;

    HistorySpliterator(HistoryColumns columns, int from, int to) {
        this.columns = columns;
        this.next = from;
        this.to = to;
    }

    @Override
    public boolean tryAdvance(Consumer<? super HistoryView> action) {
        if (next >= to) {
            return false;
        }
        action.accept(new HistoryView(columns, next++));
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super HistoryView> action) {
        int child = next;
        next = to;
        while (child < to) {
            action.accept(new HistoryView(columns, child++));
        }
    }

    @Override
    public @Nullable Spliterator<HistoryView> trySplit() {
        int from = next;
        int middle = (from + to) >>> 1;
        if (middle <= from) {
            return null;
        }
        next = middle;
        return new HistorySpliterator(columns, from, middle);
    }

    @Override
    public long estimateSize() {
        return (long) to - next;
    }

    @Override
    public int characteristics() {
        return ORDERED | DISTINCT | SIZED | SUBSIZED | IMMUTABLE | NONNULL;
    }
}
