package org.lafc.core.progress;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.DateRange;

/**
 * Changes of school of a child who is looked after (measure PM32 of the KPI catalogue).
 */
public final class SchoolMoves {

    private SchoolMoves() {}

    /**
     * Returns the schools a child came to in some days, while looked after. The child's first school is no change, nor is
     * an ordinary transition, nor a place at the school the child was at before.
     *
     * @param history the history
     * @param days the days, usually a year
     * @return the new places, in order; whether one whose {@linkplain SchoolPlace#change() reason} is not known is a change
     *     in this sense is not known either
     */
    public static ImmutableList<SchoolPlace> inCare(CareHistory history, DateRange days) {
        ImmutableList.Builder<SchoolPlace> moves = ImmutableList.builder();
        Optional<String> before = Optional.empty();
        for (SchoolPlace place : history.records(SchoolPlace.class)) {
            boolean came = place.change() != SchoolChange.FIRST && place.change() != SchoolChange.TRANSITIONAL;
            boolean sameSchool = before.isPresent() && before.equals(place.school());
            if (came && !sameSchool && days.contains(place.date()) && history.isLookedAfterOn(place.date())) {
                moves.add(place);
            }
            before = place.school();
        }
        return moves.build();
    }
}
