package org.lafc.metrics.kpi;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.read.Problem;
import org.lafc.core.read.SourceRow;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.Worded;

/** The problems found in one file, and the plain readings that find them. */
final class Findings {

    static final int MOST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** A file with this many problems is not worth reading on: a few bytes must not make much work. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("more than " + MOST + " problems", null, false, false);
        }
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.sortedCopyOf(comparing(Problem::row), problems);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void add(long line, String path, String message, String allowed) {
        if (problems.size() == MOST) {
            throw new TooMany();
        }
        problems.add(new Problem(new SourceRow(file, line), path, message, allowed, Problem.Effect.FILE_REJECTED));
    }

    // The entries of a mapping by key, unknown and repeated ones reported; empty if it is no mapping.
    Optional<Map<String, YamlNode>> keys(YamlNode node, String path, String what, List<String> allowed) {
        if (!(node instanceof YamlNode.Keys keys)) {
            add(node.line(), path, "must be a mapping, but was " + node.kind(), String.join(", ", allowed));
            return Optional.empty();
        }
        Map<String, YamlNode> found = new LinkedHashMap<>();
        for (YamlNode.Entry entry : keys.entries()) {
            String key = entry.key().value();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            YamlNode before = found.get(key);
            if (!allowed.contains(key)) {
                add(
                        entry.key().line(),
                        path,
                        Spelling.shown(key) + " is not a key of " + what + Spelling.hint(key, allowed),
                        String.join(", ", allowed));
            } else if (before != null) {
                add(entry.key().line(), keyPath, "stands twice", "once");
            } else {
                found.put(key, entry.value());
            }
        }
        return Optional.of(found);
    }

    Optional<YamlNode> needed(Map<String, YamlNode> keys, String key, YamlNode of, String path) {
        YamlNode found = keys.get(key);
        if (found == null) {
            add(of.line(), path + "." + key, "is missing", "");
        }
        return Optional.ofNullable(found);
    }

    Optional<String> text(YamlNode node, String path) {
        if (!(node instanceof YamlNode.Text text)) {
            add(node.line(), path, "must be a text, but was " + node.kind(), "");
            return Optional.empty();
        }
        if (text.value().isBlank()) {
            add(node.line(), path, "is empty", "");
            return Optional.empty();
        }
        if (text.value().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            add(node.line(), path, "holds half a character (\\ud800 to \\udfff)", "whole characters");
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    Optional<Quantity> quantity(Fact fact, YamlNode node, String path) {
        return text(node, path).flatMap(text -> {
            String shown = Spelling.shown(text);
            if (!shown.equals("'" + text + "'")) {
                add(node.line(), path, shown + " is not a number with a unit", amounts(fact));
                return Optional.empty();
            }
            try {
                return Optional.of(Quantity.parse(fact.type(), text));
            } catch (IllegalArgumentException e) {
                add(node.line(), path, String.valueOf(e.getMessage()), amounts(fact));
                return Optional.empty();
            }
        });
    }

    static String amounts(Fact fact) {
        return fact.type().units().stream()
                .map(unit -> "a number of " + unit.name())
                .collect(joining(", "));
    }

    Optional<ImmutableList<YamlNode>> items(YamlNode node, String path) {
        if (!(node instanceof YamlNode.Items items)) {
            add(node.line(), path, "must be a list, but was " + node.kind(), "");
            return Optional.empty();
        }
        if (items.items().isEmpty()) {
            add(node.line(), path, "must not be an empty list", "at least one");
            return Optional.empty();
        }
        return Optional.of(items.items());
    }

    <T extends Worded> Optional<T> word(YamlNode node, String path, T[] values) {
        List<String> words = Arrays.stream(values).map(Worded::word).toList();
        return text(node, path).flatMap(found -> {
            Optional<T> value = Arrays.stream(values)
                    .filter(one -> one.word().equals(found))
                    .findFirst();
            if (value.isEmpty()) {
                wrongWord(node, path, found, words);
            }
            return value;
        });
    }

    void wrongWord(YamlNode node, String path, String found, List<String> words) {
        add(
                node.line(),
                path,
                Spelling.shown(found) + " is not a value of it" + Spelling.hint(found, words),
                String.join(", ", words));
    }
}
