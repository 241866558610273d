package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;

/**
 * Where a flow of children starts or ends: a locality or authority, outside all of them, or not known.
 *
 * @param kind which of these
 * @param name the name of the locality, or the code of the authority; empty for the other kinds
 */
public record FlowPlace(Kind kind, String name) implements Comparable<FlowPlace> {

    /** What a place of a flow is. Flows list them in this order. */
    public enum Kind {
        /** A locality or an authority. */
        NAMED,
        /** Known to be outside all named places. */
        OUTSIDE,
        /** Not known. */
        NOT_KNOWN
    }

    /** Known to be outside all named places. */
    public static final FlowPlace OUTSIDE = new FlowPlace(Kind.OUTSIDE, "");

    /** Not known. */
    public static final FlowPlace NOT_KNOWN = new FlowPlace(Kind.NOT_KNOWN, "");

    /**
     * Checks that named places have a name, and others none.
     *
     * @param kind which of these
     * @param name the name of the locality, or the code of the authority; empty for the other kinds
     * @throws IllegalArgumentException if a named place has no name, or another has one
     */
    public FlowPlace {
        requireNonNull(kind, "kind");
        if (name.isBlank() == (kind == Kind.NAMED)) {
            throw new IllegalArgumentException(
                    "a named place must have a name and others none, but " + kind + " had '" + name + "'");
        }
    }

    /**
     * Returns a place by its name.
     *
     * @param name the name, not blank
     * @return the place
     * @throws IllegalArgumentException if the name is blank
     */
    public static FlowPlace named(String name) {
        return new FlowPlace(Kind.NAMED, name);
    }

    /**
     * Returns a locality as a place.
     *
     * @param locality the locality
     * @return the place
     */
    public static FlowPlace of(Locality locality) {
        return named(locality.name());
    }

    /**
     * Returns an authority as a place.
     *
     * @param authority the authority
     * @return the place
     */
    public static FlowPlace of(LocalAuthority authority) {
        return named(authority.code());
    }

    @Override
    public int compareTo(FlowPlace other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /**
     * Returns the name, or what stands for it.
     *
     * @return the name, {@code outside} or {@code not known}
     */
    @Override
    public String toString() {
        return switch (kind) {
            case NAMED -> name;
            case OUTSIDE -> "outside";
            case NOT_KNOWN -> "not known";
        };
    }
}
