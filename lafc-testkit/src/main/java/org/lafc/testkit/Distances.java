package org.lafc.testkit;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.DistanceThreshold;

/**
 * Generates distances from nothing to 800 miles, with the thresholds of the Powys papers (more than 20 miles, 50 miles
 * or more) weighted in.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Distances {

    private static final double MICROMETRE = 1e-6;

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
     * Returns the outcomes of up to twelve pairs.
     *
     * @return the arbitrary; rows as {@link #outcomes()}
     */
    public static Arbitrary<DistanceOutcomes> manyOutcomes() {
        return outcomes().list().ofMaxSize(12).map(rows -> {
            DistanceOutcomes.Builder builder = DistanceOutcomes.builder(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                builder.set(row, rows.get(row));
            }
            return builder.build();
        });
    }

    /**
     * Returns thresholds of both kinds at distances as in {@link #all()}.
     *
     * @return the arbitrary; half of them met at their edge
     */
    public static Arbitrary<DistanceThreshold> thresholds() {
        return Combinators.combine(all(), Arbitraries.of(true, false)).as(DistanceThreshold::new);
    }

    /**
     * Returns bands of one to six thresholds, each with a strictness of its own.
     *
     * @return the arbitrary; the bands of P4 one time in five
     */
    public static Arbitrary<DistanceBands> bands() {
        Arbitrary<DistanceBands> any = thresholds()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(threshold -> threshold.edge().micrometres())
                .map(thresholds ->
                        new DistanceBands(ImmutableList.sortedCopyOf(comparing(DistanceThreshold::edge), thresholds)));
        return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, Arbitraries.just(DistanceBands.P4)));
    }

    /**
     * Returns distances at a threshold, the least step to either side of it, a micrometre to either side, which is the least
     * that {@link DistanceThreshold} tells apart, and within two metres of it: what tells "more than" from "at least", and
     * unrounded from rounded.
     *
     * @param threshold the threshold
     * @return the arbitrary; nothing below zero
     */
    public static Arbitrary<Distance> around(Distance threshold) {
        double metres = threshold.metres();
        Arbitrary<Double> atTheEdge = Arbitraries.of(
                metres, Math.nextUp(metres), Math.nextDown(metres), metres + MICROMETRE, metres - MICROMETRE);
        Arbitrary<Double> near = Arbitraries.doubles().between(-2, 2).map(off -> metres + off);
        return Arbitraries.frequencyOf(Tuple.of(3, atTheEdge), Tuple.of(2, near))
                .map(drawn -> Distance.ofMetres(Math.max(0, drawn)));
    }
}
