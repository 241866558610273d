package org.lafc.metrics.stats;

/**
 * Limits of the score interval of Wilson, one side at a time. Written here, not taken from Commons Statistics, because
 * its base is an {@code int}, it works out the normal deviate anew for each call, and it misses 0 and 1 at the ends.
 */
final class WilsonLimits {

    private WilsonLimits() {}

    // The two roots multiply to events^2 / (n (n + z^2)): dividing by the upper one loses no digits to subtraction.
    static double lower(double events, double n, double z, double upper) {
        return Math.min(events / n, events * events / (n * (n + z * z) * upper));
    }

    static double upper(double events, double n, double z) {
        if (events == n) {
            return 1;
        }
        double square = z * z;
        double spread = z * Math.sqrt(events * (n - events) / n + square / 4);
        return Math.min(1, Math.max(events / n, (events + square / 2 + spread) / (n + square)));
    }
}
