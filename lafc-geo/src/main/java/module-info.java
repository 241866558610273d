/**
 * Where things are and how far apart: postcodes, grid references, distances and boundaries.
 *
 * <p>Start with {@link org.lafc.geo.postcode.PostcodeDirectoryReader}, which reads the directory of postcodes that
 * the Office for National Statistics publishes, and {@link org.lafc.geo.distance.PostcodeDistance}, which measures
 * from home to placement with it.
 */
module org.lafc.geo {
    requires transitive org.lafc.core;
    requires transitive com.google.common;
    // Compile-time only: null annotations.
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    // An automatic module: JTS has no descriptor.
    requires org.locationtech.jts;

    exports org.lafc.geo.boundary;
    exports org.lafc.geo.distance;
    exports org.lafc.geo.grid;
    exports org.lafc.geo.postcode;
    exports org.lafc.geo.supply;
}
