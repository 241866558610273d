package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.lafc.core.care.Answer;

/**
 * The value of a fact for one row: a word, an amount, or missing. Personal, so not printed. Immutable and safe between
 * threads.
 */
public final class FactValue {

    /** No value: not known. Never the same as no or nought. */
    public static final FactValue MISSING = new FactValue("", 0, Kind.MISSING);

    private enum Kind {
        WORD,
        AMOUNT,
        MISSING
    }

    // Made once: words and small amounts are asked for row by row, and there are few.
    private static final ClassValue<FactValue[]> WORDS = new ClassValue<>() {
        @Override
        protected FactValue[] computeValue(Class<?> type) {
            return Arrays.stream(
                            requireNonNull(type.isEnum() ? type : type.getSuperclass()) // of a constant with a body
                                    .getEnumConstants())
                    .map(constant -> of(
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .toArray(FactValue[]::new);
        }
    };

    private static final int SMALL = 128;
    private static final FactValue[] AMOUNTS = LongStream.range(0, SMALL)
            .mapToObj(amount -> new FactValue("", amount, Kind.AMOUNT))
            .toArray(FactValue[]::new);

    private final String word;
    private final long amount;
    private final Kind kind;

    private FactValue(String word, long amount, Kind kind) {
        this.word = word;
        this.amount = amount;
        this.kind = kind;
    }

    /**
     * Returns a word.
     *
     * @param word the word; outside a closed list it reads as missing
     * @return the value
     */
    public static FactValue of(String word) {
        return new FactValue(requireNonNull(word, "word"), 0, Kind.WORD);
    }

    /**
     * Returns a constant as the word for it, in small letters with hyphens. A constant that the fact's closed list leaves
     * out, such as {@code NOT_KNOWN}, reads as missing.
     *
     * @param constant the constant
     * @return the value
     */
    // A place in an array made of the same constants, which the class of a constant with a body leads to as well.
    @SuppressWarnings({"EnumOrdinal", "GetClassOnEnum"})
    public static FactValue of(Enum<?> constant) {
        return WORDS.get(constant.getClass())[constant.ordinal()];
    }

    /**
     * Returns an amount.
     *
     * @param amount the amount in the unit of the column: whole numbers as they are, lengths in micrometres
     * @return the value
     */
    public static FactValue of(long amount) {
        return amount >= 0 && amount < SMALL ? AMOUNTS[(int) amount] : new FactValue("", amount, Kind.AMOUNT);
    }

    /**
     * Returns yes or no.
     *
     * @param holds whether it is so
     * @return the value
     */
    public static FactValue of(boolean holds) {
        return of(holds ? Answer.YES : Answer.NO);
    }

    /**
     * Returns a constant that may not be there.
     *
     * @param constant the constant, if known
     * @return the value, missing if it is empty
     */
    public static FactValue of(Optional<? extends Enum<?>> constant) {
        return constant.isPresent() ? of(constant.get()) : MISSING;
    }

    /**
     * Returns an amount that may not be there.
     *
     * @param amount the amount, if known
     * @return the value, missing if it is empty
     */
    public static FactValue of(OptionalLong amount) {
        return amount.isPresent() ? of(amount.getAsLong()) : MISSING;
    }

    /**
     * Returns the word for a constant.
     *
     * @param constant the constant
     * @return its name in small letters with hyphens
     */
    public static String word(Enum<?> constant) {
        return of(constant).word;
    }

    /** Puts the value into a column. */
    void into(FactColumn.Builder column, int row) {
        if (kind == Kind.WORD) {
            column.word(row, word);
        } else if (kind == Kind.AMOUNT) {
            column.amount(row, amount);
        }
    }

    @Override
    public String toString() {
        return kind == Kind.MISSING ? "missing" : "FactValue{withheld}";
    }
}
