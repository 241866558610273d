package org.lafc.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.Episode;

/**
 * Generates single episodes, each out of a history of {@link CareHistories#all()}.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Episodes {

    private Episodes() {}

    /**
     * Returns episodes: open and ended, of care and of short breaks, with every code.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Episode> all() {
        return Combinators.combine(CareHistories.all(), Arbitraries.integers().between(0, 99))
                .as((history, number) ->
                        history.episodes().get(number % history.episodes().size()));
    }
}
