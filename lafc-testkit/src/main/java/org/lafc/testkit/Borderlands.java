package org.lafc.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;

/**
 * Generates maps with places at their borders: on an edge, a metre to either side of it, and farther off; and placements
 * across. Two invented authorities lie side by side, Cwm Dychmygol (W06000099) in the west and Dyffryn Dychmygol (W06000098) in
 * the east, each cut into localities by parallels. All is in whole metres of the National Grid, so no rounding puts a place
 * on the wrong side.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Borderlands {

    private static final LocalAuthority WEST = LocalAuthority.of("W06000099");
    private static final LocalAuthority EAST = LocalAuthority.of("W06000098");
    private static final int LEFT = 280_000;
    private static final int MIDDLE = 300_000;
    private static final int RIGHT = 315_000;
    private static final int BOTTOM = 210_000;
    private static final int TOP = 240_000;
    private static final int MOST_STAYS = 12;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ"; // of inward codes

    private Borderlands() {}

    /**
     * A place on the map.
     *
     * @param place its postcode, which the directory holds
     * @param metresFromEdge how far it is from the nearest edge of an authority or locality; 0 on one
     * @param authorities the authority it is in; both on the edge they share; none outside
     * @param localities the locality it is in; those that share the edge it is on; none outside
     */
    public record Spot(
            Whereabouts place,
            int metresFromEdge,
            ImmutableSet<LocalAuthority> authorities,
            ImmutableSet<Locality> localities) {
        /**
         * Checks that nothing is missing.
         *
         * @param place its postcode
         * @param metresFromEdge how far it is from the nearest edge
         * @param authorities the authorities it is in
         * @param localities the localities it is in
         */
        public Spot {
            requireNonNull(place, "place");
            requireNonNull(authorities, "authorities");
            requireNonNull(localities, "localities");
        }
    }

    /**
     * A home and a placement, which face each other over an edge, or of which one lies on it.
     *
     * @param home the home
     * @param placement the placement
     */
    public record Stay(Spot home, Spot placement) {
        /**
         * Checks that nothing is missing.
         *
         * @param home the home
         * @param placement the placement
         */
        public Stay {
            requireNonNull(home, "home");
            requireNonNull(placement, "placement");
        }

        /**
         * Tells whether a border of an authority lies between the two.
         *
         * @return true if they have no authority in common, and one is in one
         */
        public boolean crossesAuthorities() {
            return differ(home.authorities(), placement.authorities());
        }

        /**
         * Tells whether a border of a locality lies between the two.
         *
         * @return true if they have no locality in common, and one is in one
         */
        public boolean crossesLocalities() {
            return differ(home.localities(), placement.localities());
        }

        private static boolean differ(ImmutableSet<?> home, ImmutableSet<?> placement) {
            return home.stream().noneMatch(placement::contains) && !(home.isEmpty() && placement.isEmpty());
        }
    }

    /**
     * A map, a directory of its postcodes, which names no authorities, and stays.
     *
     * @param boundaries the boundaries as a CSV table of well-known text on the National Grid
     * @param postcodes the directory, in a layout of the ONS
     * @param stays homes and placements, one or more
     */
    public record Borderland(TextFile boundaries, TextFile postcodes, ImmutableList<Stay> stays) {
        /**
         * Checks that nothing is missing.
         *
         * @param boundaries the boundaries
         * @param postcodes the directory
         * @param stays homes and placements
         */
        public Borderland {
            requireNonNull(boundaries, "boundaries");
            requireNonNull(postcodes, "postcodes");
            requireNonNull(stays, "stays");
        }

        /**
         * Returns all places.
         *
         * @return homes and placements
         */
        public ImmutableList<Spot> spots() {
            return stays.stream()
                    .flatMap(stay -> Stream.of(stay.home(), stay.placement()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Returns maps with up to twelve stays over their edges; between authorities in half.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Borderland> all() {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(BOTTOM + 2, TOP - 2)
                .filter(northing -> northing % 2 == 0)
                .list()
                .ofMaxSize(3)
                .uniqueElements();
        Arbitrary<List<Drawn>> drawn = drawn().list().ofMinSize(1).ofMaxSize(MOST_STAYS);
        return Combinators.combine(cuts, cuts, drawn)
                .as(Borderlands::ground)
                .flatMap(Ground::written)
                .withoutEdgeCases();
    }

    /**
     * Returns histories of children whose homes and placements are those of a map: at its borders, and across them.
     *
     * @param land the map
     * @return the arbitrary; each episode has one of the stays
     */
    public static Arbitrary<CareHistory> histories(Borderland land) {
        return Combinators.combine(
                        CareHistories.all(),
                        Arbitraries.of(land.stays()).list().ofMinSize(1).ofMaxSize(6))
                .as(Borderlands::placed);
    }

    private static CareHistory placed(CareHistory history, List<Stay> stays) {
        List<Episode> episodes = new ArrayList<>();
        for (Episode episode : history.episodes()) {
            Stay stay = stays.get(episodes.size() % stays.size());
            episodes.add(Episode.builder()
                    .from(episode)
                    .home(stay.home().place())
                    .placement(stay.placement().place())
                    .build());
        }
        return CareHistory.builder().from(history).episodes(episodes).build();
    }

    /** Which edge, by share of all there are; where along it, in thousandths; how far the two stand from it. */
    private record Drawn(boolean betweenAuthorities, int edge, int along, int home, int placement) {}

    private static Arbitrary<Drawn> drawn() {
        Arbitrary<Integer> along = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 1000)), Tuple.of(1, Arbitraries.of(0, 1000)));
        Arbitrary<Integer> beside = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(1)),
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(2, 5_000)));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 999),
                        along,
                        beside,
                        beside,
                        Arbitraries.of(1, -1))
                .as((between, edge, where, home, placement, side) ->
                        new Drawn(between, edge, where, side * home, -side * placement));
    }

    private record Rectangle(String name, int left, int bottom, int right, int top) {
        boolean holds(int easting, int northing) {
            return easting >= left && easting <= right && northing >= bottom && northing <= top;
        }

        String row(String code, String kind) {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,EPSG:27700,\"POLYGON ((%d %d, %d %d, %d %d, %d %d, %d %d))\"\n",
                    code,
                    name,
                    kind,
                    left,
                    bottom,
                    right,
                    bottom,
                    right,
                    top,
                    left,
                    top,
                    left,
                    bottom);
        }

        // A rectangle of no width: how far a place is from it.
        int metresFrom(int easting, int northing) {
            int across = Math.max(0, Math.max(left - easting, easting - right));
            int along = Math.max(0, Math.max(bottom - northing, northing - top));
            return (int) Math.hypot(across, along);
        }

        ImmutableList<Rectangle> edges() {
            return ImmutableList.of(
                    new Rectangle("", left, bottom, left, top),
                    new Rectangle("", right, bottom, right, top),
                    new Rectangle("", left, bottom, right, bottom),
                    new Rectangle("", left, top, right, top));
        }
    }

    private static Ground ground(List<Integer> west, List<Integer> east, List<Drawn> stays) {
        ImmutableList.Builder<Rectangle> localities = ImmutableList.builder();
        localities.addAll(cut("W", LEFT, MIDDLE, west)).addAll(cut("E", MIDDLE, RIGHT, east));
        return new Ground(localities.build(), stays);
    }

    private static List<Rectangle> cut(String name, int left, int right, List<Integer> cuts) {
        List<Integer> lines = IntStream.concat(
                        IntStream.of(BOTTOM, TOP), cuts.stream().mapToInt(Integer::intValue))
                .sorted()
                .boxed()
                .toList();
        return IntStream.range(1, lines.size())
                .mapToObj(i -> new Rectangle(name + i, left, lines.get(i - 1), right, lines.get(i)))
                .toList();
    }

    /** A map that is not written yet. */
    private record Ground(ImmutableList<Rectangle> localities, List<Drawn> drawn) {

        private static final Rectangle IN_WEST = new Rectangle("Cwm Dychmygol", LEFT, BOTTOM, MIDDLE, TOP);
        private static final Rectangle IN_EAST = new Rectangle("Dyffryn Dychmygol", MIDDLE, BOTTOM, RIGHT, TOP);
        private static final Rectangle BETWEEN = new Rectangle("", MIDDLE, BOTTOM, MIDDLE, TOP);

        Arbitrary<Borderland> written() {
            ImmutableList.Builder<Stay> stays = ImmutableList.builder();
            List<DirectoryFiles.Row> rows = new ArrayList<>();
            for (Drawn one : drawn) {
                stays.add(new Stay(spot(one, one.home(), rows), spot(one, one.placement(), rows)));
            }
            String boundaries = "code,name,kind,crs,wkt\n"
                    + IN_WEST.row(WEST.code(), "authority")
                    + IN_EAST.row(EAST.code(), "authority")
                    + localities.stream()
                            .map(locality -> locality.row("", "locality"))
                            .collect(Collectors.joining());
            return DirectoryFiles.files(rows)
                    .map(file -> new Borderland(new TextFile("boundaries.csv", boundaries), file, stays.build()));
        }

        private Spot spot(Drawn one, int off, List<DirectoryFiles.Row> rows) {
            List<Rectangle> edges = localities.stream()
                    .flatMap(locality -> locality.edges().stream())
                    .toList();
            Rectangle edge = one.betweenAuthorities() ? BETWEEN : edges.get(one.edge() % edges.size());
            boolean upright = edge.left() == edge.right();
            int easting = upright ? edge.left() + off : between(edge.left(), edge.right(), one.along());
            int northing = upright ? between(edge.bottom(), edge.top(), one.along()) : edge.bottom() + off;
            Postcode postcode = Postcode.parse(String.format(
                    Locale.ROOT,
                    "ZZ%d 1A%s",
                    1 + rows.size() / LETTERS.length(),
                    LETTERS.charAt(rows.size() % LETTERS.length())));
            rows.add(new DirectoryFiles.Row(
                    postcode, Optional.empty(), ImmutableList.of(easting, northing), Optional.empty()));
            ImmutableSet.Builder<LocalAuthority> authorities = ImmutableSet.builder();
            if (IN_EAST.holds(easting, northing)) {
                authorities.add(EAST);
            }
            if (IN_WEST.holds(easting, northing)) {
                authorities.add(WEST);
            }
            return new Spot(
                    Whereabouts.of(postcode),
                    edges.stream()
                            .mapToInt(each -> each.metresFrom(easting, northing))
                            .min()
                            .orElseThrow(),
                    authorities.build(),
                    localities.stream()
                            .filter(locality -> locality.holds(easting, northing))
                            .map(locality -> new Locality(locality.name()))
                            .collect(ImmutableSet.toImmutableSet()));
        }

        private static int between(int first, int last, int thousandths) {
            return (int) (first + (long) (last - first) * thousandths / 1000);
        }
    }
}
