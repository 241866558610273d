/**
 * What a council's testing team needs to check its own code against lafc's ideas: generators of postcodes, dates and
 * whole care histories for jqwik, and laws to inherit.
 *
 * <p>Start with {@link org.lafc.testkit.CareHistories}, whose histories come by themselves to any parameter
 * {@code @ForAll CareHistory history}, and {@link org.lafc.testkit.laws.DistanceMeasureLaws}, which tests a measure of
 * distance by telling it what to measure with.
 */
module org.lafc.testkit {
    requires transitive org.lafc.core;
    requires transitive org.lafc.metrics;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.lafc.testkit;
    exports org.lafc.testkit.laws;

    provides net.jqwik.api.providers.ArbitraryProvider with
            org.lafc.testkit.internal.LafcArbitraryProvider;
}
