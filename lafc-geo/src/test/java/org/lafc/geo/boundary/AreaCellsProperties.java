package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Cells answer as a test of every edge does, on vertices, on edges and a hair beside them too. */
class AreaCellsProperties {

    private static final int SIZE = 40;

    @Property(tries = 300)
    void answerIsTheFirstAreaThatHoldsThePoint(@ForAll Random random) {
        List<Geometry> areas = RaggedAreas.draw(random, 12, SIZE);
        AreaCells cells = AreaCellsBuilder.build(areas);
        for (Coordinate point : points(random, areas)) {
            assertThat(cells.find(point.x, point.y)).isEqualTo(first(areas, point));
        }
    }

    @Property(tries = 300)
    void edgesAloneTellTheSame(@ForAll Random random) {
        List<Geometry> areas = RaggedAreas.draw(random, 6, SIZE);
        Rings rings = Rings.of(areas);
        for (Coordinate point : points(random, areas)) {
            for (int area = 0; area < areas.size(); area++) {
                assertThat(rings.isIn(area, point.x, point.y)).isEqualTo(isIn(areas.get(area), point));
            }
        }
    }

    @Property(tries = 100)
    void everyEdgeIsNearItself(@ForAll Random random) {
        List<Geometry> areas = RaggedAreas.draw(random, 6, SIZE);
        AreaCells cells = AreaCellsBuilder.build(areas);
        Rings rings = cells.rings();
        for (int area = 0; area < areas.size(); area++) {
            int areaNow = area;
            rings.forEachEdge(area, edge -> {
                double along = random.nextDouble();
                double x = rings.x(edge) + along * (rings.x(edge + 1) - rings.x(edge));
                double y = rings.y(edge) + along * (rings.y(edge + 1) - rings.y(edge));
                List<Integer> near = new ArrayList<>();
                cells.forEachEdgeNear(x, y, x, y, (of, at) -> {
                    if (of == areaNow) {
                        near.add(at);
                    }
                });
                assertThat(near).contains(edge);
            });
        }
    }

    private static int first(List<Geometry> areas, Coordinate point) {
        for (int area = 0; area < areas.size(); area++) {
            if (isIn(areas.get(area), point)) {
                return area;
            }
        }
        return AreaCells.NONE;
    }

    private static boolean isIn(Geometry area, Coordinate point) {
        return SimplePointInAreaLocator.locate(point, area) != Location.EXTERIOR;
    }

    private static List<Coordinate> points(Random random, List<Geometry> areas) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(new Coordinate(anywhere(random), anywhere(random)));
            points.add(new Coordinate(Math.rint(anywhere(random)), Math.rint(anywhere(random))));
            Coordinate[] vertices = areas.get(random.nextInt(areas.size())).getCoordinates();
            int at = random.nextInt(vertices.length - 1);
            Coordinate middle = new Coordinate(
                    (vertices[at].x + vertices[at + 1].x) / 2, (vertices[at].y + vertices[at + 1].y) / 2);
            points.add(vertices[at]);
            points.add(middle);
            points.add(new Coordinate(Math.nextUp(middle.x), middle.y));
            points.add(new Coordinate(middle.x, Math.nextDown(middle.y)));
        }
        return points;
    }

    private static double anywhere(Random random) {
        return RaggedAreas.LEAST + SIZE * (2 * random.nextDouble() - 0.5);
    }
}
