package org.lafc.core.leaving;

import org.lafc.core.time.Age;

/**
 * The categories of young people entitled to support on leaving care in Wales.
 *
 * <p>Source: Social Services and Well-being (Wales) Act 2014, section 104; domain glossary.
 */
public enum CareLeaverCategory {
    /** Aged 16 or 17, looked after, for 13 weeks or more begun after 14 and ended after 16. */
    CATEGORY_1("eligible", 16, 17),
    /** Aged 16 or 17, left care, was category 1. */
    CATEGORY_2("relevant", 16, 17),
    /** Aged 18 or over, was category 2, or 1 at 18. */
    CATEGORY_3("former relevant", 18, 24),
    /** Former category 3, in or wanting education, under 25. */
    CATEGORY_4("former relevant, in education", 18, 24),
    /** Aged 16 to 20, special guardianship straight after care. */
    CATEGORY_5("qualifying, special guardianship", 16, 20),
    /** Aged 16 to 20, any other who qualifies. */
    CATEGORY_6("qualifying", 16, 20);

    private final String legacyName;
    private final int fromAge;
    private final int toAge;

    CareLeaverCategory(String legacyName, int fromAge, int toAge) {
        this.legacyName = legacyName;
        this.fromAge = fromAge;
        this.toAge = toAge;
    }

    /**
     * Tells whether somebody of an age can be in the category.
     *
     * @param age the age
     * @return true if so
     */
    public boolean isPossibleAt(Age age) {
        return age.years() >= fromAge && age.years() <= toAge;
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
