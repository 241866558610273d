package org.lafc.core.duty;

/** How well it is known that a rule is as it stands here. Only {@link #VERIFIED} should be presented as the law. */
public enum Verification {
    /** Read in the legislation or on an official page. */
    VERIFIED,
    /** Read on another page that repeats the official text. */
    SECONDARY,
    /** Not verified: from general knowledge, no text was seen. To be checked before it is relied on. */
    UNVERIFIED,
    /** A council's own standard, no legal limit. */
    LOCAL,
    /** A choice of lafc, because no source fixes it. */
    OWN_CHOICE
}
