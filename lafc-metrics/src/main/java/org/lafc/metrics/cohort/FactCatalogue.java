package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;

/** The facts known of one kind of thing that is counted. Immutable and safe between threads. */
public final class FactCatalogue {

    /** The facts of a child looked after on a census date. */
    public static final FactCatalogue CHILDREN = FactCatalogue.of(ChildFacts.ALL);

    private final ImmutableMap<String, Fact> byName;

    private FactCatalogue(ImmutableMap<String, Fact> byName) {
        this.byName = byName;
    }

    /**
     * Returns a catalogue.
     *
     * @param facts the facts, in the order to list them
     * @return the catalogue
     * @throws IllegalArgumentException if two facts have one name
     */
    public static FactCatalogue of(List<Fact> facts) {
        return new FactCatalogue(Maps.uniqueIndex(facts, Fact::name));
    }

    /**
     * Finds a fact.
     *
     * @param name its name
     * @return the fact, or empty if there is none of this name
     */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns all facts.
     *
     * @return the facts, in the order of the catalogue
     */
    public ImmutableList<Fact> facts() {
        return byName.values().asList();
    }

    /**
     * Returns the names of all facts.
     *
     * @return the names, in the order of the catalogue
     */
    public ImmutableList<String> names() {
        return byName.keySet().asList();
    }

    @Override
    public String toString() {
        return String.join(", ", names());
    }
}
