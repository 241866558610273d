package org.lafc.geo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Locality;
import org.lafc.core.provision.HomeOwner;
import org.lafc.geo.supply.BedsAgainstNeed.Row;

/** Sums equal totals, and parts add up to the whole. */
class BedsAgainstNeedProperties {

    @Property
    void rowsSumToWhatWasCounted(
            @ForAll Random random, @ForAll("counts") LocalityCount needing, @ForAll("counts") LocalityCount placed) {
        List<HomeOffer> offers = offers(random);
        LocalProvision provision = LocalProvision.of(offers, AreaFinder.NONE);
        Row total = BedsAgainstNeed.of(provision, needing, placed).total();
        assertThat(total.provision()).isEqualTo(BedCount.of(offers.stream())).isEqualTo(provision.total());
        assertThat(total.needing()).isEqualTo(needing.total());
        assertThat(total.placed()).isEqualTo(placed.total());
    }

    @Property
    void bedsOfPartsAddUpToTheWhole(@ForAll Random random) {
        List<HomeOffer> offers = offers(random);
        int cut = random.nextInt(offers.size() + 1);
        BedCount first = BedCount.of(offers.subList(0, cut).stream());
        BedCount rest = BedCount.of(offers.subList(cut, offers.size()).stream());
        assertThat(first.plus(rest)).isEqualTo(rest.plus(first)).isEqualTo(BedCount.of(offers.stream()));
    }

    @Property
    void childrenOfPartsAddUpToTheWhole(@ForAll("counts") LocalityCount one, @ForAll("counts") LocalityCount other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).total()).isEqualTo(one.total() + other.total());
        assertThat(one.plus(LocalityCount.NONE)).isEqualTo(one);
    }

    @Provide
    Arbitrary<LocalityCount> counts() {
        Arbitrary<Long> children = Arbitraries.longs().between(1, 200);
        return Arbitraries.maps(Arbitraries.of("Mid", "North", "South").map(Locality::new), children)
                .flatMap(localities -> Arbitraries.longs()
                        .between(0, 50)
                        .map(notKnown -> new LocalityCount(ImmutableSortedMap.copyOf(localities), notKnown)));
    }

    private static List<HomeOffer> offers(Random random) {
        List<HomeOffer> offers = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Optional<Locality> locality =
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new Locality("L" + random.nextInt(3)));
            HomeOwner owner = HomeOwner.values()[random.nextInt(HomeOwner.values().length)];
            OptionalInt free = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5));
            offers.add(new HomeOffer(Offers.home("H" + i, owner, locality), free, Optional.empty()));
        }
        return offers;
    }
}
