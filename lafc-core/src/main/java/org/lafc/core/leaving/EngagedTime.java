package org.lafc.core.leaving;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.CompletedMonths;
import org.lafc.core.time.DateRange;

/**
 * How long young people are in education, employment or training without a gap.
 */
public final class EngagedTime {

    private EngagedTime() {}

    /**
     * Returns the longest time without a gap in some days. Spells that touch or overlap are one time, whatever the young
     * person does in them; what lies outside the days does not count.
     *
     * @param history the history
     * @param days the days, which have an end; for example the twelve months after leaving care
     * @return completed calendar months (C21): three from 10 January to 9 April, two to 8 April; 0 without any spell
     * @throws IllegalArgumentException if the days have no end
     */
    public static long longestMonths(CareHistory history, DateRange days) {
        if (days.isOpen()) {
            throw new IllegalArgumentException(
                    "days in which engaged time is looked for must have an end, but had none");
        }
        ImmutableList<Range<LocalDate>> engaged = history.records(ActivitySpell.class).stream()
                .filter(spell -> spell.activity().engaged() == Answer.YES)
                .flatMap(spell -> spell.dates().intersection(days).stream())
                .filter(dates -> !dates.isEmpty())
                .map(dates ->
                        Range.closedOpen(dates.start(), dates.endExclusive().orElse(LocalDate.MAX)))
                .collect(ImmutableList.toImmutableList());
        return ImmutableRangeSet.unionOf(engaged).asRanges().stream()
                .mapToLong(time -> CompletedMonths.between(time.lowerEndpoint(), time.upperEndpoint()))
                .max()
                .orElse(0);
    }
}
