package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.fact.ValueBands;

/** Reads the keys of a definition that say which rows are counted, and how. */
final class RowsReader {

    private static final int SHOWN_EDGES = 20;

    private final DefinitionKeys keys;
    private final Findings findings;
    private final ParameterReader parameters;
    private final FactCatalogue facts;

    RowsReader(DefinitionKeys keys, ParameterReader parameters, FactCatalogue facts) {
        this.keys = keys;
        this.findings = keys.findings();
        this.parameters = parameters;
        this.facts = facts;
    }

    void into(KpiDefinition.Builder builder) {
        if (keys.has("parameters")) {
            parameters.declare(keys.node("parameters"), "parameters");
        }
        rows().ifPresent(read -> criteria(read, builder));
        keys.optional("times", keys::number, builder::times);
        keys.optional("reached-at", keys::number, builder::reachedAt);
        keys.optional("of", keys::text, builder::of);
        keys.optional("change", path -> findings.word(keys.node(path), path, ChangeKind.values()), builder::change);
        keys.optional("against", keys::text, builder::against);
        keys.needed("missing", path -> findings.word(keys.node(path), path, MissingPolicy.values()), builder::missing);
    }

    private Optional<PopulationReader.Read> rows() {
        List<Counted> counted = new ArrayList<>();
        keys.needed("counts", path -> findings.word(keys.node(path), path, Counted.values()), counted::add);
        if (!keys.has("population")) {
            keys.isMissing("population");
        }
        return counted.stream()
                .findFirst()
                .filter(known -> keys.has("population"))
                .flatMap(known -> new PopulationReader(findings).read(known, keys.node("population")));
    }

    private void criteria(PopulationReader.Read read, KpiDefinition.Builder builder) {
        RowSet rows = read.rows();
        CriterionReader criteria = new CriterionReader(facts.facts(rows), parameters, findings);
        if (read.where().isEmpty()) {
            builder.population(Population.of(rows));
        }
        read.where()
                .flatMap(where -> criteria.criterion(where, "population.where"))
                .map(Population.of(rows)::where)
                .ifPresent(builder::population);
        keys.optional("exclude", path -> exclude(criteria, path), builder::exclude);
        keys.optional("pending", path -> criteria.criterion(keys.node(path), path), builder::pending);
        keys.optional("numerator", path -> criteria.criterion(keys.node(path), path), builder::numerator);
        keys.optional("strata", path -> strata(criteria, path), builder::strata);
        values(criteria, builder);
    }

    private Optional<ImmutableList<Criterion>> exclude(CriterionReader criteria, String key) {
        return findings.items(keys.node(key), key).map(items -> {
            ImmutableList.Builder<Criterion> read = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                criteria.criterion(items.get(i), key + "[" + (i + 1) + "]").ifPresent(read::add);
            }
            return read.build();
        });
    }

    private Optional<ImmutableList<Fact>> strata(CriterionReader criteria, String key) {
        return findings.items(keys.node(key), key).map(items -> {
            ImmutableList.Builder<Fact> strata = ImmutableList.builder();
            for (YamlNode item : items) {
                findings.text(item, key)
                        .flatMap(name -> criteria.fact(new YamlNode.Text(name, item.line()), key, ImmutableList.of()))
                        .ifPresent(strata::add);
            }
            return strata.build();
        });
    }

    private void values(CriterionReader criteria, KpiDefinition.Builder builder) {
        keys.optional(
                "value",
                path -> keys.text(path)
                        .flatMap(name -> criteria.fact(
                                new YamlNode.Text(name, keys.node(path).line()), path, ImmutableList.of())),
                fact -> {
                    builder.value(fact);
                    keys.optional("bands", path -> bands(fact, path), builder::bands);
                });
        keys.optional(
                "per", path -> keys.text(path).flatMap(name -> per(criteria, name, path)), per -> per.into(builder));
        if (!keys.has("value") && keys.has("bands")) {
            findings.add(keys.node("bands").line(), "bands", "has no meaning without a value", "value: FACT");
        }
    }

    // Residents, or a fact.
    private Optional<Per> per(CriterionReader criteria, String name, String path) {
        for (Residents residents : Residents.values()) {
            if (residents.word().equals(name)) {
                return Optional.of(builder -> builder.residents(residents));
            }
        }
        return criteria.fact(
                        new YamlNode.Text(name, keys.node(path).line()),
                        path,
                        ImmutableList.of(Residents.AGED_0_TO_17.word()))
                .map(fact -> builder -> builder.per(fact));
    }

    private interface Per {
        void into(KpiDefinition.Builder builder);
    }

    private Optional<ValueBands> bands(Fact fact, String key) {
        return findings.items(keys.node(key), key).flatMap(items -> {
            ImmutableList.Builder<Quantity> edges = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                findings.quantity(fact, items.get(i), key + "[" + (i + 1) + "]").ifPresent(edges::add);
            }
            ImmutableList<Quantity> read = edges.build();
            if (read.size() < items.size()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new ValueBands(read));
            } catch (IllegalArgumentException e) {
                findings.add(
                        keys.node(key).line(),
                        key,
                        read.size() > SHOWN_EDGES
                                ? "edges of bands must rise, in one unit"
                                : String.valueOf(e.getMessage()),
                        "");
                return Optional.empty();
            }
        });
    }
}
