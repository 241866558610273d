package org.lafc.geo.boundary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

/** Holds the postcodes of histories against boundaries. */
public final class BoundaryChecks {

    private static final String ALLOWED = "a place in one of the areas of the boundary file";

    private final PostcodeDirectory directory;
    private final BoundarySet boundaries;
    private final ImmutableSetMultimap<Kind, LocalAuthority> covered;

    private BoundaryChecks(PostcodeDirectory directory, BoundarySet boundaries) {
        this.directory = directory;
        this.boundaries = boundaries;
        ImmutableSetMultimap.Builder<Kind, LocalAuthority> authorities = ImmutableSetMultimap.builder();
        for (Area area : boundaries.areas()) {
            area.authority().ifPresent(authority -> authorities.put(area.kind(), authority));
        }
        this.covered = authorities.build();
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
        BoundaryChecks checks = new BoundaryChecks(directory, boundaries);
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (CareHistory history : histories) {
            for (Episode episode : history.episodes()) {
                checks.missed(episode.home()).ifPresent(kind -> problems.add(problem(episode, "HOME_POST", kind)));
                checks.missed(episode.placement()).ifPresent(kind -> problems.add(problem(episode, "PL_POST", kind)));
            }
        }
        return problems.build();
    }

    // The first kind of area that should be around the place and is not.
    private Optional<Kind> missed(Whereabouts place) {
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

    private static Problem problem(Episode episode, String field, Kind kind) {
        String message = "position of the postcode is in the boundary of no "
                + (kind == Kind.AUTHORITY ? "authority" : "locality") + " (value withheld)";
        return new Problem(episode.source().orElse(new SourceRow("episodes", 0)), field, message, ALLOWED, Effect.KEPT);
    }
}
