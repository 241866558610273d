package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Derivation;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.Visit;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** What the guide to the model shows runs, and gives what it says. */
class ModelGuideTest {

    private final GuideText guide = GuideText.guide("model");
    private final CareHistory history = history(guide.input("header.csv"), guide.input("episodes.csv"));

    @Test
    void halfOpen() {
        // Guide: half-open
        DateRange first = DateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 7, 1));
        DateRange next = DateRange.startingOn(LocalDate.of(2017, 7, 1));
        boolean shared = first.overlaps(next); // false: the child moved on 1 July
        boolean there = next.contains(LocalDate.of(2017, 7, 1)); // true
        // Guide: end
        assertThat(shared).isFalse();
        assertThat(there).isTrue();
    }

    @Test
    void placements() {
        StringBuilder out = new StringBuilder();
        // Guide: placements
        for (PeriodOfCare period : history.periodsOfCare()) {
            for (Placement placement : period.placements()) {
                String why = placement.derivation().rules().stream()
                        .map(Derivation.Rule::text)
                        .collect(Collectors.joining("; "));
                out.append(placement.dates() + " " + placement.type() + ": " + why + "\n");
            }
        }
        // Guide: end
        assertThat(out.toString().strip()).isEqualTo(guide.output("placements"));
    }

    @Test
    void many() {
        // Guide: many-placements
        CensusDate yearEnd = CensusDate.yearEnd(2018);
        int placements =
                ManyPlacementsRule.WALES.on(history, yearEnd).placements().count(); // 3
        int moves = history.movesIn(yearEnd.yearToDate(), CareHistory.CarerMoves.LEAVE_OUT); // 2
        // Guide: end
        assertThat(placements).isEqualTo(3);
        assertThat(moves).isEqualTo(2);
    }

    @Test
    void oneDayMoreMakesFivePlacements() {
        Source longer = Source.ofText(
                "episodes.csv", guide.block("input", "episodes.csv").text().replace("16/08/2017", "18/08/2017") + "\n");
        CareHistory other = history(guide.input("header.csv"), longer);

        assertThat(ManyPlacementsRule.WALES
                        .on(other, CensusDate.yearEnd(2018))
                        .placements()
                        .count())
                .isEqualTo(5);
    }

    @Test
    void notKnown() {
        // Guide: not-known
        int visits = history.visits().size(); // 0
        boolean known = history.covers(Visit.class); // false: the return holds no visits, so nobody knows
        // Guide: end
        assertThat(visits).isZero();
        assertThat(known).isFalse();
    }

    private static CareHistory history(Source header, Source episodes) {
        var read = Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                .read(List.of(header, episodes));
        assertThat(read.problems()).isEmpty();
        return read.records().get(0);
    }
}
