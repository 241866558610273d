package org.lafc.core.plain;

import java.util.function.Consumer;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;

/**
 * A row that is right in itself: the file it is accounted in, its place, whose it is (blank in a table that is not about
 * children), and what it says.
 */
record Row<T>(TableFile file, Table<T> table, SourceRow source, String child, T value) {

    void reject(Consumer<Problem> problems, String field, String message, String allowed) {
        file.reject();
        problems.accept(new Problem(source, field, message, allowed, Effect.ROW_REJECTED));
    }

    /** Says that what is known already was kept. */
    void conflict(Consumer<Problem> problems, String field) {
        problems.accept(new Problem(
                source,
                field,
                "differs from what is known already, which is kept (values withheld)",
                "the same in every source, or blank",
                Effect.KEPT));
    }
}
