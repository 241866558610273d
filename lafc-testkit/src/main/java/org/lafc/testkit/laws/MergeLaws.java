package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What everything keeps that is added up from parts, in any order and on any machine: whoever adds, and however the
 * parts come together, the sum is the same to the last bit. {@link Object#equals} decides what is the same.
 *
 * <p>For what is counted from records, take {@link TallyLaws}, which adds that parts make the whole.
 *
 * @param <T> what is added, for example a tally
 */
public interface MergeLaws<T> {

    /**
     * Returns the sum of nothing.
     *
     * @return the neutral value
     */
    T neutral();

    /**
     * Adds two.
     *
     * @param one one
     * @param other another
     * @return their sum
     */
    T plus(T one, T other);

    /**
     * Returns what to add. Implementations repeat {@code @Provide}.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<T> parts();

    /**
     * Returns lists of up to ten {@link #parts()}.
     *
     * @return the arbitrary
     */
    @Provide
    default Arbitrary<List<T>> manyParts() {
        return parts().list().ofMaxSize(10);
    }

    /**
     * Brackets do not matter.
     *
     * @param one one part
     * @param two another
     * @param three a third
     */
    @Property
    default void addingIsAssociative(@ForAll("parts") T one, @ForAll("parts") T two, @ForAll("parts") T three) {
        Law.same(plus(plus(one, two), three), plus(one, plus(two, three)), "brackets must not matter");
    }

    /**
     * Order does not matter.
     *
     * @param one one part
     * @param other another
     */
    @Property
    default void addingIsCommutative(@ForAll("parts") T one, @ForAll("parts") T other) {
        Law.same(plus(one, other), plus(other, one), "order must not matter");
    }

    /**
     * Nothing added changes nothing.
     *
     * @param part a part
     */
    @Property
    default void nothingAddedChangesNothing(@ForAll("parts") T part) {
        Law.same(part, plus(part, neutral()), "nothing added must change nothing");
        Law.same(part, plus(neutral(), part), "what is added to nothing must stay as it is");
    }

    /**
     * Many parts make one sum, added one by one or in pairs, as machines that share the work add them.
     *
     * @param parts the parts
     * @param random shuffles them
     */
    @Property(tries = 200)
    default void manyPartsMakeOneSum(@ForAll("manyParts") List<T> parts, @ForAll Random random) {
        T oneByOne = neutral();
        for (T part : parts) {
            oneByOne = plus(oneByOne, part);
        }
        List<T> heap = new ArrayList<>(parts);
        heap.add(neutral());
        while (heap.size() > 1) {
            Collections.shuffle(heap, random);
            T two = heap.remove(heap.size() - 1);
            heap.set(0, plus(heap.get(0), two));
        }
        Law.same(oneByOne, heap.get(0), "parts added in another order must make one sum");
    }
}
