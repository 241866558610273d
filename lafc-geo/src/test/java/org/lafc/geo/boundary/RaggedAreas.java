package org.lafc.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Invented areas that are hard to tell apart: stars on whole-numbered vertices that overlap, touch and share vertices,
 * some with a hole.
 */
final class RaggedAreas {

    static final GeometryFactory FACTORY = new GeometryFactory();

    /** The least of their coordinates, about; well away from 0, where the doubles are denser than any file's. */
    static final int LEAST = 100;

    private RaggedAreas() {}

    /** Valid areas in a square, one or more. */
    static List<Geometry> draw(Random random, int most, int size) {
        List<Geometry> areas = new ArrayList<>();
        while (areas.isEmpty() || random.nextInt(most) > areas.size()) {
            Polygon star = star(random, size);
            if (star.isValid()) {
                areas.add(star);
            }
        }
        return areas;
    }

    private static Polygon star(Random random, int size) {
        int reach = 2 + random.nextInt(size / 2);
        int x = LEAST + random.nextInt(size);
        int y = LEAST + random.nextInt(size);
        LinearRing outer = ring(random, x, y, reach, 3 + random.nextInt(20));
        if (reach > 8 && random.nextBoolean()) {
            return FACTORY.createPolygon(outer, new LinearRing[] {ring(random, x, y, reach / 4, 5)});
        }
        return FACTORY.createPolygon(outer);
    }

    private static LinearRing ring(Random random, int x, int y, int reach, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = reach * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(Math.rint(x + radius * Math.cos(angle)), Math.rint(y + radius * Math.sin(angle)));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }
}
