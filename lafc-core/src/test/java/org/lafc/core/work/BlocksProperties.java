package org.lafc.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlocksProperties {

    @Property(tries = 200)
    void eachRowIsInOneBlock(
            @ForAll @IntRange(max = 300) int rows,
            @ForAll @IntRange(min = 1, max = 50) int size,
            @ForAll @IntRange(min = 1, max = 5) int atATime) {
        AtomicIntegerArray seen = new AtomicIntegerArray(rows);
        AtomicIntegerArray wrong = new AtomicIntegerArray(1);

        Blocks.each(rows, size, atATime, (from, to) -> {
            boolean whole = to - from == size || to == rows;
            wrong.addAndGet(0, from % size == 0 && from < to && whole ? 0 : 1);
            for (int row = from; row < to; row++) {
                seen.incrementAndGet(row);
            }
        });

        assertThat(wrong.get(0)).isZero();
        for (int row = 0; row < rows; row++) {
            assertThat(seen.get(row)).isEqualTo(1);
        }
    }

    @Example
    void oneAtATimeGoesInOrder() {
        List<Integer> from = new ArrayList<>();

        Blocks.each(10, 4, 1, (first, end) -> from.add(first));

        assertThat(from).containsExactly(0, 4, 8);
    }

    @Property(tries = 20)
    void whatTheWorkThrowsEndsTheCall(@ForAll @IntRange(min = 1, max = 5) int atATime) {
        assertThatThrownBy(() -> Blocks.each(100, 3, atATime, (from, to) -> {
                    if (from == 30) {
                        throw new IllegalStateException("row 30");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 30");
    }

    @Example
    void numbersTooSmallAreRejected() {
        assertThatThrownBy(() -> Blocks.each(1, 0, 1, (from, to) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be 0 or more, and size and atATime 1 or more, but were 1, 0 and 1");
    }
}
