package org.lafc.geo.distance;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.postcode.PostcodeDirectory;

/**
 * How far a placement is from home: between the positions of their two postcodes, by one straight-line method.
 *
 * <ul>
 *   <li>One postcode at both ends gives zero, whether or not the directory knows it; a pseudo postcode (area ZZ99)
 *       is no place and gives none.
 *   <li>A postcode's position stands for some fifteen addresses, so a distance is right to about a hundred metres in
 *       towns and less so in the country, whatever the method.
 *   <li>A home said to be with adopters is not measured for that reason, and a placement of no fixed abode counts as a
 *       placement without a position.
 * </ul>
 *
 * <p>Safe between threads.
 */
public final class PostcodeDistance implements DistanceMeasure {

    private final PostcodeDirectory directory;
    private final StraightLine line;

    private PostcodeDistance(PostcodeDirectory directory, StraightLine line) {
        this.directory = directory;
        this.line = line;
    }

    /**
     * Returns a measure.
     *
     * @param directory where postcodes are
     * @param line the method; {@link StraightLine#ELLIPSOID} unless there is a reason for another
     * @return the measure
     */
    public static PostcodeDistance of(PostcodeDirectory directory, StraightLine line) {
        return new PostcodeDistance(requireNonNull(directory, "directory"), requireNonNull(line, "line"));
    }

    /**
     * Returns the method's name and, where the method measures positions, how they were made from grid references.
     *
     * @return for example {@code ELLIPSOID, seven-parameter positions}, or {@code GRID_PLANE}
     */
    @Override
    public String method() {
        return line.needsOneGrid() ? line.name() : line + ", " + GridConversion.SEVEN_PARAMETER.positions();
    }

    @Override
    public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
        Optional<Reason> reason = reasonWithoutDirectory(home, placement);
        if (reason.isPresent()) {
            return new NotMeasured(reason.get());
        }
        if (isOnePostcode(home, placement)) {
            return new Measured(Distance.ZERO);
        }
        Located from = locate(home, Reason.HOME_NOT_IN_DIRECTORY, Reason.HOME_WITHOUT_POSITION);
        Located to = locate(placement, Reason.PLACEMENT_NOT_IN_DIRECTORY, Reason.PLACEMENT_WITHOUT_POSITION);
        if (from.point().isEmpty()) {
            return new NotMeasured(from.reasonIfNone());
        }
        if (to.point().isEmpty()) {
            return new NotMeasured(to.reasonIfNone());
        }
        GridPoint fromPoint = from.point().get();
        GridPoint toPoint = to.point().get();
        if (line.needsOneGrid() && fromPoint.grid() != toPoint.grid()) {
            return new NotMeasured(Reason.DIFFERENT_GRIDS);
        }
        return new Measured(line.between(fromPoint, toPoint));
    }

    private record Located(Optional<GridPoint> point, Reason reasonIfNone) {}

    private Located locate(Whereabouts place, Reason notInDirectory, Reason withoutPosition) {
        if (place instanceof Whereabouts.AtPostcode at && at.postcode().pseudo().isEmpty()) {
            return directory
                    .find(at.postcode())
                    .map(entry -> new Located(entry.position(), withoutPosition))
                    .orElseGet(() -> new Located(Optional.empty(), notInDirectory));
        }
        return new Located(Optional.empty(), withoutPosition);
    }

    private static boolean isOnePostcode(Whereabouts home, Whereabouts placement) {
        return home instanceof Whereabouts.AtPostcode at
                && home.equals(placement)
                && at.postcode().pseudo().isEmpty();
    }

    // In the order of the reasons, which DistanceOutcome promises.
    private static Optional<Reason> reasonWithoutDirectory(Whereabouts home, Whereabouts placement) {
        if (home instanceof Whereabouts.NoFixedAbode) {
            return Optional.of(Reason.NO_FIXED_ABODE);
        }
        if (home instanceof Whereabouts.PlacedForAdoption || placement instanceof Whereabouts.PlacedForAdoption) {
            return Optional.of(Reason.PLACED_FOR_ADOPTION);
        }
        if (home instanceof Whereabouts.NotRecorded) {
            return Optional.of(Reason.HOME_NOT_RECORDED);
        }
        if (home instanceof Whereabouts.Withheld) {
            return Optional.of(Reason.HOME_WITHHELD);
        }
        if (placement instanceof Whereabouts.NotRecorded) {
            return Optional.of(Reason.PLACEMENT_NOT_RECORDED);
        }
        if (placement instanceof Whereabouts.Withheld) {
            return Optional.of(Reason.PLACEMENT_WITHHELD);
        }
        return Optional.empty();
    }
}
