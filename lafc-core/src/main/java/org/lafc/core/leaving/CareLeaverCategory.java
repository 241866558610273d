package org.lafc.core.leaving;

/**
 * The categories of young people entitled to support on leaving care in Wales.
 *
 * <p>Source: Social Services and Well-being (Wales) Act 2014, section 104; domain glossary.
 */
public enum CareLeaverCategory {
    /** Aged 16 or 17, looked after, for 13 weeks or more begun after 14 and ended after 16. */
    CATEGORY_1("eligible"),
    /** Aged 16 or 17, left care, was category 1. */
    CATEGORY_2("relevant"),
    /** Aged 18 or over, was category 2, or 1 at 18. */
    CATEGORY_3("former relevant"),
    /** Former category 3, in or wanting education, under 25. */
    CATEGORY_4("former relevant, in education"),
    /** Aged 16 to 20, special guardianship straight after care. */
    CATEGORY_5("qualifying, special guardianship"),
    /** Aged 16 to 20, any other who qualifies. */
    CATEGORY_6("qualifying");

    private final String legacyName;

    CareLeaverCategory(String legacyName) {
        this.legacyName = legacyName;
    }

    /**
     * Returns the name of the Children (Leaving Care) rules of 2001, and of England.
     *
     * @return the name
     */
    public String legacyName() {
        return legacyName;
    }
}
