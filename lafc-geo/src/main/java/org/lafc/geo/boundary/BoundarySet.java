package org.lafc.geo.boundary;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lafc.core.place.LocalAuthority;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas and their boundaries, and which of them a place is in. {@link BoundaryReader} makes one.
 *
 * <ul>
 *   <li>A point on an edge is in the area. Where areas share the edge, or overlap, it is in the first of them:
 *       authorities in the order of their codes, localities in the order of their names, then of the codes of their
 *       authorities. So the answer never depends on the order of the file.
 *   <li>A point is tested in the coordinates of the boundaries. Grid references are converted by the seven-parameter
 *       shift, so a place within 5 metres of an edge may be put on the wrong side of it.
 *   <li>Boundaries clipped to the coast leave out a few postcodes on quays and causeways; an edge between two vertices
 *       is straight in the file's own coordinates.
 * </ul>
 *
 * <p>Asking takes some 20 nanoseconds for a position, a few times that next to a ragged coast; a grid reference on the
 * other coordinates costs its conversion too. Memory is some 60 bytes a vertex: 2 MB for the 34,000 vertices of the
 * authorities of Wales.
 *
 * <p>Built once; immutable and safe between threads.
 */
public final class BoundarySet {

    // To the last component, so that areas which differ at all never stand in the order of the file.
    private static final Comparator<Area> ORDER = Comparator.comparing(Area::kind)
            .thenComparing(area -> area.kind() == Kind.AUTHORITY ? code(area) : area.name())
            .thenComparing(Area::name)
            .thenComparing(BoundarySet::code)
            .thenComparing(area -> area.welshName().orElse(""));

    /** Has no area. */
    public static final BoundarySet EMPTY = new BoundarySet(CoordinateSystem.DEGREES, List.of());

    private final CoordinateSystem system;
    private final ImmutableList<Area> areas;
    private final Layer authorities;
    private final Layer localities;

    /** An area and the shape of it. */
    record Shape(Area area, Geometry geometry) {}

    /** The areas of one kind, in their order, and the cells over them, if there is an area. */
    record Layer(ImmutableList<Area> areas, ImmutableList<Optional<Area>> answers, Optional<AreaCells> cells) {
        static Layer of(List<Shape> inOrder, Kind kind) {
            List<Shape> shapes = inOrder.stream()
                    .filter(shape -> shape.area().kind() == kind)
                    .toList();
            return new Layer(
                    shapes.stream().map(Shape::area).collect(ImmutableList.toImmutableList()),
                    shapes.stream().map(shape -> Optional.of(shape.area())).collect(ImmutableList.toImmutableList()),
                    shapes.isEmpty()
                            ? Optional.empty()
                            : Optional.of(AreaCellsBuilder.build(
                                    shapes.stream().map(Shape::geometry).toList())));
        }
    }

    BoundarySet(CoordinateSystem system, List<Shape> shapes) {
        this.system = system;
        ImmutableList<Shape> inOrder = ImmutableList.sortedCopyOf(Comparator.comparing(Shape::area, ORDER), shapes);
        this.areas = inOrder.stream().map(Shape::area).collect(ImmutableList.toImmutableList());
        this.authorities = Layer.of(inOrder, Kind.AUTHORITY);
        this.localities = Layer.of(inOrder, Kind.LOCALITY);
    }

    private static String code(Area area) {
        return area.authority().map(LocalAuthority::code).orElse("");
    }

    /**
     * Returns the areas.
     *
     * @return all of them: authorities by code, then localities by name
     */
    public ImmutableList<Area> areas() {
        return areas;
    }

    /**
     * Finds the area a grid reference is in.
     *
     * @param point the grid reference, on either grid
     * @param kind the kind of area asked for, since a place is in an authority and in a locality at once
     * @return the area, or empty if the point is in none
     */
    public Optional<Area> areaAt(GridPoint point, Kind kind) {
        return hasNone(kind)
                ? Optional.empty()
                : system.coordinate(point).flatMap(coordinate -> find(coordinate, kind));
    }

