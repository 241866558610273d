package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every tally of records keeps beside the {@link MergeLaws}: the tallies of parts add up to the tally of the
 * whole, however it was divided, and the order of records does not matter. So authorities may exchange tallies in place
 * of children.
 *
 * @param <T> the tally
 * @param <R> the record, for example a care history
 */
public interface TallyLaws<T, R> extends MergeLaws<T> {

    /**
     * Counts some records.
     *
     * @param records the records
     * @return their tally
     */
    T tallyOf(List<R> records);

    /**
     * Returns the records to count. Implementations repeat {@code @Provide}.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<R> records();

    /**
     * Returns lists of up to 20 records. To override where not every list can be counted, for example because no child
     * may be in it twice ({@link org.lafc.testkit.CareHistories#cohortsOf}).
     *
     * @return the arbitrary
     */
    @Provide
    default Arbitrary<? extends List<R>> wholes() {
        return records().list().ofMaxSize(20);
    }

    /**
     * Returns tallies of {@link #wholes()}.
     *
     * @return the arbitrary
     */
    @Override
    @Provide
    default Arbitrary<T> parts() {
        return wholes().map(this::tallyOf);
    }

    /**
     * A tally of no records is neutral.
     */
    @Property(tries = 1)
    default void noRecordsCountForNothing() {
        Law.same(neutral(), tallyOf(List.of()), "the tally of no records must be neutral");
    }

    /**
     * The parts of a whole, each counted apart, add up to it.
     *
     * @param records the whole
     * @param parts how many parts, some of which may be empty
     * @param random deals the records out
     */
    @Property
    default void partsAddUpToTheWhole(
            @ForAll("wholes") List<R> records, @ForAll @IntRange(min = 1, max = 6) int parts, @ForAll Random random) {
        List<List<R>> dealt = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            dealt.add(new ArrayList<>());
        }
        records.forEach(record -> dealt.get(random.nextInt(parts)).add(record));
        T sum = neutral();
        for (List<R> part : dealt) {
            sum = plus(sum, tallyOf(part));
        }
        Law.same(tallyOf(records), sum, "parts must add up to the whole");
    }

    /**
     * The order of records does not matter.
     *
     * @param records the records
     * @param random shuffles them
     */
    @Property
    default void theOrderOfRecordsDoesNotMatter(@ForAll("wholes") List<R> records, @ForAll Random random) {
        List<R> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        Law.same(tallyOf(records), tallyOf(shuffled), "the order of records must not matter");
    }
}
