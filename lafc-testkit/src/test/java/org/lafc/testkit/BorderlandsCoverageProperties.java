package org.lafc.testkit;

import java.util.List;
import net.jqwik.api.Example;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.testkit.Borderlands.Borderland;
import org.lafc.testkit.Borderlands.Stay;

/** What is said of places at borders, counted. */
class BorderlandsCoverageProperties {

    @Example
    void placesStandOnBesideAndAwayFromEdges() {
        Coverage.of(Borderlands.all(), 1_200)
                .flatMap(Borderland::spots)
                .claim("on an edge", 20, spot -> spot.metresFromEdge() == 0)
                .claim(
                        "just inside",
                        20,
                        spot -> spot.metresFromEdge() == 1 && spot.authorities().size() == 1)
                .claim(
                        "just outside",
                        3,
                        spot -> spot.metresFromEdge() == 1 && spot.authorities().isEmpty())
                .claim("farther off", 8, spot -> spot.metresFromEdge() > 1)
                .claim(
                        "on the edge of two authorities",
                        8,
                        spot -> spot.authorities().size() == 2)
                .claim(
                        "on the edge of two localities of one authority",
                        2,
                        spot -> spot.localities().size() == 2
                                && spot.authorities().size() == 1)
                .claim("where three meet", 0.3, spot -> spot.localities().size() > 2);
    }

    @Example
    void placementsLieAcrossBorders() {
        Coverage.of(Borderlands.all(), 300)
                .flatMap(Borderland::stays)
                .claim("across the border of authorities", 20, stay -> bothIn(stay) && stay.crossesAuthorities())
                .claim("out of the map, or into it", 3, stay -> !bothIn(stay) && stay.crossesAuthorities())
                .claim(
                        "across the border of localities alone",
                        3,
                        stay -> stay.crossesLocalities() && !stay.crossesAuthorities())
                .claim("across none", 10, stay -> !stay.crossesLocalities());
    }

    @Example
    void historiesHavePlacementsAcrossTheBorder() {
        Borderland land = Borderlands.all()
                .filter(drawn -> drawn.stays().stream().anyMatch(stay -> bothIn(stay) && stay.crossesAuthorities()))
                .sample();
        List<Whereabouts> across = land.stays().stream()
                .filter(Stay::crossesAuthorities)
                .map(stay -> stay.placement().place())
                .toList();

        Coverage.of(Borderlands.histories(land), 600)
                .claim(
                        "an episode across a border",
                        5,
                        history -> history.episodes().stream().anyMatch(e -> across.contains(e.placement())));
    }

    private static boolean bothIn(Stay stay) {
        return isIn(stay.home().authorities()) && isIn(stay.placement().authorities());
    }

    private static boolean isIn(Iterable<LocalAuthority> authorities) {
        return authorities.iterator().hasNext();
    }
}
