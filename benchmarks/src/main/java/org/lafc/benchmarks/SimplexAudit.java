package org.lafc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedTable;

/**
 * The audit of a two-way table with all totals shown as people would write it with Commons Math 3.6.1: the hidden cells
 * are unknowns, each row and column an equation.
 */
final class SimplexAudit {

    private SimplexAudit() {}

    static long reachOfAll(PublishedTable table, long leastHidden) {
        List<Cell> hidden = table.hidden().asList();
        List<LinearConstraint> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int line = row;
            addLine(
                    table,
                    hidden,
                    leastHidden,
                    lines,
                    new Cell(row, table.columns().size()),
                    cell -> cell.row() == line);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            int line = column;
            addLine(
                    table,
                    hidden,
                    leastHidden,
                    lines,
                    new Cell(table.rows().size(), column),
                    cell -> cell.column() == line);
        }
        long reach = 0;
        for (int unknown = 0; unknown < hidden.size(); unknown++) {
            double[] one = new double[hidden.size()];
            one[unknown] = 1;
            reach += Math.round(solve(lines, one, GoalType.MAXIMIZE) - solve(lines, one, GoalType.MINIMIZE));
        }
        return reach;
    }

    private static double solve(List<LinearConstraint> lines, double[] objective, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(lines),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private interface Line {
        boolean holds(Cell cell);
    }

    private static void addLine(
            PublishedTable table,
            List<Cell> hidden,
            long leastHidden,
            List<LinearConstraint> lines,
            Cell total,
            Line line) {
        double[] coefficients = new double[hidden.size()];
        boolean any = false;
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = line.holds(hidden.get(i)) ? 1 : 0;
            any |= line.holds(hidden.get(i));
        }
        if (any) {
            lines.add(new LinearConstraint(coefficients, Relationship.EQ, left(table, total, leastHidden, line)));
        }
    }

    // What the hidden cells of a line have above the least.
    private static double left(PublishedTable table, Cell total, long leastHidden, Line line) {
        long left = shown(table, total);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = new Cell(row, column);
                if (line.holds(cell)) {
                    left -= table.at(cell).isHidden() ? leastHidden : shown(table, cell);
                }
            }
        }
        return left;
    }

    private static long shown(PublishedTable table, Cell cell) {
        return ((Published.Shown<Long>) table.at(cell)).value();
    }
}
