package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What people call a measure.
 *
 * @param en the English title, not blank
 * @param cy the Welsh title, only where an official wording was seen
 */
public record Title(String en, Optional<String> cy) {

    /**
     * Checks that titles are not blank.
     *
     * @param en the English title, not blank
     * @param cy the Welsh title, only where an official wording was seen
     */
    public Title {
        requireNonNull(cy, "cy");
        if (en.isBlank() || cy.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a title must not be blank");
        }
    }

    /**
     * Returns an English title.
     *
     * @param en the title
     * @return the title, without a Welsh one
     */
    public static Title of(String en) {
        return new Title(en, Optional.empty());
    }
}
