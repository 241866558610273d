package org.lafc.geo.boundary;

/** How many metres of each area's edges run close to the edges of each other area. */
final class SharedEdges {

    private final AreaCells cells;
    private final Rings rings;
    private final CoordinateSystem system;
    private final double tolerance;
    private final double piece;
    private final double[][] metres;
    private final int[] seenAt; // the last piece that was seen to be close to each area
    private int pieces;

    SharedEdges(AreaCells cells, CoordinateSystem system, double toleranceMetres, double leastPieceMetres) {
        this.cells = cells;
        this.rings = cells.rings();
        this.system = system;
        this.tolerance = toleranceMetres;
        this.piece = Math.max(leastPieceMetres, toleranceMetres);
        this.metres = new double[rings.areas()][rings.areas()];
        this.seenAt = new int[rings.areas()];
    }

    double[][] metres() {
        for (int area = 0; area < rings.areas(); area++) {
            int areaNow = area;
            rings.forEachEdge(area, edge -> addEdge(areaNow, edge));
        }
        return metres;
    }

    private void addEdge(int area, int edge) {
        double dx = rings.x(edge + 1) - rings.x(edge);
        double dy = rings.y(edge + 1) - rings.y(edge);
        Scale scale = Scale.at(system, rings.x(edge) + dx / 2, rings.y(edge) + dy / 2);
        double length = scale.lengthOfEdge(rings, edge);
        int cuts = (int) Math.ceil(length / piece);
        for (int cut = 0; cut < cuts; cut++) {
            double along = (cut + 0.5) / cuts;
            addPiece(area, scale, rings.x(edge) + along * dx, rings.y(edge) + along * dy, length / cuts);
        }
    }

    private void addPiece(int area, Scale scale, double x, double y, double length) {
        pieces++;
        double reachX = tolerance / scale.metresPerX();
        double reachY = tolerance / scale.metresPerY();
        cells.forEachEdgeNear(x - reachX, y - reachY, x + reachX, y + reachY, (other, edge) -> {
            if (other != area && seenAt[other] != pieces && scale.metresToEdge(rings, edge, x, y) <= tolerance) {
                seenAt[other] = pieces;
                metres[area][other] += length;
            }
        });
    }
}
