package org.lafc.core.care;

/** Who provides a placement. */
public enum ProviderKind {
    /** Parents, or others with parental responsibility (PR0). */
    PARENT,
    /** The responsible authority itself: in-house (PR1). */
    OWN_AUTHORITY,
    /** Another local authority (PR2). */
    OTHER_AUTHORITY,
    /** Another public body, for instance health (PR3). */
    OTHER_PUBLIC,
    /** A private provider, for instance an independent fostering agency (PR4). */
    PRIVATE,
    /** A voluntary or third sector provider (PR5). */
    VOLUNTARY,
    /** Not recorded, or not asked for (temporary stays, other). */
    NOT_RECORDED
}
