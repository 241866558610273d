package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateRangeProperties {

    @Property
    void printedRangeReadsBack(@ForAll("ranges") DateRange range) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
    }

    @Property
    void overlapMeansSharingADay(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        boolean shares = days().stream().anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(shares).isEqualTo(other.overlaps(one));
    }

    @Property
    void intersectionHoldsTheSharedDays(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        for (LocalDate day : days()) {
            boolean shared =
                    one.intersection(other).filter(both -> both.contains(day)).isPresent();
            assertThat(shared).isEqualTo(one.contains(day) && other.contains(day));
        }
    }

    @Property
    void splittingARangeLosesNoDay(@ForAll("ranges") DateRange range, @ForAll("dates") LocalDate cut) {
        DateRange first = range.endingBy(cut);
        for (LocalDate day : days()) {
            assertThat(first.contains(day)).isEqualTo(range.contains(day) && day.isBefore(cut));
        }
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 40).map(LocalDate.of(2016, 2, 20)::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 4))
                .as((start, length, open) ->
                        open == 0 ? DateRange.startingOn(start) : DateRange.of(start, start.plusDays(length)));
    }

    private static java.util.List<LocalDate> days() {
        return LocalDate.of(2016, 2, 15).datesUntil(LocalDate.of(2016, 5, 1)).toList();
    }
}
