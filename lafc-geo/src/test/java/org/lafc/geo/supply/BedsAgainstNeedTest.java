package org.lafc.geo.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.geo.supply.BedsAgainstNeed.Row;

class BedsAgainstNeedTest {

    private static final Locality NORTH = new Locality("North");
    private static final Locality SOUTH = new Locality("South");
    private static final Whereabouts IN_NORTH = Whereabouts.of(Postcode.parse("SY21 0AA"));
    private static final Whereabouts IN_SOUTH = Whereabouts.of(Postcode.parse("LD3 7AA"));

    private static final AreaFinder FINDER = new AreaFinder() {
        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return Optional.empty();
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return place.equals(IN_NORTH)
                    ? Optional.of(NORTH)
                    : place.equals(IN_SOUTH) ? Optional.of(SOUTH) : Optional.empty();
        }
    };

    private static final LocalProvision PROVISION = LocalProvision.of(
            List.of(
                    offer("1", HomeOwner.COUNCIL, Optional.of(NORTH), Whereabouts.NOT_RECORDED, OptionalInt.of(1)),
                    offer("2", HomeOwner.INDEPENDENT, Optional.empty(), IN_NORTH, OptionalInt.empty()),
                    offer("3", HomeOwner.INDEPENDENT, Optional.of(NORTH), IN_SOUTH, OptionalInt.of(4)),
                    offer("4", HomeOwner.INDEPENDENT, Optional.empty(), Whereabouts.NOT_RECORDED, OptionalInt.of(0))),
            FINDER);

    @Test
    void homesAreCountedByTheRecordedLocalityThenByTheirPlace() {
        assertThat(PROVISION.localities())
                .containsOnlyKeys(NORTH)
                .containsEntry(
                        NORTH,
                        ImmutableSortedMap.of(
                                HomeOwner.COUNCIL, new BedCount(1, 4, 1, 0),
                                HomeOwner.INDEPENDENT, new BedCount(2, 8, 4, 1)));
        assertThat(PROVISION.in(NORTH)).isEqualTo(new BedCount(3, 12, 5, 1));
        assertThat(PROVISION.in(SOUTH)).isEqualTo(BedCount.NONE);
        assertThat(PROVISION.notKnown())
                .isEqualTo(ImmutableSortedMap.of(HomeOwner.INDEPENDENT, new BedCount(1, 4, 0, 0)));
        assertThat(PROVISION.total()).isEqualTo(new BedCount(4, 16, 5, 1));
    }

    @Test
    void childrenAreCountedByLocalityAndTheRestApart() {
        LocalityCount count =
                LocalityCount.of(Stream.of(IN_NORTH, IN_SOUTH, IN_NORTH, Whereabouts.NO_FIXED_ABODE), FINDER);
        assertThat(count.localities()).isEqualTo(ImmutableSortedMap.of(NORTH, 2L, SOUTH, 1L));
        assertThat(count.notKnown()).isEqualTo(1);
        assertThat(count.total()).isEqualTo(4);
        assertThat(count.in(new Locality("East"))).isZero();
        assertThat(count.plus(LocalityCount.NONE)).isEqualTo(count);
        assertThat(count.plus(count).in(NORTH)).isEqualTo(4);
    }

    @Test
    void bedsStandAgainstTheChildrenWhoNeedThem() {
        LocalityCount needing = LocalityCount.of(Stream.of(IN_SOUTH, IN_SOUTH, Whereabouts.WITHHELD), FINDER);
        LocalityCount placed = LocalityCount.of(Stream.of(IN_NORTH), FINDER);
        BedsAgainstNeed beds = BedsAgainstNeed.of(PROVISION, needing, placed);
        assertThat(beds.rows())
                .containsExactly(
                        new Row(Optional.of(NORTH), new BedCount(3, 12, 5, 1), 0, 1),
                        new Row(Optional.of(SOUTH), BedCount.NONE, 2, 0),
                        new Row(Optional.empty(), new BedCount(1, 4, 0, 0), 1, 0));
        assertThat(beds.rows().get(1).bedsOverNeed()).isEqualTo(-2);
        assertThat(beds.rows().get(1).placedOverNeed()).isEqualTo(-2);
        assertThat(beds.rows().get(0).placedOverNeed()).isEqualTo(1);
        assertThat(beds.total()).isEqualTo(new Row(Optional.empty(), new BedCount(4, 16, 5, 1), 3, 1));
        assertThat(beds.total().bedsOverNeed()).isEqualTo(13);
    }

    @Test
    void nothingIsNoRow() {
        BedsAgainstNeed none = BedsAgainstNeed.of(
                LocalProvision.of(List.of(), AreaFinder.NONE), LocalityCount.NONE, LocalityCount.NONE);
        assertThat(none.rows()).isEmpty();
        assertThat(none.total()).isEqualTo(new Row(Optional.empty(), BedCount.NONE, 0, 0));
    }

    @Test
    void wrongCountsAreRefused() {
        assertThatThrownBy(() -> new BedCount(1, 2, 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bed counts must not be negative, nor free beds more than beds, but were 1 homes, 2 beds,"
                        + " 3 free, 0 homes not known");
        assertThatThrownBy(() -> new BedCount(1, 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalityCount(ImmutableSortedMap.of(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children must not be negative, but were -1");
        assertThatThrownBy(() -> new LocalityCount(ImmutableSortedMap.of(NORTH, 0L), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children of a locality must be 1 or more, but in 'North' were 0");
        assertThatThrownBy(() -> new Row(Optional.empty(), BedCount.NONE, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children must not be negative, but were -1 needing, 0 placed");
    }

    private static HomeOffer offer(
            String id, HomeOwner owner, Optional<Locality> locality, Whereabouts place, OptionalInt freeBeds) {
        ChildrensHome.Builder home = ChildrensHome.builder();
        home.from(Offers.home(id, owner, locality)).place(place);
        return new HomeOffer(home.build(), freeBeds, Optional.empty());
    }
}
