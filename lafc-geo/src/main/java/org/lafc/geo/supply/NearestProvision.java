package org.lafc.geo.supply;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lafc.core.place.Distance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.LatLon;

/**
 * Finds the homes with a free bed that are nearest to a place: the nearest one, the nearest few, or all within a
 * distance, of those that fit a need.
 *
 * <ul>
 *   <li>Nearest is by {@link StraightLine#ELLIPSOID}, to the last bit of what it gives; where two homes are equally
 *       far, the one whose identifier comes first by its characters is nearer. So the answers are those of measuring
 *       every home, whatever the order in which homes were given.
 *   <li>Homes without a free bed, and those of which that is not known, are left out. Homes with a free bed and no
 *       position cannot be found; {@link #withoutPosition()} names them.
 *   <li>Whether a home fits a need, the caller says, since homes say what they are for in their own words:
 *       {@code offer -> offer.home().provision().filter(text -> text.contains("autism")).isPresent()}, or
 *       {@link #ANY_NEED}. It is asked for some of the homes, more than once, and must answer the same each time.
 * </ul>
 *
 * <p>How it is exact: homes are kept by their places in space (metres from the Earth's centre), and a straight line
 * through the Earth, the chord, is never longer than the way over ground. So no home whose chord is longer than the way
 * to the home found can be nearer than that, and only those with a chord so short are measured.
 *
 * <p>Built once, in memory of about 80 bytes a home beside the homes; immutable and safe between threads if the test of
 * need is.
 */
public final class NearestProvision {

    /** Every home fits. */
    public static final Predicate<HomeOffer> ANY_NEED = offer -> true;

    private static final double ROUNDING_METRES = 1e-6;

    private static final Comparator<Found> NEAREST_FIRST = Comparator.comparing(Found::distance)
            .thenComparing(found -> found.offer().home().id());

    private final ImmutableList<HomeOffer> homes;
    private final ImmutableList<HomeOffer> withoutPosition;
    private final ImmutableList<EarthCentred> places;
    private final ChordTree tree;

    /**
     * A home that was found, and how far it is.
     *
     * @param offer the home with its free beds
     * @param distance how far it is from the place asked about
     */
    public record Found(HomeOffer offer, Distance distance) {
        /**
         * Checks that nothing is missing.
         *
         * @param offer the home with its free beds
         * @param distance how far it is from the place asked about
         */
        public Found {
            requireNonNull(offer, "offer");
            requireNonNull(distance, "distance");
        }

        /**
         * Returns the home, without the distance: of several homes they would show where the child is.
         *
         * @return for example {@code Found[PW-H-01, redacted]}
         */
        @Override
        public String toString() {
            return "Found[" + offer.home().id() + ", redacted]";
        }
    }

    private NearestProvision(ImmutableList<HomeOffer> homes, ImmutableList<HomeOffer> withoutPosition) {
        this.homes = homes;
        this.withoutPosition = withoutPosition;
        this.places = homes.stream()
                .map(offer -> EarthCentred.of(offer.position().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
        this.tree = ChordTree.of(places);
    }

    /**
     * Returns a finder of homes.
     *
     * @param offers homes, each once
     * @return the finder
     * @throws IllegalArgumentException if two homes have one identifier, or a home is not in the British Isles
     *     ({@link GridConversion#serves(LatLon)})
     */
    public static NearestProvision of(Collection<HomeOffer> offers) {
        Set<String> ids = new HashSet<>();
        ImmutableList.Builder<HomeOffer> homes = ImmutableList.builder();
        ImmutableList.Builder<HomeOffer> withoutPosition = ImmutableList.builder();
        offers.stream().sorted(Comparator.comparing(offer -> offer.home().id())).forEach(offer -> {
            if (!ids.add(offer.home().id())) {
                throw new IllegalArgumentException(
                        "identifiers of homes must differ, but '" + offer.home().id() + "' is there twice");
            }
            if (offer.position().filter(at -> !GridConversion.serves(at)).isPresent()) {
                throw new IllegalArgumentException("home '" + offer.home().id()
                        + "' must be from 48 to 63 degrees north and 13 degrees west to 7 east (value withheld)");
            }
            if (offer.hasFreeBed()) {
                (offer.position().isPresent() ? homes : withoutPosition).add(offer);
            }
        });
        return new NearestProvision(homes.build(), withoutPosition.build());
    }

    /**
     * Returns the homes that have a free bed and no position, so that they are never found.
     *
     * @return the homes by identifier; empty if all have a position
     */
    public ImmutableList<HomeOffer> withoutPosition() {
        return withoutPosition;
    }

    /**
     * Finds the nearest home.
     *
     * @param from the place, for example where a child's home is
     * @param need which homes fit
     * @return the nearest that fits and has a free bed, or empty if none does
     * @throws IllegalArgumentException if the place is not in the British Isles
     */
    public Optional<Found> nearest(LatLon from, Predicate<HomeOffer> need) {
        ImmutableList<Found> found = nearest(from, 1, need);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * Finds the nearest homes.
     *
     * @param from the place
     * @param most how many to find at most, 1 or more
     * @param need which homes fit
     * @return the nearest first; fewer than asked for if no more fit and have a free bed
     * @throws IllegalArgumentException if {@code most} is less than 1, or the place is not in the British Isles
     */
    public ImmutableList<Found> nearest(LatLon from, int most, Predicate<HomeOffer> need) {
        if (most < 1) {
            throw new IllegalArgumentException("most homes to find must be 1 or more, but were " + most);
        }
        EarthCentred place = placeOf(from);
        int[] near = tree.nearest(place, Math.max(1, Math.min(most, homes.size())), fits(need))
                .numbers();
        return measured(place, near, most);
    }

    /**
     * Finds all homes within a distance.
     *
     * @param from the place
     * @param distance how far at most; a home exactly so far is found
     * @param need which homes fit
     * @return those that fit and have a free bed, the nearest first; empty if there are none
     * @throws IllegalArgumentException if the place is not in the British Isles
     */
    public ImmutableList<Found> within(LatLon from, Distance distance, Predicate<HomeOffer> need) {
        EarthCentred place = placeOf(from);
        int[] near = tree.within(place, distance.metres() + ROUNDING_METRES, fits(need));
        return measured(place, near, near.length).stream()
                .filter(found -> !found.distance().isMoreThan(distance))
                .collect(ImmutableList.toImmutableList());
    }

    private static EarthCentred placeOf(LatLon from) {
        if (!GridConversion.serves(from)) {
            throw new IllegalArgumentException(
                    "place must be from 48 to 63 degrees north and 13 degrees west to 7 east" + " (value withheld)");
        }
        return EarthCentred.of(from);
    }

    private IntPredicate fits(Predicate<HomeOffer> need) {
        requireNonNull(need, "need");
        return need == ANY_NEED ? any -> true : number -> need.test(homes.get(number));
    }

    private ImmutableList<Found> measured(EarthCentred from, int[] numbers, int most) {
        if (numbers.length == 1) {
            return ImmutableList.of(measured(from, numbers[0]));
        }
        return IntStream.of(numbers)
                .mapToObj(number -> measured(from, number))
                .sorted(NEAREST_FIRST)
                .limit(most)
                .collect(ImmutableList.toImmutableList());
    }

    private Found measured(EarthCentred from, int number) {
        return new Found(homes.get(number), StraightLine.ELLIPSOID.between(from, places.get(number)));
    }

    @Override
    public String toString() {
        return "NearestProvision[" + homes.size() + " homes, " + withoutPosition.size() + " without position]";
    }
}
