package org.lafc.metrics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

class ProfileTest {

    private static final Profile POWYS = Profile.of(PowysWitness.cohort());

    @Test
    void thePowysCohortHasTheCountsOfThePaper() {
        assertThat(POWYS.children()).isEqualTo(210);
        assertThat(POWYS.censusDate()).isEqualTo(CensusDate.yearEnd(2018));
        assertThat(POWYS.distanceMethod()).isEqualTo("GRID_PLANE of the witness");
        assertThat(row(ChildFacts.AGE_BAND, "0-4").count()).isEqualTo(44);
        assertThat(row(ChildFacts.AGE_BAND, "16-17").count()).isEqualTo(33);
        assertThat(row(ChildFacts.REASON_FOR_CARE, "abuse-or-neglect").count()).isEqualTo(150);
        assertThat(row(ChildFacts.REASON_FOR_CARE, "low-income").count()).isZero();
        assertThat(row(ChildFacts.PLACEMENT_PROVISION, "agency-foster").count()).isEqualTo(47);
        assertThat(row(ChildFacts.PLACEMENT_TYPE, "foster").count()).isEqualTo(125);
        assertThat(row(ChildFacts.LEGAL_STATUS, "care-order").count()).isEqualTo(210);
    }

    @Test
    void everyShareNamesItsBase() {
        assertThat(row(ChildFacts.AREA_SIDE, "out-of-area").ofKnown()).isEqualTo(Proportion.of(89, 209));
        assertThat(row(ChildFacts.AREA_SIDE, "out-of-area").ofAll()).isEqualTo(Proportion.of(89, 210));
        assertThat(row(ChildFacts.ETHNIC_GROUP, "white-british").ofAll()).isEqualTo(Proportion.of(187, 210));
        assertThat(POWYS.breakdown(ChildFacts.ETHNIC_GROUP).missing()).isEqualTo(1);
        assertThat(POWYS.breakdown(ChildFacts.SEX).missing()).isEqualTo(210);
        assertThat(POWYS.breakdown(ChildFacts.SEX).rows())
                .extracting(Breakdown.Row::ofKnown)
                .containsOnly(Proportion.of(0, 0));
    }

    @Test
    void distancesStandInTheBandsOfPowys() {
        Breakdown distances = POWYS.breakdown(ChildFacts.DISTANCE_FROM_HOME);
        assertThat(distances.known()).isEqualTo(203);
        assertThat(distances.missing()).isEqualTo(7);
        assertThat(distances.rows())
                .extracting(Breakdown.Row::label)
                .containsExactly(
                        "0 to 5 miles",
                        "over 5 to 10 miles",
                        "over 10 to 20 miles",
                        "over 20 to 50 miles",
                        "over 50 miles");
        assertThat(distances.rows()).extracting(Breakdown.Row::count).containsExactly(35L, 30L, 42L, 50L, 46L);
    }

    @Test
    void localitiesAreNotKnownWithoutABoundary() {
        assertThat(POWYS.breakdown(ChildFacts.HOME_LOCALITY).rows()).isEmpty();
        assertThat(POWYS.breakdown(ChildFacts.HOME_LOCALITY).missing()).isEqualTo(210);
    }

    @Test
    void nobodyHasAProfileToo() {
        Profile empty = Profile.of(PowysWitness.cohort(ImmutableList.of()));
        assertThat(empty.children()).isZero();
        assertThat(empty.breakdown(ChildFacts.AGE_BAND).rows().get(0).ofAll()).isEqualTo(Proportion.of(0, 0));
    }

    @Test
    void aFactWithoutABreakdownIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.of(Fx1.cohort(2018)).breakdown(ChildFacts.AGE))
                .withMessage("the profile has no breakdown by 'age'");
    }

    @Test
    void aBreakdownAccountsForEveryone() {
        Breakdown.Row row = new Breakdown.Row("male", Proportion.of(1, 2), Proportion.of(1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakdown(ChildFacts.SEX, 3, 2, 1, ImmutableList.of(row)))
                .withMessage("a breakdown must account for everyone, but of 3 were 2 known, 1 missing and 1 counted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakdown.Row("male", Proportion.of(1, 2), Proportion.of(2, 3)))
                .withMessage("both shares must count the same children, but were 1 of 2 and 2 of 3");
    }

    @Test
    void aBandHoldsItsUpperEdge() {
        long mile = FactUnit.MILES.inColumn();
        assertThat(ValueBands.P4.sharesOf(Histogram.of(0, 5 * mile, 5 * mile + 1, 20 * mile, 50 * mile, 50 * mile + 1)))
                .extracting(Proportion::numerator)
                .containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueBands.of(FactUnit.MILES, 10, 5))
                .withMessage("edges of bands must rise, in one unit, but were [10 miles, 5 miles]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueBands.of(FactUnit.MILES))
                .withMessage("bands must have at least one edge");
    }

    @Test
    void aQuantityIsExactAndPrintsAsItIsRead() {
        Quantity mile = Quantity.parse(ChildFacts.DISTANCE_FROM_HOME.type(), "1.0 miles");
        assertThat(mile).hasToString("1 mile").isEqualTo(new Quantity(BigDecimal.ONE, FactUnit.MILES));
        assertThat(Quantity.parse(ChildFacts.DISTANCE_FROM_HOME.type(), "0.5 km")
                        .inColumn())
                .isEqualTo(500_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse(ChildFacts.DISTANCE_FROM_HOME.type(), "0.0000001 m"))
                .withMessage("an amount of m must be whole micrometres, but was 1E-7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(new BigDecimal("-1"), FactUnit.MILES))
                .withMessage("amount must be 0 or more and below 10000000, but was -1");
    }

    private static Breakdown.Row row(Fact fact, String label) {
        return POWYS.breakdown(fact).rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
