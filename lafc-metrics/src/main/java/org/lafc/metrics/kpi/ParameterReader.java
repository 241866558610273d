package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.Quantity;

/** Reads the parameters of a file, and the thresholds that name one. The fact compared gives a parameter its type. */
final class ParameterReader {

    static final String TITLE = "title";
    static final String DEFAULT = "default";

    private final Findings findings;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Optional<Quantity>> values = new HashMap<>();

    private record Declared(String title, YamlNode value) {}

    ParameterReader(Findings findings) {
        this.findings = findings;
    }

    // Of a whole definition: names with title and default.
    void declare(YamlNode node, String path) {
        findings.keys(node, path, "parameters", names(node))
                .ifPresent(parameters -> parameters.forEach((name, value) -> {
                    if (Parameter.isName(name)) {
                        declare(name, value, path + "." + name);
                    } else {
                        findings.add(
                                value.line(),
                                path,
                                Spelling.shown(name) + " is not a name of a parameter",
                                "small letters, digits and hyphens, a letter first, at most " + Parameter.LONGEST);
                    }
                }));
    }

    private void declare(String name, YamlNode parameter, String path) {
        findings.keys(parameter, path, "a parameter", List.of(TITLE, DEFAULT)).ifPresent(keys -> {
            Optional<String> title = findings.needed(keys, TITLE, parameter, path)
                    .flatMap(found -> findings.text(found, path + "." + TITLE));
            Optional<YamlNode> amount = findings.needed(keys, DEFAULT, parameter, path);
            // Without a title or an amount there is a problem, and the file gives no definition.
            declared.put(name, new Declared(title.orElse("none"), amount.orElse(parameter)));
            if (amount.isEmpty()) {
                values.put(name, Optional.empty());
            }
        });
    }

    // Whether a threshold is meant to name a parameter; a wrong name is reported by value.
    boolean isName(YamlNode.Text threshold) {
        return !declared.isEmpty() && Parameter.isName(threshold.value());
    }

    Optional<Quantity> value(Fact fact, YamlNode.Text threshold, String path) {
        String name = threshold.value();
        Declared parameter = declared.get(name);
        if (parameter == null) {
            findings.add(
                    threshold.line(),
                    path,
                    Spelling.shown(name) + " is neither an amount nor a parameter"
                            + Spelling.hint(name, declared.keySet()),
                    Findings.amounts(fact) + ", " + String.join(", ", declared.keySet()));
            return Optional.empty();
        }
        Optional<Quantity> value = values.computeIfAbsent(
                name, key -> findings.quantity(fact, parameter.value(), "parameters." + key + "." + DEFAULT));
        return requireUnit(fact, name, value, threshold, path);
    }

    // One parameter may stand beside several facts.
    private Optional<Quantity> requireUnit(
            Fact fact, String name, Optional<Quantity> value, YamlNode node, String path) {
        Optional<Quantity> wrong = value.filter(amount -> !fact.type().units().contains(amount.unit()));
        wrong.ifPresent(amount -> findings.add(
                node.line(),
                path,
                "'" + name + "' is a number of " + amount.unit() + ", which is not a unit of '" + fact + "'",
                Findings.amounts(fact)));
        return wrong.isPresent() ? Optional.empty() : value;
    }

    // Once all criteria are read without a problem.
    ImmutableList<Parameter> parameters() {
        ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
        declared.forEach((name, parameter) -> {
            Optional<Quantity> value = values.get(name);
            if (value == null) {
                findings.add(
                        parameter.value().line(),
                        "parameters." + name,
                        "is not used",
                        "a parameter that a threshold names");
            } else {
                value.ifPresent(amount -> parameters.add(new Parameter(name, parameter.title(), amount)));
            }
        });
        return parameters.build();
    }

    // Of a definition that extends another: other values for parameters of that one.
    ImmutableMap<String, Quantity> values(KpiDefinition base, YamlNode node, String path) {
        Map<String, Optional<Quantity>> read = new LinkedHashMap<>();
        List<String> known = base.parameters().stream().map(Parameter::name).toList();
        findings.keys(node, path, "the parameters of " + base.id(), known).ifPresent(keys -> {
            for (Criterion.Compares threshold : ParameterRules.thresholds(base)) {
                String name = threshold.parameter().orElseThrow();
                YamlNode value = keys.get(name);
                if (value != null) {
                    Optional<Quantity> amount = read.computeIfAbsent(
                            name, key -> findings.quantity(threshold.fact(), value, path + "." + key));
                    requireUnit(threshold.fact(), name, amount, value, path + "." + name);
                }
            }
        });
        ImmutableMap.Builder<String, Quantity> values = ImmutableMap.builder();
        read.forEach((name, amount) -> amount.ifPresent(value -> values.put(name, value)));
        return values.buildOrThrow();
    }

    private static ImmutableList<String> names(YamlNode node) {
        return node instanceof YamlNode.Keys keys
                ? keys.entries().stream()
                        .map(entry -> entry.key().value())
                        .collect(toImmutableSet())
                        .asList()
                : ImmutableList.of();
    }
}
