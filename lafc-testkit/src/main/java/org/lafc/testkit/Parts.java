package org.lafc.testkit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.lafc.core.care.Answer;

/** What records of many kinds are made of. */
final class Parts {

    private Parts() {}

    static Arbitrary<Answer> answers() {
        return Arbitraries.of(Answer.class);
    }

    /** How long a stretch of days lasts: no night in one of nine, without end in three of nine. */
    static Arbitrary<Optional<Integer>> lengths() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Optional.of(0))),
                Tuple.of(3, Arbitraries.just(Optional.empty())),
                Tuple.of(2, Arbitraries.integers().between(1, 9).map(Optional::of)),
                Tuple.of(3, Arbitraries.integers().between(10, 1200).map(Optional::of)));
    }

    /** Nights to a later day, none among them. */
    static Arbitrary<Integer> nights(int most) {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, Math.min(3, most)),
                Arbitraries.integers().between(0, most));
    }

    /** Numbers that a person or a place may have; never so short that they could be taken for a count. */
    static Arbitrary<String> numbers(String prefix) {
        return Arbitraries.strings().numeric().ofLength(7).map(digits -> prefix + digits);
    }
}
