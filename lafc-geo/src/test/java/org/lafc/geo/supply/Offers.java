package org.lafc.geo.supply;

import java.util.Optional;
import java.util.OptionalInt;
import org.lafc.core.place.Locality;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.geo.grid.LatLon;

/** Invented homes of four beds. */
final class Offers {

    private Offers() {}

    static HomeOffer at(String id, int freeBeds, double latitude, double longitude) {
        return new HomeOffer(
                home(id, HomeOwner.NOT_KNOWN, Optional.empty()),
                OptionalInt.of(freeBeds),
                Optional.of(new LatLon(latitude, longitude)));
    }

    static ChildrensHome home(String id, HomeOwner owner, Optional<Locality> locality) {
        ChildrensHome.Builder home = ChildrensHome.builder();
        home.id(id).name("Home " + id).beds(4).owner(owner).locality(locality);
        return home.build();
    }
}
