package org.lafc.core.care;

/**
 * Which parent.
 */
public enum ParentRole {
    /** The mother. */
    MOTHER,
    /** The father. */
    FATHER
}
