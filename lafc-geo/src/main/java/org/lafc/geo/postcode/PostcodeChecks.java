package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.geo.boundary.Area;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

/** Holds the postcodes of histories against a directory and against boundaries. */
public final class PostcodeChecks {

    private static final String KNOWN = "a postcode of the postcode directory, or a pseudo postcode of area ZZ99";
    private static final String INSIDE = "a place in one of the areas of the boundary file";

    private PostcodeChecks() {}

    /**
     * Reports every postcode of an episode that the directory has not got. The episode stays as it is; a distance from
     * or to that place is not measured. Pseudo postcodes are in no directory and are not reported.
     *
     * @param histories the histories, with the rows they were read from
     * @param directory the directory
     * @return a problem for each row and field, in the order of histories; no postcode is named
     */
    public static ImmutableList<Problem> unknownPostcodes(
            Iterable<CareHistory> histories, PostcodeDirectory directory) {
        return problems(
                histories,
                place -> isUnknown(place, directory)
                        ? Optional.of("postcode not in the directory (value withheld)")
                        : Optional.empty(),
                KNOWN,
                Effect.VALUE_NOT_KNOWN);
    }

    /**
     * Reports every postcode of an episode that is outside every area where it ought to be in one: the directory names
     * an authority that has a boundary, and the position is in no authority's boundary; or one whose localities have
     * boundaries under its code, and the position is in no locality. Such places are on quays and causeways beyond a
     * coast-clipped boundary, or the boundaries have gaps. The episode stays as it is: the authority is the one the
     * directory names, the locality is not known.
     *
     * <p>A postcode in an authority that the boundary file has not got is not reported, since it ought to be outside.
     *
     * @param histories the histories, with the rows they were read from
     * @param directory the directory
     * @param boundaries the boundaries
     * @return a problem for each row and field, in the order of histories; no postcode is named
     */
    public static ImmutableList<Problem> postcodesOutsideEveryArea(
            Iterable<CareHistory> histories, PostcodeDirectory directory, BoundarySet boundaries) {
        ImmutableSetMultimap<Kind, LocalAuthority> covered = covered(boundaries);
        return problems(
                histories,
                place -> missed(place, directory, boundaries, covered)
                        .map(kind -> "position of the postcode is in the boundary of no "
                                + (kind == Kind.AUTHORITY ? "authority" : "locality") + " (value withheld)"),
                INSIDE,
                Effect.KEPT);
    }

    private static ImmutableSetMultimap<Kind, LocalAuthority> covered(BoundarySet boundaries) {
        ImmutableSetMultimap.Builder<Kind, LocalAuthority> covered = ImmutableSetMultimap.builder();
        for (Area area : boundaries.areas()) {
            area.authority().ifPresent(authority -> covered.put(area.kind(), authority));
        }
        return covered.build();
    }

    // The first kind of area that should be around the place and is not.
    private static Optional<Kind> missed(
            Whereabouts place,
            PostcodeDirectory directory,
            BoundarySet boundaries,
            ImmutableSetMultimap<Kind, LocalAuthority> covered) {
        Optional<Entry> entry = place instanceof AtPostcode at ? directory.find(at.postcode()) : Optional.empty();
        Optional<GridPoint> position = entry.flatMap(Entry::position);
        Optional<LocalAuthority> authority = entry.flatMap(Entry::authority);
        if (position.isEmpty() || authority.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> covered.containsEntry(kind, authority.get()))
                .filter(kind -> boundaries.areaAt(position.get(), kind).isEmpty())
                .findFirst();
    }

    private static ImmutableList<Problem> problems(
            Iterable<CareHistory> histories,
            Function<Whereabouts, Optional<String>> faultOf,
            String allowed,
            Effect effect) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (CareHistory history : histories) {
            for (Episode episode : history.episodes()) {
                SourceRow row = episode.source().orElse(new SourceRow("episodes", 0));
                faultOf.apply(episode.home())
                        .ifPresent(fault -> problems.add(new Problem(row, "HOME_POST", fault, allowed, effect)));
                faultOf.apply(episode.placement())
                        .ifPresent(fault -> problems.add(new Problem(row, "PL_POST", fault, allowed, effect)));
            }
        }
        return problems.build();
    }

    private static boolean isUnknown(Whereabouts whereabouts, PostcodeDirectory directory) {
        if (!(whereabouts instanceof AtPostcode at)) {
            return false;
        }
        Postcode postcode = at.postcode();
        return postcode.pseudo().isEmpty() && directory.find(postcode).isEmpty();
    }
}
