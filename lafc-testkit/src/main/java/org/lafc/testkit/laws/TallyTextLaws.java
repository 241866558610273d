package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/**
 * What tallies keep that councils exchange as text: what is written is read back, the texts of councils make the tally
 * of all their children, and no damage on the way makes another tally of it.
 *
 * @param <T> the tally, which knows whose it is
 * @param <R> the record, for example a care history
 */
public interface TallyTextLaws<T, R> {

    /**
     * Counts some records.
     *
     * @param records the records
     * @param councils whose records they are: numbers from 0
     * @return their tally
     */
    T tallyOf(List<R> records, List<Integer> councils);

    /**
     * Adds the tallies of councils none of which is in both.
     *
     * @param one one
     * @param other another
     * @return their sum
     */
    T plus(T one, T other);

    /**
     * Writes a tally.
     *
     * @param tally the tally
     * @return the text, at least one character
     */
    String write(T tally);

    /**
     * Reads a tally.
     *
     * @param text the text
     * @return the tally, or empty if the text is refused
     */
    Optional<T> read(String text);

    /**
     * Returns lists of records. Implementations repeat {@code @Provide}.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<? extends List<R>> wholes();

    /**
     * What is written is read back, and written again it is the same text.
     *
     * @param records the records
     */
    @Property
    default void whatIsWrittenIsReadBack(@ForAll("wholes") List<R> records) {
        T tally = tallyOf(records, List.of(0));
        Optional<T> read = read(write(tally));
        Law.same(Optional.of(tally), read, "what is written must be read back");
        Law.same(write(tally), write(read.orElseThrow()), "the same tally must be the same text");
    }

    /**
     * The texts of councils, merged in any order, are the tally of all their records, and its text.
     *
     * @param records the whole
     * @param councils how many councils, some of which may have no record
     * @param random deals the records out and shuffles the texts
     */
    @Property
    default void textsOfPartsMakeTheWhole(
            @ForAll("wholes") List<R> records,
            @ForAll @IntRange(min = 1, max = 5) int councils,
            @ForAll Random random) {
        List<List<R>> dealt = new ArrayList<>();
        for (int i = 0; i < councils; i++) {
            dealt.add(new ArrayList<>());
        }
        records.forEach(record -> dealt.get(random.nextInt(councils)).add(record));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < councils; i++) {
            texts.add(write(tallyOf(dealt.get(i), List.of(i))));
        }
        Collections.shuffle(texts, random);
        Optional<T> sum = read(texts.get(0));
        Law.holds(sum.isPresent(), "what is written must be read back");
        for (String text : texts.subList(1, councils)) {
            Optional<T> next = read(text);
            Law.holds(next.isPresent(), "what is written must be read back");
            sum = Optional.of(plus(sum.orElseThrow(), next.orElseThrow()));
        }
        T whole = tallyOf(records, IntStream.range(0, councils).boxed().toList());
        Law.same(whole, sum.orElseThrow(), "the texts of parts must make the whole");
        Law.same(write(whole), write(sum.orElseThrow()), "the same tally must be the same text");
    }

    /**
     * A text in which one character is another, is lost or stands twice is refused.
     *
     * @param records the records
     * @param place which character
     * @param other what it becomes
     */
    @Property
    default void aChangedCharacterIsRefused(
            @ForAll("wholes") List<R> records,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @CharRange(from = '\u0001', to = '\u2fff') char other) {
        String text = write(tallyOf(records, List.of(0)));
        int at = place % text.length();
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char changed = other == text.charAt(at) ? (char) (other + 1) : other;
        Law.holds(read(before + changed + after).isEmpty(), "a changed character must be refused");
        Law.holds(read(before + text.charAt(at) + text.substring(at)).isEmpty(), "a doubled character must be refused");
        Law.holds(read(before + after).isEmpty(), "a text without one of its characters must be refused");
    }

    /**
     * A text that breaks off is refused.
     *
     * @param records the records
     * @param place where
     */
    @Property
    default void aTextCutShortIsRefused(
            @ForAll("wholes") List<R> records, @ForAll @IntRange(max = 1_000_000) int place) {
        String text = write(tallyOf(records, List.of(0)));
        Law.holds(read(text.substring(0, place % text.length())).isEmpty(), "a text cut short must be refused");
    }
}
