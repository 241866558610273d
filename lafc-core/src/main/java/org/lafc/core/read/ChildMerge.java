package org.lafc.core.read;

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
        List<Cursor<R>> cursors = new ArrayList<>();
        files.forEach(rows -> cursors.add(new Cursor<>(rows, child, outOfOrder)));
        List<R> rows = new ArrayList<>();
        for (String next = first(cursors); next != null; next = first(cursors)) {
            for (Cursor<R> cursor : cursors) {
                cursor.takeAll(next, rows);
            }
            eachChild.accept(rows);
            rows.clear();
        }
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
