package org.lafc.geo.distance;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;
import org.lafc.geo.postcode.PostcodeOutcome;

/**
 * How far a placement is from home: between the positions of their two postcodes, by one straight-line method.
 *
 * <ul>
 *   <li>One postcode at both ends gives zero, whether or not the directory knows it; a pseudo postcode (area ZZ99)
 *       is no place and gives none.
 *   <li>A terminated postcode is measured from where it last was. A pseudo postcode, a postcode of the Channel Islands
 *       or the Isle of Man and one that the directory has without a grid reference are without position; one that it
 *       has not got is not in the directory.
 *   <li>A postcode's position stands for some fifteen addresses, so a distance is right to about a hundred metres in
 *       towns and less so in the country, whatever the method.
 *   <li>A postcode outside what the conversion covers counts as one without a position; it is never measured by another
 *       conversion.
 *   <li>From one grid to the other (Great Britain and Northern Ireland) {@link StraightLine#ELLIPSOID} and
 *       {@link StraightLine#GREAT_CIRCLE} measure; the methods of one grid do not, and say so.
 *   <li>A home said to be with adopters is not measured for that reason, and a placement of no fixed abode counts as a
 *       placement without a position.
 * </ul>
 *
 * <p>Safe between threads.
 */
public final class PostcodeDistance implements DistanceMeasure {

    private final PostcodeDirectory directory;
    private final StraightLine line;
    private final GridConversion conversion;

    private PostcodeDistance(PostcodeDirectory directory, StraightLine line, GridConversion conversion) {
        this.directory = directory;
        this.line = line;
        this.conversion = conversion;
    }

    /**
     * Returns a measure with positions by {@link GridConversion#SEVEN_PARAMETER}.
     *
     * @param directory where postcodes are
     * @param line the method; {@link StraightLine#ELLIPSOID} unless there is a reason for another
     * @return the measure
     */
    public static PostcodeDistance of(PostcodeDirectory directory, StraightLine line) {
        return of(directory, line, GridConversion.SEVEN_PARAMETER);
    }

    /**
     * Returns a measure.
     *
     * @param directory where postcodes are
     * @param line the method
     * @param conversion how positions are made of grid references, for methods that measure positions; the others leave it
     *     unused and out of their name
     * @return the measure
     */
    public static PostcodeDistance of(PostcodeDirectory directory, StraightLine line, GridConversion conversion) {
        return new PostcodeDistance(
                requireNonNull(directory, "directory"),
                requireNonNull(line, "line"),
                requireNonNull(conversion, "conversion"));
    }

    /**
     * Returns the method's name and, where the method measures positions, how they were made from grid references.
     *
     * @return for example {@code ELLIPSOID, seven-parameter positions}, {@code ELLIPSOID, OSTN15 positions} or
     *     {@code GRID_PLANE}
     */
    @Override
    public String method() {
        return line.needsOneGrid() ? line.name() : line + ", " + conversion.positions();
    }

    @Override
    public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
        return between(home, placement, this::home, this::placement);
    }

    /** Finds each postcode once, which is what costs. */
    @Override
    public DistanceOutcomes betweenAll(List<? extends Whereabouts> homes, List<? extends Whereabouts> placements) {
        return betweenAll(homes, placements, Runnable::run, 1);
    }

    /**
     * Measures many pairs in parts at once: {@link #betweenAll(List, List)} on several threads, with the same outcomes to
     * the last bit.
     *
     * @param homes where homes are, one a row; read by several threads
     * @param placements where children are placed, row by row with the homes; read by several threads
     * @param executor runs the parts; must not be one whose only thread is this one
     * @param parts how many, at least 1; as many as the executor has threads, or a few times more
     * @return the outcomes, row by row
     * @throws IllegalArgumentException if there are not as many placements as homes, or there is no part
     */
    public DistanceOutcomes betweenAll(
            List<? extends Whereabouts> homes, List<? extends Whereabouts> placements, Executor executor, int parts) {
        DistanceMeasure.checkPairs(homes, placements);
        DistanceOutcomes.Builder outcomes = DistanceOutcomes.builder(homes.size());
        Parts.run(homes.size(), parts, executor, (start, end) -> {
            Map<Whereabouts, Located> homesFound = new HashMap<>();
            Map<Whereabouts, Located> placementsFound = new HashMap<>();
            for (int row = start; row < end; row++) {
                outcomes.set(
                        row,
                        between(
                                homes.get(row),
                                placements.get(row),
                                home -> homesFound.computeIfAbsent(home, this::home),
                                placement -> placementsFound.computeIfAbsent(placement, this::placement)));
            }
        });
        return outcomes.build();
    }

    private DistanceOutcome between(
            Whereabouts home,
            Whereabouts placement,
            Function<Whereabouts, Located> findHome,
            Function<Whereabouts, Located> findPlacement) {
        Optional<Reason> reason = DistanceMeasure.reasonNotToMeasure(home, placement);
        if (reason.isPresent()) {
            return new NotMeasured(reason.get());
        }
        if (isOnePostcode(home, placement)) {
            return new Measured(Distance.ZERO);
        }
        Located from = findHome.apply(home);
        if (from.point().isEmpty()) {
            return new NotMeasured(from.reasonIfNone());
        }
        Located to = findPlacement.apply(placement);
        if (to.point().isEmpty()) {
            return new NotMeasured(to.reasonIfNone());
        }
        GridPoint fromPoint = from.point().get();
        GridPoint toPoint = to.point().get();
        if (!line.needsOneGrid()) {
            return new Measured(
                    line.between(from.position().orElseThrow(), to.position().orElseThrow()));
        }
        return fromPoint.grid() == toPoint.grid()
                ? new Measured(line.between(fromPoint, toPoint))
                : new NotMeasured(Reason.DIFFERENT_GRIDS);
    }

    /** A place with all that the method needs of it, or without a point and the reason. */
    private record Located(Optional<GridPoint> point, Optional<LatLon> position, Reason reasonIfNone) {}

    private Located home(Whereabouts home) {
        return locate(home, Reason.HOME_NOT_IN_DIRECTORY, Reason.HOME_WITHOUT_POSITION);
    }

    private Located placement(Whereabouts placement) {
        return locate(placement, Reason.PLACEMENT_NOT_IN_DIRECTORY, Reason.PLACEMENT_WITHOUT_POSITION);
    }

    private Located locate(Whereabouts place, Reason notInDirectory, Reason withoutPosition) {
        if (!(place instanceof Whereabouts.AtPostcode at)) {
            return located(Optional.empty(), withoutPosition);
        }
        PostcodeOutcome outcome = directory.outcomeOf(at.postcode());
        boolean absent = outcome instanceof PostcodeOutcome.NotInDirectory;
        return located(outcome.entry().flatMap(Entry::position), absent ? notInDirectory : withoutPosition);
    }

    private Located located(Optional<GridPoint> point, Reason reasonIfNone) {
        if (line.needsOneGrid()) {
            return new Located(point, Optional.empty(), reasonIfNone);
        }
        Optional<LatLon> position = point.flatMap(conversion::find);
        return new Located(position.flatMap(known -> point), position, reasonIfNone);
    }

    private static boolean isOnePostcode(Whereabouts home, Whereabouts placement) {
        return home instanceof Whereabouts.AtPostcode at
                && home.equals(placement)
                && at.postcode().pseudo().isEmpty();
    }
}
