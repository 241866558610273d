package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;

/**
 * Counts what an arbitrary draws, and checks what it claims to draw.
 *
 * <p>A claim of a share fails only if so few of the drawn values hold that an arbitrary which kept the claim would do so
 * less often than once in a thousand million runs (Chernoff's bound). With the fewer than a thousand claims there are,
 * the tests fail without a fault less often than once in a million runs.
 */
final class Coverage<T> {

    private static final double LOG_OF_ONE_IN_A_THOUSAND_MILLION = Math.log(1e9);

    private final List<T> drawn;

    private Coverage(List<T> drawn) {
        this.drawn = drawn;
    }

    /** Draws, as often as told, with jqwik's seed. Called within a property. */
    static <T> Coverage<T> of(Arbitrary<T> arbitrary, int tries) {
        return new Coverage<>(arbitrary.sampleStream().limit(tries).toList());
    }

    /** Turns to what is made of the drawn. */
    <U> Coverage<U> flatMap(Function<T, ? extends Iterable<U>> parts) {
        List<U> found = new java.util.ArrayList<>();
        drawn.forEach(value -> parts.apply(value).forEach(found::add));
        return new Coverage<>(found);
    }

    /** At least so many in a hundred of the drawn hold. */
    Coverage<T> claim(String what, double percent, Predicate<? super T> holds) {
        long found = drawn.stream().filter(holds).count();
        assertThat(found)
                .as("%s: claimed for %s in 100 of %s", what, percent, drawn.size())
                .isGreaterThanOrEqualTo(leastFor(percent / 100, drawn.size()));
        return this;
    }

    /** Each constant is drawn, and at least so often in a hundred. */
    <E extends Enum<E>> Coverage<T> claimEvery(Class<E> type, double percent, Function<? super T, E> value) {
        for (E constant : type.getEnumConstants()) {
            claim(type.getSimpleName() + " " + constant, percent, drawnValue -> value.apply(drawnValue) == constant);
        }
        return this;
    }

    /** The fewest of a number of draws that are not too few for a share. */
    private static long leastFor(double share, int draws) {
        long least = (long) (share * draws);
        while (least > 0
                && draws * divergence((least - 1) / (double) draws, share) < LOG_OF_ONE_IN_A_THOUSAND_MILLION) {
            least--;
        }
        assertThat(least)
                .as("a claim of %s needs more than %s draws to be checked at all", share, draws)
                .isPositive();
        return least;
    }

    // Of a coin with one share from a coin with another (Kullback and Leibler).
    private static double divergence(double found, double claimed) {
        double missing = (1 - found) * Math.log((1 - found) / (1 - claimed));
        return found == 0 ? missing : missing + found * Math.log(found / claimed);
    }
}
