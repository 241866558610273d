package org.lafc.geo.distance;

import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.LatLon;

/**
 * Places in columns, ready to be measured on the ellipsoid: three numbers a place, metres from the Earth's centre. Making
 * them costs the trigonometry, about a microsecond a place; measuring costs none.
 *
 * <p>Places may be of both grids: an ellipsoid has room for both. Immutable and safe between threads; printing shows no
 * place.
 */
public final class EarthColumns {

    final double[] x;
    final double[] y;
    final double[] z;

    private EarthColumns(int size) {
        this.x = new double[size];
        this.y = new double[size];
        this.z = new double[size];
    }

    /** Says where the place of a row is. */
    @FunctionalInterface
    interface Positions {
        LatLon at(int row);
    }

    /**
     * Returns places given by latitude and longitude on ETRS89 or WGS84.
     *
     * @param latitudesDegrees degrees north, one a place
     * @param longitudesDegrees degrees east, one a place
     * @return the places in the same rows
     * @throws IllegalArgumentException if there are not as many of one as of the other, or a position is outside the
     *     British Isles ({@link GridConversion#serves(LatLon)})
     */
    public static EarthColumns ofDegrees(double[] latitudesDegrees, double[] longitudesDegrees) {
        GridColumns.checkEqual("latitudes", latitudesDegrees.length, "longitudes", longitudesDegrees.length);
        return of(latitudesDegrees.length, row -> new LatLon(latitudesDegrees[row], longitudesDegrees[row]));
    }

    /**
     * Returns places given by grid references.
     *
     * @param conversion how positions are made of them; its name is part of the name of the method
     * @param places the places on their grid
     * @return the places in the same rows
     * @throws IllegalArgumentException if the conversion does not cover a place
     */
    public static EarthColumns of(GridConversion conversion, GridColumns places) {
        return of(places.size(), row -> conversion.toLatLon(places.point(row)));
    }

    /** Makes columns of positions; each is asked for once, in order. */
    static EarthColumns of(int size, Positions positions) {
        EarthColumns columns = new EarthColumns(size);
        for (int row = 0; row < size; row++) {
            columns.set(row, positions.at(row));
        }
        return columns;
    }

    /**
     * Returns how many places there are.
     *
     * @return the number of rows
     */
    public int size() {
        return x.length;
    }

    private void set(int row, LatLon position) {
        StraightLine.checkServed(position);
        EarthCentred place = EarthCentred.of(position);
        x[row] = place.xMetres();
        y[row] = place.yMetres();
        z[row] = place.zMetres();
    }

    /**
     * Returns how many places there are and none of them.
     *
     * @return for example {@code EarthColumns[1000000 places]}
     */
    @Override
    public String toString() {
        return "EarthColumns[" + size() + " places]";
    }
}
