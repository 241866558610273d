package org.lafc.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds areas of one kind that lie on one another by more than generalising and rounding would make them. */
final class Overlaps {

    private static final double LARGE_SHARE = 0.01;

    private Overlaps() {}

    /**
     * Two shapes that overlap.
     *
     * @param earlier the number of the one
     * @param later the number of the other, which is higher
     * @param share which part of the smaller they have in common, up to 1
     */
    record Overlap(int earlier, int later, double share) {}

    static List<Overlap> in(List<BoundarySet.Shape> shapes) {
        STRtree tree = new STRtree();
        for (int number = 0; number < shapes.size(); number++) {
            tree.insert(shapes.get(number).geometry().getEnvelopeInternal(), number);
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (int later = 0; later < shapes.size(); later++) {
            BoundarySet.Shape shape = shapes.get(later);
            List<Integer> near = new ArrayList<>();
            for (Object candidate : tree.query(shape.geometry().getEnvelopeInternal())) {
                near.add((Integer) candidate);
            }
            near.sort(null);
            for (int earlier : near) {
                BoundarySet.Shape other = shapes.get(earlier);
                if (earlier < later && other.area().kind() == shape.area().kind()) {
                    double share = share(other.geometry(), shape.geometry());
                    if (share > LARGE_SHARE) {
                        overlaps.add(new Overlap(earlier, later, share));
                    }
                }
            }
        }
        return overlaps;
    }

    private static double share(Geometry one, Geometry other) {
        double smaller = Math.min(one.getArea(), other.getArea());
        Envelope around = one.getEnvelopeInternal().intersection(other.getEnvelopeInternal());
        if (around.getArea() <= LARGE_SHARE * smaller) {
            return 0; // side by side: not worth the overlay
        }
        double common =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        return common / smaller;
    }
}
