package org.lafc.metrics.stats;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** Limits of the mean of a Poisson count, one side at a time. */
final class PoissonLimits {

    /** From so many events on the house rule takes Byar's limits (OHID, Technical Guide: confidence intervals). */
    static final int BYAR_FROM = 10;

    private static final double NINE = 9;

    private PoissonLimits() {}

    static double exactLower(long count, double tail) {
        return count == 0 ? 0 : GammaDistribution.of((double) count, 1).inverseCumulativeProbability(tail);
    }

    static double exactUpper(long count, double tail) {
        return GammaDistribution.of(count + 1.0, 1).inverseSurvivalProbability(tail);
    }

    // Below 0 for few events at a high level, and not a number for none: callers below BYAR_FROM take the exact limit.
    static double byarLower(long count, double deviate) {
        double root = 1 - 1 / (NINE * count) - deviate / (3 * Math.sqrt((double) count));
        return count * root * root * root;
    }

    static double byarUpper(long count, double deviate) {
        double next = count + 1.0;
        double root = 1 - 1 / (NINE * next) + deviate / (3 * Math.sqrt(next));
        return next * root * root * root;
    }
}
