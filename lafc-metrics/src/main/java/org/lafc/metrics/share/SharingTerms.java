package org.lafc.metrics.share;

import java.util.Arrays;
import java.util.Optional;

/** On what terms tallies go from one council to another. Of a sum of two, the looser holds. */
public enum SharingTerms {
    /** Nobody has said: so tallies are when they are counted, and so they are not written. */
    NOT_STATED("not-stated"),

    /** Every count and value, between councils that may know them under an agreement; not to be handed on. */
    UNRESTRICTED_UNDER_AGREEMENT("unrestricted-between-councils-under-an-agreement"),

    /** Without the measures that tell a small number, by themselves or beside the others. */
    SMALL_NUMBERS_WITHHELD("small-numbers-withheld");

    private final String word;

    SharingTerms(String word) {
        this.word = word;
    }

    /**
     * Returns the word for the terms in a file.
     *
     * @return the word, for example {@code small-numbers-withheld}
     */
    public String word() {
        return word;
    }

    static Optional<SharingTerms> stated(String word) {
        return Arrays.stream(values())
                .filter(terms -> terms != NOT_STATED && terms.word.equals(word))
                .findFirst();
    }

    SharingTerms looser(SharingTerms other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
