package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The keys of one definition as they stand in its file; what is wrong with a value becomes a finding. */
final class DefinitionKeys {

    private final Findings findings;
    private final Map<String, YamlNode> keys;
    private final long firstLine;

    DefinitionKeys(Findings findings, Map<String, YamlNode> keys, long firstLine) {
        this.findings = findings;
        this.keys = keys;
        this.firstLine = firstLine;
    }

    Findings findings() {
        return findings;
    }

    Map<String, YamlNode> all() {
        return keys;
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** The line of a key; of one that is not there, the first of the definition. */
    long lineOf(String key) {
        YamlNode node = keys.get(key);
        return node == null ? firstLine : node.line();
    }

    void isMissing(String key) {
        findings.add(firstLine, key, "is missing", "");
    }

    <T> void needed(String key, Function<String, Optional<T>> reading, Consumer<T> into) {
        if (keys.containsKey(key)) {
            reading.apply(key).ifPresent(into);
        } else {
            isMissing(key);
        }
    }

    <T> void optional(String key, Function<String, Optional<T>> reading, Consumer<T> into) {
        if (keys.containsKey(key)) {
            reading.apply(key).ifPresent(into);
        }
    }

    YamlNode node(String key) {
        YamlNode node = keys.get(key);
        if (node == null) {
            throw new IllegalArgumentException("key '" + key + "' is not there");
        }
        return node;
    }

    Optional<String> text(String key) {
        return findings.text(node(key), key);
    }

    Optional<ImmutableList<String>> texts(String key) {
        return findings.items(node(key), key)
                .map(items -> items.stream()
                        .flatMap(item -> findings.text(item, key).stream())
                        .collect(toImmutableList()));
    }

    Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]{1,7}")) {
                return Optional.of(Integer.parseInt(text));
            }
            findings.add(node(key).line(), key, Spelling.shown(text) + " is not a number", DefinitionRules.TIMES_FORM);
            return Optional.empty();
        });
    }

    Optional<Integer> decimals(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]")) {
                return Optional.of(Integer.parseInt(text));
            }
            findings.add(node(key).line(), key, Spelling.shown(text) + " is not a number of decimals", "0 to 6");
            return Optional.empty();
        });
    }
}
