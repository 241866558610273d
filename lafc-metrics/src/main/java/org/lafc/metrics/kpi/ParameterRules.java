package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lafc.metrics.fact.Quantity;

/** What must hold between parameters and criteria, and how other values take their place. */
final class ParameterRules {

    private ParameterRules() {}

    static void check(KpiDefinition definition) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : definition.parameters()) {
            if (!names.add(parameter.name())) {
                throw new RuleBroken("parameters", "'" + parameter.name() + "' stands twice", "once");
            }
        }
        ImmutableMap<String, Quantity> values = values(definition);
        Set<String> used = new HashSet<>();
        for (Criterion.Compares threshold : thresholds(definition)) {
            String name = threshold.parameter().orElseThrow();
            Quantity value = values.get(name);
            if (value == null) {
                throw new RuleBroken("parameters", "'" + name + "' is missing", "every parameter of a threshold");
            }
            if (!value.equals(threshold.threshold())) {
                throw new RuleBroken(
                        "parameters",
                        "'" + name + "' is " + value + ", but a threshold of it is " + threshold.threshold(),
                        "one value");
            }
            used.add(name);
        }
        if (used.size() < names.size()) {
            names.removeAll(used);
            throw new RuleBroken(
                    "parameters",
                    names.stream().sorted().collect(joining("', '", "'", "'")) + " is not used",
                    "parameters that a threshold names");
        }
    }

    static ImmutableMap<String, Quantity> values(KpiDefinition definition) {
        return definition.parameters().stream().collect(ImmutableMap.toImmutableMap(Parameter::name, Parameter::value));
    }

    // The thresholds that name a parameter.
    static ImmutableList<Criterion.Compares> thresholds(KpiDefinition definition) {
        ImmutableList.Builder<Criterion.Compares> found = ImmutableList.builder();
        DefinitionRules.criteriaOf(definition).forEach(criterion -> collect(criterion, found));
        return found.build();
    }

    // Every value must be in a unit of the facts that its parameter is compared with.
    static KpiDefinition.Builder withValues(KpiDefinition definition, Map<String, Quantity> values) {
        return KpiDefinition.builder()
                .from(definition)
                .parameters(definition.parameters().stream()
                        .map(parameter -> new Parameter(
                                parameter.name(),
                                parameter.title(),
                                values.getOrDefault(parameter.name(), parameter.value())))
                        .collect(toImmutableList()))
                .population(new Population(
                        definition.population().rows(),
                        definition.population().where().map(criterion -> withValues(criterion, values))))
                .exclude(definition.exclude().stream()
                        .map(criterion -> withValues(criterion, values))
                        .collect(toImmutableList()))
                .pending(definition.pending().map(criterion -> withValues(criterion, values)))
                .numerator(definition.numerator().map(criterion -> withValues(criterion, values)));
    }

    private static Criterion withValues(Criterion criterion, Map<String, Quantity> values) {
        if (criterion instanceof Criterion.All all) {
            return new Criterion.All(withValues(all.parts(), values));
        }
        if (criterion instanceof Criterion.Any any) {
            return new Criterion.Any(withValues(any.parts(), values));
        }
        if (criterion instanceof Criterion.Not not) {
            return new Criterion.Not(withValues(not.part(), values));
        }
        if (criterion instanceof Criterion.Compares compares
                && compares.parameter().isPresent()) {
            return new Criterion.Compares(
                    compares.fact(),
                    compares.comparison(),
                    values.getOrDefault(compares.parameter().get(), compares.threshold()),
                    compares.parameter());
        }
        return criterion;
    }

    private static ImmutableList<Criterion> withValues(ImmutableList<Criterion> parts, Map<String, Quantity> values) {
        return parts.stream().map(part -> withValues(part, values)).collect(toImmutableList());
    }

    private static void collect(Criterion criterion, ImmutableList.Builder<Criterion.Compares> found) {
        DefinitionRules.partsOf(criterion).forEach(part -> collect(part, found));
        if (criterion instanceof Criterion.Compares compares
                && compares.parameter().isPresent()) {
            found.add(compares);
        }
    }
}
