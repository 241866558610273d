package org.lafc.examples.sample;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The free choices of the sample for one child. A choice is a pure function of the child and of the name of the
 * choice, so neither the order of children nor a choice added later moves any other, on any machine.
 *
 * @param child the child's identifier
 */
record Draws(String child) {

    /** A whole number from 0 to below the bound, which must be above 0. */
    int below(String choice, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound of '" + choice + "' must be at least 1, but was " + bound);
        }
        long bits = Hashing.sha256()
                .hashString(child + "/" + choice, StandardCharsets.UTF_8)
                .asLong();
        return (int) Long.remainderUnsigned(bits, bound);
    }

    /** A whole number from the first to the last, both possible. */
    int between(String choice, int first, int last) {
        return first + below(choice, last - first + 1);
    }

    /** True in about so many cases of a hundred. */
    boolean happens(String choice, int inHundred) {
        return below(choice, 100) < inHundred;
    }

    /** One of the options; to make one likelier, give it more than once. */
    String oneOf(String choice, String... options) {
        return options[below(choice, options.length)];
    }
}
