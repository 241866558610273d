package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pairs are numbered as a map numbers them. */
class PairsProperties {

    private record Pair(long first, int second) {}

    @Property(tries = 200)
    void eachDifferentPairHasTheNextNumber(
            @ForAll @IntRange(max = 4_000) int many,
            @ForAll @IntRange(min = 1, max = 200) int apart,
            @ForAll Random random) {
        Pairs pairs = new Pairs();
        Map<Pair, Integer> expected = new HashMap<>();
        for (int i = 0; i < many; i++) {
            long first = random.nextInt(apart) * (random.nextBoolean() ? 1L : 1L << 34);
            int second = random.nextInt(apart) - 1;
            int next = expected.size();
            Integer number = expected.computeIfAbsent(new Pair(first, second), pair -> next);

            assertThat(pairs.numberOf(first, second)).isEqualTo(number);
        }

        assertThat(pairs.size()).isEqualTo(expected.size());
        expected.forEach((pair, number) -> {
            assertThat(pairs.firsts.values[number]).isEqualTo(pair.first());
            assertThat(pairs.seconds.values[number]).isEqualTo(pair.second());
        });
    }
}
