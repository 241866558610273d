package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.metrics.disclose.Rounding;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.WholePercentages;

/** What the guide to rounding shows runs, and gives what it says. */
class RoundingGuideTest {

    @Test
    void halfUp() {
        // Guide: half-up
        Optional<BigDecimal> ours = Proportion.of(23, 2000).rounded(100, 1); // 1.2: it is exactly 1.15
        BigDecimal theirs = new BigDecimal(100.0 * 23 / 2000).setScale(1, RoundingMode.HALF_UP); // 1.1
        // Guide: end
        assertThat(ours).contains(new BigDecimal("1.2"));
        assertThat(theirs).isEqualTo("1.1");
    }

    @Test
    void whole() {
        // Guide: whole
        List<Long> shares = WholePercentages.of(1, 1, 1); // 34, 33, 33
        // Guide: end
        assertThat(shares).containsExactly(34L, 33L, 33L);
    }

    @Test
    void toFive() {
        // Guide: to-five
        Rounding toFive = Rounding.toNearest(5);
        long shown = toFive.round(12); // 10
        Rounding.Totals totals = toFive.totals(); // ROUNDED_ALONE: parts need not add up to the total
        // Guide: end
        assertThat(shown).isEqualTo(10);
        assertThat(totals).isEqualTo(Rounding.Totals.ROUNDED_ALONE);
    }

    @Test
    void twentyMiles() {
        // Guide: twenty-miles
        DistanceThreshold moreThan20 = DistanceThreshold.moreThan(Distance.ofMiles(20));
        GridPoint home = new GridPoint(Grid.BRITISH, 300_000, 250_000);
        GridPoint placement = new GridPoint(Grid.BRITISH, 300_000, 282_250);
        boolean byRule = moreThan20.isMetBy(StraightLine.SSDA903_RULE.between(home, placement)); // false: 20.0
        boolean onThePlane = moreThan20.isMetBy(StraightLine.GRID_PLANE.between(home, placement)); // true: 20.04
        // Guide: end
        assertThat(byRule).isFalse();
        assertThat(onThePlane).isTrue();
    }
}
