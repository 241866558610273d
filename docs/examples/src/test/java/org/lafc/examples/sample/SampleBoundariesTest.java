package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleBoundariesTest {

    private static final List<Feature> FEATURES = features(Written.file("boundaries.geojson"));

    @Test
    void theFileNamesTheNationalGrid() {
        assertThat(Written.file("boundaries.geojson"))
                .contains("\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::27700\"}}");
    }

    @Test
    void theCountyAndItsSevenLocalitiesAreNamed() {
        assertThat(FEATURES.stream().map(Feature::properties).map(Map::toString))
                .containsExactly(
                        "{code=W06000099, name=Stand-in county, kind=authority}",
                        "{id=NORTH_WEST, name=North West, kind=locality}",
                        "{id=NORTH_CENTRAL, name=North Central, kind=locality}",
                        "{id=NORTH_EAST, name=North East, kind=locality}",
                        "{id=MID_WEST, name=Mid West, kind=locality}",
                        "{id=MID_EAST, name=Mid East, kind=locality}",
                        "{id=SOUTH_WEST, name=South West, kind=locality}",
                        "{id=SOUTH_CENTRAL, name=South Central, kind=locality}");
    }

    @Test
    void ringsAreClosedAndRunAnticlockwise() {
        assertThat(FEATURES).allSatisfy(feature -> {
            List<Integer> ring = feature.ring();
            assertThat(ring).hasSize(10);
            assertThat(ring.subList(8, 10)).isEqualTo(ring.subList(0, 2));
            assertThat(feature.twiceAreaAnticlockwise()).isPositive();
        });
    }

    @Test
    void theLocalitiesFillTheCounty() {
        long localities = FEATURES.stream()
                .skip(1)
                .mapToLong(Feature::twiceAreaAnticlockwise)
                .sum();
        // 50 km by 103.94 km
        assertThat(FEATURES.get(0).twiceAreaAnticlockwise()).isEqualTo(2 * 5_197_000_000L);
        assertThat(localities).isEqualTo(2 * 5_197_000_000L);
    }

    /** The identifiers of the localities, in the order of the file. */
    static List<String> localities() {
        return FEATURES.stream()
                .skip(1)
                .map(feature -> feature.properties().get("id"))
                .toList();
    }

    /** The one locality whose rectangle holds the postcode. */
    static String localityOf(NamedCsvRecord postcode) {
        List<String> found = FEATURES.stream()
                .skip(1)
                .filter(feature -> feature.holds(postcode))
                .map(feature -> feature.properties().get("id"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static boolean isInCounty(NamedCsvRecord postcode) {
        return FEATURES.get(0).holds(postcode);
    }

    private static List<Feature> features(String json) {
        List<Feature> features = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        List<Integer> ring = new ArrayList<>();
        boolean inFeatures = false;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String field = parser.currentName();
                inFeatures |= "features".equals(field);
                if (inFeatures && token == JsonToken.VALUE_STRING && !"type".equals(field)) {
                    properties.put(field, parser.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    ring.add(parser.getIntValue());
                } else if (token == JsonToken.END_OBJECT && "geometry".equals(field)) {
                    features.add(new Feature(properties, ring));
                    properties = new LinkedHashMap<>();
                    ring = new ArrayList<>();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return features;
    }

    private record Feature(Map<String, String> properties, List<Integer> ring) {

        long twiceAreaAnticlockwise() {
            long sum = 0;
            for (int i = 0; i + 3 < ring.size(); i += 2) {
                sum += (long) ring.get(i) * ring.get(i + 3) - (long) ring.get(i + 2) * ring.get(i + 1);
            }
            return sum;
        }

        boolean holds(NamedCsvRecord postcode) {
            int easting = Integer.parseInt(postcode.getField("oseast1m"));
            int northing = Integer.parseInt(postcode.getField("osnrth1m"));
            return easting >= ring.get(0) && easting < ring.get(2) && northing >= ring.get(1) && northing < ring.get(5);
        }
    }
}
