package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Whereabouts;
import org.lafc.testkit.Places;

/**
 * What every finder of authorities and localities keeps, by postcode, boundary or a council's own list. A test class says
 * what to test and with which places:
 *
 * <pre>{@code
 * class OurAreasLawsTest implements AreaFinderLaws {
 *     public AreaFinder finder() {
 *         return new OurAreas(GAZETTEER);
 *     }
 *
 *     public Arbitrary<Whereabouts> knownPlaces() {
 *         return Arbitraries.of("LD1 5AA", "SY21 0AA").map(text -> Whereabouts.of(Postcode.parse(text)));
 *     }
 * }
 * }</pre>
 *
 * <p>Half the places asked about are the known ones, the others any of {@link Places#all()}. Source of the laws:
 * {@link AreaFinder}.
 */
public interface AreaFinderLaws {

    /**
     * Returns the finder to test. Asked for in every try; a costly one may be the same each time.
     *
     * @return the finder
     */
    AreaFinder finder();

    /**
     * Returns places the finder knows, some in an authority, some in a locality, one in none if there are such.
     *
     * @return the arbitrary
     */
    Arbitrary<Whereabouts> knownPlaces();

    /**
     * Returns the places laws ask about.
     *
     * @return known places and any others
     */
    @Provide
    default Arbitrary<Whereabouts> askedPlaces() {
        return Arbitraries.oneOf(knownPlaces(), Places.all());
    }

    /**
     * What is no place is in no area: no fixed abode, with adopters, withheld, not recorded.
     *
     * @param place whereabouts of any kind
     */
    @Property
    default void whatIsNoPlaceIsInNoArea(@ForAll("askedPlaces") Whereabouts place) {
        if (!(place instanceof Whereabouts.AtPostcode)) {
            AreaFinder finder = finder();
            Law.same(Optional.empty(), finder.authorityOf(place), "what is no place must be in no authority");
            Law.same(Optional.empty(), finder.authorityByPostcode(place), "what is no place must have no postcode");
            Law.same(Optional.empty(), finder.authorityByBoundary(place), "what is no place must be in no boundary");
            Law.same(Optional.empty(), finder.localityOf(place), "what is no place must be in no locality");
        }
    }

    /**
     * The authority is the one the postcode names; where it names none, the one whose boundary is around the place.
     *
     * @param place a place
     */
    @Property
    default void thePostcodeDecidesElseTheBoundary(@ForAll("askedPlaces") Whereabouts place) {
        AreaFinder finder = finder();
        Law.same(
                finder.authorityByPostcode(place).or(() -> finder.authorityByBoundary(place)),
                finder.authorityOf(place),
                "the authority must be that of the postcode, else that of the boundary");
    }

    /**
     * A place asked about again, of the same finder or of another made the same way, is where it was.
     *
     * @param place a place
     * @param between another, asked about in between
     */
    @Property
    default void aPlaceStaysWhereItIs(
            @ForAll("askedPlaces") Whereabouts place, @ForAll("askedPlaces") Whereabouts between) {
        AreaFinder finder = finder();
        List<Object> first = areas(finder, List.of(place));
        areas(finder, List.of(between));
        Law.same(first, areas(finder, List.of(place)), "a place must stay where it is");
        Law.same(first, areas(finder(), List.of(place)), "a place must be in the same areas for every finder");
    }

    /**
     * Many threads that share a finder get the answers one thread gets.
     *
     * @param places places
     * @throws InterruptedException if the test is interrupted
     * @throws ExecutionException if the finder fails in some thread
     */
    @Property(tries = 25)
    default void threadsMayShareAFinder(@ForAll @Size(min = 2, max = 40) List<@From("askedPlaces") Whereabouts> places)
            throws InterruptedException, ExecutionException {
        AreaFinder finder = finder();
        List<Object> alone = areas(finder, places);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Object>>> shared = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                shared.add(threads.submit(() -> areas(finder, places)));
            }
            for (Future<List<Object>> answers : shared) {
                Law.same(alone, answers.get(), "every thread must get the same answers");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Object> areas(AreaFinder finder, List<Whereabouts> places) {
        List<Object> answers = new ArrayList<>();
        for (Whereabouts place : places) {
            answers.add(finder.authorityOf(place));
            answers.add(finder.localityOf(place));
            answers.add(finder.authorityByPostcode(place));
            answers.add(finder.authorityByBoundary(place));
        }
        return answers;
    }
}
