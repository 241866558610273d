package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;

import org.lafc.core.time.TimeLimit;

/**
 * One limit: what must be done, within how long after what, and who says so. The rules of Wales and England are constants
 * of {@link VisitRules}, {@link ReviewRules}, {@link HealthRules}, {@link BasisRules} and {@link DutyRules}; a council can make its own.
 *
 * @param id a stable name, lower case with dots, for example {@code wales.review.first}
 * @param text the rule in words
 * @param clock what the limit runs from
 * @param limit how long
 * @param source where it stands, and how well that is known
 */
public record DutyRule(String id, String text, ClockStart clock, TimeLimit limit, LegalSource source) {

    /**
     * Checks the components.
     *
     * @param id a stable name, lower case with dots, for example {@code wales.review.first}
     * @param text the rule in words
     * @param clock what the limit runs from
     * @param limit how long
     * @param source where it stands, and how well that is known
     * @throws IllegalArgumentException if the id is not made of lower-case words with dots between them
     */
    public DutyRule {
        requireNonNull(text, "text");
        requireNonNull(clock, "clock");
        requireNonNull(limit, "limit");
        requireNonNull(source, "source");
        if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException(
                    "id of a duty rule must be lower-case words with dots between them, but was '" + id + "'");
        }
    }

    /**
     * Returns the rule with another limit, for example with a working-day calendar of one's own.
     *
     * @param other the limit
     * @return the rule, same id and source
     */
    public DutyRule withLimit(TimeLimit other) {
        return new DutyRule(id, text, clock, other, source);
    }

    /**
     * Tells whether the text of the rule was read where it officially stands.
     *
     * @return true if {@link Verification#VERIFIED}
     */
    public boolean verified() {
        return source.verification() == Verification.VERIFIED;
    }
}
