package org.lafc.metrics.cohort;

/** What tells whether a placement is in the responsible authority's area. */
public enum AreaEvidence {
    /** The authority its postcode lies in. */
    POSTCODE,
    /** The recorded flag or area (PL_LOCATION, PL_LA), as the postcode tells nothing. */
    RECORDED,
    /** Nothing: the side is not known. */
    NONE
}
