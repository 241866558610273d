package org.lafc.metrics.cohort;

/** What tells whether a placement is in the responsible authority's area. */
public enum AreaEvidence {
    /** The authority its postcode names. */
    POSTCODE,
    /** The boundary around it, as its postcode has a position and names no authority. */
    BOUNDARY,
    /** What was recorded (PL_LOCATION, PL_LA, a pseudo postcode that names a nation), as no place tells. */
    RECORDED,
    /** Nothing: the side is not known. */
    NONE
}
