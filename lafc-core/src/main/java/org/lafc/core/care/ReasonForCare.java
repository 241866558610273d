package org.lafc.core.care;

/** Why a child came to be looked after: the main category of need at the start of the period of care. */
public enum ReasonForCare {
    /** Abuse or neglect, or the risk of it (N1). */
    ABUSE_OR_NEGLECT,
    /** The child's disability, in Wales also illness (N2). */
    CHILD_DISABILITY_OR_ILLNESS,
    /** A parent's disability or illness (N3). */
    PARENTAL_DISABILITY_OR_ILLNESS,
    /** A family in a temporary crisis (N4). */
    FAMILY_IN_ACUTE_STRESS,
    /** Parenting that is chronically inadequate (N5). */
    FAMILY_DYSFUNCTION,
    /** The child's behaviour (N6). */
    SOCIALLY_UNACCEPTABLE_BEHAVIOUR,
    /** Low income (N7). */
    LOW_INCOME,
    /** No parent to care for the child (N8). */
    ABSENT_PARENTING,
    /** An adoption that broke down (N9, Wales only; the code was seen, its label is inferred). */
    ADOPTION_DISRUPTION,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
