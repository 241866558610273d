package org.lafc.metrics.fact;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts known of each set of rows: the vocabulary of definitions. Immutable and safe between threads.
 */
public final class FactCatalogue {

    private final ImmutableMap<RowSet, ImmutableMap<String, Fact>> bySet;

    private FactCatalogue(Map<RowSet, ImmutableMap<String, Fact>> bySet) {
        this.bySet = ImmutableMap.copyOf(bySet);
    }

    /**
     * Returns a catalogue.
     *
     * @param facts the facts of each set, in the order to list them; a set that is not there has none
     * @return the catalogue
     * @throws IllegalArgumentException if two facts of a set have one name
     */
    public static FactCatalogue of(Map<RowSet, ? extends List<Fact>> facts) {
        return new FactCatalogue(Arrays.stream(RowSet.values())
                .collect(toImmutableMap(
                        set -> set, set -> byName(facts.containsKey(set) ? facts.get(set) : List.of()))));
    }

    private static ImmutableMap<String, Fact> byName(List<Fact> facts) {
        return Maps.uniqueIndex(facts, Fact::name);
    }

    /**
     * Finds a fact.
     *
     * @param set the rows it is of
     * @param name its name
     * @return the fact, or empty if the rows have none of this name
     */
    public Optional<Fact> find(RowSet set, String name) {
        return Optional.ofNullable(facts(set).get(name));
    }

    /**
     * Returns the facts of a set.
     *
     * @param set which rows
     * @return the facts by name, in the order of the catalogue
     */
    public ImmutableMap<String, Fact> facts(RowSet set) {
        return bySet.getOrDefault(set, ImmutableMap.of());
    }

    /**
     * Returns the names of the facts of a set.
     *
     * @param set which rows
     * @return the names, in the order of the catalogue
     */
    public ImmutableList<String> names(RowSet set) {
        return facts(set).keySet().asList();
    }

    @Override
    public String toString() {
        return "FactCatalogue"
                + bySet.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + ": "
                                + String.join(", ", entry.getValue().keySet()))
                        .toList();
    }
}
