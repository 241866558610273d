package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.Quantity;

/**
 * A condition on facts: true, false or unknown. The algebra is closed: all, any, not, and comparisons of one fact.
 *
 * <p>Unknown follows Kleene: {@code all} is false if one part is false, {@code any} is true if one part is true,
 * whatever is unknown; otherwise an unknown part makes the whole unknown. A comparison is unknown where its fact is
 * missing.
 */
public sealed interface Criterion {

    /**
     * Returns the criterion in words, which results use as its name.
     *
     * @return for example {@code distance-from-home is more than 20 miles}
     */
    String words();

    /**
     * All parts hold.
     *
     * @param parts the parts, at least one
     */
    record All(ImmutableList<Criterion> parts) implements Criterion {
        /**
         * Checks that there are parts.
         *
         * @param parts the parts, at least one
         */
        public All {
            requireParts("all", parts);
        }

        @Override
        public String words() {
            return joined(parts, " and ");
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts the parts, at least one
     */
    record Any(ImmutableList<Criterion> parts) implements Criterion {
        /**
         * Checks that there are parts.
         *
         * @param parts the parts, at least one
         */
        public Any {
            requireParts("any", parts);
        }

        @Override
        public String words() {
            return joined(parts, " or ");
        }
    }

    /**
     * The part does not hold.
     *
     * @param part the part
     */
    record Not(Criterion part) implements Criterion {
        /**
         * Checks that there is a part.
         *
         * @param part the part
         */
        public Not {
            requireNonNull(part, "part");
        }

        @Override
        public String words() {
            return "not (" + part.words() + ")";
        }
    }

    /**
     * A fact is one of some words.
     *
     * @param fact a fact whose values are words
     * @param anyOf the words, in any order, at least one; of a closed list only words of it
     */
    record IsWord(Fact fact, ImmutableSet<String> anyOf) implements Criterion {
        /**
         * Checks the words against the fact.
         *
         * @param fact a fact whose values are words
         * @param anyOf the words, in any order, at least one; of a closed list only words of it
         * @throws IllegalArgumentException if there is no word, the fact is an amount, or a word is none of the
         *     fact
         */
        public IsWord {
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("any-of must hold at least one word");
            }
            if (!fact.type().units().isEmpty()) {
                throw new IllegalArgumentException("'" + fact + "' is an amount, not a word");
            }
            if (fact.type() instanceof FactType.Code code && !code.words().containsAll(anyOf)) {
                throw new IllegalArgumentException("words of '" + fact + "' must be among "
                        + String.join(", ", code.words()) + ", but were " + String.join(", ", anyOf));
            }
        }

        @Override
        public String words() {
            return fact.name() + " is " + String.join(" or ", anyOf);
        }
    }

    /**
     * An amount compares with a threshold.
     *
     * @param fact a fact whose values are amounts
     * @param comparison how
     * @param threshold the threshold, in a unit of the fact
     * @param parameter the name of the {@link Parameter} whose value the threshold is, if it is one
     */
    record Compares(Fact fact, Comparison comparison, Quantity threshold, Optional<String> parameter)
            implements Criterion {
        /**
         * Checks the unit against the fact.
         *
         * @param fact a fact whose values are amounts
         * @param comparison how
         * @param threshold the threshold, in a unit of the fact
         * @param parameter the name of the {@link Parameter} whose value the threshold is, if it is one
         * @throws IllegalArgumentException if the unit is none of the fact
         */
        public Compares {
            requireNonNull(comparison, "comparison");
            requireNonNull(parameter, "parameter");
            if (!fact.type().units().contains(threshold.unit())) {
                throw new IllegalArgumentException("'" + threshold.unit() + "' is not a unit of '" + fact + "'");
            }
        }

        /**
         * Compares with an amount that no parameter sets.
         *
         * @param fact a fact whose values are amounts
         * @param comparison how
         * @param threshold the threshold, in a unit of the fact
         */
        public Compares(Fact fact, Comparison comparison, Quantity threshold) {
            this(fact, comparison, threshold, Optional.empty());
        }

        @Override
        public String words() {
            return fact.name() + " is " + comparison.word().replace('-', ' ')
                    + (comparison == Comparison.EQUAL ? " to " : " ") + threshold;
        }
    }

    private static void requireParts(String name, ImmutableList<Criterion> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + " must hold at least one criterion");
        }
    }

    private static String joined(ImmutableList<Criterion> parts, String word) {
        return parts.stream().map(Criterion::words).collect(joining(word, "(", ")"));
    }
}