    /**
     * Finds the area a position is in.
     *
     * @param position the position, anywhere on Earth
     * @param kind the kind of area asked for, since a place is in an authority and in a locality at once
     * @return the area, or empty if the position is in none
     */
    public Optional<Area> areaAt(LatLon position, Kind kind) {
        return hasNone(kind)
                ? Optional.empty()
                : system.coordinate(position).flatMap(coordinate -> find(coordinate, kind));
    }

    private boolean hasNone(Kind kind) {
        return layer(kind).cells().isEmpty();
    }

    private Optional<Area> find(Coordinate point, Kind kind) {
        Layer layer = layer(kind);
        if (layer.cells().isEmpty()) {
            return Optional.empty();
        }
        int found = layer.cells().get().find(point.x, point.y);
        return found == AreaCells.NONE ? Optional.empty() : layer.answers().get(found);
    }

    /**
     * Measures from a position to the nearest edge of an area, on the ellipsoid.
     *
     * <ul>
     *   <li>Accuracy: within 1 mm of the shortest of all distances by {@link StraightLine#ELLIPSOID} to points of the
     *       edge, from 2 mm nearer or farther on boundaries in metres, to which the position is converted. How the
     *       boundary was generalised matters more.
     *   <li>An area that the file gives in several features counts as all of them; where they touch is an edge.
     *   <li>Takes a time that grows with the vertices of the area: some 20 microseconds for a thousand.
     * </ul>
     *
     * @param position the position
     * @param area an area of this set
     * @return the distance and the side, or empty if the position is not in the British Isles
     *     ({@link GridConversion#serves(LatLon)})
     * @throws IllegalArgumentException if the area is not one of {@link #areas()}
     */
    public Optional<EdgeDistance> edgeDistance(LatLon position, Area area) {
        return edgeDistance(GridConversion.serves(position) ? system.coordinate(position) : Optional.empty(), area);
    }

    /**
     * Measures from a grid reference to the nearest edge of an area, as {@link #edgeDistance(LatLon, Area)} does.
     *
     * @param point the grid reference, on either grid
     * @param area an area of this set
     * @return the distance and the side, or empty if the point is not served ({@link GridConversion#serves(GridPoint)})
     * @throws IllegalArgumentException if the area is not one of {@link #areas()}
     */
    public Optional<EdgeDistance> edgeDistance(GridPoint point, Area area) {
        return edgeDistance(GridConversion.serves(point) ? system.coordinate(point) : Optional.empty(), area);
    }

    /**
     * Returns the outline of an area, for drawing it.
     *
     * @param area an area of this set
     * @return its rings on a plane in metres; of an area that the file gives in several features the rings of all
     * @throws IllegalArgumentException if the area is not one of {@link #areas()}
     */
    public Outline outline(Area area) {
        requireOneOfThese(area);
        Layer layer = layer(area.kind());
        return new Outline(IntStream.range(0, layer.areas().size())
                .filter(number -> layer.areas().get(number).equals(area))
                .mapToObj(number -> Outline.of(layer.cells().orElseThrow().rings(), number, system))
                .flatMap(outline -> outline.rings().stream())
                .collect(ImmutableList.toImmutableList()));
    }

    private void requireOneOfThese(Area area) {
        if (!areas.contains(area)) {
            throw new IllegalArgumentException(
                    "area must be one of the " + areas.size() + " of the boundaries, but was '" + area.name() + "'");
        }
    }

    private Optional<EdgeDistance> edgeDistance(Optional<Coordinate> place, Area area) {
        requireOneOfThese(area);
        Layer layer = layer(area.kind());
        return place.flatMap(at -> IntStream.range(0, layer.areas().size())
                .filter(number -> layer.areas().get(number).equals(area))
                .mapToObj(number -> NearestEdge.of(layer.cells().orElseThrow().rings(), number, system, at.x, at.y))
                .reduce((one, other) -> new EdgeDistance(
                        one.isInside() || other.isInside(), Comparators.min(one.distance(), other.distance()))));
    }

    CoordinateSystem system() {
        return system;
    }

    Layer layer(Kind kind) {
        return switch (kind) {
            case AUTHORITY -> authorities;
            case LOCALITY -> localities;
        };
    }

    @Override
    public String toString() {
        return "BoundarySet[" + areas.size() + " areas]";
    }
}
