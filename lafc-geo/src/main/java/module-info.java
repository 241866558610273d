/** To be described. */
module org.lafc.geo {
    requires transitive org.lafc.core;
    requires static transitive org.jspecify;
}
