/**
 * The words of the domain (a child's way through care) and the reading of statutory returns.
 *
 * <p>Start with {@link org.lafc.core.care.CareHistory}, everything known about one child, and
 * {@link org.lafc.core.ssda903.Ssda903Reader}, which makes histories from a return.
 */
module org.lafc.core {
    requires transitive com.google.common;
    // Compile-time only: null annotations, value generation and its @Generated mark.
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires de.siegmar.fastcsv;
    // StAX, for the return as XML.
    requires java.xml;

    exports org.lafc.core.care;
    exports org.lafc.core.check;
    exports org.lafc.core.columns;
    exports org.lafc.core.duty;
    exports org.lafc.core.edge;
    exports org.lafc.core.health;
    exports org.lafc.core.leaving;
    exports org.lafc.core.place;
    exports org.lafc.core.plain;
    exports org.lafc.core.plan;
    exports org.lafc.core.population;
    exports org.lafc.core.progress;
    exports org.lafc.core.provision;
    exports org.lafc.core.read;
    exports org.lafc.core.ssda903;
    exports org.lafc.core.synthetic;
    exports org.lafc.core.time;
    exports org.lafc.core.voice;
    exports org.lafc.core.walescensus;
    exports org.lafc.core.work;
}
