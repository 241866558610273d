package org.lafc.core.duty;

/** The gaps of one stretch of visits, each of which applies from a day on. */
final class VisitPace implements Pace {

    private final long[] from; // rising
    private final DutyRule[] gaps;
    private final boolean[] certain;
    private int size;

    /** A pace without gaps, to which some are added, at least one. */
    VisitPace(int most) {
        this.from = new long[most];
        this.gaps = new DutyRule[most];
        this.certain = new boolean[most];
    }

    /** Adds a gap that applies from a day on, later than those before, and whether it is known to. */
    void add(long day, DutyRule gap, boolean known) {
        from[size] = day;
        gaps[size] = gap;
        certain[size] = known;
        size++;
    }

    // Step 4 of the minimal schedule: a longer gap runs from the anchor, a shorter one from the change.
    @Override
    public boolean next(long anchor, int ordinal, NextDue next) {
        int inForce = 0;
        while (inForce + 1 < size && from[inForce + 1] <= anchor) {
            inForce++;
        }
        long reach = after(inForce, anchor); // where the gap in force would end
        next.set(gaps[inForce], anchor, reach, certain[inForce]);
        for (int i = inForce + 1; i < size && from[i] <= next.due(); i++) {
            long start = next.clockStart();
            long due = next.due();
            long fromAnchor = after(i, anchor);
            long fromChange = after(i, from[i]);
            boolean shorter = fromAnchor < reach;
            if (shorter && fromChange < due) {
                start = from[i];
                due = fromChange;
            }
            if (!shorter && fromAnchor >= due) { // a longer gap never brings a due date forward
                start = anchor;
                due = fromAnchor;
            }
            next.set(gaps[i], start, due, certain[i]);
            reach = fromAnchor;
        }
        return true;
    }

    private long after(int gap, long day) {
        return gaps[gap].limit().afterEpochDay(day);
    }
}
