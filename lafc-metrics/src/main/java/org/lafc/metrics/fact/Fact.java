package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A named value of the thing counted, for example of a child on a census date: what KPIs compare. Facts are derived
 * once from histories; a KPI never computes one.
 *
 * @param name the name in small letters with hyphens, for example {@code distance-from-home}
 * @param type what its values are
 * @param meaning what it is, as a clause
 * @param missing what it means when the value is missing
 * @param source where it comes from: document or return and field
 */
public record Fact(String name, FactType type, String meaning, String missing, String source) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Checks the name.
     *
     * @param name the name in small letters with hyphens, for example {@code distance-from-home}
     * @param type what its values are
     * @param meaning what it is, as a clause
     * @param missing what it means when the value is missing
     * @param source where it comes from: document or return and field
     * @throws IllegalArgumentException if the name is not made of small letters with hyphens
     */
    public Fact {
        requireNonNull(type, "type");
        requireNonNull(meaning, "meaning");
        requireNonNull(missing, "missing");
        requireNonNull(source, "source");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name of a fact must be small letters with hyphens, as in age-band, but was '" + name + "'");
        }
    }

    // Of the name alone: facts are looked up row by row, and those of one table differ in it.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Returns the name.
     *
     * @return for example {@code distance-from-home}
     */
    @Override
    public String toString() {
        return name;
    }
}
