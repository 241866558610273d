package org.lafc.geo.supply;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

/**
 * A children's home on a day, as somebody who looks for a bed sees it: the home, how many of its beds are free, and its
 * position.
 *
 * <p>Children live there, so printing shows neither the position nor the postcode.
 *
 * @param home the home
 * @param freeBeds how many of its beds are free, from 0 to all; empty if that is not known, which is not the same as 0
 * @param position where it is, or empty if that is not known
 */
public record HomeOffer(ChildrensHome home, OptionalInt freeBeds, Optional<LatLon> position) {

    /**
     * Checks the components.
     *
     * @param home the home
     * @param freeBeds how many of its beds are free, from 0 to all; empty if that is not known, which is not the same
     *     as 0
     * @param position where it is, or empty if that is not known
     * @throws IllegalArgumentException if fewer than 0 beds are free, or more than the home has
     */
    public HomeOffer {
        requireNonNull(home, "home");
        requireNonNull(position, "position");
        freeBeds.ifPresent(free -> {
            if (free < 0 || free > home.beds()) {
                throw new IllegalArgumentException("free beds of home '" + home.id() + "' must be 0 to its "
                        + home.beds() + " beds, but were " + free);
            }
        });
    }

    /**
     * Returns the offer of a home whose postcode a directory knows. Its position is made by
     * {@link GridConversion#SEVEN_PARAMETER}; give those of children the same way.
     *
     * @param home the home
     * @param freeBeds how many of its beds are free, if that is known
     * @param directory where postcodes are
     * @return the offer; without a position if the home has no postcode or the directory no position for it
     * @throws IllegalArgumentException if there are more free beds than beds, or fewer than 0
     */
    public static HomeOffer of(ChildrensHome home, OptionalInt freeBeds, PostcodeDirectory directory) {
        Optional<LatLon> position = home.place() instanceof Whereabouts.AtPostcode at
                ? directory.find(at.postcode()).flatMap(Entry::position).map(GridConversion.SEVEN_PARAMETER::toLatLon)
                : Optional.empty();
        return new HomeOffer(home, freeBeds, position);
    }

    /**
     * Tells whether a child could move in.
     *
     * @return true if it is known that a bed is free
     */
    public boolean hasFreeBed() {
        return freeBeds.orElse(0) > 0;
    }

    /**
     * Returns the home's identifier and its beds.
     *
     * @return for example {@code HomeOffer[PW-H-01, 3 beds, free 1]}
     */
    @Override
    public String toString() {
        return "HomeOffer[" + home.id() + ", " + home.beds() + " beds, free "
                + (freeBeds.isPresent() ? freeBeds.getAsInt() : "not known") + "]";
    }
}
