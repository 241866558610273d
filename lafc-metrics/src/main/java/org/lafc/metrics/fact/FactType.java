package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/** What the values of a fact are: words, whole numbers or lengths. */
public sealed interface FactType {

    /**
     * One of a closed list of words.
     *
     * @param words the words, in the order they are listed
     */
    record Code(ImmutableList<String> words) implements FactType {
        /**
         * Checks that there are words.
         *
         * @param words the words, in the order they are listed
         * @throws IllegalArgumentException if there is no word
         */
        public Code {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a closed list of words must hold at least one");
            }
        }

        /**
         * Returns the words for constants, in small letters with hyphens.
         *
         * @param constants all constants, in the order they are listed
         * @param without those that are no value, such as {@code NOT_KNOWN}, which read as missing
         * @return the closed list
         */
        public static Code of(Enum<?>[] constants, Enum<?>... without) {
            List<Enum<?>> left = List.of(without);
            return new Code(Arrays.stream(constants)
                    .filter(constant -> !left.contains(constant))
                    .map(FactValue::word)
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    /** A word that comes with the data, such as the name of a locality. */
    record OpenCode() implements FactType {}

    /**
     * A whole number of something.
     *
     * @param unit of what
     */
    record WholeNumber(FactUnit unit) implements FactType {
        /**
         * Checks that there is a unit.
         *
         * @param unit of what
         */
        public WholeNumber {
            requireNonNull(unit, "unit");
        }
    }

    /** A length, held in whole micrometres and written in miles, km or m. */
    record Length() implements FactType {}

    /**
     * Returns the units amounts may be written in, the usual one first.
     *
     * @return the units; none for words
     */
    default ImmutableList<FactUnit> units() {
        if (this instanceof WholeNumber number) {
            return ImmutableList.of(number.unit());
        }
        return this instanceof Length ? FactUnit.LENGTHS : ImmutableList.of();
    }
}
