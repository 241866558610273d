package org.lafc.geo.grid;

/**
 * A seven-parameter shift between two datums in the position vector convention (EPSG method 9606): rotated with
 * small-angle terms, scaled, then moved. The OS guide leaves the scale out of the rotation terms; that moves a point
 * by 0.4 mm.
 */
record DatumShift(double tx, double ty, double tz, double rx, double ry, double rz, double partsPerMillion) {

    private static final double RADIANS_PER_SECOND = Math.toRadians(1.0 / 3600);

    /** OS, A guide to coordinate systems in Great Britain, section 6.6, all signs turned: from OSGB36 to ETRS89. */
    static final DatumShift OSGB36_TO_ETRS89 =
            new DatumShift(446.448, -125.157, 542.060, 0.1502, 0.2470, 0.8421, -20.4894);

    /** EPSG:1953, from the datum of the Irish Grid (TM75) to ETRS89. */
    static final DatumShift TM75_TO_ETRS89 = new DatumShift(482.5, -130.6, 564.6, -1.042, -0.214, -0.631, 8.15);

    EarthCentred apply(EarthCentred point) {
        EarthCentred turned = turned(point, RADIANS_PER_SECOND);
        return new EarthCentred(
                tx + scale() * turned.xMetres(), ty + scale() * turned.yMetres(), tz + scale() * turned.zMetres());
    }

    /** Takes the steps back in turn; negating the seven parameters instead would leave a centimetre. */
    EarthCentred unapply(EarthCentred point) {
        EarthCentred moved = new EarthCentred(
                (point.xMetres() - tx) / scale(), (point.yMetres() - ty) / scale(), (point.zMetres() - tz) / scale());
        return turned(moved, -RADIANS_PER_SECOND);
    }

    private double scale() {
        return 1 + partsPerMillion * 1e-6;
    }

    private EarthCentred turned(EarthCentred point, double radiansPerSecond) {
        double turnX = rx * radiansPerSecond;
        double turnY = ry * radiansPerSecond;
        double turnZ = rz * radiansPerSecond;
        double x = point.xMetres();
        double y = point.yMetres();
        double z = point.zMetres();
        return new EarthCentred(x - turnZ * y + turnY * z, turnZ * x + y - turnX * z, -turnY * x + turnX * y + z);
    }
}
