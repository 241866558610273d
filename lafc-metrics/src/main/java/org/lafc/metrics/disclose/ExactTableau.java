package org.lafc.metrics.disclose;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A linear program in whole numbers over one common denominator, so nothing is ever rounded: unknowns of 0 or more,
 * sums of them at most so much. Solved by the simplex method with Bland's rule, which always ends; a floating-point
 * solver was seen to be wrong on tables of this kind.
 */
final class ExactTableau {

    /** Counts the work done, so that a caller can set an end to it. */
    static final class Work {
        private long left;

        Work(long limit) {
            this.left = limit;
        }

        boolean isUsedUp() {
            return left < 0;
        }
    }

    enum Solution {
        BOUNDED,
        UNBOUNDED,
        NONE,
        GIVEN_UP
    }

    private final int unknowns;
    private final Work work;
    private final int[] columns; // which unknown or slack each column stands for
    private int[] basis; // which each row stands for
    private BigInteger[][] cells; // the last column holds the right-hand sides
    private BigInteger[] objective;
    private BigInteger denominator = ONE;

    /** Unknowns 0 up to their number; each row of coefficients with its limit last. */
    ExactTableau(int unknowns, int[][] rows, Work work) {
        this.unknowns = unknowns;
        this.work = work;
        this.columns = new int[unknowns];
        Arrays.setAll(columns, i -> i);
        this.basis = new int[rows.length];
        Arrays.setAll(basis, i -> unknowns + i);
        this.cells = new BigInteger[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            cells[row] = Arrays.stream(rows[row]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        }
        this.objective = zeros();
    }

    private ExactTableau(ExactTableau other) {
        this.unknowns = other.unknowns;
        this.work = other.work;
        this.columns = other.columns.clone();
        this.basis = other.basis.clone();
        this.cells = Arrays.stream(other.cells).map(BigInteger[]::clone).toArray(BigInteger[][]::new);
        this.objective = other.objective.clone();
        this.denominator = other.denominator;
    }

    ExactTableau copy() {
        return new ExactTableau(this);
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[unknowns + 1];
        Arrays.fill(zeros, ZERO);
        return zeros;
    }

    /** Makes the sum of some unknowns, or its negative, what is to be as large as possible. */
    void maximise(boolean[] ofUnknowns, boolean negative) {
        objective = zeros();
        BigInteger sign = negative ? ONE.negate() : ONE;
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < unknowns && ofUnknowns[basis[row]]) {
                for (int column = 0; column <= unknowns; column++) {
                    objective[column] = objective[column].add(sign.multiply(cells[row][column]));
                }
            }
        }
        for (int column = 0; column < unknowns; column++) {
            if (columns[column] < unknowns && ofUnknowns[columns[column]]) {
                objective[column] = objective[column].subtract(sign.multiply(denominator));
            }
        }
    }

    /** Goes to numbers that keep all limits, from an objective that cannot get better; the dual simplex method. */
    Solution repair() {
        while (true) {
            int row = -1;
            for (int i = 0; i < basis.length; i++) {
                if (cells[i][unknowns].signum() < 0 && (row < 0 || basis[i] < basis[row])) {
                    row = i;
                }
            }
            if (row < 0) {
                return Solution.BOUNDED;
            }
            int best = -1;
            for (int column = 0; column < unknowns; column++) {
                if (cells[row][column].signum() < 0 && (best < 0 || isSteeper(row, column, best))) {
                    best = column;
                }
            }
            if (best < 0) {
                return Solution.NONE;
            }
            if (work.isUsedUp()) {
                return Solution.GIVEN_UP;
            }
            pivot(row, best);
        }
    }

    private boolean isSteeper(int row, int column, int than) {
        int order = objective[column]
                .multiply(cells[row][than])
                .negate()
                .compareTo(objective[than].multiply(cells[row][column]).negate());
        return order < 0 || (order == 0 && columns[column] < columns[than]);
    }

    /** Makes the objective as large as possible, from numbers that keep all limits. */
    Solution improve() {
        while (true) {
            int column = -1;
            for (int i = 0; i < unknowns; i++) {
                if (objective[i].signum() < 0 && (column < 0 || columns[i] < columns[column])) {
                    column = i;
                }
            }
            if (column < 0) {
                return Solution.BOUNDED;
            }
            int best = -1;
            for (int row = 0; row < basis.length; row++) {
                if (cells[row][column].signum() > 0 && (best < 0 || isTighter(row, best, column))) {
                    best = row;
                }
            }
            if (best < 0) {
                return Solution.UNBOUNDED;
            }
            if (work.isUsedUp()) {
                return Solution.GIVEN_UP;
            }
            pivot(best, column);
        }
    }

    private boolean isTighter(int row, int than, int column) {
        int order = cells[row][unknowns]
                .multiply(cells[than][column])
                .compareTo(cells[than][unknowns].multiply(cells[row][column]));
        return order < 0 || (order == 0 && basis[row] < basis[than]);
    }

    /** The whole part of the objective, rounded down. */
    BigInteger valueRoundedDown() {
        return floor(objective[unknowns]);
    }

    /** The first row whose unknown is no whole number, or -1. */
    int fractionalRow() {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < unknowns && cells[row][unknowns].mod(denominator).signum() != 0) {
                return row;
            }
        }
        return -1;
    }

    /** Limits the unknown of a row to the whole number below it, or to the one above. */
    void limit(int row, boolean fromAbove) {
        BigInteger below = floor(cells[row][unknowns]);
        BigInteger[] limit = new BigInteger[unknowns + 1];
        for (int column = 0; column < unknowns; column++) {
            limit[column] = fromAbove ? cells[row][column].negate() : cells[row][column];
        }
        limit[unknowns] = fromAbove
                ? below.multiply(denominator).subtract(cells[row][unknowns])
                : cells[row][unknowns].subtract(below.add(ONE).multiply(denominator));
        cells = Arrays.copyOf(cells, cells.length + 1);
        cells[cells.length - 1] = limit;
        basis = Arrays.copyOf(basis, basis.length + 1);
        basis[basis.length - 1] = unknowns + basis.length - 1;
    }

    private BigInteger floor(BigInteger numerator) {
        return numerator.subtract(numerator.mod(denominator)).divide(denominator);
    }

    private void pivot(int row, int column) {
        BigInteger pivot = cells[row][column];
        for (int i = 0; i < cells.length; i++) {
            if (i != row) {
                eliminate(cells[i], cells[row], column, pivot);
            }
        }
        eliminate(objective, cells[row], column, pivot);
        cells[row][column] = denominator;
        denominator = pivot;
        if (pivot.signum() < 0) {
            denominator = pivot.negate();
            negate(objective);
            Arrays.stream(cells).forEach(ExactTableau::negate);
        }
        int entering = columns[column];
        columns[column] = basis[row];
        basis[row] = entering;
        work.left -= (long) cells.length * unknowns;
    }

    private void eliminate(BigInteger[] line, BigInteger[] by, int column, BigInteger pivot) {
        BigInteger factor = line[column];
        for (int j = 0; j < line.length; j++) {
            if (j != column) {
                // The division leaves no remainder: every cell is a determinant over the one before.
                line[j] =
                        line[j].multiply(pivot).subtract(factor.multiply(by[j])).divide(denominator);
            }
        }
        line[column] = factor.negate();
    }

    private static void negate(BigInteger[] line) {
        Arrays.setAll(line, i -> line[i].negate());
    }
}
