package org.lafc.geo.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.supply.NearestProvision.ANY_NEED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.supply.NearestProvision.Found;

class NearestProvisionTest {

    private static final LatLon LLANDRINDOD = new LatLon(52.2416, -3.3785);

    private static final HomeOffer WELSHPOOL = Offers.at("WELSHPOOL", 1, 52.66, -3.147);
    private static final HomeOffer BRECON = Offers.at("BRECON", 2, 51.947, -3.391);
    private static final HomeOffer BUILTH = Offers.at("BUILTH", 0, 52.15, -3.405);
    private static final HomeOffer NO_PLACE = new HomeOffer(home("NO-PLACE"), OptionalInt.of(1), Optional.empty());
    private static final HomeOffer NOT_KNOWN =
            new HomeOffer(home("NOT-KNOWN"), OptionalInt.empty(), Optional.of(LLANDRINDOD));

    private static final NearestProvision POWYS =
            NearestProvision.of(List.of(WELSHPOOL, BRECON, BUILTH, NO_PLACE, NOT_KNOWN));

    @Test
    void nearestHomeWithAFreeBedIsFound() {
        Found found = POWYS.nearest(LLANDRINDOD, ANY_NEED).orElseThrow();
        assertThat(found.offer()).isEqualTo(BRECON);
        // GeographicLib 2.1 on GRS80.
        assertThat(found.distance().metres()).isCloseTo(32_791.082, within(0.001));
    }

    @Test
    void fullHomesAndThoseNotKnownAreNeverFound() {
        assertThat(POWYS.nearest(LLANDRINDOD, 10, ANY_NEED))
                .extracting(Found::offer)
                .containsExactly(BRECON, WELSHPOOL);
    }

    @Test
    void homesWithAFreeBedAndNoPositionAreNamed() {
        assertThat(POWYS.withoutPosition()).containsExactly(NO_PLACE);
        assertThat(POWYS).hasToString("NearestProvision[2 homes, 1 without position]");
    }

    @Test
    void needDecidesWhichHomesFit() {
        Predicate<HomeOffer> twoTogether = offer -> offer.freeBeds().orElse(0) >= 2;
        LatLon welshpool = new LatLon(52.66, -3.147);
        assertThat(POWYS.nearest(welshpool, ANY_NEED).map(Found::offer)).contains(WELSHPOOL);
        assertThat(POWYS.nearest(welshpool, twoTogether).map(Found::offer)).contains(BRECON);
        assertThat(POWYS.nearest(welshpool, offer -> false)).isEmpty();
    }

    @Test
    void homesWithinADistanceCountTheOneExactlySoFar() {
        Found brecon = POWYS.nearest(LLANDRINDOD, ANY_NEED).orElseThrow();
        assertThat(POWYS.within(LLANDRINDOD, brecon.distance(), ANY_NEED)).containsExactly(brecon);
        Distance less = Distance.ofMetres(Math.nextDown(brecon.distance().metres()));
        assertThat(POWYS.within(LLANDRINDOD, less, ANY_NEED)).isEmpty();
        assertThat(POWYS.within(LLANDRINDOD, Distance.ofMiles(1000), ANY_NEED)).hasSize(2);
        assertThat(POWYS.within(new LatLon(51.947, -3.391), Distance.ZERO, ANY_NEED))
                .extracting(Found::offer)
                .containsExactly(BRECON);
    }

    @Test
    void equallyFarHomesComeByIdentifier() {
        List<HomeOffer> inOnePlace = IntStream.range(0, 40)
                .mapToObj(i -> Offers.at("H" + (char) ('Z' - i % 20) + i, 1, 52, -3))
                .toList();
        NearestProvision provision = NearestProvision.of(inOnePlace);
        List<String> sorted =
                inOnePlace.stream().map(offer -> offer.home().id()).sorted().toList();
        assertThat(provision.nearest(LLANDRINDOD, 7, ANY_NEED))
                .extracting(found -> found.offer().home().id())
                .isEqualTo(sorted.subList(0, 7));
        assertThat(provision.nearest(LLANDRINDOD, ANY_NEED))
                .map(found -> found.offer().home().id())
                .contains(sorted.get(0));
    }

    @Test
    void noHomesAreNoAnswer() {
        NearestProvision none = NearestProvision.of(List.of());
        assertThat(none.nearest(LLANDRINDOD, ANY_NEED)).isEmpty();
        assertThat(none.nearest(LLANDRINDOD, Integer.MAX_VALUE, ANY_NEED)).isEmpty();
        assertThat(none.within(LLANDRINDOD, Distance.ofMiles(50), ANY_NEED)).isEmpty();
        assertThat(POWYS.nearest(LLANDRINDOD, Integer.MAX_VALUE, ANY_NEED)).hasSize(2);
    }

    @Test
    void wrongCallsAreRefused() {
        assertThatThrownBy(() -> POWYS.nearest(LLANDRINDOD, 0, ANY_NEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most homes to find must be 1 or more, but were 0");
        assertThatThrownBy(() -> POWYS.nearest(new LatLon(0, 0), ANY_NEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("place must be from 48 to 63 degrees north and 13 degrees west to 7 east (value withheld)");
        assertThatThrownBy(() -> NearestProvision.of(List.of(BRECON, BRECON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("identifiers of homes must differ, but 'BRECON' is there twice");
        assertThatThrownBy(() -> NearestProvision.of(List.of(Offers.at("FAR", 1, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("home 'FAR' must be from 48 to 63 degrees north and 13 degrees west to 7 east"
                        + " (value withheld)");
        assertThatThrownBy(() -> Offers.at("H1", 5, 52, -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("free beds of home 'H1' must be 0 to its 4 beds, but were 5");
        assertThatThrownBy(() -> Offers.at("H1", -1, 52, -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("free beds of home 'H1' must be 0 to its 4 beds, but were -1");
    }

    @Test
    void neitherPlacesNorDistancesArePrinted() {
        assertThat(BRECON).hasToString("HomeOffer[BRECON, 4 beds, free 2]");
        assertThat(NOT_KNOWN).hasToString("HomeOffer[NOT-KNOWN, 4 beds, free not known]");
        assertThat(new Found(BRECON, Distance.ofMetres(1234))).hasToString("Found[BRECON, redacted]");
    }

    private static ChildrensHome home(String id) {
        return Offers.home(id, HomeOwner.COUNCIL, Optional.empty());
    }
}
