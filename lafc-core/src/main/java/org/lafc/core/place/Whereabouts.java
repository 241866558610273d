package org.lafc.core.place;

import static java.util.Objects.requireNonNull;

/**
 * Where a home or a placement is, or the reason why that cannot be said. Absence always has a reason:
 * each leads to another outcome when a distance is asked for.
 *
 * <p>Printing never shows a place.
 */
public sealed interface Whereabouts {

    /** No fixed abode: there is no home point. */
    Whereabouts NO_FIXED_ABODE = new NoFixedAbode();

    /** With adopters before the order, the address not given. */
    Whereabouts PLACED_FOR_ADOPTION = new PlacedForAdoption();

    /** Known to the council but kept back. */
    Whereabouts WITHHELD = new Withheld();

    /** Nothing was written down. */
    Whereabouts NOT_RECORDED = new NotRecorded();

    /**
     * Returns the whereabouts a postcode gives. The pseudo postcodes ZZ99 3VZ and ZZ99 3WZ give
     * {@link #NO_FIXED_ABODE} and {@link #NOT_RECORDED}.
     *
     * @param postcode the postcode
     * @return the whereabouts
     */
    static Whereabouts of(Postcode postcode) {
        return switch (postcode.pseudo().orElse(PseudoPostcode.OTHER)) {
            case NO_FIXED_ABODE -> NO_FIXED_ABODE;
            case NOT_KNOWN -> NOT_RECORDED;
            default -> new AtPostcode(postcode);
        };
    }

    /**
     * At a postcode.
     *
     * @param postcode the postcode
     */
    record AtPostcode(Postcode postcode) implements Whereabouts {
        /**
         * Checks the components.
         *
         * @param postcode the postcode
         */
        public AtPostcode {
            requireNonNull(postcode, "postcode");
        }
    }

    /** No fixed abode. */
    record NoFixedAbode() implements Whereabouts {}

    /** Placed for adoption, address not given. */
    record PlacedForAdoption() implements Whereabouts {}

    /** Kept back. */
    record Withheld() implements Whereabouts {}

    /** Not recorded. */
    record NotRecorded() implements Whereabouts {}
}
