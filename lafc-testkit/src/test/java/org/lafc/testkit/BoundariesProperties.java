package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.read.Source;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.BoundaryResult;
import org.lafc.geo.grid.LatLon;

class BoundariesProperties {

    @Property(tries = 200)
    void bothFormsReadAsOneMapWithoutAProblem(
            @ForAll("texts") Boundaries.Texts texts,
            @ForAll @IntRange(min = 0, max = 200) int east,
            @ForAll @IntRange(min = 0, max = 200) int north) {
        BoundaryResult geoJson = BoundaryReader.read(Source.ofText("map.geojson", texts.geoJson()));
        BoundaryResult wkt = BoundaryReader.read(Source.ofText("map.csv", texts.wkt()));
        assertThat(geoJson.problems()).isEmpty();
        assertThat(wkt.problems()).isEmpty();
        assertThat(wkt.boundaries().areas()).hasSize(texts.localities() + 1);

        LatLon at = new LatLon(52 + north / 200.0, -4 + east / 200.0);
        assertThat(geoJson.boundaries().areaAt(at, Kind.AUTHORITY)).isPresent();
        assertThat(geoJson.boundaries().areaAt(at, Kind.LOCALITY))
                .isPresent()
                .isEqualTo(wkt.boundaries().areaAt(at, Kind.LOCALITY));
    }

    @Property(tries = 500)
    void oneLocalityAndManyAreDrawn(@ForAll("texts") Boundaries.Texts texts) {
        Statistics.collect(texts.localities() == 1 ? "one" : texts.localities() > 4 ? "many" : "some");
        Statistics.coverage(coverage -> {
            coverage.check("one").count(count -> count > 0);
            coverage.check("many").count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<Boundaries.Texts> texts() {
        return Boundaries.texts();
    }
}
