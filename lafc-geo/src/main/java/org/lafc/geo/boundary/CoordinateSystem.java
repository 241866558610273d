package org.lafc.geo.boundary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What the two numbers of a boundary's coordinates are. Points are brought to the boundary, never the reverse. */
enum CoordinateSystem {
    /** Longitude and latitude in degrees, in this order (RFC 7946); ETRS89 is taken as the same. */
    DEGREES(
            Pattern.compile(".*CRS84|.*EPSG.*\\b(4326|4258)", Pattern.CASE_INSENSITIVE),
            "longitude and latitude in degrees, in this order, in the British Isles",
            -3,
            55,
            1e-4) {
        @Override
        Optional<Coordinate> coordinate(LatLon position) {
            return Optional.of(new Coordinate(position.longitudeDegrees(), position.latitudeDegrees()));
        }

        @Override
        Optional<Coordinate> coordinate(GridPoint point) {
            return GridConversion.serves(point) ? coordinate(CONVERSION.toLatLon(point)) : Optional.empty();
        }

        @Override
        boolean serves(Envelope envelope) {
            return servesDegrees(envelope.getMinX(), envelope.getMinY())
                    && servesDegrees(envelope.getMaxX(), envelope.getMaxY());
        }

        @Override
        LatLon position(double x, double y) {
            return new LatLon(y, x);
        }

        @Override
        boolean servesTurned(Envelope envelope) {
            return serves(new Envelope(envelope.getMinY(), envelope.getMaxY(), envelope.getMinX(), envelope.getMaxX()));
        }

        private boolean servesDegrees(double longitude, double latitude) {
            return Math.abs(longitude) <= 180
                    && Math.abs(latitude) <= 90
                    && GridConversion.serves(new LatLon(latitude, longitude));
        }
    },
    /** Easting and northing in metres on the British National Grid. */
    BRITISH_GRID(
            Pattern.compile(".*EPSG.*\\b27700", Pattern.CASE_INSENSITIVE),
            "easting and northing in metres on the British National Grid",
            350_000,
            650_000,
            10) {
        @Override
        Optional<Coordinate> coordinate(LatLon position) {
            return GridConversion.serves(position)
                    ? coordinate(CONVERSION.toGrid(position, Grid.BRITISH))
                    : Optional.empty();
        }

        @Override
        Optional<Coordinate> coordinate(GridPoint point) {
            return switch (point.grid()) {
                case BRITISH -> Optional.of(new Coordinate(point.eastingMetres(), point.northingMetres()));
                case IRISH -> GridConversion.serves(point) ? coordinate(CONVERSION.toLatLon(point)) : Optional.empty();
            };
        }

        @Override
        LatLon position(double x, double y) {
            return CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, x, y));
        }

        @Override
        boolean serves(Envelope envelope) {
            return GridConversion.serves(new GridPoint(Grid.BRITISH, envelope.getMinX(), envelope.getMinY()))
                    && GridConversion.serves(new GridPoint(Grid.BRITISH, envelope.getMaxX(), envelope.getMaxY()));
        }
    };

    static final String ALLOWED_NAMES = "CRS84, EPSG:4326 or EPSG:4258 (degrees), EPSG:27700 (National Grid), or none";

    private static final GridConversion CONVERSION = GridConversion.SEVEN_PARAMETER;

    private final Pattern crsName;
    private final String allowed;
    private final double middleX;
    private final double middleY;
    private final double someMetres;

    CoordinateSystem(Pattern crsName, String allowed, double middleX, double middleY, double someMetres) {
        this.crsName = crsName;
        this.allowed = allowed;
        this.middleX = middleX;
        this.middleY = middleY;
        this.someMetres = someMetres;
    }

    static Optional<CoordinateSystem> ofCrsName(String name) {
        for (CoordinateSystem system : values()) {
            if (system.crsName.matcher(name).matches()) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    String allowed() {
        return allowed;
    }

    /** Some ten metres to the east or, east of the middle, to the west: never out of what is served. */
    double someMetresInX(double x) {
        return x < middleX ? someMetres : -someMetres;
    }

    /** Some ten metres to the north or, north of the middle, to the south. */
    double someMetresInY(double y) {
        return y < middleY ? someMetres : -someMetres;
    }

    abstract Optional<Coordinate> coordinate(LatLon position);

    abstract Optional<Coordinate> coordinate(GridPoint point);

    /** The position of coordinates that are served. */
    abstract LatLon position(double x, double y);

    abstract boolean serves(Envelope envelope);

    /** Tells whether the coordinates would be served with the second first; metres cannot tell. */
    boolean servesTurned(Envelope envelope) {
        return false;
    }
}
