package org.lafc.core.edge;

/** Why the council can follow a child no further. */
public enum DepartureReason {
    /** The child moved to the area of another authority. */
    MOVED_AWAY,
    /** The child died. */
    DIED
}
