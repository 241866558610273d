package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.Whereabouts;
import org.lafc.testkit.Places;

/**
 * What every measure of distance keeps, straight line or road. A test class says what to test and between which places:
 *
 * <pre>{@code
 * class RoadServiceLawsTest implements DistanceMeasureLaws {
 *     public DistanceMeasure measure() {
 *         return new RoadService(ROADS);
 *     }
 *
 *     public Arbitrary<Whereabouts> knownPlaces() {
 *         return Arbitraries.of("LD1 5AA", "SY21 0AA").map(text -> Whereabouts.of(Postcode.parse(text)));
 *     }
 * }
 * }</pre>
 *
 * <p>Half the places asked about are the known ones, the others any of {@link Places#all()}. Source of the laws:
 * {@link DistanceMeasure}, {@link DistanceOutcome}.
 */
public interface DistanceMeasureLaws {

    /**
     * Returns the measure to test. Asked for in every try; a costly one may be the same each time.
     *
     * @return the measure
     */
    DistanceMeasure measure();

    /**
     * Returns places the measure knows, some far apart, some close, one without a position if there are such.
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
     * A home and a placement swapped are as far apart; where one way has no distance, neither has the other.
     *
     * @param one a place
     * @param other another
     */
    @Property
    default void theAnswerIsTheSameWhicheverWayRound(
            @ForAll("askedPlaces") Whereabouts one, @ForAll("askedPlaces") Whereabouts other) {
        DistanceOutcome there = measure().between(one, other);
        DistanceOutcome back = measure().between(other, one);
        if (there instanceof Measured || back instanceof Measured) {
            Law.same(there, back, "a distance must be the same whichever way round");
        }
    }

    /**
     * A place is no distance from itself, if there is a distance at all.
     *
     * @param place a place
     */
    @Property
    default void aPlaceIsNoDistanceFromItself(@ForAll("askedPlaces") Whereabouts place) {
        if (measure().between(place, place) instanceof Measured measured) {
            Law.same(0.0, measured.distance().metres(), "a place must be 0 m from itself");
        }
    }

    /**
     * Every two places get an answer, none an exception; no distance is below zero or without end.
     *
     * @param home where home is
     * @param placement where the placement is
     */
    @Property
    default void everyTwoPlacesGetAnAnswer(
            @ForAll("askedPlaces") Whereabouts home, @ForAll("askedPlaces") Whereabouts placement) {
        if (measure().between(home, placement) instanceof Measured measured) {
            double metres = measured.distance().metres();
            Law.holds(
                    metres >= 0 && metres < Double.POSITIVE_INFINITY,
                    "a distance must be finite and not negative, but was " + metres);
        }
    }

    /**
     * Where the whereabouts alone say why there is no distance, there is none, and the first reason in the order of
     * {@link Reason} is given; such a reason is never given otherwise.
     *
     * @param home where home is
     * @param placement where the placement is
     */
    @Property
    default void theFirstReasonIsGiven(
            @ForAll("askedPlaces") Whereabouts home, @ForAll("askedPlaces") Whereabouts placement) {
        Set<Reason> evident = DistanceAnswers.evidentReasons(home, placement);
        DistanceOutcome outcome = measure().between(home, placement);
        if (outcome instanceof NotMeasured notMeasured) {
            Reason given = notMeasured.reason();
            Law.holds(
                    evident.stream().allMatch(reason -> given.compareTo(reason) <= 0),
                    "the first reason must be given, but of " + evident + " it was " + given);
            Law.holds(
                    given.compareTo(Reason.PLACEMENT_WITHHELD) > 0 || evident.contains(given),
                    "a reason must be true of the places, but was " + given);
        } else {
            Law.same(Set.of(), evident, "nothing must be measured where there is a reason not to");
        }
    }

    /**
     * Many pairs measured together have the outcomes they have one by one, to the last bit.
     *
     * @param homes where homes are
     * @param placements where placements are; as many pairs as there are both
     */
    @Property
    default void manyAreMeasuredAsOneByOne(
            @ForAll @Size(max = 20) List<@From("askedPlaces") Whereabouts> homes,
            @ForAll @Size(max = 20) List<@From("askedPlaces") Whereabouts> placements) {
        int pairs = Math.min(homes.size(), placements.size());
        DistanceMeasure measure = measure();
        DistanceOutcomes together = measure.betweenAll(homes.subList(0, pairs), placements.subList(0, pairs));
        Law.same(pairs, together.size(), "every pair must have an outcome");
        for (int pair = 0; pair < pairs; pair++) {
            Law.same(
                    measure.between(homes.get(pair), placements.get(pair)),
                    together.outcome(pair),
                    "a pair among many must have the outcome it has alone");
        }
    }

    /**
     * The method has a name, and measuring does not change it: results of two methods never mix.
     *
     * @param home where home is
     * @param placement where the placement is
     */
    @Property
    default void theMethodKeepsItsName(
            @ForAll("askedPlaces") Whereabouts home, @ForAll("askedPlaces") Whereabouts placement) {
        DistanceMeasure measure = measure();
        String name = measure.method();
        measure.between(home, placement);
        Law.holds(!name.isBlank(), "the method must have a name");
        Law.same(name, measure.method(), "the method must keep its name");
        Law.same(name, measure().method(), "the method must have one name");
    }

    /**
     * Many threads that share a measure get the answers one thread gets.
     *
     * @param places places, each measured from every other
     * @throws InterruptedException if the test is interrupted
     * @throws ExecutionException if the measure fails in some thread
     */
    @Property(tries = 25)
    default void threadsMayShareAMeasure(@ForAll @Size(min = 2, max = 12) List<@From("askedPlaces") Whereabouts> places)
            throws InterruptedException, ExecutionException {
        DistanceMeasure measure = measure();
        List<DistanceOutcome> alone = DistanceAnswers.all(measure, places);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<DistanceOutcome>>> shared = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                shared.add(threads.submit(() -> DistanceAnswers.all(measure, places)));
            }
            for (Future<List<DistanceOutcome>> answers : shared) {
                Law.same(alone, answers.get(), "every thread must get the same answers");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
