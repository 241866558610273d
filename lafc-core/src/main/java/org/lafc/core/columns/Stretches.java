package org.lafc.core.columns;

/** The greatest number of each stretch of a column, found at its end if numbers rise in every stretch, as days mostly do. */
final class Stretches {

    private final char[] values;
    private final int[] firsts; // where stretches begin; one more than stretches
    private final boolean rise;

    Stretches(char[] values, int[] firsts) {
        this.values = values;
        this.firsts = firsts;
        rise = falls() == fallsBetween();
    }

    private int falls() {
        int falls = 0;
        for (int i = 1; i < values.length; i++) {
            falls += (values[i] - values[i - 1]) >>> 31; // its sign, without a branch
        }
        return falls;
    }

    private int fallsBetween() {
        int falls = 0;
        for (int stretch = 1; stretch < firsts.length - 1; stretch++) {
            int first = firsts[stretch];
            if (first > 0 && first < firsts[stretch + 1]) {
                falls += (values[first] - values[first - 1]) >>> 31;
            }
        }
        return falls;
    }

    /** The greatest number of a stretch; {@link DayNumber#NONE} of an empty one. */
    int most(int stretch) {
        int from = firsts[stretch];
        int to = firsts[stretch + 1];
        if (rise) {
            return from == to ? DayNumber.NONE : values[to - 1];
        }
        int most = DayNumber.NONE;
        for (int i = from; i < to; i++) {
            most = Math.max(most, values[i]);
        }
        return most;
    }
}
