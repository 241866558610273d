package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.RowSet;

/** Reads which rows a population is, given what is counted. */
final class PopulationReader {

    static final String WHERE = "where";

    private final Findings findings;

    PopulationReader(Findings findings) {
        this.findings = findings;
    }

    /** Which rows, and the criterion that narrows them, if there is one. */
    record Read(RowSet rows, Optional<YamlNode> where) {}

    Optional<Read> read(Counted counted, YamlNode node) {
        ImmutableList<RowSet> sets = RowSet.of(counted);
        ImmutableList<String> relations = sets.stream().map(RowSet::relation).collect(ImmutableList.toImmutableList());
        ImmutableList<String> allowed =
                ImmutableList.<String>builder().addAll(relations).add(WHERE).build();
        return findings.keys(node, "population", "a population of " + counted, allowed)
                .flatMap(keys -> {
                    ImmutableList<RowSet> named = sets.stream()
                            .filter(set -> keys.containsKey(set.relation()))
                            .collect(ImmutableList.toImmutableList());
                    if (named.size() != 1) {
                        findings.add(
                                node.line(),
                                "population",
                                named.isEmpty() ? "does not say which " + counted : "says twice which " + counted,
                                "one of " + String.join(", ", relations));
                        return Optional.empty();
                    }
                    RowSet set = named.get(0);
                    YamlNode when =
                            Optional.ofNullable(keys.get(set.relation())).orElseThrow();
                    return findings.word(when, "population." + set.relation(), new RowSet.When[] {set.when()})
                            .map(read -> new Read(set, Optional.ofNullable(keys.get(WHERE))));
                });
    }
}
