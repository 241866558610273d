package org.lafc.geo.grid;

/**
 * The two grids that postcodes are placed on. Their metres are never mixed: one formula over both is wrong by up
 * to 253 km.
 */
public enum Grid {
    /** The British National Grid (EPSG:27700): England, Scotland, Wales, the Isle of Man. */
    BRITISH(700_000, 1_300_000),
    /** The Irish Grid (EPSG:29903): Northern Ireland. */
    IRISH(500_000, 500_000);

    private final int widthMetres;
    private final int heightMetres;

    Grid(int widthMetres, int heightMetres) {
        this.widthMetres = widthMetres;
        this.heightMetres = heightMetres;
    }

    /**
     * Returns the highest easting of the grid; the lowest is 0.
     *
     * @return metres
     */
    public int widthMetres() {
        return widthMetres;
    }

    /**
     * Returns the highest northing of the grid; the lowest is 0.
     *
     * @return metres
     */
    public int heightMetres() {
        return heightMetres;
    }
}
