package org.lafc.core.synthetic;

import static java.util.Objects.requireNonNull;

import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;

/**
 * A problem that a broken return must be reported with.
 *
 * @param row the file and line
 * @param field the column; empty if the problem is not about one
 * @param effect what it does to the row or file
 * @param rule the number of the rule the message names; empty if it names none
 */
public record ExpectedProblem(SourceRow row, String field, Effect effect, String rule) {

    /**
     * Checks the components.
     *
     * @param row the file and line
     * @param field the column; empty if the problem is not about one
     * @param effect what it does to the row or file
     * @param rule the number of the rule the message names; empty if it names none
     */
    public ExpectedProblem {
        requireNonNull(row, "row");
        requireNonNull(field, "field");
        requireNonNull(effect, "effect");
        requireNonNull(rule, "rule");
    }

    /**
     * Tells whether a problem is this one: file, line, field, effect, and the number of the rule in its message.
     *
     * @param problem a problem that was reported
     * @return true if it is
     */
    public boolean matches(Problem problem) {
        return problem.row().equals(row)
                && problem.field().equals(field)
                && problem.effect() == effect
                && (rule.isEmpty()
                        || problem.message().contains("rule " + rule + ")")
                        || problem.message().contains("rules " + rule + ")"));
    }
}
