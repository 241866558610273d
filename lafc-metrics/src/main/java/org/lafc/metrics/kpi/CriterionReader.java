package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;

/** Reads criteria, facts and amounts. */
final class CriterionReader {

    static final String ALL = "all";
    static final String ANY = "any";
    static final String NOT = "not";
    static final String ANY_OF = "any-of";

    private final ImmutableMap<String, Fact> facts;
    private final ParameterReader parameters;
    private final Findings findings;

    CriterionReader(ImmutableMap<String, Fact> facts, ParameterReader parameters, Findings findings) {
        this.facts = facts;
        this.parameters = parameters;
        this.findings = findings;
    }

    Optional<Criterion> criterion(YamlNode node, String path) {
        if (!(node instanceof YamlNode.Keys keys) || keys.entries().size() != 1) {
            findings.add(
                    node.line(),
                    path,
                    node instanceof YamlNode.Keys many
                            ? "a criterion has one key, but this has "
                                    + many.entries().size()
                            : "must be a criterion, but was " + node.kind(),
                    "{all: […]}, {any: […]}, {not: {…}} or {FACT: …}");
            return Optional.empty();
        }
        YamlNode.Entry entry = keys.entries().get(0);
        String key = entry.key().value();
        String keyPath = path + "." + key;
        return switch (key) {
            case ALL -> parts(entry.value(), keyPath).map(Criterion.All::new);
            case ANY -> parts(entry.value(), keyPath).map(Criterion.Any::new);
            case NOT -> criterion(entry.value(), keyPath).map(Criterion.Not::new);
            default ->
                fact(entry.key(), path, ImmutableList.of(ALL, ANY, NOT))
                        .flatMap(fact -> comparison(fact, entry.value(), keyPath));
        };
    }

    Optional<Fact> fact(YamlNode.Text node, String path, List<String> alsoAllowed) {
        Optional<Fact> fact = Optional.ofNullable(facts.get(node.value()));
        if (fact.isEmpty()) {
            ImmutableList<String> allowed = ImmutableList.<String>builder()
                    .addAll(alsoAllowed)
                    .addAll(facts.keySet())
                    .build();
            findings.add(
                    node.line(),
                    path,
                    Spelling.shown(node.value()) + " is not a fact" + Spelling.hint(node.value(), allowed),
                    String.join(", ", allowed));
        }
        return fact;
    }

    private Optional<ImmutableList<Criterion>> parts(YamlNode node, String path) {
        return findings.items(node, path).flatMap(items -> {
            ImmutableList.Builder<Criterion> parts = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                criterion(items.get(i), path + "[" + (i + 1) + "]").ifPresent(parts::add);
            }
            ImmutableList<Criterion> read = parts.build();
            return read.size() == items.size() ? Optional.of(read) : Optional.empty();
        });
    }

    private Optional<Criterion> comparison(Fact fact, YamlNode node, String path) {
        return fact.type().units().isEmpty() ? words(fact, node, path) : amount(fact, node, path);
    }

    private Optional<Criterion> words(Fact fact, YamlNode node, String path) {
        if (node instanceof YamlNode.Text) {
            return word(fact, node, path).map(word -> new Criterion.IsWord(fact, ImmutableSet.of(word)));
        }
        return findings.keys(node, path, "a comparison of words", List.of(ANY_OF))
                .flatMap(keys -> {
                    YamlNode anyOf = keys.get(ANY_OF);
                    if (anyOf == null) {
                        if (node instanceof YamlNode.Keys none && none.entries().isEmpty()) {
                            findings.add(node.line(), path, "must hold one comparison of words", ANY_OF);
                        }
                        return Optional.empty();
                    }
                    return findings.items(anyOf, path + "." + ANY_OF)
                            .flatMap(items -> wordSet(fact, items, path + "." + ANY_OF));
                })
                .map(words -> new Criterion.IsWord(fact, words));
    }

    private Optional<ImmutableSet<String>> wordSet(Fact fact, ImmutableList<YamlNode> items, String path) {
        ImmutableList<String> words = items.stream()
                .flatMap(item -> word(fact, item, path).stream())
                .collect(ImmutableList.toImmutableList());
        if (words.size() < items.size()) {
            return Optional.empty();
        }
        ImmutableSet<String> distinct = ImmutableSet.copyOf(words);
        if (distinct.size() < words.size()) {
            findings.add(items.get(0).line(), path, "a word stands twice", "once");
            return Optional.empty();
        }
        return Optional.of(distinct);
    }

    private Optional<String> word(Fact fact, YamlNode node, String path) {
        return findings.text(node, path).flatMap(word -> {
            if (fact.type() instanceof FactType.Code code && !code.words().contains(word)) {
                findings.wrongWord(node, path, word, code.words());
                return Optional.empty();
            }
            return Optional.of(word);
        });
    }

    private Optional<Criterion> amount(Fact fact, YamlNode node, String path) {
        List<String> comparisons =
                Arrays.stream(Comparison.values()).map(Comparison::word).toList();
        if (!(node instanceof YamlNode.Keys keys) || keys.entries().size() != 1) {
            findings.add(node.line(), path, "must be one comparison with an amount", String.join(", ", comparisons));
            return Optional.empty();
        }
        return findings.keys(node, path, "a comparison of amounts", comparisons).flatMap(read -> {
            for (Comparison comparison : Comparison.values()) {
                YamlNode threshold = read.get(comparison.word());
                if (threshold != null) {
                    return threshold(fact, comparison, threshold, path + "." + comparison.word());
                }
            }
            return Optional.empty();
        });
    }

    private Optional<Criterion> threshold(Fact fact, Comparison comparison, YamlNode node, String path) {
        if (node instanceof YamlNode.Text text && parameters.isName(text)) {
            return parameters
                    .value(fact, text, path)
                    .map(amount -> new Criterion.Compares(fact, comparison, amount, Optional.of(text.value())));
        }
        return findings.quantity(fact, node, path).map(amount -> new Criterion.Compares(fact, comparison, amount));
    }
}
