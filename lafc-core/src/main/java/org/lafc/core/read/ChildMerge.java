package org.lafc.core.read;

import com.google.common.collect.AbstractIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks several files side by side, child by child. Each file is in order of the child's identifier (text order, as
 * {@link String#compareTo} has it), so no more than the rows of one child are held at a time.
 *
 * <pre>{@code
 * ChildMerge.byChild(
 *         List.of(header.iterator(), episodes.iterator()),
 *         Row::child,
 *         rowsOfOneChild -> join(rowsOfOneChild),
 *         rowOutOfOrder -> reject(rowOutOfOrder));
 * }</pre>
 */
public final class ChildMerge {

    private ChildMerge() {}

    /**
     * Gives the rows child by child, in order of the identifier. Of one child the rows of the first file come first,
     * and those of one file in the file's order.
     *
     * @param <R> a row
     * @param files the rows of each file
     * @param child gives the identifier of a row's child
     * @param eachChild takes the rows of one child, at least one; the list is used again after the call
     * @param outOfOrder takes each row that stands behind a row of a later child, and is left out
     */
    public static <R> void byChild(
            List<? extends Iterator<? extends R>> files,
            Function<? super R, String> child,
            Consumer<? super List<R>> eachChild,
            Consumer<? super R> outOfOrder) {
        children(files, child, outOfOrder).forEachRemaining(eachChild);
    }

    /**
     * Returns the rows child by child, in order of the identifier, as {@link #byChild} gives them; a child's rows are
     * drawn when it is asked for.
     *
     * @param <R> a row
     * @param files the rows of each file
     * @param child gives the identifier of a row's child
     * @param outOfOrder takes each row that stands behind a row of a later child, and is left out
     * @return the rows of one child after the other, at least one each; the list is used again for the next
     */
    public static <R> Iterator<List<R>> children(
            List<? extends Iterator<? extends R>> files,
            Function<? super R, String> child,
            Consumer<? super R> outOfOrder) {
        List<Cursor<R>> cursors = new ArrayList<>();
        files.forEach(rows -> cursors.add(new Cursor<>(rows, child, outOfOrder)));
        List<R> rows = new ArrayList<>();
        return new AbstractIterator<>() {
            @Override
            protected @Nullable List<R> computeNext() {
                rows.clear();
                String next = first(cursors);
                if (next == null) {
                    return endOfData();
                }
                cursors.forEach(cursor -> cursor.takeAll(next, rows));
                return rows;
            }
        };
    }

    private static <R> @Nullable String first(List<Cursor<R>> cursors) {
        String first = null;
        for (Cursor<R> cursor : cursors) {
            String child = cursor.child;
            if (child != null && (first == null || child.compareTo(first) < 0)) {
                first = child;
            }
        }
        return first;
    }

    /** The row of one file that comes next. */
    private static final class Cursor<R> {

        private final Iterator<? extends R> rows;
        private final Function<? super R, String> childOf;
        private final Consumer<? super R> outOfOrder;
        private @Nullable R row;
        private @Nullable String child; // of that row; null at the end

        Cursor(Iterator<? extends R> rows, Function<? super R, String> childOf, Consumer<? super R> outOfOrder) {
            this.rows = rows;
            this.childOf = childOf;
            this.outOfOrder = outOfOrder;
            advance();
        }

        void takeAll(String wanted, List<R> taken) {
            while (row != null && wanted.equals(child)) {
                taken.add(row);
                advance();
            }
        }

        private void advance() {
            while (rows.hasNext()) {
                R next = rows.next();
                String of = childOf.apply(next);
                if (child == null || of.equals(child) || of.compareTo(child) > 0) {
                    row = next;
                    child = of;
                    return;
                }
                outOfOrder.accept(next);
            }
            row = null;
            child = null;
        }
    }
}
