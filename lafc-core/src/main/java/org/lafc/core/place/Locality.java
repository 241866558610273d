package org.lafc.core.place;

/**
 * A part of an authority that it plans by. Powys has seven; which there are is the council's data.
 *
 * @param name the name as the council's boundary file gives it, not blank
 */
public record Locality(String name) implements Comparable<Locality> {

    /**
     * Checks the components.
     *
     * @param name the name as the council's boundary file gives it, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Locality {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a locality must not be blank");
        }
    }

    @Override
    public int compareTo(Locality other) {
        return name.compareTo(other.name);
    }
}
