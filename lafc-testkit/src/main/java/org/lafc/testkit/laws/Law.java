package org.lafc.testkit.laws;

/** Says which law was broken. */
final class Law {

    private Law() {}

    static void holds(boolean kept, String law) {
        if (!kept) {
            throw new AssertionError(law);
        }
    }

    static void same(Object expected, Object actual, String law) {
        holds(expected.equals(actual), law + ", but got " + expected + " and " + actual);
    }
}
