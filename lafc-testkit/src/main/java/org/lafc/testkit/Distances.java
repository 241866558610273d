package org.lafc.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;

/**
 * Generates distances from nothing to 800 miles, with the thresholds of the Powys papers (more than 20 miles, 50 miles
 * or more) weighted in.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Distances {

    private Distances() {}

    /**
     * Returns distances; two in five are none at all or close to 20 or 50 miles.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Distance> all() {
        Arbitrary<Distance> any = Arbitraries.doubles().between(0, 800).map(Distance::ofMiles);
        return Arbitraries.frequencyOf(
                Tuple.of(6, any),
                Tuple.of(1, Arbitraries.just(Distance.ZERO)),
                Tuple.of(2, around(Distance.ofMiles(20))),
                Tuple.of(1, around(Distance.ofMiles(50))));
    }

    /**
     * Returns answers of a measure of distance: distances as in {@link #all()}, and every reason why there is none.
     *
     * @return the arbitrary; half of them measured
     */
    public static Arbitrary<DistanceOutcome> outcomes() {
        return Arbitraries.oneOf(measured(), notMeasured());
    }

    /**
     * Returns measured answers.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Measured> measured() {
        return all().map(Measured::new);
    }

    /**
     * Returns answers without a distance.
     *
     * @return the arbitrary; every reason
     */
    public static Arbitrary<NotMeasured> notMeasured() {
        return Arbitraries.of(Reason.class).map(NotMeasured::new);
    }

    /**
     * Returns distances at a threshold, the least step to either side of it, and within two metres of it: what tells
     * "more than" from "at least", and unrounded from rounded.
     *
     * @param threshold the threshold
     * @return the arbitrary; nothing below zero
     */
    public static Arbitrary<Distance> around(Distance threshold) {
        double metres = threshold.metres();
        Arbitrary<Double> atTheEdge = Arbitraries.of(metres, Math.nextUp(metres), Math.nextDown(metres));
        Arbitrary<Double> near = Arbitraries.doubles().between(-2, 2).map(off -> metres + off);
        return Arbitraries.frequencyOf(Tuple.of(3, atTheEdge), Tuple.of(2, near))
                .map(drawn -> Distance.ofMetres(Math.max(0, drawn)));
    }
}
