package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.lafc.core.time.Age;
import org.lafc.core.time.AgeBands;

/**
 * Generates ages and bands of ages, with the ages at which rules change weighted in.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Ages {

    private Ages() {}

    /**
     * Returns ages.
     *
     * @return the arbitrary: 0 to 25 years, half of them 0, 4, 5, 16, 17, 18 or 21
     */
    public static Arbitrary<Age> all() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.integers().between(0, 25)),
                        Tuple.of(1, Arbitraries.of(0, 4, 5, 16, 17, 18, 21)))
                .map(Age::new);
    }

    /**
     * Returns bands: those of the Powys paper, one band, bands of a single year, and others.
     *
     * @return the arbitrary; bands begin at 0 to 17 and end at 18
     */
    public static Arbitrary<AgeBands> bands() {
        Arbitrary<AgeBands> any = Arbitraries.integers()
                .between(0, 17)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(ages -> new AgeBands(ImmutableList.sortedCopyOf(ages), 18));
        return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(1, Arbitraries.just(AgeBands.POWYS)));
    }
}
