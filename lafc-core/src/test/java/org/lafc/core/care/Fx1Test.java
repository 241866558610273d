package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.care.CareHistory.CarerMoves.LEAVE_OUT;
import static org.lafc.core.care.Fx1.YEAR;
import static org.lafc.core.care.Fx1.YEAR_END;
import static org.lafc.core.care.Fx1.those;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.CensusDate;

/** The derived sets and numbers that the KPI catalogue gives for FX1 (sections 2, 3, 4, 7, 8). */
class Fx1Test {

    private static final LocalDate YEAR_BEFORE = LocalDate.of(2017, 3, 31);

    @Test
    void snapshotsAndTheYear() {
        assertThat(those(child -> child.isLookedAfterOn(YEAR_END))).isEqualTo("ABCDFH");
        assertThat(those(child -> child.isLookedAfterOn(YEAR_BEFORE))).isEqualTo("ACDFH");
        assertThat(those(child -> child.isLookedAfterIn(YEAR))).isEqualTo("ABCDEFH");
    }

    @Test
    void startsAndEnds() {
        assertThat(those(child -> !child.periodsStartedIn(YEAR).isEmpty())).isEqualTo("BEF");
        assertThat(Fx1.histories().stream()
                        .mapToInt(child -> child.periodsStartedIn(YEAR).size())
                        .sum())
                .isEqualTo(3);
        assertThat(those(child -> !child.periodsEndedIn(YEAR).isEmpty())).isEqualTo("EF");
        assertThat(those(child -> child.returnedHomeIn(YEAR))).isEqualTo("EF");
    }

    @Test
    void daysInTheCurrentPlacement() {
        assertThat(List.of("F", "B", "H", "D", "C", "A").stream()
                        .map(id -> Fx1.child(id)
                                .placementOn(YEAR_END)
                                .orElseThrow()
                                .daysUpTo(YEAR_END)))
                .containsExactly(54L, 131L, 180L, 208L, 810L, 1153L);
    }

    @Test
    void daysInCareOfThoseWhoLeft() {
        assertThat(Fx1.child("E").periodsEndedIn(YEAR).get(0).daysUpTo(YEAR_END))
                .isEqualTo(175);
        assertThat(Fx1.child("F").periodsEndedIn(YEAR).get(0).daysUpTo(YEAR_END))
                .isEqualTo(315);
        assertThat(Fx1.child("F").daysInCareUpTo(YEAR_END)).isEqualTo(315 + 54);
    }

    @Test
    void placementsBegun() {
        assertThat(Fx1.histories().stream()
                        .flatMap(child -> child.placementsStartedIn(YEAR, LEAVE_OUT).stream()
                                .map(placement ->
                                        child.child().id() + placement.dates().start())))
                .containsExactly(
                        "B2017-05-15",
                        "B2017-07-03",
                        "B2017-11-20",
                        "D2017-09-04",
                        "E2017-06-12",
                        "F2018-02-05",
                        "H2017-10-02");
    }

    @Test
    void placementsAndMovesInTheYear() {
        assertThat(List.of("A", "B", "C", "D", "F", "H").stream()
                        .map(id -> Fx1.child(id).placementsIn(YEAR, LEAVE_OUT)))
                .containsExactly(1, 3, 1, 2, 2, 2);
        assertThat(Fx1.histories().stream()
                        .mapToInt(child -> child.movesIn(YEAR, LEAVE_OUT))
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void manyPlacementsByTheRulesOfBothNations() {
        CensusDate census = CensusDate.of(YEAR_END);
        for (ManyPlacementsRule rule : List.of(ManyPlacementsRule.WALES, ManyPlacementsRule.ENGLAND)) {
            assertThat(those(child -> rule.on(child, census).isMany())).isEqualTo("B");
            assertThat(those(child -> rule.on(child, census).base() == ManyPlacements.Base.COUNTED))
                    .isEqualTo("ABCDFH");
        }
        assertThat(those(child ->
                        ManyPlacementsRule.ENGLAND_TWO_YEARS.on(child, census).base() == ManyPlacements.Base.COUNTED))
                .isEqualTo("ACH");
        assertThat(those(child ->
                        ManyPlacementsRule.ENGLAND_TWO_YEARS.on(child, census).isMany()))
                .isEmpty();
    }

    @Test
    void longTermStability() {
        assertThat(those(
                        child -> LongTermStability.of(child, YEAR_END).outcome().isInBase()))
                .isEqualTo("AH");
        assertThat(LongTermStability.of(Fx1.child("A"), YEAR_END).outcome())
                .isEqualTo(LongTermStability.Outcome.SAME_PLACEMENT);
        assertThat(LongTermStability.of(Fx1.child("H"), YEAR_END).outcome())
                .isEqualTo(LongTermStability.Outcome.WITH_ADOPTERS);
        assertThat(LongTermStability.of(Fx1.child("C"), YEAR_END).outcome())
                .isEqualTo(LongTermStability.Outcome.TOO_OLD);
        assertThat(those(child ->
                        LongTermStability.of(child, YEAR_END).outcome() == LongTermStability.Outcome.CARE_TOO_SHORT))
                .isEqualTo("BDF");
    }

    @Test
    void reEntryAtTwoDates() {
        assertThat(reEntry("F", YEAR_END)).isInstanceOf(ReEntry.CameBack.class);
        assertThat(reEntry("E", YEAR_END)).isInstanceOf(ReEntry.Pending.class);
        assertThat(reEntry("F", LocalDate.of(2019, 3, 31)))
                .isEqualTo(new ReEntry.CameBack(Fx1.child("F").periodsOfCare().get(1)));
        assertThat(reEntry("E", LocalDate.of(2019, 3, 31))).isInstanceOf(ReEntry.StayedOut.class);
    }

    /** C3 and C4: F was born on 29 February 2012, so the 18th birthday is 1 March 2030. */
    @Test
    void careOfAChildBornOnLeapDayEndsOnTheLastDayOfFebruary() {
        CareHistory leapling = Fx1.child("F");

        assertThat(leapling.isLookedAfterOn(LocalDate.of(2030, 2, 27))).isTrue();
        assertThat(leapling.isLookedAfterOn(LocalDate.of(2030, 2, 28))).isFalse();
        assertThat(leapling.periodsOfCare().get(1).dates()).hasToString("2018-02-05/2030-02-28");
    }

    private static ReEntry.Outcome reEntry(String id, LocalDate asOf) {
        List<ReEntry> all = ReEntry.of(Fx1.child(id), 12, asOf);
        assertThat(all).hasSize(1);
        return all.get(0).outcome();
    }
}
