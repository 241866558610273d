package org.lafc.core.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.care.Child;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;

/**
 * One place where a child's history breaks a rule. Nothing personal is printed.
 *
 * @param rule the rule
 * @param child whose history it is
 * @param row the row to look at; for what stands in Header, the row of the child's first episode; none if the history
 *     was not read from a file
 * @param field the column to look at, for example {@code DEC}
 */
public record Finding(StructuralRule rule, Child child, Optional<SourceRow> row, String field) {

    /**
     * Checks the components.
     *
     * @param rule the rule
     * @param child whose history it is
     * @param row the row to look at; for what stands in Header, the row of the child's first episode; none if the
     *     history was not read from a file
     * @param field the column to look at, for example {@code DEC}
     */
    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(child, "child");
        requireNonNull(row, "row");
        requireNonNull(field, "field");
    }

    /**
     * Returns the finding as a problem of a file; the row is kept.
     *
     * @return the problem, or empty if the history was not read from a file
     */
    public Optional<Problem> problem() {
        return row.map(place -> new Problem(place, field, rule.message(), rule.allowed(), Effect.KEPT));
    }

    /**
     * Returns rule, row and field; nothing of the child.
     *
     * @return for example {@code rule 142 at episodes.csv line 2, DEC}
     */
    @Override
    public String toString() {
        return "rule " + rule.number() + row.map(place -> " at " + place).orElse("") + ", " + field;
    }
}
