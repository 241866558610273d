/** To be described. */
module org.lafc.metrics {
    requires transitive org.lafc.core;
    requires static transitive org.jspecify;
}
