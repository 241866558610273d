package org.lafc.geo.boundary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

/**
 * Tells which authority and which locality a postcode is in.
 *
 * <ul>
 *   <li>The authority is the one the postcode directory names: it decides even where a boundary says otherwise, as
 *       coast-clipped boundaries do for 59 of 141,198 Welsh postcodes. Only where the directory gives a position and
 *       no authority does the boundary decide.
 *   <li>The locality is the one whose boundary the postcode's position is in.
 *   <li>A postcode of the Channel Islands or the Isle of Man is in the authority the directory gives, L99999999 or
 *       M99999999, which is outside the United Kingdom; it has no position and so no locality.
 *   <li>A terminated postcode is where it last was.
 *   <li>Pseudo postcodes, postcodes not in the directory and whereabouts that are no postcode are in none.
 * </ul>
 *
 * <p>Safe between threads.
 */
public final class PostcodeAreas implements AreaFinder {

    private final PostcodeDirectory directory;
    private final BoundarySet boundaries;

    private PostcodeAreas(PostcodeDirectory directory, BoundarySet boundaries) {
        this.directory = directory;
        this.boundaries = boundaries;
    }

    /**
     * Returns a finder.
     *
     * @param directory where postcodes are
     * @param boundaries authorities and localities; {@link BoundarySet#EMPTY} for none
     * @return the finder
     */
    public static PostcodeAreas of(PostcodeDirectory directory, BoundarySet boundaries) {
        return new PostcodeAreas(requireNonNull(directory, "directory"), requireNonNull(boundaries, "boundaries"));
    }

    @Override
    public Optional<LocalAuthority> authorityOf(Whereabouts place) {
        return entry(place)
                .flatMap(entry -> entry.authority()
                        .or(() -> areaAt(entry, Area.Kind.AUTHORITY).flatMap(Area::authority)));
    }

    @Override
    public Optional<LocalAuthority> authorityByPostcode(Whereabouts place) {
        return entry(place).flatMap(Entry::authority);
    }

    @Override
    public Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
        return entry(place).flatMap(entry -> areaAt(entry, Area.Kind.AUTHORITY)).flatMap(Area::authority);
    }

    @Override
    public Optional<Locality> localityOf(Whereabouts place) {
        return entry(place).flatMap(entry -> areaAt(entry, Area.Kind.LOCALITY)).map(area -> new Locality(area.name()));
    }

    private Optional<Entry> entry(Whereabouts place) {
        return place instanceof Whereabouts.AtPostcode at ? directory.find(at.postcode()) : Optional.empty();
    }

    private Optional<Area> areaAt(Entry entry, Area.Kind kind) {
        return entry.position().flatMap(point -> boundaries.areaAt(point, kind));
    }
}
