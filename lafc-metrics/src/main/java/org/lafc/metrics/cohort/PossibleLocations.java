package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Optional;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PlacementLocation;

/**
 * What is known of where a placement is: the classes it may be in, at least one, never {@code NOT_KNOWN} itself. Evidence
 * that says little still says something: "in Wales" leaves a Welsh authority two classes, both on this side of the
 * border; "out of area" leaves five, none of them its own.
 */
record PossibleLocations(ImmutableSet<PlacementLocation> classes) {

    static final PossibleLocations ANYWHERE =
            new PossibleLocations(EnumSet.complementOf(EnumSet.of(PlacementLocation.NOT_KNOWN)));

    private static final PossibleLocations OWN = new PossibleLocations(EnumSet.of(PlacementLocation.OWN_AUTHORITY));
    private static final PossibleLocations NOT_OWN = new PossibleLocations(
            EnumSet.complementOf(EnumSet.of(PlacementLocation.OWN_AUTHORITY, PlacementLocation.NOT_KNOWN)));

    PossibleLocations {
        if (classes.isEmpty() || classes.contains(PlacementLocation.NOT_KNOWN)) {
            throw new IllegalArgumentException("possible classes must be one or more known ones, but were " + classes);
        }
    }

    private PossibleLocations(EnumSet<PlacementLocation> classes) {
        this(Sets.immutableEnumSet(classes));
    }

    static PossibleLocations inAuthority(LocalAuthority responsible, LocalAuthority authority) {
        PlacementLocation location = PlacementLocation.of(responsible, authority);
        return location == PlacementLocation.NOT_KNOWN
                ? inNation(responsible, authority.nation())
                : new PossibleLocations(EnumSet.of(location));
    }

    static PossibleLocations inNation(LocalAuthority responsible, Nation nation) {
        EnumSet<PlacementLocation> classes = EnumSet.of(PlacementLocation.elsewhereIn(nation));
        if (nation == responsible.nation()) {
            classes.add(PlacementLocation.OWN_AUTHORITY);
        }
        return new PossibleLocations(classes);
    }

    static PossibleLocations onSide(AreaSide side) {
        return switch (side) {
            case IN_AREA -> OWN;
            case OUT_OF_AREA -> NOT_OWN;
            case NOT_RECORDED -> ANYWHERE;
        };
    }

    /** What both say together, or empty if they contradict each other. */
    Optional<PossibleLocations> and(PossibleLocations other) {
        if (classes.containsAll(other.classes)) {
            return Optional.of(other);
        }
        if (other.classes.containsAll(classes)) {
            return Optional.of(this);
        }
        EnumSet<PlacementLocation> both = EnumSet.noneOf(PlacementLocation.class);
        both.addAll(Sets.intersection(classes, other.classes));
        return both.isEmpty() ? Optional.empty() : Optional.of(new PossibleLocations(both));
    }

    PlacementLocation location() {
        return classes.size() == 1 ? classes.iterator().next() : PlacementLocation.NOT_KNOWN;
    }

    AreaSide side() {
        if (equals(OWN)) {
            return AreaSide.IN_AREA;
        }
        return classes.contains(PlacementLocation.OWN_AUTHORITY) ? AreaSide.NOT_RECORDED : AreaSide.OUT_OF_AREA;
    }

    /** Whether the placement is in another nation than the responsible authority, or empty if it may be in either. */
    Optional<Boolean> crossesBorder(LocalAuthority responsible) {
        Optional<Nation> own = Optional.of(responsible.nation());
        int abroad = 0;
        for (PlacementLocation location : classes) {
            abroad += location.nation(responsible).equals(own) ? 0 : 1;
        }
        return abroad == 0 || abroad == classes.size() ? Optional.of(abroad > 0) : Optional.empty();
    }
}
