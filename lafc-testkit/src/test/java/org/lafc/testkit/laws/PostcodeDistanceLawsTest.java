package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.SuppliedDistance;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;

class PostcodeDistanceLawsTest {

    @Test
    void everyMethodIsTested() {
        assertThat(PostcodeDistanceLawsTest.class.getDeclaredClasses())
                .filteredOn(DistanceMeasureLaws.class::isAssignableFrom)
                .hasSize(StraightLine.values().length + 1);
        assertThat(InventedPostcodes.DIRECTORY.size()).isEqualTo(7);
    }

    @Group
    class Ellipsoid implements DistanceMeasureLaws {
        @Override
        public DistanceMeasure measure() {
            return PostcodeDistance.of(InventedPostcodes.DIRECTORY, StraightLine.ELLIPSOID);
        }

        @Override
        public Arbitrary<Whereabouts> knownPlaces() {
            return InventedPostcodes.places();
        }
    }

    @Group
    class GreatCircle implements DistanceMeasureLaws {
        @Override
        public DistanceMeasure measure() {
            return PostcodeDistance.of(InventedPostcodes.DIRECTORY, StraightLine.GREAT_CIRCLE);
        }

        @Override
        public Arbitrary<Whereabouts> knownPlaces() {
            return InventedPostcodes.places();
        }
    }

    @Group
    class GridPlane implements DistanceMeasureLaws {
        @Override
        public DistanceMeasure measure() {
            return PostcodeDistance.of(InventedPostcodes.DIRECTORY, StraightLine.GRID_PLANE);
        }

        @Override
        public Arbitrary<Whereabouts> knownPlaces() {
            return InventedPostcodes.places();
        }
    }

    @Group
    class Ssda903Rule implements DistanceMeasureLaws {
        @Override
        public DistanceMeasure measure() {
            return PostcodeDistance.of(InventedPostcodes.DIRECTORY, StraightLine.SSDA903_RULE);
        }

        @Override
        public Arbitrary<Whereabouts> knownPlaces() {
            return InventedPostcodes.places();
        }
    }

    /** What somebody else supplies keeps the same laws; here half the table, so that some pairs have no answer. */
    @Group
    class Supplied implements DistanceMeasureLaws {
        @Override
        public DistanceMeasure measure() {
            return SuppliedDistance.of("SUPPLIED: invented roads", (one, other) -> {
                int metres = one.hashCode() ^ other.hashCode();
                return metres % 2 == 0 ? Optional.of(Distance.ofMetres(metres & 0xffff)) : Optional.empty();
            });
        }

        @Override
        public Arbitrary<Whereabouts> knownPlaces() {
            return InventedPostcodes.places();
        }
    }
}
