package org.lafc.core.place;

/** Whether a placement is in the responsible authority's area: not the same question as how far it is. */
public enum AreaSide {
    /** In the responsible authority's area ("in county"). */
    IN_AREA,
    /** Outside it ("out of county"). */
    OUT_OF_AREA,
    /** Not recorded and not to be worked out. */
    NOT_RECORDED
}
