package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What people call a measure.
 *
 * @param en the English title, not blank
 * @param cy the Welsh title, only where an official wording was seen
 * @param cySource the official text the Welsh title stands in; there if and only if there is a Welsh title
 */
public record Title(String en, Optional<String> cy, Optional<String> cySource) {

    /**
     * Checks that titles are not blank, and that a Welsh one has its source.
     *
     * @param en the English title, not blank
     * @param cy the Welsh title, only where an official wording was seen
     * @param cySource the official text the Welsh title stands in; there if and only if there is a Welsh title
     * @throws IllegalArgumentException if a title is blank, or a Welsh one and its source do not come together
     */
    public Title {
        requireNonNull(cy, "cy");
        if (en.isBlank() || cy.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a title must not be blank");
        }
        if (cy.isPresent() != cySource.isPresent()
                || cySource.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a Welsh title and the official text it stands in must come together");
        }
    }

    /**
     * Returns an English title.
     *
     * @param en the title
     * @return the title, without a Welsh one
     */
    public static Title of(String en) {
        return new Title(en, Optional.empty(), Optional.empty());
    }
}
