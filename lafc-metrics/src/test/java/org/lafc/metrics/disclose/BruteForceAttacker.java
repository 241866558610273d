package org.lafc.metrics.disclose;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A reader who writes down every table there can be, cell by cell, keeps those that agree with what was published, and
 * notes the least and the most of each hidden figure. Knows nothing of flows; for small tables.
 */
final class BruteForceAttacker {

    private final PublishedTable published;
    private final long leastHidden;
    private final long cap;
    private final int rows;
    private final int columns;
    private final long[][] guess;
    private final Map<String, long[]> bounds = new TreeMap<>();
    private long tables;

    private BruteForceAttacker(PublishedTable published, long leastHidden, long cap) {
        this.published = published;
        this.leastHidden = leastHidden;
        this.cap = cap;
        this.rows = published.rows().size();
        this.columns = published.columns().size();
        this.guess = new long[rows][columns];
    }

    /** Guesses no count above the cap, so a figure that reaches it may be more. */
    static BruteForceAttacker attack(PublishedTable published, long leastHidden, long cap) {
        BruteForceAttacker attacker = new BruteForceAttacker(published, leastHidden, cap);
        attacker.guessFrom(0);
        return attacker;
    }

    long tables() {
        return tables;
    }

    long least(Cell cell) {
        return bounds.get(cell.toString())[0];
    }

    long most(Cell cell) {
        return bounds.get(cell.toString())[1];
    }

    private void guessFrom(int place) {
        if (place == rows * columns) {
            note();
            return;
        }
        int row = place / columns;
        int column = place % columns;
        Optional<Long> shown = shown(row, column);
        long from = shown.orElse(leastHidden);
        long to = shown.orElse(cap);
        for (long count = from; count <= to; count++) {
            guess[row][column] = count;
            if (exceedsATotal(row, column)) {
                break;
            }
            boolean rowDone = column == columns - 1;
            boolean columnDone = row == rows - 1;
            if ((!rowDone || fits(rowTotal(row), row, columns))
                    && (!columnDone || !published.isTwoWay() || fits(columnTotal(column, rows), rows, column))) {
                guessFrom(place + 1);
            }
        }
        guess[row][column] = 0;
    }

    private boolean exceedsATotal(int row, int column) {
        long all = 0;
        for (int r = 0; r <= row; r++) {
            all += rowTotal(r, r == row ? column + 1 : columns);
        }
        Cell grand = new Cell(published.isTwoWay() ? rows : 0, columns);
        return rowTotal(row, column + 1) > shown(row, columns).orElse(Long.MAX_VALUE)
                || (published.isTwoWay()
                        && columnTotal(column, row + 1) > shown(rows, column).orElse(Long.MAX_VALUE))
                || all > shown(grand.row(), grand.column()).orElse(Long.MAX_VALUE);
    }

    private void note() {
        long all = 0;
        for (int row = 0; row < rows; row++) {
            all += rowTotal(row);
        }
        if (!fits(all, published.isTwoWay() ? rows : 0, columns)) {
            return;
        }
        tables++;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                note(row, column, guess[row][column]);
            }
            note(row, columns, rowTotal(row));
        }
        if (published.isTwoWay()) {
            for (int column = 0; column < columns; column++) {
                note(rows, column, columnTotal(column, rows));
            }
            note(rows, columns, all);
        }
    }

    private void note(int row, int column, long count) {
        bounds.merge(new Cell(row, column).toString(), new long[] {count, count}, (known, more) ->
                new long[] {Math.min(known[0], count), Math.max(known[1], count)});
    }

    private boolean fits(long sum, int row, int column) {
        return shown(row, column).map(total -> total == sum).orElse(sum >= leastHidden);
    }

    private long rowTotal(int row) {
        return rowTotal(row, columns);
    }

    private long rowTotal(int row, int end) {
        long sum = 0;
        for (int column = 0; column < end; column++) {
            sum += guess[row][column];
        }
        return sum;
    }

    private long columnTotal(int column, int end) {
        long sum = 0;
        for (int row = 0; row < end; row++) {
            sum += guess[row][column];
        }
        return sum;
    }

    private Optional<Long> shown(int row, int column) {
        return published.at(new Cell(row, column)) instanceof Published.Shown<Long> shown
                ? Optional.of(shown.value())
                : Optional.empty();
    }
}
