package org.lafc.core.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A visit as columns hold it: its day, and how long it was since the one before; see {@link HistoryView}. */
public final class VisitView {

    private final VisitColumns visits;
    private final int visit;

    VisitView(VisitColumns visits, int visit) {
        this.visits = visits;
        this.visit = visit;
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate date() {
        return DayNumber.day(visits.day(visit));
    }

    /**
     * Returns how many days there were since the visit before, or since care started if that was later.
     *
     * @return 0 to 252, {@link Gap#LONG} for more, or {@link Gap#NONE}
     */
    public int gap() {
        return visits.gap(visit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VisitView view && view.visits == visits && view.visit == visit;
    }

    @Override
    public int hashCode() {
        return visit;
    }

    /**
     * Returns what this is, without its day.
     *
     * @return {@code VisitView}
     */
    @Override
    public String toString() {
        return "VisitView";
    }
}
