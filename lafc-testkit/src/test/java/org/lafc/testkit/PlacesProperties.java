package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.Whereabouts;

class PlacesProperties {

    @Property
    void everyKindOfWhereaboutsIsDrawn(@ForAll Whereabouts place) {
        boolean pseudo = place instanceof Whereabouts.AtPostcode at
                && at.postcode().pseudo().isPresent();
        Statistics.collect(pseudo ? "pseudo" : place.getClass().getSimpleName());
        Statistics.coverage(coverage -> {
            coverage.check("AtPostcode").percentage(p -> p > 50);
            coverage.check("pseudo").percentage(p -> p > 3);
            coverage.check("NoFixedAbode").percentage(p -> p > 3);
            coverage.check("PlacedForAdoption").percentage(p -> p > 1);
            coverage.check("Withheld").percentage(p -> p > 1);
            coverage.check("NotRecorded").percentage(p -> p > 3);
        });
    }

    @Property(generation = GenerationMode.RANDOMIZED)
    void authoritiesOfEveryNationAreDrawn(@ForAll LocalAuthority authority) {
        Statistics.collect(authority.nation());
        Statistics.coverage(coverage -> {
            coverage.check(Nation.WALES).percentage(p -> p > 40);
            for (Nation nation : Nation.values()) {
                coverage.check(nation).percentage(p -> p > 1);
            }
        });
    }

    @Property
    void areasOfEveryKindAreFoundAndStayTheSame(@ForAll AreaFinder finder, @ForAll Whereabouts place) {
        Optional<LocalAuthority> byPostcode = finder.authorityByPostcode(place);
        Optional<LocalAuthority> byBoundary = finder.authorityByBoundary(place);
        assertThat(finder.authorityOf(place)).isEqualTo(byPostcode.or(() -> byBoundary));
        assertThat(finder.authorityByPostcode(place)).isEqualTo(byPostcode);
        assertThat(finder.localityOf(place)).isEqualTo(finder.localityOf(place));
        boolean both = byPostcode.isPresent() && byBoundary.isPresent();
        Statistics.collect(
                both
                        ? byPostcode.equals(byBoundary) ? "agree" : "disagree"
                        : finder.authorityOf(place).isPresent());
        Statistics.coverage(coverage -> {
            coverage.check("agree").percentage(p -> p > 10);
            coverage.check("disagree").percentage(p -> p > 1);
            coverage.check(true).percentage(p -> p > 5);
            coverage.check(false).percentage(p -> p > 10);
        });
        Statistics.label("locality").collect(finder.localityOf(place).isPresent());
        Statistics.label("locality").coverage(coverage -> coverage.check(true).percentage(p -> p > 15));
    }

    @Property
    void distancesFallOnBothSidesOfTheThresholds(@ForAll Distance distance) {
        assertThat(Distance.parse(distance.toString())).isEqualTo(distance);

        Statistics.label("20 miles").collect(beside(distance, 32186.88));
        Statistics.label("20 miles").coverage(coverage -> {
            coverage.check("at").percentage(p -> p > 1);
            coverage.check("just below").percentage(p -> p > 3);
            coverage.check("just above").percentage(p -> p > 3);
        });
        Statistics.label("50 miles").collect(beside(distance, 80467.2));
        Statistics.label("50 miles").coverage(coverage -> {
            coverage.check("at").count(count -> count > 0);
            coverage.check("just below").percentage(p -> p > 1);
            coverage.check("just above").percentage(p -> p > 1);
        });
        Statistics.label("nothing").collect(distance.metres() == 0);
        Statistics.label("nothing").coverage(coverage -> coverage.check(true).percentage(p -> p > 3));
    }

    private static String beside(Distance distance, double thresholdMetres) {
        double off = distance.metres() - thresholdMetres;
        if (Math.abs(off) > 2) {
            return "far";
        }
        return off == 0 ? "at" : off < 0 ? "just below" : "just above";
    }
}
