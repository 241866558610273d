/** To be described. */
module org.lafc.testkit {
    requires transitive org.lafc.core;
    requires static transitive org.jspecify;
}
