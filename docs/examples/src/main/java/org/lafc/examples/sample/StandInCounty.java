package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The county of the sample: a rectangle on the National Grid that stands in for a real one, with seven localities
 * and two neighbours.
 *
 * <p>Authority codes are invented in the form of real ones. What lies outside the county, west of easting 326000 and
 * south of northing 400000 is stand-in Wales; everything else is stand-in England. Neither follows the real border.
 */
final class StandInCounty {

    static final String COUNTY = "W06000099";
    static final String ELSEWHERE_IN_WALES = "W06000098";
    static final String ENGLAND = "E06000099";

    static final ImmutableList<Area> LOCALITIES = ImmutableList.of(
            new Area("NORTH_WEST", "North West", new SamplePoint(276000, 275000), new SamplePoint(296000, 310940)),
            new Area(
                    "NORTH_CENTRAL", "North Central", new SamplePoint(296000, 275000), new SamplePoint(316000, 310940)),
            new Area("NORTH_EAST", "North East", new SamplePoint(316000, 275000), new SamplePoint(326000, 310940)),
            new Area("MID_WEST", "Mid West", new SamplePoint(276000, 240000), new SamplePoint(300000, 275000)),
            new Area("MID_EAST", "Mid East", new SamplePoint(300000, 240000), new SamplePoint(326000, 275000)),
            new Area("SOUTH_WEST", "South West", new SamplePoint(276000, 207000), new SamplePoint(292000, 240000)),
            new Area(
                    "SOUTH_CENTRAL",
                    "South Central",
                    new SamplePoint(292000, 207000),
                    new SamplePoint(326000, 240000)));

    private static final Area RECTANGLE =
            new Area(COUNTY, "Stand-in county", new SamplePoint(276000, 207000), new SamplePoint(326000, 310940));

    private static final int WALES_WEST_OF_METRES = 326000;
    private static final int WALES_SOUTH_OF_METRES = 400000;

    private StandInCounty() {}

    static String authorityOf(SamplePoint point) {
        if (RECTANGLE.holds(point)) {
            return COUNTY;
        }
        boolean inWales =
                point.eastingMetres() < WALES_WEST_OF_METRES && point.northingMetres() < WALES_SOUTH_OF_METRES;
        return inWales ? ELSEWHERE_IN_WALES : ENGLAND;
    }

    /** The place of a point's locality in the list, or nothing outside the county. */
    static Optional<Integer> localityNumberOf(SamplePoint point) {
        for (int i = 0; i < LOCALITIES.size(); i++) {
            if (LOCALITIES.get(i).holds(point)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The county and its localities as GeoJSON in National Grid metres, which the {@code crs} member of the 2008
     * edition of the format says (RFC 7946 dropped it and means WGS 84 where it is absent).
     */
    static String boundaries() {
        StringBuilder text = new StringBuilder();
        text.append("{\n");
        text.append("  \"type\": \"FeatureCollection\",\n");
        text.append("  \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::27700\"}},\n");
        text.append("  \"features\": [\n");
        text.append(RECTANGLE.feature("code", "authority"));
        for (Area locality : LOCALITIES) {
            text.append(",\n").append(locality.feature("id", "locality"));
        }
        text.append("\n  ]\n}\n");
        return text.toString();
    }

    /** A rectangle that holds its south and west edges, not its north and east ones. */
    record Area(String id, String name, SamplePoint southWest, SamplePoint northEast) {

        boolean holds(SamplePoint point) {
            return point.eastingMetres() >= southWest.eastingMetres()
                    && point.eastingMetres() < northEast.eastingMetres()
                    && point.northingMetres() >= southWest.northingMetres()
                    && point.northingMetres() < northEast.northingMetres();
        }

        private String feature(String idProperty, String kind) {
            int west = southWest.eastingMetres();
            int south = southWest.northingMetres();
            int east = northEast.eastingMetres();
            int north = northEast.northingMetres();
            return "    {\"type\": \"Feature\", \"properties\": {\"" + idProperty + "\": \"" + id + "\", \"name\": \""
                    + name + "\", \"kind\": \"" + kind + "\"},\n"
                    + "      \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[["
                    + west + ", " + south + "], [" + east + ", " + south + "], [" + east + ", " + north + "], ["
                    + west + ", " + north + "], [" + west + ", " + south + "]]]}}";
        }
    }
}
