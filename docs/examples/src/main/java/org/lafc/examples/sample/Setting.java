package org.lafc.examples.sample;

import java.util.Optional;

/**
 * Where a child of the sample is placed, as codes of the return.
 *
 * @param place the placement code (PLACE)
 * @param provider the provider code (PLACE_PROVIDER), empty for a temporary stay
 * @param point where it is; none for an adoptive placement, whose place stays secret
 * @param location IN or OUT of the county (PL_LOCATION) where there is no point to tell it by, else empty
 */
record Setting(String place, String provider, Optional<SamplePoint> point, String location) {

    boolean isTemporary() {
        return place.startsWith("T");
    }

    boolean isAdoptive() {
        return place.startsWith("A");
    }

    boolean isWithParents() {
        return place.equals("P1");
    }
}
