package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is recorded of a birth parent. It is about another person, so readers leave it out unless asked.
 *
 * @param role which parent
 * @param known whether it is known who the parent is
 * @param dateOfBirth the parent's day of birth, if recorded; only of a parent who is known
 */
public record BirthParent(ParentRole role, Answer known, Optional<LocalDate> dateOfBirth) {

    /**
     * Checks the components.
     *
     * @param role which parent
     * @param known whether it is known who the parent is
     * @param dateOfBirth the parent's day of birth, if recorded; only of a parent who is known
     * @throws IllegalArgumentException if a parent who is not known has a day of birth
     */
    public BirthParent {
        requireNonNull(role, "role");
        requireNonNull(known, "known");
        requireNonNull(dateOfBirth, "dateOfBirth");
        if (dateOfBirth.isPresent() && known != Answer.YES) {
            throw new IllegalArgumentException("a parent with a day of birth must be known, but known was " + known);
        }
    }

    /**
     * Returns the role alone.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "BirthParent{role=" + role + "}";
    }
}
