package org.lafc.testkit.laws;

import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.geo.supply.BedCount;
import org.lafc.geo.supply.HomeOffer;
import org.lafc.testkit.Provision;

class BedCountLawsTest implements MergeLaws<BedCount> {

    @Override
    public BedCount neutral() {
        return BedCount.NONE;
    }

    @Override
    public BedCount plus(BedCount one, BedCount other) {
        return one.plus(other);
    }

    @Override
    public Arbitrary<BedCount> parts() {
        return Provision.homes()
                .map(home -> new HomeOffer(home, freeBeds(home), Optional.empty()))
                .list()
                .ofMaxSize(5)
                .map(offers -> BedCount.of(offers.stream()));
    }

    // Not known for some homes.
    private static OptionalInt freeBeds(ChildrensHome home) {
        return home.provision().isEmpty() ? OptionalInt.empty() : OptionalInt.of(home.beds() / 2);
    }
}
