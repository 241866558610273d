package org.lafc.geo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.place.Distance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.supply.NearestProvision.Found;

/** The search gives what measuring every home gives, to the last bit. */
class NearestProvisionProperties {

    private static final Predicate<HomeOffer> TWO_BEDS =
            offer -> offer.freeBeds().orElse(0) >= 2;

    @Property(tries = 300)
    void nearestIsTheNearestOfAllMeasured(
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 300) int homes,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        Spread spread = Spread.values()[random.nextInt(Spread.values().length)];
        List<HomeOffer> offers = offers(random, homes, spread);
        NearestProvision provision = NearestProvision.of(offers);
        for (int i = 0; i < 20; i++) {
            LatLon from = spread.place(random);
            List<Found> all = measured(offers, from, TWO_BEDS);
            assertThat(provision.nearest(from, most, TWO_BEDS)).isEqualTo(all.subList(0, Math.min(most, all.size())));
            assertThat(provision.nearest(from, TWO_BEDS)).isEqualTo(all.stream().findFirst());
            List<Found> any = measured(offers, from, offer -> true);
            assertThat(provision.nearest(from, most, NearestProvision.ANY_NEED))
                    .isEqualTo(any.subList(0, Math.min(most, any.size())));
        }
    }

    @Property(tries = 300)
    void withinADistanceAreAllMeasuredSoFarOrNearer(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 300) int homes) {
        Spread spread = Spread.values()[random.nextInt(Spread.values().length)];
        List<HomeOffer> offers = offers(random, homes, spread);
        NearestProvision provision = NearestProvision.of(offers);
        LatLon from = spread.place(random);
        List<Found> all = measured(offers, from, TWO_BEDS);
        Distance distance = all.isEmpty()
                ? Distance.ofMiles(50)
                : all.get(random.nextInt(all.size())).distance();
        assertThat(provision.within(from, distance, TWO_BEDS))
                .isEqualTo(all.stream()
                        .filter(found -> !found.distance().isMoreThan(distance))
                        .toList());
    }

    @Property(tries = 100)
    void orderOfTheHomesChangesNothing(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int homes) {
        List<HomeOffer> offers = offers(random, homes, Spread.LATTICE);
        List<HomeOffer> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);
        LatLon from = Spread.LATTICE.place(random);
        assertThat(NearestProvision.of(shuffled).nearest(from, 5, NearestProvision.ANY_NEED))
                .isEqualTo(NearestProvision.of(offers).nearest(from, 5, NearestProvision.ANY_NEED));
    }

    /** Where homes and places are; on the lattice many are equally far or nearly so. */
    private enum Spread {
        ISLES {
            @Override
            LatLon place(Random random) {
                return new LatLon(48 + 15 * random.nextDouble(), -13 + 20 * random.nextDouble());
            }
        },
        COUNTY {
            @Override
            LatLon place(Random random) {
                return new LatLon(52 + random.nextDouble(), -4 + random.nextDouble());
            }
        },
        LATTICE {
            @Override
            LatLon place(Random random) {
                return new LatLon(52 + random.nextInt(8) / 8.0, -3 + (random.nextInt(9) - 4) / 8.0);
            }
        };

        abstract LatLon place(Random random);
    }

    private static List<HomeOffer> offers(Random random, int homes, Spread spread) {
        List<HomeOffer> offers = new ArrayList<>();
        for (int i = 0; i < homes; i++) {
            LatLon at = spread.place(random);
            offers.add(Offers.at(
                    "H" + random.nextInt(10) + "-" + i,
                    random.nextInt(5),
                    at.latitudeDegrees(),
                    at.longitudeDegrees()));
        }
        return offers;
    }

    private static List<Found> measured(List<HomeOffer> offers, LatLon from, Predicate<HomeOffer> need) {
        Stream<Found> found = offers.stream()
                .filter(offer -> offer.freeBeds().orElse(0) > 0)
                .filter(need)
                .map(offer -> new Found(
                        offer,
                        StraightLine.ELLIPSOID.between(from, offer.position().orElseThrow())));
        return found.sorted(
                        Comparator.comparingDouble((Found at) -> at.distance().metres())
                                .thenComparing(at -> at.offer().home().id()))
                .toList();
    }
}
