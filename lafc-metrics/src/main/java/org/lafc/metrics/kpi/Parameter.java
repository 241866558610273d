package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.lafc.metrics.fact.Quantity;

/**
 * A threshold with a name, which a partner sets to another amount without copying the definition. The criteria of a
 * definition always hold the amount itself, so nothing is left to resolve when it is evaluated.
 *
 * @param name the name in small letters with hyphens, which thresholds of the file use instead of an amount
 * @param title what it is, in plain words; not blank
 * @param value the amount used
 */
public record Parameter(String name, String title, Quantity value) {

    static final int LONGEST = 60;
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Checks name and title.
     *
     * @param name the name in small letters with hyphens, which thresholds of the file use instead of an amount
     * @param title what it is, in plain words; not blank
     * @param value the amount used
     * @throws IllegalArgumentException if the name has another form, or the title is blank
     */
    public Parameter {
        requireNonNull(value, "value");
        if (!isName(name)) {
            throw new IllegalArgumentException("name of a parameter must be at most " + LONGEST
                    + " small letters, digits and hyphens, as in farthest, but was " + Spelling.shown(name));
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of a parameter must not be blank");
        }
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }
}
