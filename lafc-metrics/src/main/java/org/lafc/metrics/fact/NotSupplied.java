package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

/**
 * A kind of record that no source holds, though some rows of a set are made from it. The rows are told by a word: duties
 * to visit need visits, and those to review do not.
 *
 * @param fact a fact whose values are words
 * @param word the word of the rows that are made from the records
 * @param kind the kind of record, in the plural, for example {@code visits}
 */
public record NotSupplied(Fact fact, String word, String kind) {

    /**
     * Checks that nothing is missing.
     *
     * @param fact a fact whose values are words
     * @param word the word of the rows that are made from the records
     * @param kind the kind of record, in the plural, for example {@code visits}
     */
    public NotSupplied {
        requireNonNull(fact, "fact");
        requireNonNull(word, "word");
        requireNonNull(kind, "kind");
    }
}
