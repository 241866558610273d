package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Eight bytes at a time tell what each number by itself tells. */
class LanesProperties {

    @Property
    void numbersHoldIfEachIsInTheRange(
            @ForAll @IntRange(min = 0, max = 2) int width,
            @ForAll boolean signed,
            @ForAll @IntRange(min = 2, max = 9) int eights,
            @ForAll Random random) {
        int bytesEach = 1 << width;
        int count = eights * Long.BYTES / bytesEach - random.nextInt(Long.BYTES / bytesEach);
        long all = 1L << (Byte.SIZE * bytesEach);
        long lowest = signed ? -all / 2 : 0;
        long one = lowest + random.nextLong(all);
        long other = lowest + random.nextLong(all);
        long least = Math.min(one, other);
        long most = Math.max(one, other);
        long[] numbers = LongStream.generate(() -> least + random.nextLong(most - least + 1))
                .limit(count)
                .toArray();
        if (random.nextBoolean()) {
            numbers[random.nextInt(count)] =
                    random.nextBoolean() ? nearest(least, most, lowest, all, random) : lowest + random.nextLong(all);
        }

        boolean held = new Lanes(bytesEach, least, most).hold(bytes(numbers, bytesEach), count * bytesEach);

        assertThat(held).isEqualTo(LongStream.of(numbers).allMatch(number -> least <= number && number <= most));
    }

    // The number just before the range or just after it, if there is one.
    private static long nearest(long least, long most, long lowest, long all, Random random) {
        long next = random.nextBoolean() ? least - 1 : most + 1;
        return next < lowest || next >= lowest + all ? least : next;
    }

    @Example
    void nothingHoldsAndTooFewAreNotLookedAt() {
        Lanes lanes = new Lanes(1, 0, 3);

        assertThat(lanes.hold(new byte[0], 0)).isTrue();
        assertThat(lanes.hold(new byte[] {1, 2, 3}, 3)).isFalse();
    }

    @Example
    void inARangeOfNothingNoNumberIs() {
        assertThat(new Lanes(1, 0, -1).hold(new byte[8], 8)).isFalse();
        assertThat(new Lanes(2, 0, -1).hold(new byte[8], 8)).isFalse();
        assertThat(new Lanes(4, -1, -2).hold(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}, 8))
                .isFalse();
    }

    private static byte[] bytes(long[] numbers, int bytesEach) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * bytesEach).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            switch (bytesEach) {
                case 1 -> bytes.put((byte) number);
                case 2 -> bytes.putShort((short) number);
                default -> bytes.putInt((int) number);
            }
        }
        return bytes.array();
    }
}
